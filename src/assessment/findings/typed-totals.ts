import { exactText } from '../../language/number-text';
import { compareRationals, exactNumber, minus, plus, times, ZERO, type Rational } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import { ROSTER, termsIn } from '../../language/term';
import { headerCells } from '../../ledgers/ledger-header-row';
import { partHead } from '../../ledgers/measure/head-measure';
import { rowPlace, shiftDecimal, type LedgerRow, type LedgerSheet } from '../../ledgers/read-ledgers';
import { findingMessages } from '../../messages/assessment/findings';
import type { Phrase } from '../../messages/catalogue';
import type { InputColumn } from '../../scheme/model';
import { isConfidentialColumn } from '../../scoring/disclosure/confidential';
import { NOT_APPLICABLE_INPUT } from '../../scoring/input';
import { least, most, type Interval } from '../../scoring/intervals/interval';
import { ValueRanges, type Whose } from '../../scoring/intervals/value-ranges';
import { placeToA1 } from '../../workbook/cells/a1';
import { cellArea, type Place } from '../../workbook/cells/area';
import type { Sliced } from '../../workbook/progress';
import { finding, type AssessmentContext } from '../context';
import { rowsOfUnit } from './counted-rows';
import type { Finding } from './finding';
import type { FormulaStatement } from './limits/limits';
import { spanOfRows } from './row-span';

/** What a total row of sums is called, in whatever cell. */
const SUMS = /合计|总计|小计|共计/u;
/** Formulas of a cell of a total row that are no sum. */
const NO_SUM = /AVERAGE|MAX|MIN|COUNT|MEDIAN/iu;
/** Whether what a total row was told by says that it is a sum. */
function isSum(found: unknown): boolean {
  return typeof found === 'string' && SUMS.test(found);
}

/** Numbers that people add up; a rate, a rank, a serial number is none. */
const ADDED: ReadonlySet<string> = new Set(['分', '数', '整数']);
const HALF: Rational = { num: 1n, den: 2n };

/** One sheet of a ledger: its rows, and the rows of the sheet that are totals. */
interface LedgerPage {
  readonly source: LedgerSheet;
  readonly rows: readonly LedgerRow[];
  readonly totals: readonly number[];
}

/** Ends between which a number has to lie. */
interface Ends {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * Numbers that an office typed beside the rows and that no row can explain: a total below a column that its rows cannot come to, whatever
 * stands in those that are blank; a score, or a total of scores, under the name of something that the scheme computes, beyond what its
 * ranges, caps and steps allow. Told only where every part is bounded; of what is confidential never.
 */
export function* typedTotals(checking: AssessmentContext): Sliced<Finding[]> {
  const { scheme, ledgers } = checking;
  const found: Finding[] = [];
  for (const [done, source] of ledgers.sheets.entries()) {
    const { ledger, sheet, header } = source;
    if (ledger.confidential || !source.isRows) continue;
    const totals = ledgers.problems.flatMap(({ code, place, data }) =>
      code === 'L-TOTAL-ROW' && place?.sheet === sheet.name && isSum(data['found']) ? [place.area.row] : [],
    );
    const page = { source, rows: (ledgers.rows.get(ledger.name) ?? []).filter((row) => row.source === source), totals };
    const given = new Set(header.columns.values());
    const computed = headerCells(sheet, header.row).flatMap((cell, at) => {
      const head = given.has(at) || typeof cell !== 'string' ? '' : partHead(cell).name;
      const named = scheme.statements.find((one) => one.ledger === ledger.name && foldName(one.name) === head);
      return named?.kind !== 'formula' || isConfidentialColumn(ledger.name, named.name, scheme) ? [] : [{ at, statement: named }];
    });
    for (const column of ledger.columns) {
      yield { phase: 'checking', done, of: ledgers.sheets.length };
      found.push(...columnTotals(page, column));
    }
    for (const { at, statement } of computed) {
      yield { phase: 'checking', done, of: ledgers.sheets.length };
      for (const one of typedScores(page, at, statement, checking)) found.push(one);
    }
  }
  return found;
}

/** Totals below, or above, a column of the ledger. */
function columnTotals(page: LedgerPage, column: InputColumn): Finding[] {
  const { source, rows, totals } = page;
  const at = source.header.columns.get(column.name);
  if (totals.length === 0 || at === undefined || column.confidential || column.type.kind !== 'number' || !ADDED.has(column.type.as))
    return [];
  const places = mostPlaces(rows, column);
  return totals.flatMap((row): Finding[] => {
    const typed = typedAt(page, row, at, column);
    if (typed === null) return [];
    let nearest: { readonly ends: Ends; readonly of: Place | null } | null = null;
    for (const group of groupsOf(page, row)) {
      const ends = sumOf(group, column);
      if (ends === null || isWithin(typed, ends, slackOf(typed, group.length, places))) return [];
      nearest ??= { ends, of: columnPlace(page, group, at) };
    }
    const above = totals.filter((other) => other < row).map((other) => typedAt(page, other, at, column) ?? ZERO);
    const isSumOfTotals = above.length > 1 && compareRationals(above.reduce(plus), typed) === 0;
    if (nearest === null || isSumOfTotals) return [];
    return [beyond(page, { row, at, name: column.name, typed, clause: null }, nearest.ends, nearest.of)];
  });
}

/** Scores that are typed under the name of what the scheme computes, and totals of them. */
function typedScores(page: LedgerPage, at: number, statement: FormulaStatement, checking: AssessmentContext): Finding[] {
  const { rows, totals, source } = page;
  const { name, clause, type } = statement;
  if (type.kind !== 'number') return [];
  const placeIn = new Map((checking.ledgers.rows.get(source.ledger.name) ?? []).map((row, index) => [row, index]));
  const rangeAt = rangesOf(statement, checking);
  const ranges = rows.map((row) => rangeAt(placeIn.get(row) ?? -1));
  const scores = rows.flatMap((row, index): Finding[] => {
    const [typed, ends] = [typedAt(page, row.sheetRow, at, null), endsOf(ranges[index])];
    if (typed === null || ends === null || isWithin(typed, ends, ZERO)) return [];
    return [
      beyond(
        page,
        { row: row.sheetRow, at, name, typed, clause },
        ends,
        madeOf(statement, { row, index: placeIn.get(row) ?? -1 }, page, checking),
      ),
    ];
  });
  const sums = totals.flatMap((row): Finding[] => {
    const typed = typedAt(page, row, at, null);
    const ends = ranges.map(endsOf);
    if (typed === null || !ADDED.has(type.as) || rows.length === 0 || ends.includes(null)) return [];
    const sum = ends.reduce<Ends>(
      (total, one) => ({ low: plus(total.low, one?.low ?? ZERO), high: plus(total.high, one?.high ?? ZERO) }),
      NOTHING,
    );
    // A total of some of the rows may be anything up to that of all.
    const some = { low: least(sum.low, ZERO), high: most(sum.high, ZERO) };
    return isWithin(typed, some, ZERO) ? [] : [beyond(page, { row, at, name, typed, clause }, some, columnPlace(page, rows, at))];
  });
  return [...scores, ...sums];
}

const NOTHING: Ends = { low: ZERO, high: ZERO };

/** The number that is typed in a cell, in the measure of its column; null for none, and for a formula that is no sum. */
function typedAt({ source: { sheet }, rows }: LedgerPage, row: number, at: number, column: InputColumn | null): Rational | null {
  const value = sheet.values[row]?.[at];
  if (typeof value !== 'number' || NO_SUM.test(sheet.formulas[row]?.[at] ?? '')) return null;
  const format = sheet.numberFormats[row]?.[at] ?? 'General';
  const exponent = column === null ? 0 : (rows[0]?.scale(column).exponentAt(format, value) ?? null);
  return exponent === null ? null : exactNumber(shiftDecimal(value, exponent));
}

/** The rows that a total may be of: from the total before it, all above it, down to the next, all of the sheet; none twice. */
function groupsOf({ rows, totals }: LedgerPage, at: number): (readonly LedgerRow[])[] {
  const before = totals.reduce((last, row) => (row < at ? Math.max(last, row) : last), -1);
  const after = totals.reduce((next, row) => (row > at ? Math.min(next, row) : next), Infinity);
  const above = rows.filter(({ sheetRow }) => sheetRow < at);
  const groups = [
    above.filter(({ sheetRow }) => sheetRow > before),
    above,
    rows.filter(({ sheetRow }) => sheetRow > at && sheetRow < after),
    rows,
  ];
  return groups.filter((group, index) => group.length > 0 && groups.findIndex((other) => sameRows(group, other)) === index);
}

function sameRows(one: readonly LedgerRow[], other: readonly LedgerRow[]): boolean {
  return one.length === other.length && one[0] === other[0];
}

/** What the cells of rows can add up to; a blank counts as nothing or anything in its range. Null where one without a range is blank. */
function sumOf(rows: readonly LedgerRow[], { name, range }: InputColumn): Ends | null {
  let ends = NOTHING;
  for (const row of rows) {
    const value = row.value(name);
    const exact = typeof value === 'number' ? exactNumber(value) : null;
    if (exact !== null) ends = { low: plus(ends.low, exact), high: plus(ends.high, exact) };
    else if (value !== NOT_APPLICABLE_INPUT) {
      if (range === null) return null;
      ends = { low: plus(ends.low, least(range.low, ZERO)), high: plus(ends.high, most(range.high, ZERO)) };
    }
  }
  return ends;
}

/** By how much a total may differ for having been rounded, or its rows. */
function slackOf(typed: Rational, rows: number, places: number): Rational {
  if (places === 0) return ZERO;
  const own = placesOf(Number(typed.num) / Number(typed.den));
  const each = times(HALF, { num: BigInt(rows), den: 10n ** BigInt(places) });
  return own < places ? plus(each, times(HALF, { num: 1n, den: 10n ** BigInt(own) })) : each;
}

/** The most decimals that a number of a column has. */
function mostPlaces(rows: readonly LedgerRow[], { name }: InputColumn): number {
  return rows.reduce((most, row) => {
    const value = row.value(name);
    return typeof value === 'number' ? Math.max(most, placesOf(value)) : most;
  }, 0);
}

function placesOf(value: number): number {
  return Math.min(10, String(value).split('.')[1]?.length ?? 0);
}

/** What a quantity can come to at a row: the same for all rows of a unit. */
function rangesOf({ ledger, name }: FormulaStatement, { scheme, run }: AssessmentContext): (row: number) => Interval {
  const known = new Map<number, Interval>();
  const counts = new Map<string, RowCounts>();
  const countsOf = (of: string): RowCounts => {
    const found = counts.get(of) ?? rowCounts(run.store.frame(of).unit);
    counts.set(of, found);
    return found;
  };
  return (row) => {
    const unit = ledger === ROSTER ? row : (run.store.frame(ledger).unit[row] ?? -1);
    const before = known.get(unit);
    if (before !== undefined) return before;
    const rows = (of: string, whose: Whose): number => {
      const { all, most, ofUnit } = countsOf(of);
      return whose === 'all' ? all : whose === 'any' ? most : (ofUnit.get(unit) ?? 0);
    };
    const range = new ValueRanges(scheme, { period: run.input.period, rows }).ofColumn(ledger, name);
    known.set(unit, range);
    return range;
  };
}

/** How many rows of a ledger there are: all, of the unit that has the most, of each unit. */
interface RowCounts {
  readonly all: number;
  readonly most: number;
  readonly ofUnit: ReadonlyMap<number, number>;
}

function rowCounts(owners: Int32Array): RowCounts {
  const ofUnit = new Map<number, number>();
  for (const owner of owners) ofUnit.set(owner, (ofUnit.get(owner) ?? 0) + 1);
  return { all: owners.length, most: Math.max(0, ...ofUnit.values()), ofUnit };
}

function endsOf(range: Interval | undefined): Ends | null {
  if (range === undefined || range.low === null || range.high === null) return null;
  return { low: range.low, high: range.high };
}

function isWithin(value: Rational, { low, high }: Ends, slack: Rational): boolean {
  return compareRationals(value, minus(low, slack)) >= 0 && compareRationals(value, plus(high, slack)) <= 0;
}

/** The cells of a column from the first to the last of some rows. */
function columnPlace({ source }: LedgerPage, rows: readonly LedgerRow[], at: number): Place | null {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return null;
  return { sheet: source.sheet.name, area: { ...cellArea(first.sheetRow, at), rows: last.sheetRow - first.sheetRow + 1 } };
}

/** The cells that a computed quantity is made from: the rows of the unit that are added up, else its own row. */
function madeOf(
  { formula }: FormulaStatement,
  { row, index }: { readonly row: LedgerRow; readonly index: number },
  { source }: LedgerPage,
  checking: AssessmentContext,
): Place | null {
  for (const term of source.ledger.name === ROSTER ? termsIn(formula.term) : [])
    if (term.kind === 'aggregate' && term.reach === '本单位') {
      const span = spanOfRows(checking, term.ledger, rowsOfUnit(checking, term, index, 'reached'));
      if (span !== null) return span;
    }
  return rowPlace(row);
}

interface Typed {
  readonly row: number;
  readonly at: number;
  readonly name: string;
  readonly typed: Rational;
  readonly clause: string | null;
}

function beyond({ source }: LedgerPage, { row, at, name, typed, clause }: Typed, { low, high }: Ends, of: Place | null): Finding {
  const ends: Phrase =
    compareRationals(low, high) === 0
      ? { sentence: findingMessages['C-ENDS-ONE'], data: { low: exactText(low) } }
      : { sentence: findingMessages['C-ENDS-TWO'], data: { low: exactText(low), high: exactText(high) } };
  return finding(
    'C-TOTAL-BEYOND',
    'warning',
    { sheet: source.sheet.name, area: cellArea(row, at) },
    { name, found: exactText(typed), ends, cells: of === null ? source.sheet.name : placeToA1(of) },
    { clause: clause ?? source.ledger.clause, ledger: source.ledger.name },
  );
}
