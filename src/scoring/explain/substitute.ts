import type { Formula } from '../../scheme/model';
import { exactText, percentOrFraction } from '../../language/number-text';
import { childTerms, type Term } from '../../language/term';
import { numberAt } from '../../kernel/numbers';
import { stateAt, VALUE, type State } from '../../kernel/state';
import { stride, type Vector } from '../../kernel/vector';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Frame } from '../evaluate/frame';
import type { Run } from '../run';
import { CONFIDENTIAL_TEXT } from '../disclosure/confidential';
import { decimalsOf, shownAt } from '../shown';

/** Where a formula is looked at: one row of a frame. */
export interface Spot {
  readonly run: Run;
  readonly frame: Frame;
  readonly row: number;
}

/** The row of the ledger that a spot is at. */
export function ledgerRow({ frame, row }: Spot): number {
  return frame.pairs === undefined ? row : (frame.pairs.rowOf[row] ?? -1);
}

/** Where the row stands that asks, of a spot inside an aggregate with 本.x. */
export function outerSpot(spot: Spot): Spot {
  const { pairs } = spot.frame;
  return pairs === undefined ? spot : { run: spot.run, frame: pairs.outer, row: pairs.outerOf[spot.row] ?? -1 };
}

/** The state of a term at a spot. */
export function stateOf(term: Term, { run, frame, row }: Spot): State {
  const values = run.memo.valuesOf(term, frame);
  return stateAt(values.state, row * stride(values));
}

/** The value of a term at a spot, as persons read it: what a statement has rounded with its decimals, a rate in per cent; or （保密）. */
export function textAt(term: Term, { run, frame, row }: Spot): string {
  const { state, text } = shownAt(run.memo.valuesOf(term, frame), row, run.store, term.type, decimalsAt(term, run));
  return state === 'value' && run.suppression.hidesTerm(term, { frame, row }) ? CONFIDENTIAL_TEXT : text;
}

/** The same in a formula that is worked out by hand: exactly also where a person reads it rounded (≈216.39%). */
export function exactAt(term: Term, spot: Spot): string {
  return exactly(textAt(term, spot), spot.run.memo.valuesOf(term, spot.frame), spot.row, term);
}

/** What stands for a shown number of a row where it has to be exact. */
export function exactly(shown: string, values: Vector, row: number, { type }: Term): string {
  if (!shown.startsWith('≈') || values.kind !== 'number') return shown;
  const value = numberAt(values, row * stride(values));
  return type.kind === 'number' && type.as === '率' ? percentOrFraction(value) : exactText(value);
}

/** The decimals that a term's value is shown with; null for as many as it needs. */
export function decimalsAt(term: Term, run: Run): number | null {
  if (term.kind === 'outer') return decimalsAt(term.of, run);
  return term.kind === 'column' ? decimalsOf(run.scheme.symbols.statement(term.ledger, term.column)) : null;
}

/** How a value is said in a formula with values put in. */
export type TextOf = (term: Term, spot: Spot) => string;

/** The formula with the values put in for its names, exactly or as they are read; of a 如果 only the branch that is taken. */
export function substitute(formula: Formula, spot: Spot, textOf: TextOf = exactAt): string {
  return tidy(replaced(formula.term, formula.source, spot, { whole: { start: 0, end: formula.source.length }, textOf }));
}

/** The same for a part of a formula. */
export function substitutePart(term: Term, source: string, spot: Spot): string {
  return tidy(replaced(term, source, spot, { whole: term.span, textOf: exactAt }));
}

/** The source of a part of a formula on one line. */
export function sourceOf(term: Term, source: string): string {
  return tidy(source.slice(term.span.start, term.span.end));
}

/**
 * What a formula's value hangs on at a spot: readings, columns, aggregates and table look-ups, outermost first; of a 如果 the condition and
 * the branch taken.
 */
export function references(term: Term, spot: Spot): Term[] {
  if (isReference(term)) return [term];
  if (term.kind === 'if') {
    const taken = takenBranch(term, spot);
    const condition = references(term.condition, spot);
    return taken === null
      ? [...condition, ...references(term.then, spot), ...references(term.otherwise, spot)]
      : [...condition, ...references(taken, spot)];
  }
  return childTerms(term).flatMap((child) => references(child, spot));
}

/** The branch that a 如果 takes at a spot; null while its condition is missing. */
export function takenBranch(term: Extract<Term, { kind: 'if' }>, spot: Spot): Term | null {
  const condition = asBooleans(spot.run.memo.valuesOf(term.condition, spot.frame));
  const at = spot.row * stride(condition);
  if (stateAt(condition.state, at) !== VALUE) return null;
  return condition.bits[at] === 1 ? term.then : term.otherwise;
}

function isReference(term: Term): boolean {
  return (
    term.kind === 'column' ||
    term.kind === 'outer' ||
    term.kind === 'reading' ||
    term.kind === 'parameter' ||
    term.kind === 'aggregate' ||
    term.kind === 'table' ||
    term.kind === 'period'
  );
}

function replaced(
  term: Term,
  source: string,
  spot: Spot,
  { whole, textOf }: { readonly whole: { readonly start: number; readonly end: number }; readonly textOf: TextOf },
): string {
  const pieces: string[] = [];
  let at = whole.start;
  const put = (span: { start: number; end: number }, text: string): void => {
    pieces.push(source.slice(at, span.start), text);
    at = span.end;
  };
  const visit = (inner: Term): void => {
    if (inner.kind === 'number') {
      if (!/\d/u.test(source.slice(inner.span.start, inner.span.end))) put(inner.span, textOf(inner, spot));
      return;
    }
    if (isReference(inner)) {
      const text = textOf(inner, spot);
      put(inner.span, /^-/u.test(text) && inner.span.start > whole.start ? `（${text}）` : text);
      return;
    }
    if (inner.kind === 'if') {
      const taken = takenBranch(inner, spot);
      if (taken !== null) {
        const bracketed = /^[(（]/u.test(source.slice(inner.span.start)) && /[)）]$/u.test(source.slice(0, inner.span.end));
        const branch = replaced(taken, source, spot, { whole: taken.span, textOf });
        put(inner.span, bracketed ? `（${branch}）` : branch);
        return;
      }
    }
    for (const child of childTerms(inner)) visit(child);
  };
  visit(term);
  pieces.push(source.slice(at, whole.end));
  return pieces.join('');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
