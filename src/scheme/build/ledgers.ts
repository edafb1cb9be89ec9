import { schemeWord } from '../../messages/scheme-words';
import type { BuildContext } from './build-context';
import { rationalOf } from './tables';
import { compareRationals, dateSerial } from '../../language/rational';
import type { ColumnYaml, LedgerYaml, StatementYaml } from '../schema/scheme-schema';
import type { InputColumn, Ledger, Table } from '../model';
import { nearestHint } from '../../language/nearest-name';
import { ROSTER } from '../../language/term';
import { NUMBER_KINDS, TEXT, typeName, type ValueType } from '../../language/types';
import type { YamlPath } from '../source/placed';

/** How offices head the column that says whose row it is. */
const UNIT_ALIASES = ['单位名称', '责任单位', '受考单位', '被考核单位', '考核对象', '部门'];

/** The ledgers with their input columns, the 名册 first. */
export function buildLedgers(tables: ReadonlyMap<string, Table>, context: BuildContext): Ledger[] {
  const given: Record<string, LedgerYaml | undefined> = context.form.台账;
  const entries = Object.entries(context.form.台账);
  if (given[ROSTER] === undefined) context.report('S-KEY-MISSING', ['台账'], { where: '台账', key: ROSTER });
  entries.sort(([a], [b]) => Number(b === ROSTER) - Number(a === ROSTER));
  return entries.map(([name, ledger]) => buildLedger(name, ledger, tables, context));
}

function buildLedger(name: string, form: LedgerYaml, tables: ReadonlyMap<string, Table>, context: BuildContext): Ledger {
  const columns = Object.entries(form.列).map(([column, columnForm]) =>
    buildColumn({ ledger: name, name: column }, columnForm, tables, context),
  );
  if (!columns.some((column) => column.type.kind === 'unit')) columns.unshift(unitColumn());
  if (name !== ROSTER && form.依据 === undefined)
    context.reportKey('S-CLAUSE-MISSING', ['台账', name], { where: `台账 › ${name}` }, 'warning');
  const unique = form.不重复.map((key) => (typeof key === 'string' ? [key] : key));
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
  checkSequences(form.适用, ['台账', name, '适用'], context);
  return {
    name,
    aliases: form.别名,
    clause: form.依据 ?? null,
    columns,
    appliesTo: form.适用 ?? null,
    atLeast: form.每单位至少,
    confidential: form.保密 === '是',
    veto: form.一票否决 === '是',
    counts: null,
    unique,
  };
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
  form: ColumnYaml,
  tables: ReadonlyMap<string, Table>,
  context: BuildContext,
): InputColumn {
  const path = ['台账', ledger, '列', name];
  // Without its class a unit has no rank.
  const isClass = ledger === ROSTER && name === context.form.排名?.范围 && form.缺省 === undefined;
  const type =
    name === '序列' && ledger === ROSTER
      ? ({ kind: 'text', options: context.form.序列 } as const)
      : columnType(form.类型, path, tables, context);
  return {
    name,
    aliases: type.kind === 'unit' ? [...form.别名, ...UNIT_ALIASES] : form.别名,
    type,
    required: form.必填 === undefined ? type.kind === 'unit' || isClass : form.必填 === '是',
    range: rangeOf(form, type, path, context),
    fallback: fallbackOf(form, type, path, context),
    unitOfMeasure: form.计量 ?? null,
    merged: form.合并 === undefined ? (type.kind === 'unit' ? 'inherit' : 'ask') : form.合并 === '沿用' ? 'inherit' : 'ask',
    confidential: form.保密 === '是',
    note: form.说明 ?? null,
  };
}

function rangeOf({ 范围: form }: ColumnYaml, type: ValueType, path: YamlPath, context: BuildContext): InputColumn['range'] {
  if (form === undefined) return null;
  const [low, high] = [rationalOf(form[0]), rationalOf(form[1])];
  if (type.kind !== 'number' || low === null || high === null || compareRationals(low, high) > 0) {
    context.report('S-VALUE', [...path, '范围'], {
      where: path.join(' › '),
      expected: schemeWord(type.kind === 'number' ? 'ascending' : 'noRange'),
      found: form.join('、'),
    });
    return null;
  }
  return { low, high };
}

/** What a blank stands for has to be a value of the column's type. */
function fallbackOf({ 缺省: form }: ColumnYaml, type: ValueType, path: YamlPath, context: BuildContext): InputColumn['fallback'] {
  if (form === undefined) return null;
  const text = String(form);
  const wrong = (expected: 'number' | 'dateText' | 'yesNo'): null => {
    context.report('S-VALUE', [...path, '缺省'], { where: path.join(' › '), expected: schemeWord(expected), found: text });
    return null;
  };
  switch (type.kind) {
    case 'number':
      return rationalOf(form) ?? wrong('number');
    case 'date': {
      const serial = dateSerial(text);
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

/** 文字, 数, 日期 …; a list of allowed texts; or 表.列 for the texts of a table's column. */
export function columnType(
  form: string | readonly string[],
  path: readonly (string | number)[],
  tables: ReadonlyMap<string, Table>,
  context: BuildContext,
): ValueType {
  if (typeof form !== 'string') return { kind: 'text', options: form };
  const known = SIMPLE.get(form);
  if (known !== undefined) return known;
  const [tableName = '', columnName = ''] = form.split('.');
  const table = tables.get(tableName);
  const index = table?.columns.indexOf(columnName) ?? -1;
  if (table !== undefined && index >= 0) {
    return { kind: 'text', options: table.rows.map((row) => row[index]).filter((cell): cell is string => typeof cell === 'string') };
  }
  const allowed = [...SIMPLE.keys()];
  context.report('S-VALUE', path, { where: path.join(' › '), expected: schemeWord('type', { allowed: allowed.join('、') }), found: form });
  return TEXT;
}

/** Names in 适用 have to be sequences of the scheme. */
export function checkSequences(given: readonly string[] | undefined, path: readonly (string | number)[], context: BuildContext): void {
  const { 序列: sequences } = context.form;
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
  form: StatementYaml,
  path: readonly (string | number)[],
  ofItem: boolean,
  tables: ReadonlyMap<string, Table>,
  context: BuildContext,
): ValueType {
  if (form.类型 === undefined) return { kind: 'number', as: ofItem ? '分' : '数' };
  return columnType(form.类型, [...path, '类型'], tables, context);
}
