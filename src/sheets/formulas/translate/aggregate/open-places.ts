import type { End, Term } from '../../../../language/term';
import { fill } from '../../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../../messages/sheets/formulas';
import { criterion, type Criterion } from '../../criterion';
import { all, call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { notApplicableText } from '../../states';
import { NA, type SheetColumn } from '../../workings/workings-sheet';
import type { Scope } from '../scope';
import { columnOf, steadyTogether } from './which-rows/compared-columns';
import { countRows } from './which-rows/criteria';

/** Rows that are ranked, and which of them may yet come before others. */
export interface OpenRows {
  /** What tells them from others that are ranked. */
  readonly key: string;
  /** What they are ranked by, as a term of their own rows, and as a column. */
  readonly value: Term;
  readonly values: SheetColumn;
  /** Rows of the own row's group. */
  readonly group: readonly Criterion[];
  /** Whether the place of the own row is open: its value is pending, or whether it counts. */
  readonly open: ExcelFormula;
  /** Whether a row may be open although its value is there. */
  readonly openWithValue: boolean;
  /** Of an open row, whether it will surely be ranked in its group. */
  readonly sure: ExcelFormula;
  /** 1 in rows whose group is not known either; null where each is. */
  readonly anywhere: SheetColumn | null;
  readonly order: '升' | '降';
  /** Whether one that is equal may come before the own row, too. */
  readonly equal: ExcelFormula;
  /** Whether the rank of the own row counts every one before it, not those that are equal as one. */
  readonly countsEach: ExcelFormula;
}

/** How many rows may yet come before the own one, and how many surely will, as columns; of those null where none is ever sure. */
export interface OpenBefore {
  readonly may: SheetColumn;
  readonly surely: SheetColumn | null;
  /** What rows fulfil that may come before the own one and need not: the one or the other of these. */
  readonly who: readonly (readonly Criterion[])[];
}

/** See {@link OpenBefore}. Throws {@link Untranslatable}. */
export function openBefore(rows: OpenRows, scope: Scope): OpenBefore {
  const { value, values, order } = rows;
  const { ends } = scope.book.run.store.facts;
  const columnAt = (end: End): SheetColumn | null => {
    const ended = ends.at(value, end);
    const column = ended === value ? null : columnOf(ended, scope);
    return column === values ? null : column;
  };
  const best = columnAt(order === '降' ? 'high' : 'low');
  const worst = ends.mayLeave(value) ? null : (columnAt(order === '降' ? 'low' : 'high') ?? (rows.openWithValue ? values : null));
  const [compared = values, ...steady] = steadyTogether(
    [values, best, worst].filter((column) => column !== null),
    scope,
  );
  const steadyBest = best === null ? null : (steady[0] ?? best);
  const steadyWorst = worst === null ? null : (steady[steady.length - 1] ?? worst);
  const known = rows.anywhere === null ? [] : [criterion(rows.anywhere, 0)];
  const may = mayComeBefore(rows, compared, steadyBest, scope);
  const surely = steadyWorst === null ? null : surelyBefore(rows, compared, steadyWorst, scope);
  return {
    may: may.count,
    surely: surely?.count ?? null,
    who: [
      [...rows.group, ...known, may.before, ...(surely === null ? [] : [surely.notSure])],
      ...(rows.anywhere === null ? [] : [[criterion(rows.anywhere, 1), may.before]]),
    ],
  };
}

const COUNTED = { states: 0, decimals: 0, inexact: false };

function mayComeBefore(
  { key, values, group, open, anywhere, order, equal }: OpenRows,
  compared: SheetColumn,
  best: SheetColumn | null,
  { book, sheet }: Scope,
): { readonly count: SheetColumn; readonly before: Criterion } {
  const unbounded = beyond(order);
  const notBound = (column: SheetColumn): ExcelFormula =>
    (column.traits.states & NA) === 0 ? unbounded : when(op(cell(column), '=', notApplicableText), text(''), unbounded);
  const ended = best === null ? unbounded : when(call('ISNUMBER', cell(best)), cell(best), notBound(best));
  const bests = book.helper(sheet, `best open ${key}`, say('N-BEST-OPEN', values), () => ({
    ...COUNTED,
    decimals: null,
    formula: when(open, when(call('ISNUMBER', cell(compared)), cell(compared), ended), text('')),
  }));
  const sign = order === '降' ? '>' : '<';
  const test = equal.kind === 'boolean' ? text(equal.value ? `${sign}=` : sign) : when(equal, text(`${sign}=`), text(sign));
  const before = criterion(bests, op(test, '&', cell(compared)));
  const count = book.helper(sheet, `open before ${key}`, say('N-OPEN-BEFORE', values), () => {
    const inGroup = [...group, before, ...(anywhere === null ? [] : [criterion(anywhere, 0)])];
    const rows = anywhere === null ? countRows(inGroup) : op(countRows(inGroup), '+', countRows([criterion(anywhere, 1), before]));
    return { ...COUNTED, formula: counted(open, compared, rows) };
  });
  return { count, before };
}

function surelyBefore(
  { key, values, group, open, sure, anywhere, order, countsEach }: OpenRows,
  compared: SheetColumn,
  worst: SheetColumn,
  { book, sheet }: Scope,
): { readonly count: SheetColumn; readonly notSure: Criterion } {
  const unbounded = beyond(order === '降' ? '升' : '降');
  const least = when(call('ISNUMBER', cell(worst)), cell(worst), unbounded);
  const worsts = book.helper(sheet, `worst open ${key}`, say('N-WORST-OPEN', values), () => ({
    ...COUNTED,
    decimals: null,
    formula: when(
      all([open, sure, ...(anywhere === null ? [] : [op(cell(anywhere), '=', num(0))])]),
      when(call('ISNUMBER', cell(compared)), cell(compared), least),
      when(open, unbounded, text('')),
    ),
  }));
  const held = (sign: '>' | '<='): Criterion =>
    criterion(worsts, op(text(order === '降' ? sign : sign === '>' ? '<' : '>='), '&', cell(compared)));
  const count = book.helper(sheet, `surely before ${key}`, say('N-SURELY-BEFORE', values), () => {
    const rows = countRows([...group, held('>')]);
    const each = countsEach.kind === 'boolean' ? (countsEach.value ? rows : num(0)) : when(countsEach, rows, num(0));
    return { ...COUNTED, formula: counted(open, compared, each) };
  });
  return { count, notSure: held('<=') };
}

/** A count for the rows whose own place is not open. */
function counted(open: ExcelFormula, compared: SheetColumn, count: ExcelFormula): ExcelFormula {
  return when(open, num(0), when(call('ISNUMBER', cell(compared)), count, num(0)));
}

function say(code: FormulaMessageCode, { head }: SheetColumn): string {
  return fill(formulaMessages[code], { column: head });
}

/** What no score reaches. */
const BEYOND = num('9E+300');

function beyond(order: '升' | '降'): ExcelFormula {
  return order === '降' ? BEYOND : op(num(0), '-', BEYOND);
}
