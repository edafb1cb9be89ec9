import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli';
import { runCases } from '../scoring/cases';
import type { Arguments } from './arguments';
import { CliError } from './error';
import { readScheme } from './files';

/** `kaoji cases FILE…`: runs the worked cases. Prints what is doubtful in the scheme, each failure, and the closing line; the exit code is 1 on a failure. */
export async function cases({ files }: Arguments, print: (line: string) => void): Promise<number> {
  if (files.length === 0) throw new CliError('CLI-NO-FILE');
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const results = runCases(await readScheme(file, print));
    if (results.length === 0) print(fill(cliMessages['CLI-NO-CASES'], { file }));
    for (const result of results) {
      if (result.passed) passed += 1;
      else {
        failed += 1;
        print(fill(cliMessages['CLI-CASE-FAILED'], { file, line: result.line, case: result.case, unit: result.unit, what: result.what, expected: result.expected, got: result.got }));
      }
    }
  }
  print(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}
