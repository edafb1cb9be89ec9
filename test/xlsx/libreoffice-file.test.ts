import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putCell, readXlsx, patchBook, writeXlsx, type XlsxSheet } from '../../src/xlsx';
import { dashiqiaoSample } from '../../src/tools/samples/dashiqiao';

/** 大石桥-2017.xlsx as LibreOffice 7.4 wrote it after opening it. */
const bytes = readFileSync(join(__dirname, 'fixtures/libreoffice.xlsx'));

/** What of a sheet another program may not change when it saves; run without a window, LibreOffice writes no frozen panes. */
function substance(sheet: XlsxSheet | undefined): unknown {
  if (sheet === undefined) return undefined;
  const values = Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, { value }]) => (value === null ? [] : [[row, column, value]])),
  );
  return {
    name: sheet.name,
    values,
    merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
    titleRows: sheet.print.titleRows,
  };
}

test('a file that LibreOffice wrote reads as what it was made from', async () => {
  const book = await readXlsx(bytes);
  expect(book.losses).toEqual([]);
  expect(book.sheets.map(substance)).toEqual(dashiqiaoSample().sheets.map(substance));
  expect(book.sheets[0]?.cells[2]?.[0]).toMatchObject({
    value: '序号',
    style: { fill: '#DDEBF7', horizontal: 'center', border: { top: { style: 'thin' } } },
  });
});

test('it survives a change in place, and a new file made from the model, cell for cell', async () => {
  const book = await readXlsx(bytes);
  const [annex] = book.sheets;
  if (annex === undefined) throw new Error('no sheet');
  putCell(annex, 3, 2, { ...annex.cells[3]?.[2], value: 11 });
  const over = await patchBook(bytes, book);
  expect(over === null ? null : (await readXlsx(over)).sheets).toEqual(book.sheets);
  const anew = await readXlsx(await writeXlsx(book));
  expect(anew.sheets.map((sheet) => sheet.cells)).toEqual(book.sheets.map((sheet) => sheet.cells));
});
