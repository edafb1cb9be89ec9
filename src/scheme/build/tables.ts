import type { Phrase } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme/scheme-words';
import type { BuildContext } from './build-context';
import { reportMixedPercent } from './mixed-percent';
import { percentText } from '../../language/number-text';
import { compareRationals, exactNumber, ONE, parseDecimal, plus, ZERO } from '../../language/rational';
import { NUMBER, typeName } from '../../language/types';
import type { SchemeYaml } from '../schema/scheme-schema';
import type { Rational } from '../../language/syntax/syntax-tree';
import type { YamlPath } from '../source/placed';
import type { Tier, Table, TableCell } from '../model';

/** The lookup tables: exact keys, or tiers (分段) by their upper edges. */
export function buildTables(context: BuildContext): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const [name, table] of Object.entries(context.yaml.表)) {
    const path = ['表', name];
    if ((table.行 === undefined) === (table.分段 === undefined)) {
      context.breaks(path);
      context.report('S-KEY-MISSING', path, { where: `表 › ${name}`, key: '行 或 分段' });
      continue;
    }
    const clause = table.依据 ?? null;
    if (clause === null) context.reportKey('S-CLAUSE-MISSING', path, { where: `表 › ${name}` }, 'warning');
    if (table.分段 !== undefined) {
      const tiers = table.分段;
      const valuesOf = (key: '低于' | '不超过' | '取'): { value: unknown; at: YamlPath }[] =>
        tiers.map((tier, index) => ({ value: tier[key], at: [...path, '分段', index, key] }));
      reportMixedPercent(`表 › ${name}`, [...valuesOf('低于'), ...valuesOf('不超过')], context);
      reportMixedPercent(`表 › ${name} › 取`, valuesOf('取'), context);
      tables.set(name, { name, clause, columns: [], rows: [], tiers: buildTiers(name, tiers, context) });
      continue;
    }
    const [header = [], ...rows] = table.行 ?? [];
    checkWeights(name, header, rows, context);
    checkKeys(
      name,
      rows.map(([key = null]) => key),
      context,
    );
    header.forEach((head, at) => {
      const cells = rows.map((row, index) => ({ value: row[at], at: [...path, '行', index + 1, at] }));
      reportMixedPercent(`表 › ${name} › ${String(head)}`, cells, context);
    });
    const odd = oddCells(name, header, rows, context);
    tables.set(name, {
      name,
      clause,
      columns: header.map(String),
      rows: rows.flatMap((row, index) => {
        if (row.length !== header.length)
          context.report('S-VALUE', [...path, '行', index + 1], {
            where: `表 › ${name}`,
            expected:
              row.length < header.length
                ? schemeWord('cellsLike', { count: header.length, like: filledUp(row, header.length) })
                : schemeWord('cells', { count: header.length }),
            found: schemeWord('cells', { count: row.length }),
          });
        return odd.has(`${String(index)} 0`)
          ? []
          : [row.map((cell, at) => (odd.has(`${String(index)} ${String(at)}`) ? null : tableCell(cell)))];
      }),
      tiers: null,
    });
  }
  return tables;
}

/** A row that is too short as it may be meant: [推介活动, 3, null]. */
function filledUp(row: readonly CellYaml[], cells: number): string {
  return `[${Array.from({ length: cells }, (_, at) => String(row[at] ?? null)).join(', ')}]`;
}

/** Every row is found by its first cell: none may be blank, none stand twice (90% is 0.9), all are numbers or all texts. */
function checkKeys(name: string, keys: readonly CellYaml[], context: BuildContext): void {
  const rows = new Map<string, number>();
  const kindOf = (key: TableCell): 'number' | 'text' => (typeof key === 'object' ? 'number' : 'text');
  const kinds = keys.map((key) => kindOf(tableCell(key)));
  const kind = kinds.filter((one) => one === 'number').length * 2 > kinds.length ? 'number' : (kinds[0] ?? 'text');
  keys.forEach((key, index) => {
    const [cell, text] = [tableCell(key), key === null ? '' : String(key)];
    const same = cell === null || typeof cell === 'string' ? text : `${String(cell.num)}/${String(cell.den)}`;
    const other = rows.get(same);
    if (text === '' || other !== undefined)
      context.report('S-TABLE-KEY', ['表', name, '行', index + 1], { name, found: text, other: other ?? index + 1 });
    else if (kindOf(cell) !== kind && oddNumber(key) === null)
      context.report('S-VALUE', ['表', name, '行', index + 1, 0], { where: `表 › ${name}`, expected: schemeWord(kind), found: text });
    rows.set(same, index + 1);
  });
}

/** What people write into a cell of a column of numbers where there is none. */
const NONE = /^(?:无|没有|暂无|不限|[-—–－/]+)$/u;

/** The number of 10分 or <60 as it is to be written; null for any other text. */
export function numberBeforeUnit(value: CellYaml): string | null {
  if (typeof value !== 'string') return null;
  const [number = ''] = /^[-－]?[\d.]+/u.exec(value) ?? [];
  return parseDecimal(value) === null && parseDecimal(number) !== null && /^\s*\p{L}/u.test(value.slice(number.length)) ? number : null;
}

/** What an odd cell among numbers should be; null for a cell that may stand there. */
function oddNumber(cell: CellYaml): Phrase | null {
  const number = numberBeforeUnit(cell) ?? (typeof cell === 'string' && /^[<>≤≥]/u.test(cell) ? cell.slice(1) : null);
  if (number !== null) return schemeWord('plainNumber', { type: typeName(NUMBER), like: number });
  return typeof cell === 'string' && NONE.test(cell) ? schemeWord('numberLikeOthers') : null;
}

/** Reports texts such as 10分 and 无 in columns whose other cells are numbers; gives their places, row and column from 0. */
function oddCells(
  name: string,
  header: readonly CellYaml[],
  rows: readonly (readonly CellYaml[])[],
  context: BuildContext,
): ReadonlySet<string> {
  const odd = new Set<string>();
  header.forEach((_, column) => {
    const texts = rows.flatMap((row, index) =>
      typeof tableCell(row[column] ?? null) === 'string' ? [{ index, cell: row[column] ?? null }] : [],
    );
    const other = texts.filter(({ cell }) => cell !== '不适用');
    const numbers = rows.filter((row) => tableCell(row[column] ?? null) !== null).length - texts.length;
    if (other.length === 0 || numbers < other.length || other.some(({ cell }) => oddNumber(cell) === null)) return;
    for (const { index, cell } of other) {
      odd.add(`${String(index)} ${String(column)}`);
      context.report('S-VALUE', ['表', name, '行', index + 1, column], {
        where: `表 › ${name}`,
        expected: oddNumber(cell) ?? '',
        found: String(cell),
      });
    }
  });
  return odd;
}

/** A column headed 权重 whose cells are per cents has to be a whole. */
function checkWeights(name: string, header: readonly CellYaml[], rows: readonly (readonly CellYaml[])[], context: BuildContext): void {
  header.forEach((head, column) => {
    const cells = rows.map((row) => row[column]);
    const weights = cells
      .map((cell) => (typeof cell === 'string' && cell.endsWith('%') ? parseDecimal(cell) : null))
      .filter((weight) => weight !== null);
    if (!String(head).includes('权重') || weights.length < 2 || weights.length < cells.length) return;
    const total = weights.reduce(plus);
    if (compareRationals(total, ONE) !== 0)
      context.report(
        'F-WEIGHTS',
        ['表', name, '行', 0, column],
        { total: percentText(total), found: cells.map(String).join('＋') },
        'warning',
      );
  });
}

function buildTiers(name: string, yaml: NonNullable<SchemeYaml['表'][string]['分段']>, context: BuildContext): Tier[] {
  let before: Edge | null = null;
  const rest = yaml.findIndex((tier) => tier.当 !== undefined);
  const tiers = yaml.map((tier, index): Tier => {
    const path = ['表', name, '分段', index];
    const value = typeof tier.取 === 'number' ? (exactNumber(tier.取) ?? ZERO) : (parseDecimal(tier.取) ?? tier.取);
    const given = [tier.低于, tier.不超过, tier.当].filter((edge) => edge !== undefined);
    if (given.length !== 1) context.report('S-TIER-KIND', path, { name });
    else if (rest >= 0 && index > rest) context.report('S-TIER-UNREACHABLE', path, { name });
    if (tier.当 !== undefined) return { edge: null, open: false, value };
    const open = tier.低于 !== undefined;
    const edgeText = tier.低于 ?? tier.不超过;
    const edge = edgeText === undefined ? null : rationalOf(edgeText);
    if (edge !== null && before !== null && !follows({ edge, open, text: String(edgeText) }, before))
      context.report('S-TIER-ORDER', path, { name, found: String(edgeText), before: before.text });
    before = edge === null ? before : { edge, open, text: String(edgeText) };
    return { edge, open, value };
  });
  if (tiers[tiers.length - 1]?.edge !== null) context.report('S-TIER-OPEN', ['表', name], { name });
  return tiers;
}

interface Edge {
  readonly edge: Rational;
  readonly open: boolean;
  readonly text: string;
}

/** Edges ascend; 低于 60 and then 不超过 60 is the edge by itself. */
function follows(next: Edge, before: Edge): boolean {
  const order = compareRationals(next.edge, before.edge);
  return order > 0 || (order === 0 && before.open && !next.open);
}

type CellYaml = number | string | boolean | null;

export function rationalOf(value: number | string): Rational | null {
  return typeof value === 'number' ? exactNumber(value) : parseDecimal(value);
}

function tableCell(cell: CellYaml): TableCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return exactNumber(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return parseDecimal(cell) ?? cell;
}
