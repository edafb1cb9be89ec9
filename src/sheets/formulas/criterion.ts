import { num, type ExcelFormula } from './excel-formula';
import type { SheetColumn } from './workings/workings-sheet';

/** From which to which of a ledger's rows the asking row's unit has any: beside each asking row, counted from 1. */
export interface Rows {
  readonly first: SheetColumn;
  readonly last: SheetColumn;
}

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

/**
 * What a test makes a value wait for: rows in which a column is 待补 or 无法计算, or rows of a ledger of which a unit has fewer than it has
 * to.
 */
export type PendingCause =
  | { readonly column: SheetColumn; readonly criteria: readonly Criterion[] }
  | { readonly ledger: string }
  | { readonly table: string };

/** That a column holds a value. */
export function criterion(column: SheetColumn, value: ExcelFormula | number, within: Rows | null = null): Criterion {
  return { column, value: typeof value === 'number' ? num(value) : value, within };
}
