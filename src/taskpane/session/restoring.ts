import { WorkbookError } from '../../workbook/error';
import type { Undo } from '../../workbook/port';

/**
 * After a write that failed and could not be taken back, the way to try again: the error carries the old values. Null for any other
 * failure.
 */
export function keptUndo(error: unknown): Undo | null {
  if (!(error instanceof WorkbookError) || error.code !== 'WB-RESTORE-FAILED' || !('undo' in error)) return null;
  const { undo } = error;
  return isUndo(undo) ? undo : null;
}

function isUndo(value: unknown): value is Undo {
  return typeof value === 'object' && value !== null && 'revert' in value && typeof value.revert === 'function';
}
