import { fill } from '../../messages/catalogue';
import { formMessages } from '../../messages/sheets/forms';
import type { Area } from '../../workbook/cells/area';
import { MOST_BREAKS, PAPERS, type Edit, type Edits } from '../../workbook/edits';
import type { Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { claim } from '../ownership';
import { runs } from '../runs';
import type { CompiledForm } from './compile/compiled';
import { Problems } from './compile/problems';
import { fillForm, type Filled, type FilledRow, type Wanted } from './fill/fill';
import type { Filling } from './fill/here';
import { heightsOf } from './fill/heights';
import { mergesOf } from './fill/merges';
import type { Form, FormProblem } from './form';
import { lookEdits } from './looks';
import { filledSheetName } from './sheet-name';

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
  const { form } = compiled;
  const { rows, copies, left, problems } = yield* fillForm(compiled, filling, wanted);
  const more = new Problems(form.sheet);
  if (split === 'pages' && copies.length - 1 > MOST_BREAKS) more.add('FO-PAGES', 0, 0, 0, { copies: copies.length, limit: MOST_BREAKS });
  if (split === 'sheets' && copies.length > MOST_SHEETS) more.add('FO-SHEETS', 0, 0, 0, { copies: copies.length, limit: MOST_SHEETS });
  const parts = split === 'pages' ? [{ of: copies.length === 1 ? (copies[0]?.of ?? null) : null, rows }] : partsOf(rows, copies);
  const taken = snapshot.sheets.map(({ name }) => name);
  const sheets: PlannedSheet[] = [];
  for (const [done, part] of parts.entries()) {
    yield { phase: 'writing', done, of: parts.length };
    if (part.rows.length === 0) continue;
    const merges = mergesOf(part.rows, form);
    const heights = heightsOf(part.rows, merges, form, more);
    const words = [form.name, part.of ?? filling.assessment.period];
    const others = split === 'files' ? taken : [...taken, ...sheets.map((sheet) => sheet.name)];
    const name = filledSheetName(words, others, wanted.draft ? draftName() : '');
    const breaks = part.rows.flatMap((row, at) => (row.breaks && at > 0 ? [at] : []));
    const edits = editsOf({ sheet: name, form, rows: part.rows, merges, heights, breaks, isDraft: wanted.draft });
    const area: Area = { row: 0, column: 0, rows: part.rows.length, columns: form.widths.length };
    sheets.push({ name, of: part.of, edits: split === 'files' ? edits : [...edits, claim(name, area)] });
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
): { readonly of: string | null; readonly rows: readonly FilledRow[] }[] {
  return copies.map(({ of, row }, at) => ({ of, rows: rows.slice(row, copies[at + 1]?.row ?? rows.length) }));
}

/** What is wrong with a row of the form is wrong in every copy of it, and told once. */
function once(problems: readonly FormProblem[]): FormProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place }) => {
    const key = JSON.stringify([code, place]);
    return seen.size < seen.add(key).size;
  });
}

interface Laid {
  readonly sheet: string;
  readonly form: Form;
  readonly rows: readonly FilledRow[];
  readonly merges: readonly Area[];
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
  readonly isDraft: boolean;
}

function editsOf({ sheet, form, rows, merges, heights, breaks, isDraft }: Laid): Edits {
  const columns = form.widths.length;
  const area: Area = { row: 0, column: 0, rows: rows.length, columns };
  const edits: Edit[] = [
    { kind: 'addSheet', sheet },
    {
      kind: 'values',
      sheet,
      area,
      values: rows.map(({ cells }) => Array.from({ length: columns }, (_, at) => cells[at]?.content ?? null)),
    },
    ...(form.stands
      ? [{ kind: 'copyRows' as const, sheet, area, from: form.sheet, rows: rows.map(({ template }) => template) }]
      : lookEdits(
          sheet,
          form,
          rows.map(({ template }) => template),
        )),
    ...formatEdits(sheet, rows, form),
    ...merges.map((merge): Edit => ({ kind: 'merge', sheet, area: merge })),
    ...form.widths.map((points, column): Edit => ({ kind: 'columnWidth', sheet, column, columns: 1, points })),
    ...runs(heights, (points) => points).map(({ from, count, of: points }): Edit => ({
      kind: 'rowHeight',
      sheet,
      row: from,
      rows: count,
      points,
    })),
  ];
  const { orientation, paper, margins, header, footer, centerHorizontally } = form.page;
  const titles = titleRowsOf(form, rows);
  edits.push({
    kind: 'page',
    sheet,
    page: {
      printArea: area,
      orientation,
      paper,
      margins,
      scale: scaleOf(form),
      breaks,
      header,
      footer: isDraft ? { ...footer, center: fill(formMessages['FO-DRAFT'], {}) + (footer.center ?? '') } : footer,
      centerHorizontally,
      ...(titles === null ? {} : { titleRows: titles }),
    },
  });
  return edits;
}

/** Percent at which the columns fit the page across, no more than the form has itself. */
function scaleOf({ page, widths }: Form): number {
  const { short, long } = PAPERS[page.paper];
  const across = (page.orientation === 'portrait' ? short : long) - page.margins.left - page.margins.right;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(10, Math.min(page.scale ?? 100, Math.floor((across / total) * 100)));
}

/** Print titles where the rows stand once and together; of several copies each has its own head. */
function titleRowsOf({ page: { titleRows } }: Form, rows: readonly FilledRow[]): { row: number; rows: number } | null {
  if (titleRows === null) return null;
  const found = rows.flatMap(({ template }, at) => (template >= titleRows.row && template < titleRows.row + titleRows.rows ? [at] : []));
  const [first] = found;
  const isTogether = first !== undefined && found.length === titleRows.rows && found.every((row, at) => row === first + at);
  return isTogether ? { row: first, rows: found.length } : null;
}

/** Formats of numbers, where a cell does not have them from the form already. */
function formatEdits(sheet: string, rows: readonly FilledRow[], { looks, stands, widths }: Form): Edit[] {
  return widths.flatMap((_, column) =>
    runs(rows, ({ cells, template }) => {
      const format = cells[column]?.format ?? 'General';
      const own = stands ? (looks[template]?.[column]?.format ?? 'General') : 'General';
      return format === own ? null : format;
    }).flatMap(({ from, count, of: format }): Edit[] =>
      format === null ? [] : [{ kind: 'numberFormat', sheet, area: { row: from, column, rows: count, columns: 1 }, format }],
    ),
  );
}
