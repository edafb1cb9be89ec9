import type { Assessed } from '../assessment/assessment';
import type { Finding } from '../assessment/findings/finding';
import { fill, inWords } from '../messages/catalogue';
import { cliMessages } from '../messages/cli/cli';
import { placeToA1 } from '../workbook/cells/a1';
import { dataJson } from './json';

/** The exit code of a command whose answer waits for answers of a person. */
export const ASKED = 3;

/** What has to be answered before anything is scored. */
export function questionsIn({ findings }: Pick<Assessed, 'findings'>): Finding[] {
  return findings.filter(({ code }) => code === 'L-TABLE-GUESS');
}

/** The questions, and how they are answered. */
export function askedLines(asked: readonly Finding[]): string[] {
  return [...asked.map(findingLine), fill(cliMessages['CLI-ASKED'], { count: asked.length })];
}

/** A finding as one line. */
export function findingLine(found: Finding): string {
  return fill(cliMessages['CLI-FINDING'], {
    severity: fill(cliMessages[`CLI-SEVERITY-${found.severity}`], {}),
    code: found.code,
    place: placeText(found.place) ?? '',
    message: inWords(found.message),
    clause: found.clause === null ? '' : `（${found.clause}）`,
  });
}

/** A finding as `--json` prints it. */
export function findingJson(found: Finding): object {
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

/** A place in A1; null for none. */
export function placeText(place: Finding['place']): string | null {
  return place === null ? null : placeToA1(place);
}
