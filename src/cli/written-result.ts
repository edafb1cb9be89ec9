import { readSettings } from '../assessment/choices/settings';
import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli/cli';
import { resultOutdated, type ResultOutdated } from '../sheets/result/outdated';
import type { AssessedFile } from './assess-file';

/** The result that was written into a workbook last, and why it no longer matches. */
export interface ResultState {
  readonly sheet: string;
  readonly outdated: readonly ResultOutdated[];
}

/** How the result stands that a workbook holds; null where it holds none. */
export function writtenResult({ snapshot, assessment }: Pick<AssessedFile, 'snapshot' | 'assessment'>): ResultState | null {
  const { result } = readSettings(snapshot);
  return result === null ? null : { sheet: result.sheet, outdated: resultOutdated(result, assessment, snapshot) };
}

/** The line that says so; none while it matches. */
export function resultLines(state: ResultState | null, file: string): string[] {
  if (state === null || state.outdated.length === 0) return [];
  const reasons = state.outdated.map((reason) => fill(cliMessages[`CLI-REASON-${reason}`], {})).join('、');
  return [fill(cliMessages['CLI-RESULT-OUTDATED'], { sheet: state.sheet, reasons, file })];
}
