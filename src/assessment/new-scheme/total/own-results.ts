import { recordsOf } from '../../../ledgers/mapping/records';
import type { MappedTable } from '../../../ledgers/mapping/mapping';
import type { Place } from '../../../workbook/cells/area';
import { placeOf, type ProposedColumn, type ProposedLedger } from '../proposed-ledger';
import type { UnitList } from '../unit-list';
import { numberOf, textIn, type UnitRow } from '../unit-rows';

/** What the workbook itself gives a unit, with the cell. */
export interface OwnValue<T> {
  readonly value: T;
  readonly at: Place | null;
}

/** Totals, ranks and grades that the workbook has already; by the places of the units, null where it has none. */
export interface OwnResults {
  readonly totals: readonly (OwnValue<number> | null)[];
  readonly ranks: readonly (OwnValue<number> | null)[];
  readonly grades: readonly (OwnValue<string> | null)[];
  /** The ledger whose columns they stand in; null where totals stand in rows of totals. */
  readonly columns: {
    readonly ledger: ProposedLedger;
    readonly total: ProposedColumn | null;
    readonly rank: ProposedColumn | null;
    readonly grade: ProposedColumn | null;
  } | null;
  /** What heads the totals, and in which words. */
  readonly head: Place | null;
  readonly words: string;
}

/** Heads of the last total of a table, the last word first. */
const TOTALS: readonly RegExp[] = [
  /^(?:最终得分|最后得分|最终总分|最终成绩|总得分|考核总分|总成绩|总分|综合得分|综合总分|年度总分|年度得分|考核总得分|综合成绩)$/u,
  /(?:总分|总得分|综合得分|总成绩|最终得分|最后得分)$/u,
  /^(?:合计|总计|得分合计|合计得分|合计分)$/u,
];

/** The total, rank and grade columns of a results table, else its rows of totals, unit by unit. */
export function ownResults(ledgers: readonly ProposedLedger[], rows: ReadonlyMap<string, readonly UnitRow[]>, list: UnitList): OwnResults {
  const { units } = list;
  const find = (name: string): number => list.find(name);
  const none = <T>(): (OwnValue<T> | null)[] => units.map(() => null);
  for (const ledger of ledgers.filter(({ kind }) => kind === 'result' || kind === 'roster')) {
    const total = totalColumn(ledger);
    const rank = ledger.columns.find(({ concept }) => concept === 'rank') ?? null;
    const grade = ledger.columns.find(({ concept }) => concept === 'grade') ?? null;
    const [totals, ranks, grades] = [none<number>(), none<number>(), none<string>()];
    for (const row of rows.get(ledger.name) ?? []) {
      const at = row.unit === null ? -1 : find(row.unit);
      if (at < 0) continue;
      if (total !== null) totals[at] ??= given(row, total.name, numberOf(row, total.name));
      if (rank !== null) ranks[at] ??= given(row, rank.name, numberOf(row, rank.name));
      if (grade !== null) grades[at] ??= given(row, grade.name, textIn(row, grade.name) || null);
    }
    if ([...totals, ...ranks, ...grades].every((value) => value === null)) continue;
    return { totals, ranks, grades, columns: { ledger, total, rank, grade }, head: total?.head ?? null, words: total?.words ?? '' };
  }
  const [totals, ranks] = [none<number>(), none<number>()];
  let [head, words]: [Place | null, string] = [null, ''];
  for (const { tables } of ledgers)
    for (const mapped of tables)
      for (const { unit, label, value, at } of totalRows(mapped)) {
        const index = find(unit);
        if (index < 0) continue;
        if (/名次|排名|排位|位次/u.test(label)) ranks[index] ??= { value, at };
        else {
          totals[index] ??= { value, at };
          head ??= at;
          words ||= label;
        }
      }
  return { totals, ranks, grades: none(), columns: null, head, words };
}

function given<T>(row: UnitRow, column: string, value: T | null): OwnValue<T> | null {
  return value === null ? null : { value, at: row.values.get(column)?.at ?? null };
}

/** The column that holds what the ranks follow: the last of the columns that are called so, else the score that was recognised. */
export function totalColumn({ columns }: ProposedLedger): ProposedColumn | null {
  const numeric = columns.filter(({ isNumeric, concept }) => isNumeric && concept !== 'rank' && concept !== 'year');
  for (const pattern of TOTALS) {
    const found = numeric.filter(({ words }) => pattern.test(words));
    const last = found[found.length - 1];
    if (last !== undefined) return last;
  }
  return numeric.find(({ concept }) => concept === 'score') ?? null;
}

/** Whether a column sums up others: 合计, 小计, 总分. */
export function isSumHead(words: string): boolean {
  return TOTALS.some((pattern) => pattern.test(words)) || /小计|平均|均分/u.test(words);
}

interface TotalOfUnit {
  readonly unit: string;
  readonly label: string;
  readonly value: number;
  readonly at: Place;
}

/** Rows of totals that are of one unit: below its rows, below its column, at the end of its own table. */
function totalRows(mapped: MappedTable): TotalOfUnit[] {
  const { table, match, outside } = mapped;
  const { view } = table;
  const labelOf = (row: number): string => table.columns.map(({ column }) => view.text(row, column)).find((text) => text !== '') ?? '';
  const score = match.columns.find(({ field }) => field.concept === 'score')?.head.column;
  const found: TotalOfUnit[] = [];
  const unitsOfRows = new Map<number, string>();
  for (const { unit, cells } of recordsOf(mapped)) {
    const own = cells.find(({ field }) => field.concept === 'score' || field.concept === 'points') ?? cells[0];
    if (unit !== null && own !== undefined) unitsOfRows.set(view.turned ? own.at.column : own.at.row, unit);
  }
  let from = -1;
  for (const { row, as } of table.skipped) {
    if (as !== 'total') continue;
    const label = labelOf(row);
    const take = (unit: string, column: number): void => {
      const value = view.value(row, column);
      if (typeof value === 'number' && !/平均|均分/u.test(label)) found.push({ unit, label, value, at: placeOf(mapped, row, column) });
    };
    for (const { group, columns } of match.groups) {
      const own = columns.find(({ field }) => field.concept === 'score')?.head.column;
      if (group.kind === 'unit' && own !== undefined) take(group.value, own);
    }
    if (score === undefined || match.groups.length > 0) continue;
    const before = new Set([...unitsOfRows].filter(([at]) => at > from && at < row).map(([, unit]) => unit));
    const [only] = before;
    if (only !== undefined && before.size === 1) take(only, score);
    else if (outside !== null && before.size <= 1 && found.length === 0) take(outside.name, score);
    from = row;
  }
  return found;
}
