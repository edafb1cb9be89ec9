import type { SheetView } from './sheet-view';

/** A column of a table with the words of its head. Rows and columns are those of the view. */
export interface HeadColumn {
  readonly column: number;
  /** What stands above it, from the top row of the head down, each once; folded. Empty where it has no head. */
  readonly path: readonly string[];
  /** The row of the head's lowest words. */
  readonly row: number;
}

/** A row between data that says something of the rows below: 一、经济发展（30分）. */
export interface Section {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Why a row of a table is no data. */
export type SkippedAs = 'total' | 'note' | 'head' | 'example';

export interface SkippedRow {
  readonly row: number;
  readonly as: SkippedAs;
}

/** A text that stands outside a table: a title, a labelled line above the head, a signature below. */
export interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** An area of a sheet with heads and rows. */
export interface Table {
  readonly view: SheetView;
  /** First and last row of the head. */
  readonly head: { readonly first: number; readonly last: number };
  readonly columns: readonly HeadColumn[];
  /** The rows that hold data. */
  readonly rows: readonly number[];
  readonly sections: readonly Section[];
  readonly skipped: readonly SkippedRow[];
  /** What stands above the head, since the table before. */
  readonly above: readonly Line[];
  /** What stands below the rows: notes, signatures. */
  readonly below: readonly Line[];
}
