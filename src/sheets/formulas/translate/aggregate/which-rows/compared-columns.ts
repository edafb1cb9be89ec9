import type { Term } from '../../../../../language/term';
import { criterion, type Criterion } from '../../../criterion';
import { digitsBefore, GUARD, guardFor, SEEN_DIGITS, stayApart } from '../../../exactness/exactness';
import { all, call, cell, exact, num, op, range, text, when, type ExcelFormula } from '../../../excel-formula';
import { noneOf, own } from '../../../states';
import { Untranslatable } from '../../../untranslatable';
import type { SheetColumn, Traits } from '../../../workings/workings-sheet';
import { steady } from '../../rounding/rounding';
import { headOf, keyOf, type Scope } from '../../scope';
import { countUpTo } from './criteria';

/** A number that no row holds, beyond all, so that nothing compares as wanted. */
export const BEYOND = '9.9E+307';

/** A term as a column of a sheet, also where it is a constant. */
export function columnOf(term: Term, scope: Scope): SheetColumn {
  const short = scope.atom(term);
  if (short.formula.kind === 'cell') return short.formula.column;
  return scope.book.helper(scope.sheet, `constant ${keyOf(term)}`, headOf(term, scope), () => short);
}

/**
 * The same numbers, put right in their last digits, to be compared as criteria compare: exactly. Throws {@link Untranslatable} where
 * numbers that differ would then be equal. @param most decimals at which they are put right at most
 */
export function steadyColumn(column: SheetColumn, scope: Scope, most = GUARD): SheetColumn {
  const exact = scope.book.exactly(column);
  const isSure = isSureOf(column.traits);
  const error = errorOfColumn(column, scope);
  const guard = Math.min(most, guardFor(error));
  if (exact !== null && !(isSure ? stayApart([exact], SEEN_DIGITS - digitsBefore(exact)) : stayApart([exact], guard, error)))
    throw new Untranslatable('N-CLOSE');
  if (isSure) return column;
  const value = own(column);
  const right: ExcelFormula = steady({ ...value, inexact: true }, guard, scope);
  const key = `steady ${scope.sheet.keyOf(column)} ${String(guard)}`;
  return scope.book.helper(scope.sheet, key, `${column.head}（比较用）`, () => ({
    formula: value.states === 0 ? right : when(call('ISNUMBER', value.formula), right, value.formula),
    states: value.states,
    decimals: value.decimals,
    inexact: false,
  }));
}

/**
 * The same of columns that are compared with each other, at the same decimals. Throws {@link Untranslatable} where numbers of them that
 * differ would be equal.
 */
export function steadyTogether(columns: readonly SheetColumn[], scope: Scope): SheetColumn[] {
  const guard = columns.reduce((most, column) => Math.min(most, guardFor(errorOfColumn(column, scope))), GUARD);
  const exact = columns.flatMap((column) => scope.book.exactly(column) ?? []);
  const error = columns.reduce((most, column) => Math.max(most, errorOfColumn(column, scope)), 0);
  const digits = exact.reduce((most, one) => Math.max(most, digitsBefore(one)), 0);
  const apart = columns.every(({ traits }) => isSureOf(traits)) ? stayApart(exact, SEEN_DIGITS - digits) : stayApart(exact, guard, error);
  if (columns.length > 1 && !apart) throw new Untranslatable('N-CLOSE');
  return columns.map((column) => steadyColumn(column, scope, guard));
}

/** Whether numbers are decimals to the last digit, so that nothing has to be put right. */
export function isSureOf({ inexact, decimals }: Traits): boolean {
  return !inexact && decimals !== null;
}

/** Whether a column holds whole numbers only. */
function isWholeColumn({ traits }: SheetColumn): boolean {
  return isSureOf(traits) && traits.decimals === 0;
}

/** How far the numbers of a column may be off. */
export function errorOfColumn(column: SheetColumn, { book }: Scope): number {
  return book.errorOf(column)?.absolute ?? 0;
}

/**
 * A number for each different value of a column: for numbers themselves, for texts the place in `among` where the very same text stands.
 * MATCH finds it fast, but takes upper and lower case for the same, * ? ~ for patterns, and no more than 255 signs: what it finds is held
 * against the text, and where it fails every row is looked at. A text that `among` lacks gives 0, a blank `blank`, a state the state.
 */
export function codes(column: SheetColumn, among: SheetColumn, blank: ExcelFormula, kind: 'number' | 'text', scope: Scope): SheetColumn {
  if (kind === 'number') return steadyColumn(column, scope);
  const { book, sheet } = scope;
  const value = own(column);
  const key = `${sheet.keyOf(column)} ${among.sheet.title} ${among.sheet.keyOf(among)}`;
  const place = book.helper(sheet, `place ${key}`, `${column.head}（所在）`, () => ({
    formula: call('IFERROR', call('MATCH', value.formula, range(among), num(0)), num(0)),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  return book.helper(sheet, `codes ${key} ${JSON.stringify(blank)}`, `${column.head}（编号）`, () => {
    const everywhere = call(
      'SUMPRODUCT',
      call('MAX', op(exact(range(among), value.formula), '*', op(call('ROW', range(among)), '-', num(among.sheet.firstRow)))),
    );
    const isOdd = call('OR', op(call('LEN', value.formula), '>', num(255)), call('ISNUMBER', call('FIND', text('~'), value.formula)));
    const found = when(
      op(cell(place), '=', num(0)),
      when(isOdd, everywhere, num(0)),
      when(exact(call('INDEX', range(among), cell(place)), value.formula), cell(place), everywhere),
    );
    const known = noneOf([value]);
    const coded = when(op(value.formula, '=', text('')), blank, found);
    return { formula: known === null ? coded : when(known, coded, value.formula), states: value.states, decimals: 0, inexact: false };
  });
}

/** The rows of which the first of each key is looked for. */
export interface RowsByKey {
  /** Which rows are of the own row's group. */
  readonly likeOwn: readonly Criterion[];
  /** A number for each key; see {@link codes}. */
  readonly code: SheetColumn;
  /** What the keys are. */
  readonly kind: 'number' | 'text';
  /** What a row fulfils that takes part. */
  readonly takes: readonly ExcelFormula[];
  /** What tells its columns from others, and the beginning of their heads. */
  readonly named: { readonly key: string; readonly head: string };
}

/** Room for the rows of a sheet in a number that joins two. */
const ROWS = 10_000_000;

/**
 * 1 in the first row of each group and code, among the rows where all `takes` hold; 0 elsewhere. One group column and whole numbers join
 * into one number, whose first place is found at once; anything else is counted from the top.
 */
export function firstRows(
  { likeOwn, code, kind, takes, named }: RowsByKey,
  scope: Scope,
): { first: SheetColumn; sameKey: readonly Criterion[] } {
  const { book, sheet } = scope;
  const known = { states: 0, decimals: 0, inexact: false };
  const [group] = likeOwn;
  if (kind === 'text' && likeOwn.length <= 1 && (group === undefined || isWholeColumn(group.column))) {
    const joinedKey = group === undefined ? cell(code) : op(op(cell(group.column), '*', num(ROWS)), '+', cell(code));
    const grouped = group === undefined || group.column.traits.states === 0 ? [] : [call('ISNUMBER', cell(group.column))];
    const key = book.helper(sheet, `key ${named.key}`, `${named.head}（键）`, () => ({
      ...known,
      formula: when(all([call('ISNUMBER', cell(code)), ...grouped, ...takes]), joinedKey, text('')),
    }));
    const isFirst = op(call('MATCH', cell(key), range(key), num(0)), '=', op(call('ROW'), '-', num(sheet.firstRow)));
    return {
      first: book.helper(sheet, `first ${named.key}`, `${named.head}（首行）`, () => ({
        ...known,
        formula: when(call('ISNUMBER', cell(key)), when(isFirst, num(1), num(0)), num(0)),
      })),
      sameKey: [criterion(key, cell(key), group?.within ?? null)],
    };
  }
  const taken = book.helper(sheet, `taken ${named.key}`, `${named.head}（计）`, () => ({
    ...known,
    formula: when(all([call('ISNUMBER', cell(code)), ...takes]), num(1), num(0)),
  }));
  const sameKey = [...likeOwn, criterion(taken, 1), criterion(code, cell(code))];
  return {
    first: book.helper(sheet, `first ${named.key}`, `${named.head}（首行）`, () => ({
      ...known,
      formula: when(op(cell(taken), '=', num(1)), when(op(countUpTo(sameKey), '=', num(1)), num(1), num(0)), num(0)),
    })),
    sameKey,
  };
}

export function valueKind(term: Term): 'number' | 'text' {
  return term.type.kind === 'text' || term.type.kind === 'unit' ? 'text' : 'number';
}
