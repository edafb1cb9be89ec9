import type { Area, Place } from './cells/area';
import type { CellValue } from './cells/cell';
import type { Edits } from './edits';
import type { SheetLayout } from './sheet-layout';
import type { Control } from './progress';
import type { Snapshot, UnfinishedWrite } from './snapshot';

/**
 * The one way to a workbook. Two adapters: `officejs/` (Excel and the workbench) and `file/` (.xlsx).
 * All failures are {@link WorkbookError}s with a code of the catalogue `messages/workbook/workbook.ts`.
 */
export interface Workbook {
  /**
   * Reads the workbook; at most two round trips unless its size forces chunks.
   * @param wanted by name, the sheets to read, all by default; the others are left out, as if they were not there
   * @param control who waits for it; cancelled between two round trips it rejects with `Cancelled`
   * @param extent by default the whole workbook
   */
  read(wanted?: (sheet: string) => boolean, control?: Control, extent?: Extent): Promise<Snapshot>;
  /**
   * Validates, looks once more at what the plan changes, then writes all edits in one round trip (more only where size forces chunks).
   * Rejects with a {@link WriteError} that says how the workbook stands: on a failure what was written is taken back, and where that fails,
   * too, the error carries the way to try again. Cancelled before the last request, it takes back what it wrote and rejects with
   * `Cancelled`.
   * @param basis what the plan was made from; without it, sheets are those of the last read, and whatever stands there is overwritten
   * @param control who waits for it
   */
  apply(edits: Edits, basis?: Basis, control?: Control): Promise<Applied>;
  /**
   * Takes back what an earlier write, cut off before it was done, has left ({@link Snapshot.unfinished}). Rejects with a
   * {@link WriteError}.
   */
  recover(unfinished: UnfinishedWrite): Promise<UndoReport>;
  /**
   * No longer counts a write as unfinished, once somebody has looked at its places; they stay as they are. Rejects with a
   * {@link WriteError}.
   */
  forget(token: string): Promise<void>;
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
  /** How a part of a sheet looks. Two round trips, more where validations differ; for a part of some thousand cells. */
  layoutOf(part: Place): Promise<SheetLayout>;
  /** Has all formulas calculated again, also where no cell has changed. Does nothing in a file. */
  recalculate(): Promise<void>;
}

/**
 * `changes`: while the workbook is watched, cells of which it has told no change since the last read are taken as they were then, where
 * that is quicker. A change that the workbook tells of late, or never, is in the next whole read.
 */
export type Extent = 'whole' | 'changes';

/** What changed: the area where it is known, null for a whole sheet or the workbook. */
export interface Change {
  /**
   * `format`: what cells look like is another; `calculation`: formulas of the sheet have their results, the same as before or others. Of
   * both nobody has edited a cell.
   */
  readonly cause: 'edit' | 'format' | 'calculation';
  readonly sheet: string | null;
  readonly place: Place | null;
}

/** What a plan was made from. */
export interface Basis {
  /** Its sheets say which ones the plan means, whatever they are called by now; its cells, what the plan expects to overwrite. */
  readonly snapshot: Snapshot;
  /**
   * A cell that holds something else by now: `refuse` the plan before anything is written (WB-CHANGED; the default), or `leave` that cell,
   * write the others and list it.
   */
  readonly changed?: 'refuse' | 'leave';
}

/** A plan that stands in the workbook as a whole, and the way back. */
export interface Applied extends Undo {
  /** Cells that held something else than the plan rests on, and were not written. */
  readonly leftAlone: readonly ChangedCell[];
  /** Cells that somebody changed between the last look and the write, with what they held: there is no lock. The way back restores it. */
  readonly overwritten: readonly ChangedCell[];
  /** Settings that somebody changed since the plan was made, with what they held. */
  readonly overwrittenSettings: readonly ChangedSetting[];
  /** Cells that do not hold what they were given, as Excel answered after the write: with what they hold. */
  readonly notAsPlanned: readonly ChangedCell[];
  /** `readBefore`: the answer of the write was lost; it stands, and the way back leads to what was read just before it. */
  readonly oldValues: 'exact' | 'readBefore';
}

/** A cell that does not hold what was expected. */
export interface ChangedCell {
  readonly place: Place;
  readonly now: CellValue;
}

/** A setting of the workbook that did not hold what was expected. */
export interface ChangedSetting {
  readonly key: string;
  readonly now: unknown;
}

/** Takes one `apply` back, as long as the cells still hold what it wrote. */
export interface Undo {
  /**
   * Restores what is untouched since; tells which cells were left alone. Rejects with a {@link WriteError}; it may be called again then,
   * and goes on where it stopped.
   */
  revert(): Promise<UndoReport>;
}

export interface UndoReport {
  readonly restored: number;
  readonly leftAlone: readonly LeftAlone[];
  /** Places whose old contents nobody knows: nothing was done there. */
  readonly lost?: readonly Place[];
  /** Cells, and settings, that somebody changed between the look that decided what to restore and the restoring: with what they held. */
  readonly overwritten?: readonly ChangedCell[];
  readonly overwrittenSettings?: readonly ChangedSetting[];
  /** How cells, rows, columns and pages looked before is not known: contents only have been put back. */
  readonly looksUnknown?: true;
}

/**
 * A cell that was not put back. `changed`: it holds something else; `rewritten`: a later write of Kaoji, of this pane or another, has it,
 * though it may look the same; `moved`: rows or columns came or went, and it was not found again; `sheetGone`: its sheet was deleted.
 */
export interface LeftAlone extends ChangedCell {
  readonly why?: 'changed' | 'rewritten' | 'moved' | 'sheetGone';
}
