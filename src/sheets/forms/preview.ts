import { isFormula, valueOf, type CellContent } from '../../workbook/cells/cell';
import type { CellStyle } from '../../workbook/edits';
import { atOnce } from '../../workbook/progress';
import type { CompiledForm } from './compile/compiled';
import { Problems } from './compile/problems';
import { fillForm } from './fill/fill';
import type { Filling } from './fill/here';
import { heightsOf } from './fill/heights';
import { mergesOf } from './fill/merges';
import type { Form, FormProblem } from './form';
import { textInFormat } from './text-in-format';

/** One copy of a form as a table to look at: what its sheet will say and look like. */
export interface FormPreview {
  /** Of each column, in points. */
  readonly widths: readonly number[];
  readonly rows: readonly PreviewRow[];
  /** What is wrong with what the form comes to; the table is there all the same. */
  readonly problems: readonly FormProblem[];
}

export interface PreviewRow {
  /** In points. */
  readonly height: number;
  /** A page begins with it. */
  readonly breaks: boolean;
  /** From the left, without those that merged cells cover. */
  readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** Numbers stand on the right where nothing else is said. */
  readonly isNumber: boolean;
  readonly style: CellStyle;
}

/** What a row of a table takes from the form. */
interface Row {
  readonly template: number;
  readonly breaks: boolean;
  readonly cells: readonly { readonly content: CellContent; readonly format: string | null }[];
}

/** Fills a form for one unit, or for one rank group by one of its units; complete or not. */
export function previewOf(compiled: CompiledForm, filling: Filling, unit: string): FormPreview {
  const { form } = compiled;
  const { rows, problems } = atOnce(fillForm(compiled, filling, { units: [unit], draft: true }));
  const more = new Problems(form.sheet);
  const merges = mergesOf(rows, form);
  const heights = heightsOf(rows, merges, form, more);
  return { ...tableOf(form, rows, merges, heights), problems: [...problems, ...more.found] };
}

/** The form itself, its first row included, as it stands: with its placeholders. */
export function formAsTable(form: Form): FormPreview {
  const rows = form.cells.map((line, template): Row => ({
    template,
    breaks: false,
    cells: line.map((content, column) => ({ content, format: form.looks[template]?.[column]?.format ?? null })),
  }));
  return { ...tableOf(form, rows, form.merges, form.heights), problems: [] };
}

function tableOf(
  form: Form,
  rows: readonly Row[],
  merges: Form['merges'],
  heights: readonly number[],
): Pick<FormPreview, 'widths' | 'rows'> {
  const key = (row: number, column: number): string => `${String(row)},${String(column)}`;
  const starts = new Map(merges.map((area) => [key(area.row, area.column), area]));
  const covered = new Set(
    merges.flatMap((area) =>
      Array.from({ length: area.rows * area.columns - 1 }, (_, at) =>
        key(area.row + Math.floor((at + 1) / area.columns), area.column + ((at + 1) % area.columns)),
      ),
    ),
  );
  return {
    widths: form.widths,
    rows: rows.map(({ cells, template, breaks }, row) => ({
      height: heights[row] ?? 0,
      breaks,
      cells: form.widths.flatMap((_, column): PreviewCell[] => {
        if (covered.has(key(row, column))) return [];
        const area = starts.get(key(row, column));
        const { content = null, format = null } = cells[column] ?? {};
        const value = content !== null && isFormula(content) ? valueOf(content) : content;
        return [
          {
            column,
            rows: area?.rows ?? 1,
            columns: area?.columns ?? 1,
            text: textInFormat(value, format),
            isNumber: typeof value === 'number',
            style: form.looks[template]?.[column]?.style ?? {},
          },
        ];
      }),
    })),
  };
}
