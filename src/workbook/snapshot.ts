import type { Area, CellValue } from './cell';

/** A whole workbook at one moment, read in at most two round trips. Nothing in it refers to a host. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Values that Kaoji stored in the workbook (scheme id, year …), by key. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface SheetSnapshot {
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
}

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
