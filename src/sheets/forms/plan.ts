import { fill } from '../../messages/catalogue';
import { formMessages } from '../../messages/sheets/forms';
import type { Area } from '../../workbook/cells/area';
import { MOST_BREAKS, type CellStyle, type Edit, type Edits } from '../../workbook/edits';
import type { Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { claim } from '../ownership';
import type { CompiledForm } from './compile/compiled';
import { Problems } from './compile/problems';
import { fillForm, type Filled, type FilledRow, type Wanted } from './fill/fill';
import type { Filling } from './fill/here';
import { heightsOf } from './fill/heights';
import { mergesOf } from './fill/merges';
import type { Form, FormProblem } from './form';
import { filledSheetName } from './sheet-name';

/** A filled form as a plan of edits: a new sheet, nothing else is touched. */
export interface FormPlan extends Pick<Filled, 'copies' | 'left'> {
  /** Null where no copy is printed, or something is wrong with what the form comes to. */
  readonly sheet: string | null;
  readonly edits: Edits;
  readonly problems: readonly FormProblem[];
}

/** Fills a form on a sheet of its own, one copy after another with a page break between. */
export function* planForm(compiled: CompiledForm, filling: Filling, wanted: Wanted, snapshot: Snapshot): Sliced<FormPlan> {
  const { form } = compiled;
  const { rows, copies, left, problems } = yield* fillForm(compiled, filling, wanted);
  const more = new Problems(form.sheet);
  if (copies.length - 1 > MOST_BREAKS) more.add('FO-PAGES', 0, 0, 0, { copies: copies.length, limit: MOST_BREAKS });
  const merges = mergesOf(rows, form);
  const heights = heightsOf(rows, merges, form, more);
  const all = once([...problems, ...more.found]);
  if (rows.length === 0 || all.length > 0) return { sheet: null, edits: [], copies, left, problems: all };
  const [only, another] = copies;
  const one = another === undefined ? (only?.of ?? null) : null;
  const sheet = filledSheetName(
    [form.name, one ?? filling.assessment.period, ...(wanted.draft ? [fill(formMessages['FO-DRAFT-NAME'], {})] : [])],
    snapshot.sheets.map(({ name }) => name),
  );
  const breaks = rows.flatMap((row, at) => (row.breaks && at > 0 ? [at] : []));
  return { sheet, edits: editsOf({ sheet, form, rows, merges, heights, breaks, isDraft: wanted.draft }), copies, left, problems: [] };
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

const PAGE_NUMBER = '－ &P －';

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
    ...styleEdits(sheet, form, rows),
    ...formatEdits(sheet, rows, columns),
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
  const { orientation, paper, margins } = form.page;
  const titles = titleRowsOf(form, rows);
  edits.push(
    {
      kind: 'page',
      sheet,
      page: {
        printArea: area,
        orientation,
        paper,
        margins,
        scale: scaleOf(form),
        breaks,
        footer: (isDraft ? fill(formMessages['FO-DRAFT'], {}) : '') + PAGE_NUMBER,
        centerHorizontally: true,
        ...(titles === null ? {} : { titleRows: titles }),
      },
    },
    claim(sheet, area),
    { kind: 'activate', sheet },
  );
  return edits;
}

const PAGE_POINTS = { A4: { short: 595.3, long: 841.9 }, A3: { short: 841.9, long: 1190.6 } } as const;

/** Percent at which the columns fit the page across, never enlarged. */
function scaleOf({ page, widths }: Form): number {
  const { short, long } = PAGE_POINTS[page.paper];
  const across = (page.orientation === 'portrait' ? short : long) - page.margins.left - page.margins.right;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(10, Math.min(100, Math.floor((across / total) * 100)));
}

/** Print titles where the rows stand once and together; of several copies each has its own head. */
function titleRowsOf({ page: { titleRows } }: Form, rows: readonly FilledRow[]): { row: number; rows: number } | null {
  if (titleRows === null) return null;
  const found = rows.flatMap(({ template }, at) => (template >= titleRows.row && template < titleRows.row + titleRows.rows ? [at] : []));
  const [first] = found;
  const isTogether = first !== undefined && found.length === titleRows.rows && found.every((row, at) => row === first + at);
  return isTogether ? { row: first, rows: found.length } : null;
}

/** The looks of the form for rows that copy its rows, those that look alike at once. */
function styleEdits(sheet: string, form: Form, rows: readonly FilledRow[]): Edit[] {
  const keys = form.looks.map((line) => JSON.stringify(line.map(({ style }) => style)));
  return runs(rows, ({ template }) => keys[template] ?? '').flatMap(({ from, count }): Edit[] => {
    const line = form.looks[rows[from]?.template ?? -1] ?? [];
    return runs(line, ({ style }) => JSON.stringify(style)).flatMap((run): Edit[] => {
      const style: CellStyle = line[run.from]?.style ?? {};
      if (Object.keys(style).length === 0) return [];
      return [{ kind: 'style', sheet, area: { row: from, column: run.from, rows: count, columns: run.count }, style }];
    });
  });
}

function formatEdits(sheet: string, rows: readonly FilledRow[], columns: number): Edit[] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
    runs(rows, ({ cells }) => cells[column]?.format ?? 'General').flatMap(({ from, count, of: format }): Edit[] =>
      format === 'General' ? [] : [{ kind: 'numberFormat', sheet, area: { row: from, column, rows: count, columns: 1 }, format }],
    ),
  );
}

/** Neighbours with the same key. */
function runs<T, Key>(items: readonly T[], keyOf: (item: T) => Key): { readonly from: number; readonly count: number; readonly of: Key }[] {
  const found: { from: number; count: number; of: Key }[] = [];
  items.forEach((item, from) => {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last?.of === key) last.count += 1;
    else found.push({ from, count: 1, of: key });
  });
  return found;
}
