/** @jest-environment node */
import { countedFrom1900 } from '../../src/workbench/convert/days';
import { toExtras, withExtras } from '../../src/workbench/convert/extras';
import { fromGridBook } from '../../src/workbench/convert/from-grid';
import { spilledOf } from '../../src/workbench/convert/spills';
import { StyleBook } from '../../src/workbench/convert/style-book';
import { toGridBook } from '../../src/workbench/convert/to-grid';
import { emptyBook, emptySheet, readXlsx, writeXlsx, type XlsxBook } from '../../src/xlsx';

/** What is saved of a book that was opened and left alone. */
function openedAndSaved(book: XlsxBook): XlsxBook {
  const styles = new StyleBook();
  const { data, origins } = toGridBook(book, 'book-1', '考核.xlsx', styles);
  const saved = fromGridBook(JSON.parse(JSON.stringify(data)) as typeof data, {
    book,
    origins,
    styles,
    addInFunctions: [],
    activeSheetId: data.sheetOrder[book.activeSheet] ?? null,
    spilledCells: (id) => spilledOf(origins.get(id) ?? emptySheet('')),
    formulaAt: () => null,
  });
  return withExtras(saved, toExtras(book, origins), data.sheetOrder);
}

function rich(): XlsxBook {
  const sheet = emptySheet("指标 1's");
  sheet.cells = {
    0: {
      0: {
        value: '单位',
        style: {
          font: { bold: true, color: '#C00000' },
          fill: '#DDEBF7',
          border: { top: { style: 'double', color: '#FF0000' } },
          horizontal: 'centerContinuous',
          vertical: 'distributed',
          wrap: true,
          indent: 2,
          unlocked: true,
        },
      },
    },
    1: {
      0: { value: '95', numberFormat: '@' },
      1: { value: 0.95, numberFormat: '0.00%' },
      2: { value: true },
      3: { value: { error: '#N/A' } },
      4: { value: '#N/A' },
      5: { value: 3, formula: '=B2*2' },
      6: { value: '看', link: { target: 'https://example.org/', internal: false } },
      7: { value: 1, comment: { author: '绩效办', text: '核实' } },
      8: { value: '甲乙', runs: [{ text: '甲', font: { bold: true } }, { text: '乙' }] },
      9: { value: 45, formula: '=KAOJI.折算百分(A2:A3,200)', array: { area: 'J2:J3', dynamic: true } },
    },
    2: { 9: { value: 40 }, 10: { value: null, style: { fill: '#FFF2CC' } } },
  };
  Object.assign(sheet, {
    merges: [{ row: 4, column: 0, rows: 2, columns: 3 }],
    columnWidths: { 0: 24.7109375 },
    hiddenColumns: [3],
    rowHeights: { 0: 30.75 },
    hiddenRows: [9],
    freeze: { rows: 1, columns: 2 },
    protected: true,
    view: { gridLines: false, zoom: 85, tabColor: '#FFC000' },
    print: {
      area: 'A1:F30',
      titleRows: { row: 0, rows: 2 },
      titleColumns: { column: 0, columns: 1 },
      orientation: 'landscape',
      paper: 'A4',
      fit: { width: 1, height: 0 },
      centerHorizontally: true,
      breaks: [4, 8],
      headerFooter: { oddFooter: '&P' },
      margins: { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 },
    },
    opaque: {
      dataValidations: [{ type: 'list', range: 'B2:B9', values: ['优', '良'] }],
      tables: [{ name: '表1' }],
    },
  });
  return {
    ...emptyBook(),
    sheets: [emptySheet('藏'), sheet].map((one, index) => (index === 0 ? { ...one, visibility: 'veryHidden' as const } : one)),
    activeSheet: 1,
    names: [
      { name: '满分', refersTo: '=100' },
      { name: '局部', refersTo: '=藏!$A$1', sheet: '藏' },
    ],
    settings: { 'kaoji.scheme': '广元', deep: { a: [1] } },
    customProperties: { 部门: '局' },
  };
}

test('a workbook that is opened and saved is what it was', () => {
  expect(openedAndSaved(rich())).toEqual(rich());
});

test('days of a workbook that counts from 1904 are shown, and saved, as the same days counted from 1900', async () => {
  const sheet = emptySheet('事项');
  // 2017-12-20 is day 41627 from 1904-01-01 as day 0, and 43089 from 1900.
  sheet.cells = {
    0: {
      0: { value: 41_627, numberFormat: 'yyyy"年"m"月"d"日"' },
      1: { value: 41_627 },
      2: { value: 0.5, numberFormat: 'h:mm' },
      3: { value: 41_628, formula: '=A1+1', numberFormat: 'yyyy/m/d;@' },
      4: { value: '41627', numberFormat: 'yyyy/m/d' },
    },
  };
  const opened = await readXlsx(await writeXlsx({ ...emptyBook(), sheets: [sheet], dateSystem: '1904' }));
  const saved = openedAndSaved(countedFrom1900(opened));
  expect(saved.dateSystem).toBe('1900');
  expect(Object.values(saved.sheets[0]?.cells[0] ?? {}).map(({ value }) => value)).toEqual([43_089, 41_627, 0.5, 43_090, '41627']);
});

test.each(['#DIV/0!', '#BUSY!', '#BLOCKED!'])('the error %s stays one, and a text that says the same stays a text', (error) => {
  const sheet = emptySheet('表');
  sheet.cells = { 0: { 0: { value: { error } }, 1: { value: error } } };
  const book = emptyBook();
  book.sheets.push(sheet);
  expect(openedAndSaved(book).sheets[0]?.cells[0]).toMatchObject({ 0: { value: { error } }, 1: { value: error } });
});
