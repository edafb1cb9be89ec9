import { fill } from '../messages/catalogue';
import { findingMessages } from '../messages/findings';
import { cliMessages } from '../messages/cli';
import { ROSTER } from '../language/term';
import { runCases, type MissingOfCase } from '../scoring/cases';
import type { Arguments } from './arguments';
import { CliError } from './error';
import { readScheme } from './files';

/**
 * `kaoji cases FILE…`: runs the worked cases. Prints what is doubtful in the scheme, each failure, and the closing line; the exit code is 1
 * on a failure.
 */
export async function cases({ files }: Arguments, print: (line: string) => void): Promise<number> {
  if (files.length === 0) throw new CliError('CLI-NO-FILE');
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const scheme = await readScheme(file, print);
    if (scheme.cases.length === 0) print(fill(cliMessages['CLI-NO-CASES'], { file }));
    for (const { name, line, units } of scheme.cases) {
      if (units.every(({ expected }) => expected.length === 0)) print(fill(cliMessages['CLI-CASE-EMPTY'], { file, line, case: name }));
    }
    for (const result of runCases(scheme)) {
      if (result.passed) passed += 1;
      else {
        failed += 1;
        print(
          fill(cliMessages['CLI-CASE-FAILED'], {
            file,
            line: result.line,
            case: result.case,
            unit: result.unit,
            what: result.what,
            expected: result.expected,
            got: result.exists ? result.got : fill(cliMessages['CLI-CASE-NONE'], { what: result.what }),
            why: why(result.missing),
          }),
        );
      }
    }
  }
  print(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

/** （甲 记录第2行 完成）, or nothing. */
function why(missing: readonly MissingOfCase[]): string {
  return missing.length === 0 ? '' : fill(cliMessages['CLI-MISSING'], { what: missing.map(missingText).join('；') });
}

function missingText({ missing, unit, row }: MissingOfCase): string {
  if (missing.kind === 'rows') return fill(findingMessages['C-MISSING-ROWS'], { ledger: missing.ledger });
  if (missing.kind === 'year') return fill(findingMessages['C-MISSING-YEAR'], { name: missing.name, from: missing.from });
  const { ledger, column, kind } = missing;
  const cell = fill(cliMessages[ledger === ROSTER ? 'CLI-MISSING-OF-UNIT' : 'CLI-MISSING-OF-ROW'], { unit, ledger, row, column });
  return kind === 'input' ? cell : fill(cliMessages['CLI-UNDEFINED'], { cell });
}
