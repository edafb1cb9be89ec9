import { fill } from '../../../messages/catalogue';
import { nativeMessages } from '../../../messages/formulas';
import { NOT_APPLICABLE_TEXT, PENDING_TEXT, UNDEFINED_TEXT } from '../../../scoring/shown';
import { digitsBefore, guardFor, SEEN_DIGITS, stayApart } from '../exactness';
import { all, any, call, cell, num, op, range, text, upTo, when, type ExcelFormula } from '../excel-formula';
import type { Rows } from './unit-rows';
import { headOf, keyOf, leaf, steady, type At } from './scalar';
import { NA, PENDING, UNDEFINED, type SheetColumn, type Expr, type May } from '../workings-sheet';
import { noneOf, own } from '../states';
import type { Term } from '../../../language/term';
import { Untranslatable } from '../untranslatable';

/**
 * A condition on rows as COUNTIFS and its like take it: numbers and states only, so that no text of a user is read as an operator or a
 * wildcard.
 */
export interface Criterion {
  readonly column: SheetColumn;
  readonly value: ExcelFormula;
  /** No row outside of these meets it, so that no other has to be looked at; null where any may. */
  readonly within: Rows | null;
}

export function criterion(column: SheetColumn, value: ExcelFormula | number, within: Rows | null = null): Criterion {
  return { column, value: typeof value === 'number' ? num(value) : value, within };
}

export function countRows(criteria: readonly Criterion[]): ExcelFormula {
  return call('COUNTIFS', ...written(criteria));
}

/** Of the rows up to the own one. */
export function countUpTo(criteria: readonly Criterion[]): ExcelFormula {
  return call('COUNTIFS', ...criteria.flatMap(({ column, value }) => [upTo(column), value]));
}

export function over(
  name: 'SUMIFS' | 'AVERAGEIFS' | 'MAXIFS' | 'MINIFS',
  values: SheetColumn,
  criteria: readonly Criterion[],
): ExcelFormula {
  return call(name, scanned(values, criteria), ...written(criteria));
}

function written(criteria: readonly Criterion[]): ExcelFormula[] {
  return criteria.flatMap(({ column, value }) => [scanned(column, criteria), value]);
}

/** A column's cells, as far as rows that meet the criteria can stand in them. */
export function scanned(column: SheetColumn, criteria: readonly Criterion[]): ExcelFormula {
  const within = criteria.find((one) => one.within !== null)?.within ?? null;
  return within === null ? range(column) : { kind: 'slice', column, from: cell(within.first), to: cell(within.last) };
}

/** What stands in a cell, as a number: 0 a number, then what it stands for. */
const NUMBER = 0;
const KINDS = [
  { kind: 1, bit: PENDING, word: PENDING_TEXT },
  { kind: 2, bit: UNDEFINED, word: UNDEFINED_TEXT },
  { kind: 3, bit: NA, word: NOT_APPLICABLE_TEXT },
] as const;
const OTHER = 4;

/**
 * What stands in each cell of a column, as a number for criteria: held against a word, a spreadsheet looks at every number of the column
 * as a text, which
 * takes a hundred times as long.
 */
function kindColumn(column: SheetColumn): SheetColumn {
  const { sheet } = column;
  return sheet.once(`kind ${sheet.keyOf(column)}`, () => {
    const states = KINDS.filter(({ bit }) => (column.known.may & bit) !== 0).reduceRight<ExcelFormula>(
      (rest, { kind, word }) => when(op(cell(column), '=', text(word)), num(kind), rest),
      num(OTHER),
    );
    return sheet.add(
      fill(nativeMessages['N-KIND'], { column: column.head }),
      'helper',
      { may: 0, places: 0, noisy: false },
      when(call('ISNUMBER', cell(column)), num(NUMBER), states),
    );
  });
}

/** Rows in which a column of numbers holds one; all, where it never holds a state. */
export function hasNumber(column: SheetColumn): Criterion[] {
  return column.known.may === 0 ? [] : [criterion(kindColumn(column), NUMBER)];
}

/** Rows in which a column holds a state, any of those that it may hold. */
export function hasState(column: SheetColumn): Criterion {
  return criterion(kindColumn(column), text(`>${String(NUMBER)}`));
}

/** Rows in which a column holds one of the states. */
export function ofState(column: SheetColumn, bit: May): Criterion {
  return criterion(kindColumn(column), KINDS.find((state) => state.bit === bit)?.kind ?? OTHER);
}

/** Whether some of the rows that meet the criteria have a state in a column. */
export function someState(column: SheetColumn, bit: May, criteria: readonly Criterion[]): ExcelFormula[] {
  if ((column.known.may & bit) === 0) return [];
  const test = op(countRows([...criteria, ofState(column, bit)]), '>', num(0));
  if (bit !== NA) waits.set(test, { column, criteria });
  return [test];
}

/**
 * A test of a formula that makes its value wait, and for what: rows in which a column is 待补 or 无法计算, or rows of a ledger that has too
 * few.
 */
type Wait = { readonly column: SheetColumn; readonly criteria: readonly Criterion[] } | { readonly ledger: string };
const waits = new WeakMap<ExcelFormula, Wait>();

/** Marks the test that a unit has fewer rows of a ledger than it has to. */
export function waitsForRows(test: ExcelFormula, ledger: string): ExcelFormula {
  waits.set(test, { ledger });
  return test;
}

/** What a part of a formula makes its value wait for; undefined for any other part. */
export function waitOf(test: ExcelFormula): Wait | undefined {
  return waits.get(test);
}

/** 无法计算 where one of the first tests holds, 待补 where one of the second does, else the value. */
export function withStates(undefinedTests: readonly ExcelFormula[], pendingTests: readonly ExcelFormula[], value: Expr): Expr {
  const pending = pendingTests.length === 0 ? value.fx : when(any(pendingTests), text(PENDING_TEXT), value.fx);
  const fx = undefinedTests.length === 0 ? pending : when(any(undefinedTests), text(UNDEFINED_TEXT), pending);
  return { ...value, fx, may: value.may | (pendingTests.length === 0 ? 0 : PENDING) | (undefinedTests.length === 0 ? 0 : UNDEFINED) };
}

/** A term as a column of a sheet, also where it is a constant. */
export function columnOf(term: Term, at: At): SheetColumn {
  const short = leaf(term, at);
  if (short.fx.kind === 'cell') return short.fx.column;
  return at.book.helper(at.sheet, `constant ${keyOf(term)}`, headOf(term, at), () => short);
}

/**
 * The same numbers, put right in their last digits, to be compared as criteria compare: exactly. Throws {@link Untranslatable} where
 * numbers that differ
 * would then be equal.
 */
export function steadyColumn(column: SheetColumn, at: At): SheetColumn {
  const exact = at.book.exactly(column);
  const digits = exact === null ? 0 : digitsBefore(exact);
  const isSure = !column.known.noisy && column.known.places !== null;
  if (exact !== null && !stayApart(exact, isSure ? SEEN_DIGITS - digits : guardFor(digits))) throw new Untranslatable('N-CLOSE');
  if (isSure) return column;
  const value = own(column);
  const right: ExcelFormula = steady({ ...value, noisy: true }, guardFor(digits));
  return at.book.helper(at.sheet, `steady ${at.sheet.keyOf(column)}`, `${column.head}（比较用）`, () => ({
    fx: value.may === 0 ? right : when(call('ISNUMBER', value.fx), right, value.fx),
    may: value.may,
    places: value.places,
    noisy: false,
  }));
}

/**
 * A number for each different value of a column: for numbers themselves, for texts the place in `among` where the very same text stands.
 * MATCH finds it fast, but takes upper and lower case for the same, * ? ~ for patterns, and no more than 255 signs: what it finds is held
 * against the
 * text, and where it fails every row is looked at. A text that `among` lacks gives 0, a blank `blank`, a state the state.
 */
export function codes(column: SheetColumn, among: SheetColumn, blank: ExcelFormula, kind: 'number' | 'text', at: At): SheetColumn {
  if (kind === 'number') return steadyColumn(column, at);
  const { book, sheet } = at;
  const value = own(column);
  const key = `${sheet.keyOf(column)} ${among.sheet.title} ${among.sheet.keyOf(among)}`;
  const place = book.helper(sheet, `place ${key}`, `${column.head}（所在）`, () => ({
    fx: call('IFERROR', call('MATCH', value.fx, range(among), num(0)), num(0)),
    may: 0,
    places: 0,
    noisy: false,
  }));
  return book.helper(sheet, `codes ${key} ${JSON.stringify(blank)}`, `${column.head}（编号）`, () => {
    const everywhere = call(
      'SUMPRODUCT',
      call('MAX', op(call('EXACT', range(among), value.fx), '*', op(call('ROW', range(among)), '-', num(among.sheet.firstRow)))),
    );
    const isOdd = call('OR', op(call('LEN', value.fx), '>', num(255)), call('ISNUMBER', call('FIND', text('~'), value.fx)));
    const found = when(
      op(cell(place), '=', num(0)),
      when(isOdd, everywhere, num(0)),
      when(call('EXACT', call('INDEX', range(among), cell(place)), value.fx), cell(place), everywhere),
    );
    const known = noneOf([value]);
    const coded = when(op(value.fx, '=', text('')), blank, found);
    return { fx: known === null ? coded : when(known, coded, value.fx), may: value.may, places: 0, noisy: false };
  });
}

/** Room for the rows of a sheet in a number that joins two. */
const ROWS = 10_000_000;

/**
 * 1 in the first row of each group and code, among the rows where all `takes` hold; 0 elsewhere. One group column and whole numbers join
 * into one number,
 * whose first place is found at once; anything else is counted from the top.
 */
export function firstRows(
  likeOwn: readonly Criterion[],
  code: SheetColumn,
  kind: 'number' | 'text',
  takes: readonly ExcelFormula[],
  named: { readonly key: string; readonly head: string },
  at: At,
): { first: SheetColumn; sameKey: readonly Criterion[] } {
  const { book, sheet } = at;
  const known = { may: 0, places: 0, noisy: false };
  if (kind === 'text' && likeOwn.length <= 1) {
    const [group] = likeOwn;
    const joinedKey = group === undefined ? cell(code) : op(op(cell(group.column), '*', num(ROWS)), '+', cell(code));
    const key = book.helper(sheet, `key ${named.key}`, `${named.head}（键）`, () => ({
      ...known,
      fx: when(all([call('ISNUMBER', cell(code)), ...takes]), joinedKey, text('')),
    }));
    const isFirst = op(call('MATCH', cell(key), range(key), num(0)), '=', op(call('ROW'), '-', num(sheet.firstRow)));
    return {
      first: book.helper(sheet, `first ${named.key}`, `${named.head}（首行）`, () => ({
        ...known,
        fx: when(call('ISNUMBER', cell(key)), when(isFirst, num(1), num(0)), num(0)),
      })),
      sameKey: [criterion(key, cell(key), group?.within ?? null)],
    };
  }
  const taken = book.helper(sheet, `taken ${named.key}`, `${named.head}（计）`, () => ({
    ...known,
    fx: when(all([call('ISNUMBER', cell(code)), ...takes]), num(1), num(0)),
  }));
  const sameKey = [...likeOwn, criterion(taken, 1), criterion(code, cell(code))];
  return {
    first: book.helper(sheet, `first ${named.key}`, `${named.head}（首行）`, () => ({
      ...known,
      fx: when(op(cell(taken), '=', num(1)), when(op(countUpTo(sameKey), '=', num(1)), num(1), num(0)), num(0)),
    })),
    sameKey,
  };
}

export function valueKind(term: Term): 'number' | 'text' {
  return term.type.kind === 'text' || term.type.kind === 'unit' ? 'text' : 'number';
}
