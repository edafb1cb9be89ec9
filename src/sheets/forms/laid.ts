import { fill } from '../../messages/catalogue';
import { formMessages } from '../../messages/sheets/forms';
import type { Area } from '../../workbook/cells/area';
import type { CellContent } from '../../workbook/cells/cell';
import { PAPERS, type Edit } from '../../workbook/edits';
import { runs } from '../runs';
import type { Problems } from './compile/problems';
import type { FilledRow } from './fill/fill';
import { heightsOf } from './fill/heights';
import { mergesOf } from './fill/merges';
import type { Form } from './form';
import { lookEdits } from './looks';
import { validationEdits } from './validations';

/** Rows of a filled form as they are laid out on a sheet. */
export interface Laid {
  readonly sheet: string;
  readonly form: Form;
  readonly rows: readonly FilledRow[];
  readonly merges: readonly Area[];
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
  readonly isDraft: boolean;
}

/** Lays rows out on a sheet: what is merged, how high they are, where pages begin. A row that is too high is told. */
export function layOut(form: Form, sheet: string, rows: readonly FilledRow[], isDraft: boolean, problems: Problems): Laid {
  const merges = mergesOf(rows, form);
  const heights = heightsOf(rows, merges, form, problems);
  const breaks = rows.flatMap((row, at) => (row.breaks && at > 0 ? [at] : []));
  return { sheet, form, rows, merges, heights, breaks, isDraft };
}

/** Where it stands: from A1 on. */
export function areaOf({ rows, form }: Pick<Laid, 'rows' | 'form'>): Area {
  return { row: 0, column: 0, rows: rows.length, columns: form.widths.length };
}

/** What each cell holds; those that merged cells cover hold nothing. */
export function contentsOf({ rows, form, merges }: Laid): CellContent[][] {
  const contents = writtenOf({ rows, form });
  for (const { row, column, rows: down, columns: across } of merges)
    for (let r = row; r < row + down; r += 1)
      for (let c = column; c < column + across; c += 1)
        if (r !== row || c !== column) {
          const line = contents[r];
          if (line !== undefined) line[c] = null;
        }
  return contents;
}

function writtenOf({ rows, form }: Pick<Laid, 'rows' | 'form'>): CellContent[][] {
  return rows.map(({ cells }) => Array.from(form.widths, (_, at) => cells[at]?.content ?? null));
}

/** All that makes a blank sheet of it. */
export function laidEdits(laid: Laid): Edit[] {
  const { sheet, form, rows, merges, heights, breaks, isDraft } = laid;
  const area = areaOf(laid);
  const edits: Edit[] = [
    { kind: 'values', sheet, area, values: writtenOf(laid) },
    ...(form.stands
      ? [{ kind: 'copyRows' as const, sheet, area, from: form.sheet, rows: rows.map(({ template }) => template) }]
      : lookEdits(
          sheet,
          form,
          rows.map(({ template }) => template),
        )),
    ...formatEdits(sheet, rows, form),
    ...merges.map((merge): Edit => ({ kind: 'merge', sheet, area: merge })),
    ...validationEdits(
      sheet,
      form,
      rows.map(({ template }) => template),
    ),
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

/** A program without the form's typeface makes columns a sixth wider. */
const WIDER = 7 / 6;

/** Percent at which the columns fit the page across, also where they come out wider; no more than the form has itself. */
function scaleOf({ page, widths }: Form): number {
  const { short, long } = PAPERS[page.paper];
  const across = (page.orientation === 'portrait' ? short : long) - page.margins.left - page.margins.right;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(10, Math.min(page.scale ?? 100, Math.floor((across / (total * WIDER)) * 100)));
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
export function formatEdits(sheet: string, rows: readonly FilledRow[], { looks, stands, widths }: Form): Edit[] {
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
