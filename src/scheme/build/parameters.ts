import type { Phrase } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme/scheme-words';
import { columnType } from './ledgers';
import { checkYears } from './statements/dated-values';
import { reportMixedPercent } from './mixed-percent';
import { numberBeforeUnit, rationalOf } from './tables';
import type { BuildContext } from './build-context';
import { dayNumberOf } from '../../workbook/cells/day-number';
import { parseDecimal } from '../../language/rational';
import type { ParameterYaml } from '../schema/scheme-schema';
import type { DatedValue, Parameter, Table } from '../model';
import { nearestHint } from '../../language/hints/nearest-name';
import { NUMBER, TEXT, typeName, type ValueType } from '../../language/types';
import type { YamlPath } from '../source/placed';

/** 参数: the named constants of the scheme, each one value or values by the year from which they hold. */
export function buildParameters(tables: ReadonlyMap<string, Table>, context: BuildContext): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const [name, parameter] of Object.entries(context.yaml.参数)) {
    const path = ['参数', name];
    if (parameter.依据 === undefined) context.reportKey('S-CLAUSE-MISSING', path, { where: `参数 › ${name}` }, 'warning');
    const given = givenValues(parameter, path, context);
    reportMixedPercent(`参数 › ${name}`, given, context);
    const type =
      parameter.类型 === undefined
        ? inferredType(
            given.map(({ value }) => value),
            parameter.计量 !== undefined,
          )
        : columnType(parameter.类型, [...path, '类型'], tables, context);
    const values = given.map(({ from, value, at }) => ({ from, value: exactValue(value, type, at, context) }));
    parameters.set(name, { name, type, clause: parameter.依据 ?? null, unitOfMeasure: parameter.计量 ?? null, values });
  }
  return parameters;
}

interface Given {
  readonly from: number | null;
  readonly value: number | string;
  readonly at: YamlPath;
}

function givenValues(yaml: ParameterYaml, path: YamlPath, context: BuildContext): Given[] {
  const { 值: only, 按年: dated } = yaml;
  if ((only === undefined) === (dated === undefined)) {
    context.reportKey('S-KEY-MISSING', path, { where: `参数 › ${String(path[1])}`, key: '值 或 按年' });
    return [];
  }
  if (only !== undefined) return [{ from: null, value: only, at: context.pathOfMember(path, '值') }];
  const list = context.pathOfMember(path, '按年');
  checkYears(dated ?? [], list, `参数 › ${String(path[1])}`, context);
  return (dated ?? []).map((entry, index) => ({ from: entry.自 ?? null, value: entry.取, at: [...list, index, '取'] }));
}

/** 率 where a per cent is written, 数 where all are numbers or have a unit of measure, else 文字. */
function inferredType(values: readonly (number | string)[], measured: boolean): ValueType {
  if (!measured && !values.every((value) => rationalOf(value) !== null)) return TEXT;
  return values.some((value) => typeof value === 'string' && value.endsWith('%')) ? { kind: 'number', as: '率' } : NUMBER;
}

function exactValue(value: number | string, type: ValueType, at: YamlPath, context: BuildContext): DatedValue['value'] {
  const wrong = (expected: string | Phrase): string => {
    context.report('S-VALUE', at, { where: `参数 › ${String(at[1])}`, expected, found: String(value) });
    return '';
  };
  switch (type.kind) {
    case 'number': {
      const exact = typeof value === 'number' ? rationalOf(value) : parseDecimal(value);
      const whole = type.as === '整数' || type.as === '名次' || type.as === '序号';
      const bare = exact === null ? numberBeforeUnit(value) : null;
      if (bare !== null) return wrong(schemeWord('plainNumber', { type: typeName(type), like: bare }));
      return exact === null || (whole && exact.num % exact.den !== 0n) ? wrong(typeName(type)) : exact;
    }
    case 'date': {
      const serial = typeof value === 'string' ? dayNumberOf(value) : null;
      return serial === null ? wrong(schemeWord('dateText')) : { num: BigInt(serial), den: 1n };
    }
    case 'text':
      if (type.options?.includes(String(value)) === false) {
        context.report('F-OPTION-UNKNOWN', at, {
          found: String(value),
          of: typeName(type),
          nearest: nearestHint(String(value), type.options),
          allowed: type.options.join('、'),
        });
      }
      return String(value);
    default:
      return wrong(schemeWord('numberTextOrDate'));
  }
}
