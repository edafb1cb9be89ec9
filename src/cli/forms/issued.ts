import { rememberChoices } from '../../assessment/choices/settings';
import { inWords } from '../../messages/catalogue';
import { dayText, type Day } from '../../sheets/forms/day';
import type { Form } from '../../sheets/forms/form';
import { forgotten, issuedForms, type OutdatedReason } from '../../sheets/forms/issued/issued';
import { issuedStates, type IssuedState } from '../../sheets/forms/issued/states';
import type { ByHand, CellUpdate, FormUpdate } from '../../sheets/forms/issued/update';
import { placeToA1 } from '../../workbook/cells/a1';
import type { CellValue } from '../../workbook/cells/cell';
import { inSlices, type Control } from '../../workbook/progress';
import type { Arguments } from '../arguments';
import type { AssessedFile } from '../assess-file';
import { CliError } from '../error';
import { lineOf } from '../output';
import type { Terminal } from '../terminal';
import { writeCopy } from './copy';
import { chosenForm, problemLine, say } from './known';
import { missingWords } from './missing';

/** The day of the clock. */
export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** How the sheets stand that were filled earlier. */
export function allIssued(
  forms: readonly Form[],
  { snapshot, assessment }: AssessedFile,
  control: Control,
  { hand = 'keep', form = null }: { readonly hand?: ByHand; readonly form?: string | null } = {},
): Promise<IssuedState[]> {
  const sheets = issuedForms(snapshot).filter(({ record }) => form === null || record.form === form);
  return inSlices(issuedStates(sheets, forms, { assessment, today: today() }, snapshot, hand), control);
}

/** A line for each sheet that was filled earlier. */
export function issuedLines(states: readonly IssuedState[]): string[] {
  return states.map(({ issued: { sheet, record }, reasons, update }) =>
    say('CLI-FORM-ISSUED', { sheet, form: record.form, day: dayText(record.day), state: stateWords(reasons, update) }),
  );
}

function stateWords(reasons: readonly OutdatedReason[], update: FormUpdate | null): string {
  const words = reasons.map((reason) => say(`CLI-REASON-${reason}`)).join('、');
  if (reasons.length === 0) return say('CLI-FORM-ISSUED-CURRENT');
  if (update === null) return say('CLI-FORM-ISSUED-OUTDATED', { reasons: words, what: '' });
  switch (update.how) {
    case 'current':
      return say('CLI-FORM-ISSUED-SAME', { reasons: words });
    case 'inPlace':
      return say('CLI-FORM-ISSUED-OUTDATED', { reasons: words, what: say('CLI-FORM-ISSUED-CELLS', { count: update.changes.length }) });
    case 'anew':
    case 'beside':
      return say('CLI-FORM-ISSUED-OUTDATED', { reasons: words, what: say('CLI-FORM-ISSUED-ANEW') });
    case 'refused':
      return say('CLI-FORM-ISSUED-OUTDATED', { reasons: words, what: say('CLI-FORM-ISSUED-REFUSED') });
  }
}

/** `--update`: renews the sheets that are out of date, those of one form where it is named. Ends with 1 where one cannot be made. */
export async function update(
  forms: readonly Form[],
  args: Arguments,
  assessed: AssessedFile,
  { control, json, line }: Terminal,
): Promise<number> {
  const { snapshot, choices } = assessed;
  const only = args.form === null ? null : chosenForm(args.form, forms).name;
  const states = await allIssued(forms, assessed, control, { hand: args.overwrite ? 'overwrite' : 'keep', form: only });
  if (states.length === 0) throw new CliError('CLI-FORM-NONE-ISSUED');
  const edits = states.flatMap(({ update: made }) => made?.edits ?? []);
  if (args.out !== null && edits.length > 0)
    await writeCopy(args.out, [...edits, ...forgotten(snapshot), ...rememberChoices(snapshot, choices)], assessed, control);
  if (args.json) json({ sheets: states.map(stateJson), written: args.out !== null && edits.length > 0 });
  else {
    for (const state of states) updateLines(state).forEach(line);
    if (args.out !== null && edits.length > 0) line(say('CLI-WRITTEN', { file: args.out }));
  }
  return states.some(({ update: made, reasons }) => made?.how === 'refused' || reasons.includes('formGone')) ? 1 : 0;
}

function updateLines({ issued: { sheet }, reasons, update: made }: IssuedState): string[] {
  if (made === null)
    return reasons.includes('formGone')
      ? [`${say('CLI-FORM-UPDATED-refused', { sheet })}${say('CLI-REASON-formGone')}`]
      : [say('CLI-FORM-UPDATED-current', { sheet })];
  const cell = (code: 'CLI-FORM-CELL' | 'CLI-FORM-CELL-HAND', { place, was, now }: CellUpdate): string =>
    say(code, { place: placeToA1(place), was: shown(was), now: shown(now) });
  const kept = made.byHand.filter((one) => !made.changes.some(({ place }) => placeToA1(place) === placeToA1(one.place)));
  return [
    say(`CLI-FORM-UPDATED-${made.how}`, { sheet, count: made.changes.length }),
    ...made.changes.map((one) => cell('CLI-FORM-CELL', one)),
    ...(made.how === 'inPlace' || made.how === 'current' ? kept.map((one) => cell('CLI-FORM-CELL-HAND', one)) : []),
    ...made.left.map((one) => say('CLI-FORM-LEFT', { of: lineOf([one.of]), missing: missingWords(one) })),
    ...made.problems.map(problemLine),
    ...(made.failure === null ? [] : [inWords(made.failure)]),
  ];
}

function shown(value: CellValue): string {
  return lineOf([typeof value === 'string' || typeof value === 'number' ? String(value) : '']);
}

/** The same for machines. */
export function stateJson({ issued: { sheet, record }, reasons, update: made }: IssuedState): object {
  const cell = ({ place, was, now }: CellUpdate): object => ({ place: placeToA1(place), was, now });
  return {
    sheet,
    form: record.form,
    reasons,
    how: made?.how ?? (reasons.includes('formGone') ? 'refused' : 'current'),
    changes: made?.changes.map(cell) ?? [],
    byHand: made?.byHand.map(cell) ?? [],
  };
}
