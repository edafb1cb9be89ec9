import type { Workbook } from '../../workbook/port';
import { Session, type SessionOptions } from './session';
import { measuring } from './tasks/timing';

/**
 * A session as the program begins it; failures that nobody foresaw go to the browser's console.
 * @param has what the place has where the pane runs: custom functions, files to hand out
 */
export function begin(workbook: Workbook, has: Pick<SessionOptions, 'functions' | 'files'> = {}): Session {
  return new Session(measuring(workbook), { ...has, unexpected: (error) => reportError(error) });
}
