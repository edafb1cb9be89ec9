import { RANK, RANKED_COUNT, ROSTER, type End, type Term } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { PENDING_TEXT, shownAt } from '../../../scoring/shown';
import { fits, type ExcelFormula } from '../excel-formula';
import { exactly } from '../exactness/exact-values';
import { Untranslatable } from '../untranslatable';
import type { Workings } from './workings';
import { PENDING, type Content, type SheetColumn, type Traits, type WorkingsSheet } from './workings-sheet';

/** What tells the columns that formulas read of a column that others may still change. */
export function endKey(name: string, end: End | undefined): string {
  return `column ${name}, ${end ?? 'settled'}`;
}

/** The head of a column at an end, or of what of it is settled. */
export function columnNamed(column: string, end: End | undefined): string {
  const code = end === undefined ? 'N-SETTLED' : end === 'low' ? 'N-LEAST' : 'N-MOST';
  return fill(formulaMessages[code], { column });
}

/** Puts in one of them: an end, or without one what is settled. */
export function putEnd(
  sheet: WorkingsSheet,
  { name, end }: { readonly name: string; readonly end: End | undefined },
  known: Traits,
  content: ExcelFormula | ((row: number) => Content),
): void {
  sheet.once(endKey(name, end), () => sheet.add(columnNamed(name, end), 'helper', known, content));
}

/**
 * What a formula reads of a column: 待补 where others may still change it, or the end that is asked for, made when it is asked for first.
 * Throws {@link Untranslatable}.
 */
export function readColumn(
  book: Workings,
  { ledger, name, end }: { readonly ledger: string; readonly name: string; readonly end: End | undefined },
): SheetColumn {
  const column = book.operand(ledger, name);
  const { sheet } = column;
  const known = sheet.known(endKey(name, end));
  if (known !== undefined) return known;
  const isRank = ledger === ROSTER && (name === RANK || name === RANKED_COUNT);
  if (end === undefined || isRank || (column.traits.states & PENDING) === 0) return column;
  const span = { start: 0, end: 0 };
  const term: Term = { kind: 'column', ledger, column: name, via: 'row', end, span, type: { kind: 'number', as: '数' } };
  const made = sheet.once(endKey(name, end), () => {
    if (book.asValues.has(column)) return sheet.add(columnNamed(name, end), 'helper', column.traits, valuesNow(term, column, book));
    const { formula, states, decimals, inexact, statesOfEnd } = book.translator.columnAtEnd(column, end, book);
    if (!fits(formula)) throw new Untranslatable('N-TOO-LONG');
    const added = sheet.add(columnNamed(name, end), 'helper', { states, decimals, inexact }, formula);
    added.atEndOf = { base: column, states: statesOfEnd };
    return added;
  });
  return book.ofTerm(made, term);
}

/** The end of a column that stands in values, in values too. */
function valuesNow(term: Term, { sheet }: SheetColumn, book: Workings): (row: number) => Content {
  const numbers = exactly(term, { book, sheet });
  return (row) => {
    const shown = numbers === null ? null : shownAt(numbers, row, book.run.store);
    return { value: shown === null ? PENDING_TEXT : (shown.number ?? shown.text) };
  };
}
