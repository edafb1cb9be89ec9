import { causeWords, isOfScheme, missingOfScheme, missingYearRow } from '../../assessment/missing-inputs';
import { fill } from '../../messages/catalogue';
import { derivationMessages } from '../../messages/assessment/derivation';
import { findingMessages } from '../../messages/assessment/findings';
import { cliMessages } from '../../messages/cli/cli';
import { ROSTER } from '../../language/term';
import { runCases, type CaseResult, type MissingOfCase } from '../../scoring/cases';
import type { Arguments } from '../arguments';
import { CliError } from '../error';
import type { Terminal } from '../terminal';
import { readTogether } from '../files';

/**
 * `kaoji cases FILE…`: runs the worked cases. The files may extend (继承) one another. Prints what is doubtful in a scheme, each failure,
 * and how many cases and expectations there were; the exit code is 1 on a failure.
 */
export async function cases({ files, json }: Arguments, output: Terminal): Promise<number> {
  if (files.length === 0) throw new CliError('CLI-NO-FILE');
  const tell = json ? () => undefined : output.line;
  const results: ResultOfFile[] = [];
  let count = 0;
  for (const { file, scheme } of await readTogether(files, tell)) {
    count += scheme.cases.length;
    if (scheme.cases.length === 0) tell(fill(cliMessages['CLI-NO-CASES'], { file }));
    for (const { name, line, units } of scheme.cases) {
      if (units.every(({ expected }) => expected.length === 0)) tell(fill(cliMessages['CLI-CASE-EMPTY'], { file, line, case: name }));
    }
    results.push(...runCases(scheme).map((result) => ({ ...result, file })));
  }
  const failures = results.filter(({ passed }) => !passed);
  if (json) output.json({ cases: count, expectations: results.length, failures: failures.map(failureJson) });
  for (const failure of failures) tell(failureLine(failure));
  const code = failures.length === 0 ? 'CLI-CASES-PASSED' : 'CLI-CASES-FAILED';
  tell(fill(cliMessages[code], { cases: count, items: results.length, failed: failures.length }));
  return failures.length === 0 ? 0 : 1;
}

type ResultOfFile = CaseResult & { readonly file: string };

function failureLine(failure: ResultOfFile): string {
  const { file, line, unit, what, expected } = failure;
  return fill(cliMessages['CLI-CASE-FAILED'], {
    file,
    line,
    case: failure.case,
    unit,
    what,
    expected,
    got: failure.exists ? failure.got : fill(cliMessages['CLI-CASE-NONE'], { what }),
    why: why(failure.missing),
  });
}

function failureJson({ file, line, unit, what, expected, exists, got, missing, ...failure }: ResultOfFile): object {
  return { file, line, case: failure.case, unit, what, expected, got: exists ? got : null, missing: missing.map(missingText) };
}

/** （甲 记录第2行 完成）, or nothing. */
function why(missing: readonly MissingOfCase[]): string {
  return missing.length === 0 ? '' : fill(cliMessages['CLI-MISSING'], { what: missing.map(missingText).join('；') });
}

function missingText({ missing, unit, row }: MissingOfCase): string {
  if (missing.kind === 'rows') return fill(findingMessages['C-MISSING-ROWS'], { ledger: missing.ledger });
  if (missing.kind === 'yearRow') {
    const { sentence, data } = missingYearRow(missing);
    return fill(sentence, data ?? {});
  }
  if (isOfScheme(missing)) {
    const { sentence, data } = missingOfScheme(missing);
    return fill(sentence, data ?? {});
  }
  const { ledger, column } = missing;
  const cell = fill(cliMessages[ledger === ROSTER ? 'CLI-MISSING-OF-UNIT' : 'CLI-MISSING-OF-ROW'], { unit, ledger, row, column });
  if (missing.kind === 'input') return cell;
  const cause = missing.kind === 'undefined' ? causeWords(missing.cause) : { sentence: derivationMessages['D-TOO-LARGE'] };
  return fill(cliMessages['CLI-UNDEFINED'], { cell, cause });
}
