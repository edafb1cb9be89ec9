import { rememberChoices } from '../../assessment/choices/settings';
import { nearestHint } from '../../language/hints/nearest-name';
import { fill, inWords } from '../../messages/catalogue';
import { xlsxLosses } from '../../messages/workbook/xlsx';
import { compileForm } from '../../sheets/forms/compile/compile';
import { notCopied, notCopiedOf } from '../../sheets/forms/not-copied';
import type { Form } from '../../sheets/forms/form';
import { placeForm } from '../../sheets/forms/place';
import { planForm, type FormPlan, type Split } from '../../sheets/forms/plan';
import { placeToA1 } from '../../workbook/cells/a1';
import { inSlices } from '../../workbook/progress';
import type { Arguments } from '../arguments';
import { assessFile, type AssessedFile } from '../assess-file';
import { CliError } from '../error';
import { dataJson } from '../json';
import { lineOf } from '../output';
import type { Terminal } from '../terminal';
import { writeFiles } from '../forms/files';
import { checkOut } from '../forms/out';
import { chosenForm, invalid, knownForms, problemLine, say } from '../forms/known';
import { allIssued, issuedLines, stateJson, today, update } from '../forms/issued';
import { missingWords } from '../forms/missing';
import { writeCopy } from '../forms/copy';

/**
 * `kaoji forms WORKBOOK --form NAME`: fills a standard table for the units, by the workbook's own form of that name or by the default one:
 * on new sheets of a copy of the workbook, or in files of their own. `--list` says which tables there are, `--template` writes the form to
 * be edited, `--update` brings sheets that were filled earlier up to date. A copy of which something is missing is not printed and told
 * with the reason, unless as a draft.
 */
export async function forms(args: Arguments, terminal: Terminal): Promise<number> {
  checkOut(args);
  const assessed = await assessFile(args, terminal.control);
  const known = await knownForms(assessed);
  if (known.length === 0) throw new CliError('CLI-FORM-NONE');
  if (args.list) return list(known, args, assessed, terminal);
  if (args.update) return update(known, args, assessed, terminal);
  const form = chosenForm(args.form, known);
  if (args.template) return template(form, args, assessed, terminal);
  if (assessed.assessment.units.length === 0) throw new CliError('CLI-NO-UNITS');
  return print(form, args, assessed, terminal);
}

async function print(form: Form, args: Arguments, assessed: AssessedFile, { control, json, line }: Terminal): Promise<number> {
  const { workbook, snapshot, assessment, choices } = assessed;
  const { compiled, problems } = compileForm(form, assessment.checking.scheme);
  if (compiled === null) throw invalid(form, problems);
  if (compiled.per !== 'unit' && args.units.length > 0) throw new CliError('CLI-FORM-ALL', { form: compiled.form.name });
  const wanted = { units: args.units.length === 0 ? null : args.units.map((unit) => rosterUnit(unit, assessed)), draft: args.draft };
  const filling = { assessment, today: today() };
  const plan = await inSlices(planForm(compiled, filling, wanted, snapshot, args.split), control);
  if (plan.problems.length > 0) throw invalid(form, plan.problems);
  const isWritten = args.out !== null && plan.sheets.length > 0;
  const told = { form: form.name, copies: plan.copies.length };
  if (args.split === 'files') {
    const out = { path: args.out ?? '', zip: args.zip, name: form.name, draft: args.draft };
    const files = isWritten ? await writeFiles(workbook, plan.sheets, out, control) : [];
    if (args.json) json({ form: form.name, files, notCopied: notCopiedOf(form, args.split), ...planJson(plan) });
    else {
      line(
        plan.sheets.length === 0
          ? say('CLI-FORM-NO-COPY', told)
          : isWritten
            ? say('CLI-FORM-FILES', { ...told, file: out.path })
            : say('CLI-FORM-WOULD', told),
      );
      tellLeft(plan, line);
      tellNotCopied(form, args.split, line);
    }
    return plan.sheets.length === 0 ? 1 : 0;
  }
  if (args.out !== null && isWritten)
    await writeCopy(args.out, [...plan.sheets.flatMap(({ edits }) => edits), ...rememberChoices(snapshot, choices)], assessed, control);
  const losses = isWritten ? workbook.losses : [];
  const names = plan.sheets.map(({ name }) => name);
  if (args.json)
    json({
      form: form.name,
      sheet: isWritten ? (names[0] ?? null) : null,
      sheets: isWritten ? names : [],
      ...planJson(plan),
      notCopied: notCopiedOf(form, args.split),
      losses,
    });
  else {
    const data = { ...told, sheet: names.join('”“') };
    line(say(names.length === 0 ? 'CLI-FORM-NO-COPY' : isWritten ? 'CLI-FORM-PRINTED' : 'CLI-FORM-WOULD', data));
    tellLeft(plan, line);
    tellNotCopied(form, args.split, line);
    if (losses.length > 0) line(say('CLI-LOSSES', { losses: losses.map((loss) => fill(xlsxLosses[loss], {})).join('、') }));
    if (args.out !== null && isWritten) line(say('CLI-WRITTEN', { file: args.out }));
  }
  return names.length === 0 ? 1 : 0;
}

/** Writes the form as a sheet of a copy, to be edited. */
async function template(form: Form, args: Arguments, assessed: AssessedFile, { control, json, line }: Terminal): Promise<number> {
  const { sheet, name } = form;
  if (form.stands || assessed.snapshot.sheets.some((one) => one.name.toLowerCase() === sheet.toLowerCase()))
    throw new CliError('CLI-FORM-PLACED-ALREADY', { sheet });
  if (args.out !== null) await writeCopy(args.out, placeForm(form), assessed, control);
  if (args.json) json({ form: name, sheet: args.out === null ? null : sheet });
  else {
    line(say(args.out === null ? 'CLI-FORM-WOULD-PLACE' : 'CLI-FORM-PLACED', { form: name, sheet }));
    if (args.out !== null) line(say('CLI-WRITTEN', { file: args.out }));
  }
  return 0;
}

/** What is wrong with a form of the workbook's own is told at its cells; the others are listed all the same. */
async function list(known: readonly Form[], args: Arguments, assessed: AssessedFile, { control, json, line }: Terminal): Promise<number> {
  const { assessment } = assessed;
  const issued = await allIssued(known, assessed, control);
  const listed = known.map((form) => ({ form, ...compileForm(form, assessment.checking.scheme) }));
  if (args.json)
    json({
      issued: issued.map(stateJson),
      forms: listed.map(({ form, compiled, problems }) => ({
        name: form.name,
        per: compiled?.per ?? null,
        complete: compiled?.complete ?? false,
        sheet: form.stands ? form.sheet : null,
        problems: problems.map(({ code, place, at, message, source }) => ({
          code,
          place: source === undefined ? placeToA1(place) : `${source.file}:${String(source.line)}:${String(source.column)}`,
          at: at + 1,
          message: inWords(message),
        })),
      })),
    });
  else
    for (const { form, compiled, problems } of listed) {
      const words = say(`CLI-FORM-LISTED-${compiled?.per ?? 'one'}`, { form: form.name });
      line(form.stands ? say('CLI-FORM-OWN', { form: words, sheet: form.sheet }) : words);
      problems.map(problemLine).forEach(line);
      tellNotCopied(form, args.split, line);
    }
  if (!args.json) issuedLines(issued).forEach(line);
  return listed.some(({ problems }) => problems.length > 0) ? 1 : 0;
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

function tellLeft({ left }: FormPlan, line: (text: string) => void): void {
  for (const one of left) line(say('CLI-FORM-LEFT', { of: lineOf([one.of]), missing: missingWords(one) }));
}

function tellNotCopied(form: Form, split: Split, line: (text: string) => void): void {
  const words = notCopied(form, split);
  if (words !== null) line(inWords(words));
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
