import type { Finding } from '../assessment/findings/finding';
import { fill, inWords } from '../messages/catalogue';
import { cliMessages } from '../messages/cli';
import { placeToA1 } from '../workbook/a1';
import type { Arguments } from './arguments';
import { assessFile } from './assess-file';
import { errorsIn } from './errors-in';
import { dataJson } from './json';
import type { Terminal } from './terminal';

/** `kaoji check WORKBOOK`: the findings, as the pane lists them. The exit code is 1 when there are errors. */
export async function check(args: Arguments, { line: print, json, control }: Terminal): Promise<number> {
  const { assessment, chosenBy } = await assessFile(args, control);
  const { findings } = assessment;
  if (args.json) {
    json({
      scheme: { ...assessment.scheme, chosenBy },
      period: assessment.period,
      ledgers: assessment.ledgers.map((ledger) => ({ ...ledger, place: placeText(ledger.place) })),
      findings: findings.map(findingJson),
      checks: assessment.checks,
    });
  } else {
    for (const found of findings) {
      print(
        fill(cliMessages['CLI-FINDING'], {
          severity: fill(cliMessages[`CLI-SEVERITY-${found.severity}`], {}),
          code: found.code,
          place: placeText(found.place) ?? '',
          message: inWords(found.message),
          clause: found.clause === null ? '' : `（${found.clause}）`,
        }),
      );
    }
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
    print(fill(cliMessages['CLI-SUMMARY'], { ...errorsIn(assessment), warnings: count('warning'), notices: count('notice') }));
  }
  return findings.some((found) => found.severity === 'error') ? 1 : 0;
}

function findingJson(found: Finding): unknown {
  return {
    code: found.code,
    severity: found.severity,
    place: placeText(found.place),
    message: inWords(found.message),
    data: dataJson(found.data),
    clause: found.clause,
    unit: found.unit,
    ledger: found.ledger,
    fixable: found.fix !== null,
  };
}

function placeText(place: Finding['place']): string | null {
  return place === null ? null : placeToA1(place);
}
