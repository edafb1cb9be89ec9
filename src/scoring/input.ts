import type { Rational } from '../language/syntax/syntax-tree';

/** What a ledger cell gives to the scoring: blank is null, never 0. */
export type InputValue = number | string | boolean | Rational | null | typeof NOT_APPLICABLE_INPUT | typeof INVALID_INPUT;

/** The cell says 不适用. */
export const NOT_APPLICABLE_INPUT = Symbol('不适用');
/** The cell holds something that cannot be read; a finding says so. It counts as missing. */
export const INVALID_INPUT = Symbol('读不出');

/** The rows of one ledger, column by column. Columns that the ledger lacks are blank. */
export interface LedgerTable {
  readonly rows: number;
  /** Per row the index of its unit in the roster; −1 for none or unknown. */
  readonly unit: Int32Array;
  /** An array, or a Float64Array for a long column of numbers without a blank. */
  readonly columns: ReadonlyMap<string, ArrayLike<InputValue>>;
}

/** Everything that a scoring run reads. */
export interface ScoringInput {
  /** The roster, in its order. */
  readonly units: readonly { readonly name: string; readonly sequence: string }[];
  /** By ledger name; the 名册 holds further columns of the roster, if any. */
  readonly ledgers: ReadonlyMap<string, LedgerTable>;
  /** The year that is assessed. */
  readonly period: number;
  /** Chosen readings; those left out are as the scheme says. */
  readonly readings: Readonly<Record<string, string>>;
  /** Named quantities fixed by a worked case: column of the 名册 → value per unit, undefined where it is not fixed. */
  readonly known?: ReadonlyMap<string, readonly (InputValue | undefined)[]>;
}
