import type { WorkbookContext } from '../../custom-functions/on-ledgers/workbook-context';
import type { Workbook } from '../../workbook/port';
import { Session } from './session';
import { cellFunctions, shippedCore } from './core/shipped-core';
import { measuring } from './timing';

/**
 * A session on the real core; failures that nobody foresaw go to the browser's console.
 * @param live where custom functions look for the workbook's scheme, in a workbook that has them
 */
export function begin(workbook: Workbook, live: WorkbookContext | null = null): Session {
  return new Session(measuring(workbook), live === null ? shippedCore : { ...shippedCore, functions: cellFunctions(live) }, {
    now: () => new Date(),
    unexpected: (error) => reportError(error),
  });
}
