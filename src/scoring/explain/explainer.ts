import type { Formula, Statement } from '../../scheme/model';
import type { Run } from '../run';
import { shownQuantity } from '../disclosure/shown-quantity';
import type { Derivation } from './derivation';
import type { Spot } from './substitute';

/** A part of a formula: its term, and the source of the whole formula, of which the term's span is the part. */
export type FormulaPart = Pick<Formula, 'term' | 'source'>;

/** What the explanations of aggregates, ranks, grades and consequences ask of the whole. */
export interface Explainer {
  readonly run: Run;
  /** A computed quantity at a row of its ledger. */
  statement(statement: Statement, row: number): Derivation;
  /** A column of a ledger at a row, whose value is shown as `text`: computed, or the cell of an input. */
  column(ledger: string, name: string, row: number, text: string): Derivation;
  /** What a part of a formula rests on at a spot, each once. */
  children(part: FormulaPart, spot: Spot): Derivation[];
}

/** Where a statement or a rule of a ledger is looked at. */
export function spotOf(run: Run, ledger: string, row: number): Spot {
  return { run, frame: run.store.frame(ledger), row };
}

/** The value of a column at a row as it is shown. */
export function shownText(run: Run, ledger: string, column: string, row: number): string {
  return shownQuantity(run, ledger, column, row).text;
}

/** A formula's source on one line. */
export function oneLine({ source }: FormulaPart): string {
  return source.replace(/\s+/gu, ' ').trim();
}
