import { fill, type MessageData } from '../messages/catalogue';
import { workbookMessages, writeOutcomes, type WorkbookCode } from '../messages/workbook/workbook';
import type { Place } from './cells/area';
import type { ChangedCell, Undo } from './port';

/** A failure of reaching the workbook, said in the user's words. `message` is Chinese; `code` and `data` let any locale say it again. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookCode,
    readonly data: MessageData = {},
    options?: ErrorOptions,
  ) {
    super(fill(workbookMessages[code], data), options);
  }
}

/** How a workbook stands after a write that failed, or one that was to be taken back: as it was seen after the failure. */
export type Outcome =
  /**
   * Nothing of it stands. `tookBack`: something did, and was taken back; `overwritten`: what somebody changed meanwhile, and what it held.
   */
  | { readonly state: 'before'; readonly tookBack: boolean; readonly overwritten?: readonly ChangedCell[] }
  /** All of it stands. */
  | { readonly state: 'complete' }
  /** A part of it stands, at these places. */
  | { readonly state: 'between'; readonly places: readonly Place[] }
  /** It could not be looked at; these are the places concerned. */
  | { readonly state: 'unknown'; readonly places: readonly Place[] };

/** A write, or the taking back of one, that failed. Its sentence says how the workbook stands. */
export class WriteError extends WorkbookError {
  constructor(
    code: WorkbookCode,
    data: MessageData,
    readonly outcome: Outcome,
    /** The way to try again to take it back, where something may stand. */
    readonly undo: Undo | null = null,
    options?: ErrorOptions,
  ) {
    super(code, data, options);
  }
}

/** What the sentence of a refusal says where nothing was written. */
export const nothingWritten: MessageData = { outcome: { sentence: writeOutcomes.nothing } };

/** A plan that was refused before anything was written. */
export function refusal(code: WorkbookCode, data: MessageData = {}, options?: ErrorOptions): WriteError {
  return new WriteError(code, { ...data, ...nothingWritten }, { state: 'before', tookBack: false }, null, options);
}
