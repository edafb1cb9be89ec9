import { isFormula } from '../../../workbook/cells/cell';
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
  const starts = new Map(merges.map((area) => [`${String(area.row)},${String(area.column)}`, area]));
  const covered = new Set<string>();
  for (const area of merges)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (row !== area.row || column !== area.column) covered.add(`${String(row)},${String(column)}`);
  const heights = rows.map(({ template }) => form.heights[template] ?? 0);
  rows.forEach(({ cells, template }, row) => {
    cells.forEach(({ content }, column) => {
      const key = `${String(row)},${String(column)}`;
      const style = form.looks[template]?.[column]?.style;
      if (typeof content !== 'string' || isFormula(content) || covered.has(key) || style?.wrap !== true || form.heights[template] === 0)
        return;
      const area = starts.get(key) ?? { row, column, rows: 1, columns: 1 };
      const needed = textHeight(content, widthOf(form, area), style.fontSize ?? DEFAULT_SIZE);
      if (needed > HIGHEST * area.rows) {
        problems.add('FO-HIGH', template, column, 0, { points: Math.ceil(needed), text: content.slice(0, 40) });
        return;
      }
      const last = row + area.rows - 1;
      const above = heights.slice(row, last).reduce((sum, height) => sum + height, 0);
      heights[last] = Math.min(HIGHEST, Math.max(heights[last] ?? 0, needed - above));
    });
  });
  return heights.map((height) => Math.ceil(height * 4) / 4);
}

function widthOf({ widths }: Form, { column, columns }: Area): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - PADDING;
}

function textHeight(text: string, width: number, size: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textPoints(line, size) * SLACK) / width)), 0);
  return lines * LINE * size + 4;
}
