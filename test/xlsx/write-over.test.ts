import { pack, partText, setPartText, unpack, type PackageParts } from '../../src/xlsx/package';
import {
  emptyBook,
  emptySheet,
  putCell,
  readXlsx,
  patchBook,
  writeXlsx,
  type XlsxBook,
  type XlsxCell,
  type XlsxSheet,
} from '../../src/xlsx';

function original(): XlsxBook {
  const sheet = emptySheet('指标');
  putCell(sheet, 0, 0, { value: '单位', style: { font: { bold: true }, fill: '#DDEBF7' } });
  putCell(sheet, 1, 0, { value: '市公路局' });
  putCell(sheet, 1, 1, { value: 20, numberFormat: '0.0', style: { border: { top: { style: 'thin' } } } });
  putCell(sheet, 4, 2, { value: '末' });
  Object.assign(sheet, {
    merges: [{ row: 6, column: 0, rows: 2, columns: 1 }],
    columnWidths: { 0: 20, 1: 20, 2: 20 },
    rowHeights: { 0: 30 },
    freeze: { rows: 1, columns: 0 },
  });
  const other = emptySheet('他表');
  putCell(other, 0, 0, { value: 1 });
  return {
    ...emptyBook(),
    sheets: [sheet, other],
    names: [{ name: '甲', refersTo: "='指标'!$A$1" }],
    customProperties: { 部门: '局' },
    settings: { year: 2016 },
  };
}

/** The file with what our model has no place for: a chart part, a newer conditional format, a style of a whole column. */
async function richFile(): Promise<Uint8Array> {
  const parts = unpack(await writeXlsx(original()));
  setPartText(parts, 'xl/charts/chart1.xml', '<c:chartSpace/>');
  setPartText(parts, 'xl/calcChain.xml', '<calcChain/>');
  change(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace('<cols><col min="1" max="1"', '<cols><col min="1" max="1" style="1"')
      .replace(
        '</worksheet>',
        '<extLst><ext uri="{x}"><x14:conditionalFormattings ' +
          'xmlns:x14="urn:x"><x14:conditionalFormatting/></x14:conditionalFormattings></ext></extLst></worksheet>',
      ),
  );
  return pack(parts);
}

function change(parts: PackageParts, path: string, by: (xml: string) => string): void {
  setPartText(parts, path, by(partText(parts, path) ?? ''));
}

async function over(bytes: Uint8Array, edit: (book: XlsxBook) => void): Promise<{ book: XlsxBook; parts: PackageParts; wanted: XlsxBook }> {
  const wanted = await readXlsx(bytes);
  edit(wanted);
  const written = await patchBook(bytes, wanted);
  if (written === null) throw new Error('not in place');
  return { book: await readXlsx(written), parts: unpack(written), wanted };
}

function first(book: XlsxBook): XlsxSheet {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

test('a changed cell arrives, and what the model does not know is still there', async () => {
  const bytes = await richFile();
  const before = await readXlsx(bytes);
  expect(before.losses).toEqual(['charts', 'extendedConditionalFormats', 'rowOrColumnStyles']);
  const { book, parts, wanted } = await over(bytes, (edited) => {
    putCell(first(edited), 1, 1, { value: 21.5, numberFormat: '0.0', style: { border: { top: { style: 'thin' } } } });
  });
  expect(book).toEqual(wanted);
  expect(partText(parts, 'xl/charts/chart1.xml')).toBe('<c:chartSpace/>');
  expect(partText(parts, 'xl/worksheets/sheet1.xml')).toContain('<x14:conditionalFormatting/>');
  const untouched = unpack(bytes);
  for (const path of ['xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml', 'xl/theme/theme1.xml'])
    expect(partText(parts, path)).toBe(partText(untouched, path));
  expect(parts.has('xl/calcChain.xml')).toBe(false);
});

test.each<[string, XlsxCell]>([
  ['a text that is a number', { value: '95', numberFormat: '@' }],
  ['a text with spaces, lines and reserved signs', { value: ' <甲> & "乙"\n丙 ' }],
  ['an empty text', { value: '' }],
  ['a text that looks like an error', { value: '#N/A' }],
  ['an error', { value: { error: '#N/A' } }],
  ['false', { value: false }],
  ['a formula with an error', { value: { error: '#DIV/0!' }, formula: '=A1/0' }],
  ['a formula with a text', { value: '优', formula: '=IF(A1<"b","优","差")' }],
  ['a newer function', { value: null, formula: '=MAXIFS(B:B,A:A,"甲")' }],
  ['a date', { value: 43089, numberFormat: 'yyyy"年"m"月"d"日"' }],
  [
    'looks',
    {
      value: 1,
      style: {
        font: { name: '黑体', size: 14, bold: true, italic: true, underline: 'single', color: '#FF0000' },
        fill: '#FFFF00',
        border: { left: { style: 'double', color: '#0000FF' } },
        horizontal: 'center',
        vertical: 'center',
        wrap: true,
        indent: 1,
      },
    },
  ],
])('%s is written as the other writer writes it', async (_, cell) => {
  const { book } = await over(await richFile(), (edited) => {
    putCell(first(edited), 3, 5, cell);
  });
  expect(first(book).cells[3]?.[5]).toEqual(cell);
});

test('layout, names, settings, active sheet', async () => {
  const { book, wanted } = await over(await richFile(), (edited) => {
    Object.assign(first(edited), {
      merges: [{ row: 8, column: 0, rows: 1, columns: 3 }],
      columnWidths: { 0: 20, 1: 33, 2: 20, 5: 8 },
      rowHeights: { 0: 24, 9: 40 },
      freeze: { rows: 2, columns: 1 },
      print: {
        area: 'A1:C9',
        titleRows: { row: 0, rows: 2 },
        orientation: 'landscape',
        paper: 'A3',
        fit: { width: 1, height: 0 },
        centerHorizontally: true,
        margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      },
    });
    edited.names = [
      { name: '甲', refersTo: "='指标'!$B$2" },
      { name: '乙', refersTo: '=200', sheet: '他表' },
    ];
    edited.settings = { scheme: '广元', long: '长'.repeat(500) };
    edited.activeSheet = 1;
  });
  expect(book).toEqual(wanted);
});

test('a column with a style of its own keeps it when a neighbour gets another width', async () => {
  const { parts } = await over(await richFile(), (edited) => {
    first(edited).columnWidths[1] = 40;
  });
  expect(partText(parts, 'xl/worksheets/sheet1.xml')).toMatch(
    /<col min="1" max="1" style="1" width="20"[^>]*\/><col min="2" max="2" width="40"/,
  );
});

test('a new sheet, and a second change on top of the first', async () => {
  const bytes = await richFile();
  const wanted = await readXlsx(bytes);
  const result = emptySheet('考评结果-2017');
  putCell(result, 0, 0, { value: '总分', style: { font: { bold: true } } });
  putCell(result, 1, 0, { value: 221.1, numberFormat: '0.00' });
  result.freeze = { rows: 1, columns: 0 };
  wanted.sheets.push(result);
  const once = await patchBook(bytes, wanted);
  expect(once).not.toBeNull();
  const { book } = await over(once ?? new Uint8Array(), (edited) => {
    const sheet = edited.sheets[2];
    if (sheet !== undefined) putCell(sheet, 1, 0, { value: 225.5, numberFormat: '0.00' });
  });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['指标', '他表', '考评结果-2017']);
  expect(book.sheets[2]?.cells).toEqual({
    0: { 0: { value: '总分', style: { font: { bold: true } } } },
    1: { 0: { value: 225.5, numberFormat: '0.00' } },
  });
});

test('of all tabs the active one alone is selected: of several Excel makes a group, and what is typed goes into each', async () => {
  const bytes = await richFile();
  const selected = (parts: PackageParts): boolean[] =>
    [...parts]
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .map(([, xml]) => /<sheetView\b[^>]*\btabSelected="(?:1|true)"/.test(new TextDecoder().decode(xml)));
  expect(selected(unpack(bytes))).toEqual([true, false]);
  const { parts } = await over(bytes, (edited) => {
    const result = emptySheet('考评结果-2017');
    putCell(result, 0, 0, { value: 1 });
    edited.sheets.push(result);
    edited.activeSheet = 2;
  });
  expect(selected(parts)).toEqual([false, false, true]);
});

test('cells that shared the formula of a changed cell keep theirs', async () => {
  const parts = unpack(await writeXlsx(original()));
  change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
    xml.replace(
      /<sheetData>.*<\/sheetData>/,
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row ' +
        'r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
    ),
  );
  const { book } = await over(pack(parts), (edited) => {
    const sheet = edited.sheets[1];
    if (sheet !== undefined) putCell(sheet, 0, 0, { value: 7 });
  });
  expect(book.sheets[1]?.cells).toEqual({
    0: { 0: { value: 7 } },
    1: { 0: { value: 2, formula: '=B2*$C$1' } },
    2: { 0: { value: 3, formula: '=B3*$C$1' } },
  });
});

test.each<[string, (book: XlsxBook) => void]>([
  [
    'a sheet is gone',
    (book) => {
      book.sheets.pop();
    },
  ],
  [
    'sheets changed places',
    (book) => {
      book.sheets.reverse();
    },
  ],
  [
    'a sheet got another name',
    (book) => {
      first(book).name = '新名';
    },
  ],
  [
    'a comment came',
    (book) => {
      putCell(first(book), 0, 0, { value: 1, comment: { text: '核实' } });
    },
  ],
  [
    'a sheet was hidden',
    (book) => {
      first(book).visibility = 'hidden';
    },
  ],
])('%s: not in place, which is said by null', async (_, edit) => {
  const bytes = await richFile();
  const book = await readXlsx(bytes);
  edit(book);
  expect(await patchBook(bytes, book)).toBeNull();
});
