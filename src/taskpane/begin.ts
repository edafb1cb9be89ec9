import type { Workbook } from '../workbook/port';
import { Session } from './session';
import { shippedCore } from './shipped-core';
import { measuring } from './timing';

/** A session on the real core; failures that nobody foresaw go to the browser's console. */
export function begin(workbook: Workbook): Session {
  return new Session(measuring(workbook), shippedCore, { now: () => new Date(), unexpected: (error) => reportError(error) });
}
