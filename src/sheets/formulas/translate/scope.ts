import type { End, Term } from '../../../language/term';
import type { Operands } from '../states';
import type { ColumnAtEnd } from './column-at-end';
import type { Workings } from '../workings/workings';
import type { Atom, CellExpression, SheetColumn, WorkingsSheet } from '../workings/workings-sheet';

/** What is done last with a value, not with a state: rounding. */
export type Rounding = (value: CellExpression) => CellExpression;

export const unrounded: Rounding = (value) => value;

/**
 * Writes terms of any kind. It is handed to whatever writes terms of one kind, whose parts may be of any.
 * All throw {@link Untranslatable} where ordinary formulas cannot say a term.
 */
export interface Translator {
  /** A term as the formula of a cell: its value, or the text of its state. */
  readonly expression: (term: Term, scope: Scope, rounding: Rounding) => CellExpression;
  /** A term that is short: as it is when it is a constant or a column, else a helper column of its own. */
  readonly atom: (term: Term, scope: Scope) => Atom;
  /** A number written inline where it is plain arithmetic, with what it rests on put among the operands. */
  readonly inline: (term: Term, scope: Scope, operands: Operands) => CellExpression;
  /** What a column that may be missing comes to at least or at most, where that is bounded. */
  readonly columnAtEnd: (column: SheetColumn, end: End, book: Workings) => ColumnAtEnd;
}

/** Where a formula stands: the sheet whose rows it is for, and its text, from which helper columns take their heads. */
export class Scope {
  constructor(
    readonly book: Workings,
    readonly sheet: WorkingsSheet,
    readonly source: string,
  ) {}

  /** The same formula, asked for the rows of another sheet. */
  on(sheet: WorkingsSheet): Scope {
    return new Scope(this.book, sheet, this.source);
  }

  /** Another formula for the same rows. */
  reading(source: string): Scope {
    return new Scope(this.book, this.sheet, source);
  }

  /** See {@link Translator.expression}. */
  expression(term: Term, rounding: Rounding = unrounded): CellExpression {
    return this.book.translator.expression(term, this, rounding);
  }

  /** See {@link Translator.atom}. */
  atom(term: Term): Atom {
    return this.book.translator.atom(term, this);
  }

  /** See {@link Translator.inline}. */
  inline(term: Term, operands: Operands): CellExpression {
    return this.book.translator.inline(term, this, operands);
  }
}

/** The same for terms that say the same, wherever they stand in a formula. */
export function keyOf(term: Term): string {
  return JSON.stringify(term, (key, value: unknown) => (key === 'span' ? undefined : typeof value === 'bigint' ? String(value) : value));
}

/** The words of the formula that a helper column stands for. */
export function headOf(term: Term, { source }: Scope): string {
  const words = source.slice(term.span.start, term.span.end).replace(/\s+/gu, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
