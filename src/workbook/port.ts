import type { Area, Place } from './area';
import type { CellValue } from './cell';
import type { Edits } from './edits';
import type { Snapshot } from './snapshot';

/**
 * The one way to a workbook. Two adapters: `officejs/` (Excel and the workbench) and `file/` (.xlsx).
 * All failures are {@link WorkbookError}s with a code of the catalogue `messages/workbook.ts`.
 */
export interface Workbook {
  /**
   * Reads the workbook; at most two round trips unless its size forces chunks.
   * @param wanted by name, the sheets to read, all by default; the others are left out, as if they were not there
   */
  read(wanted?: (sheet: string) => boolean): Promise<Snapshot>;
  /**
   * Validates, then writes all edits in one round trip (more only where size forces chunks).
   * On a failure the pre-image is restored and the error says so; nothing is ever left half written.
   */
  apply(edits: Edits): Promise<Undo>;
  /**
   * Calls back after cells changed or a sheet came or went, except by `apply` of this same port, and after formulas were calculated,
   * whoever had it done. Returns the way to stop.
   */
  watch(onChange: (change: Change) => void): Promise<() => Promise<void>>;
  /** Calls back when the user selects cells. Returns the way to stop. */
  watchSelection(onSelect: (place: Place) => void): Promise<() => Promise<void>>;
  /** Brings the sheet to the front and selects the cells. */
  select(place: Place): Promise<void>;
  /**
   * The area that the formula of each of these cells fills beyond itself (spilled, or an array formula); null where it fills none. One
   * round trip for some thousand cells.
   */
  spillsOf(cells: readonly Place[]): Promise<readonly (Area | null)[]>;
  /** Has all formulas calculated again, also where no cell has changed. Does nothing in a file. */
  recalculate(): Promise<void>;
}

/** What changed: the area where it is known, null for a whole sheet or the workbook. */
export interface Change {
  /** `calculation`: formulas of the sheet have their results, the same as before or others; nobody has edited a cell. */
  readonly cause: 'edit' | 'calculation';
  readonly sheet: string | null;
  readonly place: Place | null;
}

/** Takes one `apply` back, as long as the cells still hold what it wrote. */
export interface Undo {
  /** Restores what is untouched since; tells which cells somebody changed in the meantime and were left alone. */
  revert(): Promise<UndoReport>;
}

export interface UndoReport {
  readonly restored: number;
  readonly leftAlone: readonly { readonly place: Place; readonly now: CellValue }[];
}
