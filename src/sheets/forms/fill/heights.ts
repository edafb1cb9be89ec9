import type { Area } from '../../../workbook/cells/area';
import { textPoints } from '../../../workbook/cells/text-width';
import type { Problems } from '../compile/problems';
import type { Form } from '../form';
import type { FilledRow } from './fill';

/** What a line of text takes beyond the size of its font, and what a cell keeps free at both sides, in points. */
const LINE = 1.35;
const PADDING = 6;
/** Fonts differ a little in width. */
const SLACK = 1.05;
const DEFAULT_SIZE = 11;
/** As high as a row of Excel can be, in points. */
const HIGHEST = 409;

/**
 * The heights of the rows, in points: those of the form, or as much as wrapped texts need over the width of their (merged) cell; Excel does
 * not grow merged cells by itself. A text that no row can hold is a mistake.
 */
export function heightsOf(rows: readonly FilledRow[], merges: readonly Area[], form: Form, problems: Problems): number[] {
  const columns = form.widths.length;
  const starts = new Map<number, Area>();
  const covered = new Set<number>();
  for (const area of merges) {
    starts.set(area.row * columns + area.column, area);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (row !== area.row || column !== area.column) covered.add(row * columns + column);
  }
  const heights = rows.map(({ template }) => form.heights[template] ?? 0);
  const needs = new Needs(form);
  rows.forEach(({ cells, template }, row) => {
    if (form.heights[template] === 0) return;
    cells.forEach(({ content }, column) => {
      const at = row * columns + column;
      if (typeof content !== 'string' || !needs.wraps(template, column) || covered.has(at)) return;
      const area = starts.get(at) ?? { row, column, rows: 1, columns: 1 };
      const needed = needs.of(template, area, content);
      if (needed > HIGHEST * area.rows) {
        problems.add('FO-HIGH', template, column, 0, { points: Math.ceil(needed), text: content.slice(0, 40) });
        return;
      }
      const last = row + area.rows - 1;
      let above = 0;
      for (let over = row; over < last; over += 1) above += heights[over] ?? 0;
      heights[last] = Math.min(HIGHEST, Math.max(heights[last] ?? 0, needed - above));
    });
  });
  return heights.map((height) => Math.ceil(height * 4) / 4);
}

/** What texts need, each looked at once: most of what is printed of one unit is printed of the others, too. */
class Needs {
  private readonly known = new Map<string, number>();
  private readonly wrapping: readonly (readonly boolean[])[];

  constructor(private readonly form: Form) {
    this.wrapping = form.looks.map((line) => line.map(({ style }) => style.wrap === true));
  }

  wraps(template: number, column: number): boolean {
    return this.wrapping[template]?.[column] === true;
  }

  /** Points for a text of an area whose first cell copies a cell of that row of the form. */
  of(template: number, { column, columns }: Area, text: string): number {
    const key = `${String(template)},${String(column)},${String(columns)},${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const size = this.form.looks[template]?.[column]?.style.fontSize ?? DEFAULT_SIZE;
    const needed = textHeight(text, widthOf(this.form, column, columns), size);
    this.known.set(key, needed);
    return needed;
  }
}

function widthOf({ widths }: Form, column: number, columns: number): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - PADDING;
}

function textHeight(text: string, width: number, size: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textPoints(line, size) * SLACK) / width)), 0);
  return lines * LINE * size + 4;
}
