import { reviewedLine } from '../../assessment/choices/reviewed-lines';
import type { Finding } from '../../assessment/findings/finding';
import { fill } from '../../messages/catalogue';
import { cliMessages } from '../../messages/cli/cli';
import type { Arguments } from '../arguments';
import { assessFile } from '../assess-file';
import { checkOut } from '../forms/out';
import { writeFindingList } from '../forms/finding-list';
import { errorsIn } from '../errors-in';
import { ASKED, findingJson, findingLine, placeText, questionsIn } from '../questions';
import { carriedLines } from '../table-options';
import type { Terminal } from '../terminal';
import { resultLines, writtenResult } from '../written-result';

/**
 * `kaoji check WORKBOOK`: the findings, as the pane lists them; `--list --out` writes them as 问题清单. The exit code is 1 when there are
 * errors, 3 while it is asked what a table is.
 */
export async function check(args: Arguments, { line: print, json, control }: Terminal): Promise<number> {
  if (args.list) checkOut(args);
  const assessed = await assessFile(args, control);
  const { assessment, chosenBy, carried } = assessed;
  const { findings, reviewed } = assessment;
  const written = args.list ? await writeFindingList(args, assessed, { control }) : null;
  if (args.json) {
    json({
      scheme: { ...assessment.scheme, chosenBy },
      period: assessment.period,
      ledgers: assessment.ledgers.map((ledger) => ({ ...ledger, place: placeText(ledger.place) })),
      findings: findings.map(findingJson),
      reviewed: reviewed.map(({ finding, review: { reason, by, at } }) => ({ ...findingJson(finding), reason, by, at })),
      checks: assessment.checks,
      result: writtenResult(assessed),
    });
  } else {
    for (const line of carriedLines(carried)) print(line);
    for (const found of findings) {
      print(findingLine(found));
    }
    for (const one of reviewed) print(fill(cliMessages['CLI-REVIEWED'], { finding: findingLine(one.finding), ...reviewedLine(one) }));
    for (const { must, clause, held, failed, examples } of assessment.checks) {
      if (held === 0 || failed > 0) continue;
      const found = examples
        .slice(0, 3)
        .map((example) => `${example.subject} ${example.found}`)
        .join('；');
      print(
        fill(cliMessages['CLI-HELD'], {
          what: must,
          held,
          clause: clause === null ? '' : `（${clause}）`,
          found: found === '' ? '' : `：${found}`,
        }),
      );
    }
    print(fill(cliMessages[`CLI-CHOSEN-${chosenBy}`], { scheme: assessment.scheme.title }));
    const count = (severity: Finding['severity']): number => findings.filter((found) => found.severity === severity).length;
    for (const line of resultLines(writtenResult(assessed), args.files[0] ?? '')) print(line);
    if (written !== null) print(written);
    print(fill(cliMessages['CLI-SUMMARY'], { ...errorsIn(assessment), warnings: count('warning'), notices: count('notice') }));
  }
  if (questionsIn(assessment).length > 0) return ASKED;
  return findings.some((found) => found.severity === 'error') ? 1 : 0;
}
