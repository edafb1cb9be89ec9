import type { Words } from '../../messages/catalogue';
import { requestReasons } from '../../messages/workbook/workbook';
import { nothingWritten, WorkbookError } from '../error';
import { Cancelled } from '../progress';
import { BusyError, NoAnswerError } from './link';

/** Excel's code of a failure; null when it is none of Excel's. */
export function excelCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Nothing of the request was done: it came while a cell was being edited. */
export function isCellEdit(error: unknown): boolean {
  return excelCode(error) === 'InvalidOperationInCellEditMode';
}

/** Nothing of the request was done: it was too long. */
export function isRequestTooLarge(error: unknown): boolean {
  return excelCode(error) === 'RequestPayloadSizeLimitExceeded';
}

/** A question or its answer was too long. */
export function isTooLarge(error: unknown): boolean {
  return excelCode(error) === 'ResponsePayloadSizeLimitExceeded' || isRequestTooLarge(error);
}

/** Why a request has failed, for a sentence. */
export function reasonOf(error: unknown): Words {
  if (error instanceof NoAnswerError) return { sentence: requestReasons.noAnswer, data: { seconds: error.seconds } };
  if (error instanceof BusyError) return { sentence: requestReasons.busy, data: { times: error.times } };
  if (error instanceof Cancelled) return { sentence: requestReasons.cancelled };
  if (error instanceof SyntaxError) return { sentence: requestReasons.garbled };
  return error instanceof Error ? error.message : String(error);
}

/** A failure of reading or selecting in the user's words. `sheet`: the sheet it was about, where there is only one. */
export function readFailure(error: unknown, sheet?: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const cause = { cause: error };
  if (isCellEdit(error)) return new WorkbookError('WB-CELL-EDIT', nothingWritten, cause);
  if (excelCode(error) === 'ItemNotFound' && sheet !== undefined)
    return new WorkbookError('WB-SHEET-GONE', { sheet, ...nothingWritten }, cause);
  const feature = missingFeature(error);
  return feature === null
    ? new WorkbookError('WB-READ-FAILED', { reason: reasonOf(error) }, cause)
    : new WorkbookError('WB-UNSUPPORTED', { ...feature }, cause);
}

/** What this Excel lacks, where that is why a request failed. */
export function missingFeature(error: unknown): { readonly feature: string; readonly reason: string } | null {
  const code = excelCode(error);
  if (code !== 'ApiNotFound' && code !== 'UnsupportedOperation' && code !== 'UnsupportedFeature') return null;
  return { feature: locationOf(error), reason: code };
}

function locationOf(error: unknown): string {
  const info: unknown = typeof error === 'object' && error !== null && 'debugInfo' in error ? error.debugInfo : null;
  return typeof info === 'object' && info !== null && 'errorLocation' in info && typeof info.errorLocation === 'string'
    ? info.errorLocation
    : 'Excel';
}
