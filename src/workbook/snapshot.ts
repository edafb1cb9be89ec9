import { DAYS_TO_1904 } from './cells/day-number';
import type { Area, Place } from './cells/area';
import type { CellValue } from './cells/cell';

/** A whole workbook at one moment, read in at most two round trips. Nothing in it refers to a host. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Values that Kaoji stored in the workbook (scheme id, year …), by key. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The name of its file, without the folder; absent where it has none, or none is told. */
  readonly fileName?: string;
  /** Writes that were cut off and left a part in the workbook; absent where there are none. */
  readonly unfinished?: readonly UnfinishedWrite[];
}

/** A write whose mark stands in the workbook: its pane was closed, or is still at it. */
export interface UnfinishedWrite {
  readonly token: string;
  /** When it began, by the clock of its pane: ISO 8601. */
  readonly at: string;
  /** What it was going to change, sheets by their names of now; those that it added included. */
  readonly places: readonly Place[];
  /** Whether what stood there is known: it was small enough for the mark. */
  readonly restorable: boolean;
}

export interface SheetSnapshot {
  /** What the workbook knows the sheet by, whatever it is called; absent where it knows sheets by their names only. */
  readonly id?: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** Values from A1 to the last used cell, row by row; every row has the same length. `[]` for an empty sheet. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text (with `=`) where the cell has one, else null; same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number formats as Excel writes them (General, 0.00, @ …); same shape as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas. Only the top left cell of each holds a value. */
  readonly merges: readonly Area[];
  /**
   * Days are counted from 1904, as in old workbooks from a Mac; absent: from 1900. The same for all sheets of a workbook. See {@link
   * dayShift}.
   */
  readonly from1904?: true;
  /** The secret that Kaoji keeps on it, 64 hex digits; absent: none. Nothing that leaves the workbook may hold it. */
  readonly secret?: string;
}

/** What the number of a day on a sheet lacks to be counted from 1900, as the core counts all days. */
export function dayShift({ from1904 }: Pick<SheetSnapshot, 'from1904'>): number {
  return from1904 === true ? DAYS_TO_1904 : 0;
}

/** The part of a snapshot that holds a sheet's secret, where it has one. */
export function secretOf(secret: string | undefined): Pick<SheetSnapshot, 'secret'> {
  return secret === undefined ? {} : { secret };
}

/** A name of the whole workbook; those of single sheets are left out. */
export interface DefinedName {
  readonly name: string;
  /** What it refers to, as Excel writes it: `=考评结果-2017!$A$5:$H$11`. */
  readonly refersTo: string;
}

/** The sheet of that name, if the workbook has it. */
export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** A cell's value; blank beyond the used area. Row and column count from 0. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}
