import { recordsOf } from '../../../ledgers/mapping/records';
import type { MappedTable } from '../../../ledgers/mapping/mapping';
import { placeToA1 } from '../../../workbook/cells/a1';
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
    /** The total stands anew in each month's row: a unit's own is their average, to two decimals. */
    readonly isByPeriods: boolean;
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
  const ofTables = ledgers
    .filter(({ kind }) => kind === 'result' || kind === 'roster')
    .flatMap((ledger) => inColumns(ledger, rows.get(ledger.name) ?? [], list) ?? []);
  // What is given once for the whole time goes before what is given anew each month.
  const [whole] = [...ofTables].sort((a, b) => Number(a.columns?.isByPeriods) - Number(b.columns?.isByPeriods));
  if (whole !== undefined) return whole;
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

/** What the columns of a results table give the units; null where they give none. */
function inColumns(ledger: ProposedLedger, rows: readonly UnitRow[], list: UnitList): OwnResults | null {
  const ofUnits = list.units.map((): UnitRow[] => []);
  for (const row of rows) if (row.unit !== null) ofUnits[list.find(row.unit)]?.push(row);
  const isOnce = ({ name }: ProposedColumn): boolean => ofUnits.every((own) => cellsOf(own, name).size < 2);
  const total = wholeTotal(ledger, isOnce) ?? totalColumn(ledger);
  const rank = ledger.columns.find((column) => column.concept === 'rank' && isOnce(column)) ?? null;
  const grade = ledger.columns.find((column) => column.concept === 'grade' && isOnce(column)) ?? null;
  const isByPeriods = total !== null && !isOnce(total);
  const firstOf = <T>(own: readonly UnitRow[], column: ProposedColumn | null, read: (row: UnitRow, name: string) => T | null) =>
    column === null ? null : (own.map((row) => given(row, column.name, read(row, column.name))).find((one) => one !== null) ?? null);
  const totals = ofUnits.map((own) => (isByPeriods ? meanOf(own, total.name) : firstOf(own, total, numberOf)));
  const ranks = ofUnits.map((own) => firstOf(own, rank, numberOf));
  const grades = ofUnits.map((own) => firstOf(own, grade, (row, name) => textIn(row, name) || null));
  if ([...totals, ...ranks, ...grades].every((value) => value === null)) return null;
  return {
    totals,
    ranks,
    grades,
    columns: { ledger, total, rank, grade, isByPeriods },
    head: total?.head ?? null,
    words: total?.words ?? '',
  };
}

/** The total or average of a table that also says the parts of the year: what is given once, beside what is given for each. */
function wholeTotal(ledger: ProposedLedger, isOnce: (column: ProposedColumn) => boolean): ProposedColumn | null {
  if (ledger.columns.every((column) => !column.isNumeric || isOnce(column))) return null;
  const once = ledger.columns.filter((column) => column.isNumeric && isOnce(column));
  return totalColumn({ ...ledger, columns: once }) ?? once.findLast(({ words }) => isSumHead(words)) ?? null;
}

/** The cells of a unit's rows that hold a column. */
function cellsOf(rows: readonly UnitRow[], column: string): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ values }) => {
      const at = values.get(column)?.at ?? null;
      return at === null ? [] : [placeToA1(at)];
    }),
  );
}

/** What a unit has on the average of its months; null where one of them has none. */
function meanOf(rows: readonly UnitRow[], column: string): OwnValue<number> | null {
  const numbers = rows.map((row) => numberOf(row, column));
  const [first] = rows;
  if (first === undefined || numbers.includes(null)) return null;
  const mean = numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0) / numbers.length;
  return { value: Math.round(mean * 100) / 100, at: first.values.get(column)?.at ?? null };
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
