import { resolve } from 'node:path';
import { rememberChoices } from '../../assessment/choices/settings';
import { nearestHint } from '../../language/hints/nearest-name';
import { fill, inWords, type MessageData } from '../../messages/catalogue';
import { cliMessages, type CliCode } from '../../messages/cli';
import { xlsxLosses } from '../../messages/workbook/xlsx';
import { compileForm } from '../../sheets/forms/compile/compile';
import { defaultForms } from '../../sheets/forms/defaults/defaults';
import type { Form, FormProblem } from '../../sheets/forms/form';
import { planForm, type FormPlan } from '../../sheets/forms/plan';
import { placeToA1 } from '../../workbook/cells/a1';
import { inSlices } from '../../workbook/progress';
import { kindByName } from '../../xlsx';
import type { Arguments } from '../arguments';
import { assessFile, type AssessedFile } from '../assess-file';
import { CliError } from '../error';
import { writeBytes } from '../files';
import { dataJson } from '../json';
import { lineOf } from '../output';
import type { Terminal } from '../terminal';

/**
 * `kaoji forms WORKBOOK --form NAME`: fills a standard table for the units, on a new sheet of a copy of the workbook; `--list` says which
 * tables there are. A copy of which something is missing is not printed and told with the reason, unless as a draft.
 */
export async function forms(args: Arguments, terminal: Terminal): Promise<number> {
  const { control, json, line: print } = terminal;
  const kind = args.out === null ? undefined : kindByName(args.out);
  if (args.out !== null && kind === undefined)
    throw new CliError('CLI-OUT-ENDING', { file: args.out, way: `${args.out.replace(/\.[^./\\]{1,8}$/, '')}.xlsx` });
  const [file = ''] = args.files;
  if (args.out !== null && resolve(args.out) === resolve(file)) throw new CliError('CLI-SAME-FILE', { file });
  const assessed = await assessFile(args, control);
  const { workbook, snapshot, assessment, choices } = assessed;
  const known = defaultForms(assessment.checking.scheme, assessment.period);
  if (known.length === 0) throw new CliError('CLI-FORM-NONE');
  if (args.list) return list(known, args, assessed, terminal);
  if (assessment.units.length === 0) throw new CliError('CLI-NO-UNITS');
  const form = chosenForm(args, known);
  const { compiled, problems } = compileForm(form, assessment.checking.scheme);
  if (compiled === null) throw invalid(form, problems);
  if (compiled.per !== 'unit' && args.units.length > 0) throw new CliError('CLI-FORM-ALL', { form: form.name });
  const wanted = { units: args.units.length === 0 ? null : args.units.map((unit) => rosterUnit(unit, assessed)), draft: args.draft };
  const now = new Date();
  const filling = { assessment, today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() } };
  const plan = await inSlices(planForm(compiled, filling, wanted, snapshot), control);
  if (plan.problems.length > 0) throw invalid(form, plan.problems);
  const isWritten = args.out !== null && plan.sheet !== null;
  if (args.out !== null && isWritten) {
    await workbook.apply([...plan.edits, ...rememberChoices(snapshot, choices)], undefined, control);
    await writeBytes(args.out, await workbook.save(control, kind), control);
  }
  const losses = isWritten ? workbook.losses : [];
  if (args.json) json({ form: form.name, sheet: isWritten ? plan.sheet : null, ...planJson(plan), losses });
  else {
    const data = { form: form.name, copies: plan.copies.length, sheet: plan.sheet ?? '' };
    print(say(plan.sheet === null ? 'CLI-FORM-NO-COPY' : isWritten ? 'CLI-FORM-PRINTED' : 'CLI-FORM-WOULD', data));
    for (const left of plan.left) print(say('CLI-FORM-LEFT', { of: lineOf([left.of]), missing: missingWords(left) }));
    if (losses.length > 0) print(say('CLI-LOSSES', { losses: losses.map((loss) => fill(xlsxLosses[loss], {})).join('、') }));
    if (args.out !== null && isWritten) print(say('CLI-WRITTEN', { file: args.out }));
  }
  return plan.sheet === null ? 1 : 0;
}

function list(known: readonly Form[], args: Arguments, { assessment }: AssessedFile, { json, line: print }: Terminal): number {
  const listed = known.map((form) => {
    const { compiled, problems } = compileForm(form, assessment.checking.scheme);
    if (compiled === null) throw invalid(form, problems);
    return { name: form.name, per: compiled.per, complete: compiled.complete };
  });
  if (args.json) json({ forms: listed });
  else for (const { name, per } of listed) print(say(`CLI-FORM-LISTED-${per ?? 'one'}`, { form: name }));
  return 0;
}

function chosenForm(args: Arguments, known: readonly Form[]): Form {
  const names = known.map(({ name }) => name);
  if (args.form === null) throw new CliError('CLI-FORM-NAME', { forms: names.join('、') });
  const wanted = args.form;
  const exact = known.find(({ name }) => name === wanted);
  if (exact !== undefined) return exact;
  // 反馈单 is 考评情况反馈单 sooner than 反馈单签收表.
  for (const fits of [known.filter(({ name }) => name.endsWith(wanted)), known.filter(({ name }) => name.includes(wanted))]) {
    const [only, another] = fits;
    if (only !== undefined && another === undefined) return only;
  }
  throw new CliError('CLI-FORM-UNKNOWN', { form: wanted, nearest: nearestHint(wanted, names), forms: names.join('、') });
}

/** A unit by its name in the roster, or another that the roster knows it by. */
function rosterUnit(name: string, { assessment }: AssessedFile): string {
  const { roster } = assessment.checking.ledgers;
  const found = roster.units[roster.find(name)];
  if (found !== undefined) return found.name;
  const nearest = nearestHint(
    name,
    roster.units.map((unit) => unit.name),
  );
  throw new CliError('CLI-FORM-UNIT', { unit: name, nearest });
}

function invalid({ name }: Form, problems: readonly FormProblem[]): CliError {
  return new CliError(
    'CLI-FORM-INVALID',
    { form: name, count: problems.length },
    problems.map(({ place, at, message }) => say('CLI-FORM-PROBLEM', { place: placeToA1(place), at: at + 1, message: inWords(message) })),
  );
}

function planJson({ copies, left }: FormPlan): object {
  return {
    copies: copies.map(({ of, row }) => ({ unit: of, row: row + 1 })),
    left: left.map((one) => ({
      unit: one.of,
      missing: one.missing.map(({ what, place }) => ({
        message: inWords(what),
        data: dataJson(what.data ?? {}),
        place: place === null ? null : placeToA1(place),
      })),
    })),
  };
}

function missingWords({ missing }: FormPlan['left'][number]): string {
  return missing.length === 0 ? say('CLI-FORM-WAITS') : missing.map(({ what }) => inWords(what)).join('；');
}

function say(code: CliCode, data: MessageData = {}): string {
  return fill(cliMessages[code], data);
}
