import { WorkbookError } from './error';

/**
 * A part of the program that is fetched when it is first needed.
 * @throws WorkbookError PANE-PART where it cannot be fetched: a later call tries again
 */
export async function part<T>(fetching: () => Promise<T>): Promise<T> {
  try {
    return await fetching();
  } catch (error) {
    throw new WorkbookError('PANE-PART', {}, { cause: error });
  }
}
