import type { WorkbookContext } from '../../custom-functions/on-ledgers/workbook-context';
import type { Workbook } from '../../workbook/port';
import { Session } from './session';
import { measuring } from './tasks/timing';

/**
 * A session as the program begins it; failures that nobody foresaw go to the browser's console.
 * @param functions where custom functions look for the workbook's scheme, in a workbook that has them
 */
export function begin(workbook: Workbook, functions: WorkbookContext | null = null): Session {
  return new Session(measuring(workbook), { functions, unexpected: (error) => reportError(error) });
}
