import { fileNames } from '../../src/xlsx/names';
import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxBook, type XlsxCell, type XlsxSheet } from '../../src/xlsx';

function bookOf(...sheets: XlsxSheet[]): XlsxBook {
  return { ...emptyBook(), sheets };
}

async function again(book: XlsxBook): Promise<XlsxBook> {
  return readXlsx(await writeXlsx(book));
}

async function sheetAgain(change: (sheet: XlsxSheet) => void): Promise<XlsxSheet> {
  const sheet = emptySheet('指标');
  change(sheet);
  const [read] = (await again(bookOf(sheet))).sheets;
  if (read === undefined) throw new Error('the sheet is gone');
  return read;
}

async function cellAgain(cell: XlsxCell): Promise<XlsxCell | undefined> {
  const sheet = await sheetAgain((fresh) => {
    putCell(fresh, 3, 1, cell);
  });
  return sheet.cells[3]?.[1];
}

describe('a cell keeps its value and the kind of its value', () => {
  test.each<[string, XlsxCell]>([
    ['a number', { value: 0.1 }],
    ['zero', { value: 0 }],
    ['a negative number', { value: -12.5 }],
    ['a text', { value: '市环保局' }],
    ['an empty text', { value: '' }],
    ['a text that is a number', { value: '95', numberFormat: '@' }],
    ['full-width digits', { value: '１２０' }],
    ['a no-break space at the end', { value: '88\u00a0' }],
    ['spaces around', { value: ' 甲 ' }],
    ['two lines', { value: '第一行\n第二行' }],
    ['signs that XML reserves', { value: '<a & "b">' }],
    ['true', { value: true }],
    ['false', { value: false }],
    ['an error', { value: { error: '#N/A' } }],
    ['a text that looks like an error', { value: '#N/A' }],
    ['a text that starts with an equals sign', { value: '=A1' }],
    ['a date as its serial number', { value: 43089, numberFormat: 'yyyy-mm-dd' }],
    ['a moment', { value: 43089.75, numberFormat: 'yyyy-mm-dd hh:mm' }],
    ['a duration', { value: 1.5, numberFormat: '[h]:mm' }],
    ['a percentage', { value: 0.95, numberFormat: '0.00%' }],
  ])('%s', async (_, cell) => {
    expect(await cellAgain(cell)).toEqual(cell);
  });

  test('blank, empty text and zero stay three different things', async () => {
    const sheet = await sheetAgain((fresh) => {
      putCell(fresh, 0, 0, { value: '' });
      putCell(fresh, 0, 1, { value: 0 });
      putCell(fresh, 0, 3, { value: '末' });
    });
    expect(sheet.cells[0]).toEqual({ 0: { value: '' }, 1: { value: 0 }, 3: { value: '末' } });
  });
});

describe('a formula keeps its text and its last result', () => {
  test.each<[string, XlsxCell]>([
    ['a number', { value: 3, formula: '=SUM(A1:A2)' }],
    ['a text', { value: '优', formula: '=IF(A1>1,"优","差")' }],
    ['an empty text', { value: '', formula: '=""' }],
    ['true', { value: true, formula: '=1=1' }],
    ['an error', { value: { error: '#DIV/0!' }, formula: '=1/0' }],
    ['no result yet', { value: null, formula: '=A1*2' }],
    ['a newer function', { value: 'a', formula: '=XLOOKUP(A1,B1:B3,C1:C3)' }],
    ['named parts', { value: 3, formula: '=LET(满分,A1,MAXIFS(B:B,A:A,满分))' }],
    ['another sheet', { value: 3, formula: "='2017 年'!$A$1+指标!B2" }],
    ['an array', { value: 3, formula: '=SUM(A1:A3*B1:B3)', array: { area: 'B4', dynamic: false } }],
    ['a date', { value: 43089, formula: '=DATE(2017,12,20)', numberFormat: 'yyyy/m/d' }],
  ])('%s', async (_, cell) => {
    expect(await cellAgain(cell)).toEqual(cell);
  });
});

describe('a cell keeps its looks', () => {
  test.each<[string, XlsxCell]>([
    [
      'font',
      {
        value: 1,
        style: { font: { name: '黑体', size: 16, bold: true, italic: true, underline: 'single', strike: true, color: '#C00000' } },
      },
    ],
    ['only one part of a font', { value: 1, style: { font: { bold: true } } }],
    ['fill', { value: 1, style: { fill: '#FFF2CC' } }],
    ['a blank cell with a fill', { value: null, style: { fill: '#FFF2CC' } }],
    ['borders', { value: 1, style: { border: { top: { style: 'thin' }, bottom: { style: 'double', color: '#FF0000' } } } }],
    ['alignment', { value: 1, style: { horizontal: 'center', vertical: 'center', wrap: true, rotation: 90 } }],
    ['indent', { value: '甲', style: { horizontal: 'left', indent: 2 } }],
    ['unlocked', { value: 1, style: { unlocked: true } }],
    ['number format', { value: 1234.5, numberFormat: '#,##0.00_);[Red]\\(#,##0.00\\)' }],
    ['link', { value: '看', link: { target: 'https://example.org/', internal: false } }],
    ['link inside', { value: '看', link: { target: '指标!A1', internal: true } }],
    ['comment', { value: 1, comment: { author: '绩效办', text: '请核实' } }],
    ['runs', { value: '甲乙', runs: [{ text: '甲', font: { bold: true, name: '宋体', size: 11 } }, { text: '乙' }] }],
  ])('%s', async (_, cell) => {
    expect(await cellAgain(cell)).toMatchObject(cell);
  });
});

describe('a sheet keeps its layout', () => {
  test('merges, widths, heights, hidden rows and columns, frozen panes, view', async () => {
    const layout: Partial<XlsxSheet> = {
      merges: [
        { row: 0, column: 0, rows: 1, columns: 5 },
        { row: 2, column: 0, rows: 27, columns: 1 },
      ],
      columnWidths: { 0: 24.5, 2: 40 },
      hiddenColumns: [4],
      rowHeights: { 0: 30, 7: 18.75 },
      hiddenRows: [9],
      freeze: { rows: 2, columns: 1 },
      view: { gridLines: false, zoom: 85, tabColor: '#FFC000' },
    };
    expect(await sheetAgain((sheet) => Object.assign(sheet, layout))).toMatchObject(layout);
  });

  test('a print area of whole columns, which stays where it is', async () => {
    const sheet = { ...emptySheet('考评结果'), print: { area: 'A:H,J1:K9' } };
    expect((await again(bookOf(sheet))).sheets[0]?.print).toMatchObject({ area: 'A:H,J1:K9' });
    expect(fileNames(bookOf(sheet)).map(({ range }) => range)).toEqual(["'考评结果'!$A:$H,'考评结果'!$J$1:$K$9"]);
  });

  test('print setup, with a sheet name that needs quotes', async () => {
    const print: XlsxSheet['print'] = {
      area: 'A1:H40',
      titleRows: { row: 1, rows: 2 },
      titleColumns: { column: 0, columns: 1 },
      orientation: 'landscape',
      paper: 'A4',
      fit: { width: 1, height: 0 },
      centerHorizontally: true,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    };
    const sheet = { ...emptySheet("考评结果-2017'甲"), print };
    expect((await again(bookOf(sheet))).sheets[0]?.print).toEqual(print);
  });

  test.each(['visible', 'hidden', 'veryHidden'] as const)('visibility %s', async (visibility) => {
    const book = await again(bookOf(emptySheet('一'), { ...emptySheet('二'), visibility }));
    expect(book.sheets.map((sheet) => sheet.visibility)).toEqual(['visible', visibility]);
  });

  test('protection', async () => {
    expect((await sheetAgain((sheet) => Object.assign(sheet, { protected: true }))).protected).toBe(true);
    expect((await sheetAgain(() => undefined)).protected).toBe(false);
  });

  test('data validations and conditional formats come back as they were', async () => {
    const opaque = {
      dataValidations: [{ type: 'list', range: 'B2:B9', values: ['优', '良', '合格'], allowBlank: true }],
      conditionalRules: [
        { type: 'cellIs', priority: 1, operator: 'greaterThan', formula: '20', range: 'C2:C9', style: { font: { bold: true } } },
      ],
    };
    expect((await sheetAgain((sheet) => Object.assign(sheet, { opaque }))).opaque).toMatchObject(opaque);
  });
});

describe('a book keeps what belongs to no sheet', () => {
  test('names of the workbook and of one sheet', async () => {
    const names = [
      { name: '县区名次', refersTo: "='考评结果-2017'!$A$5:$H$11" },
      { name: '满分', refersTo: '=200', sheet: '指标' },
    ];
    expect((await again({ ...bookOf(emptySheet('指标'), emptySheet('考评结果-2017')), names })).names).toEqual(names);
  });

  test('settings of any shape and length, apart from other custom properties', async () => {
    const settings = { scheme: '广元交通-2017', year: 2017, readings: { 总分: '含排位' }, 空: false, long: '长'.repeat(2000) };
    const customProperties = { 部门: '市交通运输局', 期次: 4, 已审: true };
    const book = await again({ ...bookOf(emptySheet('一')), settings, customProperties });
    expect(book.settings).toEqual(settings);
    expect(book.customProperties).toEqual(customProperties);
  });

  test('default font, active sheet, day count, document properties', async () => {
    const whole: Partial<XlsxBook> = {
      defaultFont: { name: '宋体', size: 12 },
      activeSheet: 1,
      dateSystem: '1904',
      documentProperties: { title: '目标绩效', creator: '绩效办', created: '2017-12-20T08:00:00.000Z' },
    };
    expect(await again({ ...bookOf(emptySheet('一'), emptySheet('二')), ...whole })).toMatchObject(whole);
  });

  test('all of it is plain JSON', async () => {
    const sheet = emptySheet('一');
    putCell(sheet, 0, 0, { value: { error: '#REF!' }, style: { fill: '#FFFFFF' } });
    const book = await again(bookOf(sheet));
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
  });

  test('a second round changes nothing more', async () => {
    const sheet = emptySheet('一');
    putCell(sheet, 0, 0, { value: 1, style: { font: { bold: true }, border: { top: { style: 'thin' } } }, numberFormat: '0.0' });
    const once = await again(bookOf(sheet));
    expect(await again(once)).toEqual(once);
  });
});
