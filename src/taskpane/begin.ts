import type { Workbook } from '../workbook/port';
import { Session } from './session';
import { shippedCore } from './shipped-core';

/** A session on the real core; failures that nobody foresaw go to the browser's console. */
export function begin(workbook: Workbook): Session {
  return new Session(workbook, shippedCore, { now: () => new Date(), unexpected: (error) => reportError(error) });
}
