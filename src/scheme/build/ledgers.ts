import { schemeWord } from '../../messages/scheme/scheme-words';
import type { BuildContext } from './build-context';
import { rationalOf } from './tables';
import { dayNumberOf } from '../../workbook/cells/day-number';
import { exactText } from '../../language/number-text';
import { compareRationals } from '../../language/rational';
import { listLike } from '../schema/schema-diagnostics';
import type { ColumnYaml, LedgerYaml, StatementYaml } from '../schema/scheme-schema';
import type { InputColumn, Ledger, Table } from '../model';
import { nearestHint } from '../../language/hints/nearest-name';
import { ROSTER } from '../../language/term';
import { NUMBER_KINDS, TEXT, typeName, type ValueType } from '../../language/types';
import type { YamlPath } from '../source/placed';

/** How offices head the column that says whose row it is. */
const UNIT_ALIASES = ['单位名称', '责任单位', '受考单位', '被考核单位', '考核对象', '部门'];

/** The ledgers with their input columns, the 名册 first. */
export function buildLedgers(tables: ReadonlyMap<string, Table>, context: BuildContext): Ledger[] {
  const given: Record<string, LedgerYaml | undefined> = context.yaml.台账;
  const entries = Object.entries(context.yaml.台账);
  if (given[ROSTER] === undefined) context.report('S-KEY-MISSING', ['台账'], { where: '台账', key: ROSTER });
  entries.sort(([a], [b]) => Number(b === ROSTER) - Number(a === ROSTER));
  return entries.map(([name, ledger]) => buildLedger(name, ledger, tables, context));
}

function buildLedger(name: string, yaml: LedgerYaml, tables: ReadonlyMap<string, Table>, context: BuildContext): Ledger {
  const columns = Object.entries(yaml.列).map(([column, columnYaml]) =>
    buildColumn({ ledger: name, name: column }, columnYaml, tables, context),
  );
  const shared = yaml.共用 === '是';
  if (shared) reportUnitsIn(name, yaml, columns, context);
  else if (!columns.some((column) => column.type.kind === 'unit')) columns.unshift(unitColumn());
  const [unit, ...otherUnits] = columns.filter(({ type }) => type.kind === 'unit');
  if (unit !== undefined && !unit.required && otherUnits.length === 0 && unit.name !== '单位' && unit.note === null)
    context.report('S-UNIT-OPTIONAL', ['台账', name, '列', unit.name], { name, column: unit.name }, 'warning');
  if (name !== ROSTER && yaml.依据 === undefined)
    context.reportKey('S-CLAUSE-MISSING', ['台账', name], { where: `台账 › ${name}` }, 'warning');
  const unique = yaml.不重复.map((key) => (typeof key === 'string' ? [key] : key));
  for (const key of unique.flat()) {
    if (!columns.some((column) => column.name === key)) {
      context.report('F-COLUMN-UNKNOWN', ['台账', name, '不重复'], {
        ledger: name,
        name: key,
        nearest: nearestHint(
          key,
          columns.map((column) => column.name),
        ),
      });
    }
  }
  checkSequences(yaml.适用, ['台账', name, '适用'], context);
  return {
    name,
    aliases: yaml.别名,
    clause: yaml.依据 ?? null,
    columns,
    appliesTo: yaml.适用 ?? null,
    atLeast: yaml.每单位至少,
    confidential: yaml.保密 === '是',
    veto: yaml.一票否决 === '是',
    shared,
    counts: null,
    unique,
  };
}

/** What says of a unit cannot stand in a ledger whose rows are of none. */
function reportUnitsIn(name: string, yaml: LedgerYaml, columns: readonly InputColumn[], context: BuildContext): void {
  const path = ['台账', name];
  const report = (key: string, at: YamlPath = [...path, key]): void => {
    context.reportKey('S-SHARED', at, { where: path.join(' › '), key });
  };
  if (name === ROSTER) report('共用');
  if (yaml.每单位至少 > 0) report('每单位至少');
  if (yaml.一票否决 === '是') report('一票否决');
  if (yaml.适用 !== undefined) report('适用');
  for (const { name: column, type } of columns) if (type.kind === 'unit') report(column, [...path, '列', column]);
  for (const [row, { 适用: applies }] of Object.entries(yaml.行)) if (applies !== undefined) report('适用', [...path, '行', row, '适用']);
}

function unitColumn(): InputColumn {
  return {
    name: '单位',
    aliases: UNIT_ALIASES,
    type: { kind: 'unit' },
    required: true,
    range: null,
    fallback: null,
    unitOfMeasure: null,
    merged: 'inherit',
    confidential: false,
    note: null,
  };
}

function buildColumn(
  { ledger, name }: { readonly ledger: string; readonly name: string },
  yaml: ColumnYaml,
  tables: ReadonlyMap<string, Table>,
  context: BuildContext,
): InputColumn {
  const path = ['台账', ledger, '列', name];
  const isSequence = ledger === ROSTER && name === '序列';
  const isListed = isSequence && context.yaml.序列.length > 0;
  // Without its class a unit has no rank.
  const isRanked = ledger === ROSTER && name === context.yaml.排名?.范围;
  const isClass = isRanked && yaml.缺省 === undefined && (!isSequence || isListed);
  const type = isListed ? ({ kind: 'text', options: context.yaml.序列 } as const) : columnType(yaml.类型, path, tables, context);
  return {
    name,
    aliases: type.kind === 'unit' ? [...yaml.别名, ...UNIT_ALIASES] : yaml.别名,
    type,
    required: yaml.必填 === undefined ? type.kind === 'unit' || isClass : yaml.必填 === '是',
    range: context.isBroken(name) ? null : rangeOf(yaml, type, path, context),
    fallback: context.isBroken(name) ? null : fallbackOf(yaml, type, path, context),
    unitOfMeasure: yaml.计量 ?? null,
    merged: yaml.合并 === undefined ? (type.kind === 'unit' ? 'inherit' : 'ask') : yaml.合并 === '沿用' ? 'inherit' : 'ask',
    confidential: yaml.保密 === '是',
    note: yaml.说明 ?? null,
  };
}

function rangeOf({ 范围: yaml }: ColumnYaml, type: ValueType, path: YamlPath, context: BuildContext): InputColumn['range'] {
  if (yaml === undefined) return null;
  const [low, high] = [rationalOf(yaml[0]), rationalOf(yaml[1])];
  if (type.kind !== 'number' || low === null || high === null || compareRationals(low, high) > 0) {
    context.report('S-VALUE', [...path, '范围'], {
      where: path.join(' › '),
      expected: schemeWord(type.kind === 'number' ? 'ascending' : 'noRange'),
      found: yaml.join('、'),
    });
    return null;
  }
  return { low, high };
}

/** What a blank stands for has to be a value of the column's type. */
function fallbackOf({ 缺省: yaml }: ColumnYaml, type: ValueType, path: YamlPath, context: BuildContext): InputColumn['fallback'] {
  if (yaml === undefined) return null;
  const text = String(yaml);
  const wrong = (expected: 'number' | 'dateText' | 'yesNo'): null => {
    context.report('S-VALUE', [...path, '缺省'], { where: path.join(' › '), expected: schemeWord(expected), found: text });
    return null;
  };
  switch (type.kind) {
    case 'number':
      return rationalOf(yaml) ?? wrong('number');
    case 'date': {
      const serial = dayNumberOf(text);
      return serial === null ? wrong('dateText') : { num: BigInt(serial), den: 1n };
    }
    case 'boolean':
      return text === '是' || text === '否' ? text : wrong('yesNo');
    default:
      if (type.kind === 'text' && type.options?.includes(text) === false) {
        context.report('F-OPTION-UNKNOWN', [...path, '缺省'], {
          found: text,
          of: typeName(type),
          nearest: nearestHint(text, type.options),
          allowed: type.options.join('、'),
        });
      }
      return text;
  }
}

/** The types that a single word names. */
const SIMPLE: ReadonlyMap<string, ValueType> = new Map([
  ...NUMBER_KINDS.map((as): [string, ValueType] => [as, { kind: 'number', as }]),
  ['文字', TEXT],
  ['是否', { kind: 'boolean' }],
  ['日期', { kind: 'date' }],
  ['单位', { kind: 'unit' }],
]);

/** Other words for the types. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['数字', '数'],
  ['数值', '数'],
  ['小数', '数'],
  ['金额', '数'],
  ['数量', '数'],
  ['得分', '分'],
  ['分值', '分'],
  ['分数', '分'],
  ['百分数', '率'],
  ['百分比', '率'],
  ['比率', '率'],
  ['比例', '率'],
  ['文本', '文字'],
  ['字符', '文字'],
  ['字符串', '文字'],
  ['布尔', '是否'],
  ['是/否', '是否'],
  ['时间', '日期'],
  ['年月日', '日期'],
  ['部门', '单位'],
]);

/** 文字, 数, 日期 …; a list of allowed texts; or 表.列 for the texts of a table's column. */
export function columnType(
  yaml: string | readonly string[],
  path: readonly (string | number)[],
  tables: ReadonlyMap<string, Table>,
  context: BuildContext,
): ValueType {
  if (typeof yaml !== 'string') {
    const [only = '', ...others] = yaml;
    if (others.length > 0 || !/[，、]/u.test(only)) return { kind: 'text', options: yaml };
    context.breaks(path);
    context.report('S-VALUE', path, { where: path.join(' › '), expected: schemeWord('listLike', { like: listLike(only) }), found: only });
    return TEXT;
  }
  const known = SIMPLE.get(yaml);
  if (known !== undefined) return known;
  const [tableName = '', columnName = ''] = yaml.split('.');
  const table = tables.get(tableName);
  const index = table?.columns.indexOf(columnName) ?? -1;
  if (table !== undefined && index >= 0) {
    return { kind: 'text', options: table.rows.map((row) => row[index]).filter((cell): cell is string => typeof cell === 'string') };
  }
  context.breaks(path);
  const meant = MEANT.get(yaml);
  if (meant !== undefined) {
    context.report('S-VALUE', path, { where: path.join(' › '), expected: meant, found: yaml });
    return TEXT;
  }
  if (columnName !== '') {
    if (table === undefined) context.report('F-TABLE-UNKNOWN', path, { name: tableName, nearest: nearestHint(tableName, tables.keys()) });
    else if (table.tiers !== null)
      context.report('S-VALUE', path, {
        where: path.join(' › '),
        expected: schemeWord('textsOfTiers', {
          like: `[${table.tiers.map(({ value }) => (typeof value === 'string' ? value : exactText(value))).join(', ')}]`,
        }),
        found: yaml,
      });
    else
      context.report('F-OPTION-UNKNOWN', path, {
        found: columnName,
        of: tableName,
        nearest: nearestHint(columnName, table.columns),
        allowed: table.columns.join('、'),
      });
    return TEXT;
  }
  const whole = tables.get(yaml);
  if ((whole !== undefined && whole.tiers === null) || /[、，,/]/u.test(yaml)) {
    const expected =
      whole === undefined
        ? schemeWord('listLike', { like: listLike(yaml) })
        : schemeWord('columnOfTable', { like: `${yaml}.${whole.columns[0] ?? ''}` });
    context.report('S-VALUE', path, { where: path.join(' › '), expected, found: yaml });
    return TEXT;
  }
  const allowed = [...SIMPLE.keys()];
  context.report('S-VALUE', path, { where: path.join(' › '), expected: schemeWord('type', { allowed: allowed.join('、') }), found: yaml });
  return TEXT;
}

/** Names in 适用 have to be sequences of the scheme. */
export function checkSequences(given: readonly string[] | undefined, path: readonly (string | number)[], context: BuildContext): void {
  const { 序列: sequences } = context.yaml;
  if (given !== undefined && sequences.length === 0) {
    context.report('S-KEY-MISSING', path, { where: '办法', key: '序列' });
    return;
  }
  given?.forEach((sequence, index) => {
    if (sequences.includes(sequence)) return;
    context.report('F-OPTION-UNKNOWN', [...path, index], {
      found: sequence,
      of: '序列',
      nearest: nearestHint(sequence, sequences),
      allowed: sequences.join('、'),
    });
  });
}

/** The declared type of a computed column: items are 分, row formulas 数, unless they say otherwise. */
export function statementType(
  yaml: StatementYaml,
  path: readonly (string | number)[],
  ofItem: boolean,
  tables: ReadonlyMap<string, Table>,
  context: BuildContext,
): ValueType {
  if (yaml.类型 === undefined) return { kind: 'number', as: ofItem ? '分' : '数' };
  return columnType(yaml.类型, [...path, '类型'], tables, context);
}
