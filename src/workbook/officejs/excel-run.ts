import { undoOutcomes } from '../../messages/workbook';
import { nothingWritten, WorkbookError } from '../error';

/** Round trips of the Excel API since the start; what benchmarks and tests count. */
export interface Traffic {
  reads: number;
  writes: number;
}

export const traffic: Traffic = { reads: 0, writes: 0 };

/** Characters that one request or answer may have; Excel on the web takes 5 MB, the rest is left for what JSON adds. */
export const PAYLOAD_LIMIT = 4_000_000;

export async function syncRead(context: Excel.RequestContext): Promise<void> {
  traffic.reads += 1;
  await context.sync();
}

export async function syncWrite(context: Excel.RequestContext): Promise<void> {
  traffic.writes += 1;
  await context.sync();
}

/** Excel's code of a failure; null when it is none of Excel's. */
export function excelCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Nothing of the request was done: it came while a cell was being edited. */
export function isCellEdit(error: unknown): boolean {
  return excelCode(error) === 'InvalidOperationInCellEditMode';
}

export function isTooLarge(error: unknown): boolean {
  return excelCode(error) === 'ResponsePayloadSizeLimitExceeded' || excelCode(error) === 'RequestPayloadSizeLimitExceeded';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A failure of reading or selecting in the user's words. `sheet`: the sheet it was about, where there is only one. */
export function readFailure(error: unknown, sheet?: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const cause = { cause: error };
  if (isCellEdit(error)) return new WorkbookError('WB-CELL-EDIT', nothingWritten, cause);
  if (excelCode(error) === 'ItemNotFound' && sheet !== undefined)
    return new WorkbookError('WB-SHEET-GONE', { sheet, ...nothingWritten }, cause);
  return unsupported(error) ?? new WorkbookError('WB-READ-FAILED', { reason: reasonOf(error) }, cause);
}

/** A failure of taking something back, which may have been done in part. */
export function undoFailure(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (isCellEdit(error)) return new WorkbookError('WB-CELL-EDIT', nothingWritten, { cause: error });
  return (
    unsupported(error) ??
    new WorkbookError('WB-UNDO-FAILED', { reason: reasonOf(error), outcome: { sentence: undoOutcomes.unknown } }, { cause: error })
  );
}

/** WB-UNSUPPORTED when this Excel lacks the API that was used. */
export function unsupported(error: unknown): WorkbookError | null {
  const code = excelCode(error);
  if (code !== 'ApiNotFound' && code !== 'UnsupportedOperation' && code !== 'UnsupportedFeature') return null;
  return new WorkbookError('WB-UNSUPPORTED', { feature: locationOf(error), reason: code }, { cause: error });
}

function locationOf(error: unknown): string {
  const info: unknown = typeof error === 'object' && error !== null && 'debugInfo' in error ? error.debugInfo : null;
  return typeof info === 'object' && info !== null && 'errorLocation' in info && typeof info.errorLocation === 'string'
    ? info.errorLocation
    : 'Excel';
}
