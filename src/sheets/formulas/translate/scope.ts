import type { Term } from '../../../language/term';
import type { Needs } from '../states';
import type { Workings } from '../workings';
import type { Expr, Leaf, WorkingsSheet } from '../workings-sheet';

/** What is done last with a value, not with a state: rounding. */
export type Finish = (value: Expr) => Expr;

export const asIs: Finish = (value) => value;

/**
 * Writes terms of any kind. It is handed to whatever writes terms of one kind, whose parts may be of any.
 * All throw {@link Untranslatable} where ordinary formulas cannot say a term.
 */
export interface Translator {
  /** A term as the formula of a cell: its value, or the text of its state. */
  readonly expression: (term: Term, scope: Scope, finish: Finish) => Expr;
  /** A term that is short: as it is when it is a constant or a column, else a helper column of its own. */
  readonly leaf: (term: Term, scope: Scope) => Leaf;
  /** A number written inline where it is plain arithmetic, with what it rests on put among the needs. */
  readonly inline: (term: Term, scope: Scope, needs: Needs) => Expr;
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
  expression(term: Term, finish: Finish = asIs): Expr {
    return this.book.translator.expression(term, this, finish);
  }

  /** See {@link Translator.leaf}. */
  leaf(term: Term): Leaf {
    return this.book.translator.leaf(term, this);
  }

  /** See {@link Translator.inline}. */
  inline(term: Term, needs: Needs): Expr {
    return this.book.translator.inline(term, this, needs);
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
