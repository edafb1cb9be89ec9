import type { Assessed } from '../../../assessment/assessment';
import type { RankGroup } from '../../../scoring/standing/rank-groups';
import type { Day } from '../day';

/** What forms are filled with. */
export interface Filling {
  readonly assessment: Assessed;
  readonly today: Day;
}

/** A row of a list of the program's own: what each of its fields says. */
export type OwnRow = Readonly<Record<string, Value>>;

/** What is printed in the place of a placeholder. */
export interface Value {
  readonly text: string;
  /** The number as shown; null for what is none. */
  readonly number: number | null;
  /** How Excel shows it; null for a text and for a number as it comes. */
  readonly format: string | null;
}

export const textValue = (text: string): Value => ({ text, number: null, format: null });

/** Where in the data a row is filled. */
export interface Here {
  /** By its place in the 名册. */
  readonly unit: number | null;
  readonly group: RankGroup | null;
  /** The row of the innermost ledger. */
  readonly row: number | null;
  readonly own: OwnRow | null;
  /** In the innermost list: which of its rows it is, from 1, and how many there are; of a blank row that fills up, nothing else. */
  readonly at: { readonly number: number; readonly count: number; readonly isBlank: boolean } | null;
  /** One for each round of 每 around it, from the outside. */
  readonly rounds: readonly number[];
}
