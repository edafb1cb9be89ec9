import { textPoints } from '../../src/workbook/cells/text-width';
import { readXlsx, widthToPoints, type XlsxBook, type XlsxSheet } from '../../src/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* Rows of the samples have heights of their own, and neither Excel nor the grid grows these: each wrapped text has to have room. */

const FOLDER = join(__dirname, '../../assets/samples');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
const SIZE = 11;

test.each(files)('each wrapped text of %s has room in its cell', async (name) => {
  const book = await readXlsx(readFileSync(join(FOLDER, name)));
  const wrapped = book.sheets.flatMap((sheet) => cellsOf(sheet, book));
  expect(wrapped.length).toBeGreaterThan(50);
  expect(wrapped.filter(({ needed, height }) => needed > height + 1)).toEqual([]);
});

/** What each wrapped text needs in height, and what its (merged) cell has, in points. */
function cellsOf(sheet: XlsxSheet, { defaultFont }: XlsxBook): { at: string; needed: number; height: number }[] {
  return Object.entries(sheet.cells).flatMap(([r, line]) =>
    Object.entries(line).flatMap(([c, { value, style }]) => {
      const [row, column] = [Number(r), Number(c)];
      if (typeof value !== 'string' || style?.wrap !== true) return [];
      const own = { row, column, rows: 1, columns: 1 };
      const area = sheet.merges.find((merge) => merge.row === row && merge.column === column) ?? own;
      const across = Array.from({ length: area.columns }, (_, at) => widthToPoints(sheet.columnWidths[column + at] ?? 8.38, defaultFont));
      const room = across.reduce((sum, width) => sum + width, 0) - 5 - (style.indent ?? 0) * 9;
      const size = style.font?.size ?? SIZE;
      const lines = value.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil((textPoints(text, size) * 1.02) / room)), 0);
      // A row without a height of its own grows.
      const height = Array.from({ length: area.rows }, (_, at) => sheet.rowHeights[row + at] ?? Infinity).reduce(
        (sum, one) => sum + one,
        0,
      );
      return [{ at: `${sheet.name} R${String(row + 1)}C${String(column + 1)} ${value}`, needed: lines * size * 1.3, height }];
    }),
  );
}
