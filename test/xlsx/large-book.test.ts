import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxCell, type XlsxSheet } from '../../src/xlsx';
import { partText, unpack, type PackageParts } from '../../src/xlsx/package';

/* Of a book with many cells the library writes what it alone can, and the others are put into its package: all is as of a small one. */

const ROWS = 3_000;
const COLUMNS = 8;

/** One of each kind of cell, of those, too, that have something in a part of their own. */
const KINDS: readonly XlsxCell[] = [
  { value: 12.5, numberFormat: '0.00', style: { font: { bold: true, size: 14 }, fill: '#FFC000', wrap: true } },
  { value: '市环保局' },
  { value: '#N/A' },
  { value: { error: '#N/A' } },
  { value: true },
  { value: '' },
  { value: '<a & "b">\n二行 ' },
  { value: 3, formula: '=SUM(A1:A2)' },
  { value: { error: '#DIV/0!' }, formula: '=1/0' },
  { value: '优', formula: '=IF(A1>1,"优","差")', style: { border: { top: { style: 'thin' } } } },
  { value: 3, formula: '=SUM(A1:A3*B1:B3)', array: { area: 'K1', dynamic: false } },
  { value: '网站', link: { target: 'https://example.gov.cn/', internal: false, tooltip: '看' } },
  { value: 7, comment: { author: '张', text: '请核对' } },
  { value: '粗细', runs: [{ text: '粗', font: { bold: true, name: '宋体', size: 11 } }, { text: '细' }] },
  { value: null, style: { fill: '#00B050' } },
];

function richSheet(): XlsxSheet {
  const sheet = emptySheet('各种');
  KINDS.forEach((cell, column) => putCell(sheet, 0, column, cell));
  // A column of formulas that are one moved down, broken by a cell with a comment.
  for (let row = 1; row < 9; row += 1)
    putCell(sheet, row, 0, {
      value: row,
      formula: `=B${String(row + 1)}*2`,
      ...(row === 4 ? { comment: { text: '手改' } } : {}),
    });
  sheet.rowHeights = { 0: 30, 12: 44 };
  sheet.hiddenRows = [5, 20];
  sheet.merges = [{ row: 14, column: 0, rows: 2, columns: 3 }];
  sheet.columnWidths = { 1: 20 };
  sheet.hiddenColumns = [3];
  sheet.freeze = { rows: 1, columns: 1 };
  return sheet;
}

function longSheet(): XlsxSheet {
  const sheet = emptySheet('很长');
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS; column += 1) putCell(sheet, row, column, KINDS[(row + column) % 10] ?? { value: null });
  return sheet;
}

const small = { ...emptyBook(), sheets: [richSheet(), emptySheet('很长')] };
const large = { ...emptyBook(), sheets: [richSheet(), longSheet()] };

/** The text of a part that says something of the rich sheet beside its cells. */
function besideCells(parts: PackageParts): (readonly [string, string | undefined])[] {
  return [...parts.keys()]
    .filter((path) => !/worksheets\/sheet\d|sharedStrings|styles|Content_Types|workbook\.xml|docProps/u.test(path))
    .map((path) => [path, partText(parts, path)]);
}

test('a sheet is the same in a book with many cells as in one with few, cell by cell and in all its other parts', async () => {
  const [few, many] = [await writeXlsx(small), await writeXlsx(large)];
  const [first, second] = [await readXlsx(few), await readXlsx(many)];
  expect(second.sheets[0]).toEqual(first.sheets[0]);
  expect(second.sheets[0]?.cells[0]).toEqual(richSheet().cells[0]);
  expect(besideCells(unpack(many))).toEqual(besideCells(unpack(few)));
  expect(
    besideCells(unpack(many))
      .map(([path]) => path)
      .join(),
  ).toMatch(/comments/u);
});

test('every cell of a long sheet is read again as it was written', async () => {
  const read = await readXlsx(await writeXlsx(large));
  expect(read.sheets[1]?.cells).toEqual(longSheet().cells);
});
