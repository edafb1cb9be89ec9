import { nearestHint } from '../../language/hints/nearest-name';
import { fill, inWords, type MessageData } from '../../messages/catalogue';
import { cliMessages, type CliCode } from '../../messages/cli/cli';
import type { Form, FormProblem } from '../../sheets/forms/form';
import { formsOf } from '../../sheets/forms/forms-of';
import { diagnosticLine } from '../../scheme/load';
import { placeToA1 } from '../../workbook/cells/a1';
import type { AssessedFile } from '../assess-file';
import { CliError } from '../error';

/** The forms that can be filled: those of the workbook's own sheets, and the others that the scheme has. Throws CLI-FORM-TWICE. */
export async function knownForms({ workbook, snapshot, assessment }: AssessedFile): Promise<readonly Form[]> {
  const { forms, twins } = await formsOf(workbook, snapshot, assessment);
  const [twin] = twins;
  if (twin !== undefined) throw new CliError('CLI-FORM-TWICE', { form: twin.form.name, first: twin.first.sheet, second: twin.form.sheet });
  return forms;
}

/** The form that is meant: by its name, by its end, by a part of it, where only one fits. */
export function chosenForm(wanted: string | null, known: readonly Form[]): Form {
  const names = known.map(({ name }) => name);
  if (wanted === null) throw new CliError('CLI-FORM-NAME', { forms: names.join('、') });
  const exact = known.find(({ name }) => name === wanted);
  if (exact !== undefined) return exact;
  // 反馈单 is 考评情况反馈单 sooner than 反馈单签收表.
  for (const fits of [known.filter(({ name }) => name.endsWith(wanted)), known.filter(({ name }) => name.includes(wanted))]) {
    const [only, another] = fits;
    if (only !== undefined && another === undefined) return only;
  }
  throw new CliError('CLI-FORM-UNKNOWN', { form: wanted, nearest: nearestHint(wanted, names), forms: names.join('、') });
}

export function invalid({ name }: Form, problems: readonly FormProblem[]): CliError {
  return new CliError('CLI-FORM-INVALID', { form: name, count: problems.length }, problems.map(problemLine));
}

export function problemLine({ code, place, at, message, source }: FormProblem): string {
  if (source !== undefined) return diagnosticLine({ ...source, code, message: inWords(message) });
  return say('CLI-FORM-PROBLEM', { place: placeToA1(place), at: at + 1, message: inWords(message) });
}

export function say(code: CliCode, data: MessageData = {}): string {
  return fill(cliMessages[code], data);
}
