import { fill } from '../../messages/catalogue';
import { formMessages } from '../../messages/sheets/forms';
import { MOST_BREAKS, type Edit, type Edits } from '../../workbook/edits';
import type { Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { sheetRangeName } from '../defined-names';
import { claim } from '../ownership';
import type { CompiledForm } from './compile/compiled';
import { Problems } from './compile/problems';
import { fillForm, type Filled, type FilledRow, type Wanted } from './fill/fill';
import type { Filling } from './fill/here';
import type { FormProblem } from './form';
import { areaOf, laidEdits, layOut } from './laid';
import { recordEdits } from './issued/record';
import { filledSheetName } from './sheet-name';
import { standingAlone } from './validations';

/** How copies are kept apart: pages of one sheet, sheets of the workbook, or files of their own. */
export const SPLITS = ['pages', 'sheets', 'files'] as const;

export type Split = (typeof SPLITS)[number];

/** As many sheets as are made in one workbook. */
export const MOST_SHEETS = 60;

/** A sheet with one copy or all of them, as edits: nothing else of the workbook is touched. */
export interface PlannedSheet {
  readonly name: string;
  /** The unit or rank group, where it holds a single copy of one. */
  readonly of: string | null;
  readonly edits: Edits;
}

export interface FormPlan extends Pick<Filled, 'copies' | 'left'> {
  /** None where no copy is printed, or something is wrong with what the form comes to. */
  readonly sheets: readonly PlannedSheet[];
  readonly problems: readonly FormProblem[];
}

/**
 * Fills a form on new sheets. Of a workbook these are claimed, so that they count as no ledgers; a sheet for a file of its own has no name
 * beside it.
 */
export function* planForm(
  compiled: CompiledForm,
  filling: Filling,
  wanted: Wanted,
  snapshot: Snapshot,
  split: Split = 'pages',
): Sliced<FormPlan> {
  const form = split === 'files' ? standingAlone(compiled.form) : compiled.form;
  const { rows, copies, left, problems } = yield* fillForm(compiled, filling, wanted);
  const more = new Problems(form.sheet);
  if (split === 'pages' && copies.length - 1 > MOST_BREAKS) more.add('FO-PAGES', 0, 0, 0, { copies: copies.length, limit: MOST_BREAKS });
  if (split === 'sheets' && copies.length > MOST_SHEETS) more.add('FO-SHEETS', 0, 0, 0, { copies: copies.length, limit: MOST_SHEETS });
  const whole = { of: copies.length === 1 ? (copies[0]?.of ?? null) : null, copies: copies.map(({ of }) => of), rows };
  const parts = split === 'pages' ? [whole] : partsOf(rows, copies);
  const taken = snapshot.sheets.map(({ name }) => name);
  const sheets: PlannedSheet[] = [];
  for (const [done, part] of parts.entries()) {
    yield { phase: 'writing', done, of: parts.length };
    if (part.rows.length === 0) continue;
    const words = [form.name, part.of ?? filling.assessment.period];
    const others = split === 'files' ? taken : [...taken, ...sheets.map((sheet) => sheet.name)];
    const name = filledSheetName(words, others, wanted.draft ? draftName() : '');
    const laid = layOut(form, name, part.rows, wanted.draft, more);
    const edits: Edit[] = [{ kind: 'addSheet', sheet: name }, ...laidEdits(laid)];
    const record = (): Edit[] =>
      recordEdits(sheetRangeName(name), laid, { filling, copies: part.copies, units: split === 'sheets' ? part.copies : wanted.units });
    sheets.push({ name, of: part.of, edits: split === 'files' ? edits : [...edits, claim(name, areaOf(laid)), ...record()] });
  }
  const all = once([...problems, ...more.found]);
  return { sheets: all.length > 0 ? [] : inFront(sheets, split), copies, left, problems: all };
}

/** What the name of a sheet or file with drafts says. */
export function draftName(): string {
  return fill(formMessages['FO-DRAFT-NAME'], {});
}

/** The first of the sheets comes to the front. */
function inFront(sheets: readonly PlannedSheet[], split: Split): PlannedSheet[] {
  return sheets.map((sheet, at) =>
    at > 0 || split === 'files' ? sheet : { ...sheet, edits: [...sheet.edits, { kind: 'activate', sheet: sheet.name }] },
  );
}

function partsOf(
  rows: readonly FilledRow[],
  copies: Filled['copies'],
): { readonly of: string | null; readonly copies: readonly (string | null)[]; readonly rows: readonly FilledRow[] }[] {
  return copies.map(({ of, row }, at) => ({ of, copies: [of], rows: rows.slice(row, copies[at + 1]?.row ?? rows.length) }));
}

/** What is wrong with a row of the form is wrong in every copy of it, and told once. */
function once(problems: readonly FormProblem[]): FormProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place }) => {
    const key = JSON.stringify([code, place]);
    return seen.size < seen.add(key).size;
  });
}
