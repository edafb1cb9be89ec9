import type { CellContent } from '../../../cells/cell';
import { isChangedByTextFormat, toExcel } from '../../values';

/**
 * Puts contents into the cells of a range, each as it is, whatever number format its cell has. Cells without one (undefined) are left
 * alone. What the format `@` would change goes in under General, and gets its format back.
 * @param isText which cells have the format `@`; rows and columns count within the range
 */
export function queueContents(
  range: Excel.Range,
  contents: readonly (readonly (CellContent | undefined)[])[],
  isText: (row: number, column: number) => boolean,
): void {
  const changed = contents.map((line, r) =>
    line.map((content, c) => content !== undefined && isChangedByTextFormat(content) && isText(r, c)),
  );
  const inGeneral = changed.some((line) => line.includes(true));
  // null in a matrix leaves the cell alone; the types of office.js do not say so.
  const formatsOf = (format: string): string[][] => changed.map((line) => line.map((is) => (is ? format : null))) as string[][];
  if (inGeneral) range.numberFormat = formatsOf('General');
  range.formulas = contents.map((line, r) =>
    line.map((content, c) => (content === undefined ? null : toExcel(content, isText(r, c) && changed[r]?.[c] !== true))),
  );
  if (inGeneral) range.numberFormat = formatsOf('@');
}
