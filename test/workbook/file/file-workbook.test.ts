import { failureNotice, inWords } from '../../../src/taskpane/session/notice';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import type { Edits } from '../../../src/workbook/edits';
import { sheetNamed, valueAt } from '../../../src/workbook/snapshot';
import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import { packageOf } from '../../xlsx/support/package-of';

function votes(): XlsxBook {
  const sheet = emptySheet('加分');
  putCell(sheet, 0, 0, { value: '单位', style: { font: { bold: true } } });
  putCell(sheet, 0, 1, { value: '分值' });
  putCell(sheet, 1, 0, { value: '市公路局' });
  putCell(sheet, 1, 1, { value: '95', numberFormat: '@' });
  putCell(sheet, 2, 1, { value: 3.5, formula: '=SUM(B2:B2)', numberFormat: '0.00' });
  sheet.merges = [{ row: 4, column: 0, rows: 2, columns: 1 }];
  return { ...emptyBook(), sheets: [sheet, { ...emptySheet('锁定'), protected: true }], settings: { scheme: 'a' } };
}

async function opened(book: XlsxBook = votes()): Promise<FileWorkbook> {
  return fileWorkbook(await writeXlsx(book), '测试.xlsx');
}

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

describe('reading', () => {
  test('values, formulas, formats, merges, protection and settings in one rectangle per sheet', async () => {
    const snapshot = await (await opened()).read();
    expect(snapshot.sheets.map(({ name, protected: locked }) => [name, locked])).toEqual([
      ['加分', false],
      ['锁定', true],
    ]);
    const sheet = sheetNamed(snapshot, '加分');
    expect(sheet?.values).toEqual([
      ['单位', '分值'],
      ['市公路局', '95'],
      [null, 3.5],
    ]);
    expect(sheet?.formulas[2]).toEqual([null, '=SUM(B2:B2)']);
    expect(sheet?.numberFormats).toEqual([
      ['General', 'General'],
      ['General', '@'],
      ['General', '0.00'],
    ]);
    expect(sheet?.merges).toEqual([{ row: 4, column: 0, rows: 2, columns: 1 }]);
    expect(snapshot.settings).toEqual({ scheme: 'a' });
    expect(sheetNamed(snapshot, '锁定')?.values).toEqual([]);
  });

  test('the name of one sheet, as a copied sheet has it, does not stand for the workbook’s', async () => {
    const names =
      '<definedNames><definedName name="考评结果_2017" localSheetId="1">\'考评结果-2017 ' +
      "(2)'!$A$1</definedName><definedName name=\"考评结果_2017\">'考评结果-2017'!$A$1</definedName></definedNames>";
    const snapshot = await (
      await fileWorkbook(packageOf({ sheets: { '考评结果-2017': '', '考评结果-2017 (2)': '' }, names }), '考核.xlsx')
    ).read();
    expect(snapshot.names).toEqual([{ name: '考评结果_2017', refersTo: "='考评结果-2017'!$A$1" }]);
  });

  test.each([
    ['no bytes', new Uint8Array(0), '文件是空的（0 字节），请重新取一份', 'the file is empty (0 bytes); get it again'],
    ['a text', new TextEncoder().encode('单位,分值'), '这是文本文件', 'it is a text file'],
    [
      'an .xls file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      '这是旧的 .xls 或 .et 格式',
      'it is in the old .xls or .et format',
    ],
    [
      'half an archive',
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
      '文件已损坏（压缩包不完整）',
      'it is damaged (the archive is not complete)',
    ],
  ])('%s is refused as WB-NOT-XLSX, with the reason in the language of the reader', async (_, bytes, chinese, english) => {
    const failure: unknown = await fileWorkbook(bytes, '台账.xlsx').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'WB-NOT-XLSX' });
    expect(inWords(failureNotice(failure), 'zh-CN')).toContain(`“台账.xlsx”不能读取：${chinese}`);
    expect(inWords(failureNotice(failure), 'en-US')).toContain(`“台账.xlsx” cannot be read: ${english}`);
  });
});

describe('applying', () => {
  const plan: Edits = [
    { kind: 'addSheet', sheet: '考评结果-2017' },
    { kind: 'numberFormat', sheet: '考评结果-2017', area: { row: 1, column: 0, rows: 1, columns: 1 }, format: '@' },
    {
      kind: 'values',
      sheet: '考评结果-2017',
      area: { row: 0, column: 0, rows: 2, columns: 3 },
      values: [
        ['单位', '总分', null],
        ['120', 221.1, { formula: '=B2*2' }],
      ],
    },
    {
      kind: 'style',
      sheet: '考评结果-2017',
      area: { row: 0, column: 0, rows: 1, columns: 3 },
      style: { bold: true, fill: '#ddebf7', align: 'center', border: true },
    },
    { kind: 'merge', sheet: '考评结果-2017', area: { row: 3, column: 0, rows: 1, columns: 3 } },
    { kind: 'columnWidth', sheet: '考评结果-2017', column: 0, columns: 1, points: 96 },
    { kind: 'rowHeight', sheet: '考评结果-2017', row: 0, rows: 1, points: 30 },
    { kind: 'freeze', sheet: '考评结果-2017', rows: 1, columns: 1 },
    {
      kind: 'page',
      sheet: '考评结果-2017',
      page: {
        printArea: { row: 0, column: 0, rows: 2, columns: 3 },
        orientation: 'landscape',
        titleRows: { row: 0, rows: 1 },
        titleColumns: { column: 0, columns: 2 },
        fitToWidth: 1,
        paper: 'A4',
      },
    },
    { kind: 'name', name: '县区名次', sheet: '考评结果-2017', area: { row: 1, column: 0, rows: 1, columns: 3 } },
    { kind: 'setting', key: 'year', value: 2017 },
    { kind: 'activate', sheet: '考评结果-2017' },
  ];

  test('a plan arrives in the saved file', async () => {
    const workbook = await opened();
    expect(workbook.unsaved).toBe(false);
    await workbook.apply(plan);
    expect(workbook.unsaved).toBe(true);
    const saved = await readXlsx(await workbook.save());
    expect(workbook.unsaved).toBe(false);
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual(['加分', '锁定', '考评结果-2017']);
    expect(saved.sheets[2]).toMatchObject({
      cells: {
        0: {
          0: { value: '单位', style: { font: { bold: true }, fill: '#DDEBF7', horizontal: 'center', border: { top: { style: 'thin' } } } },
        },
        1: { 0: { value: '120', numberFormat: '@' }, 1: { value: 221.1 }, 2: { formula: '=B2*2', value: null } },
      },
      merges: [{ row: 3, column: 0, rows: 1, columns: 3 }],
      rowHeights: { 0: 30 },
      freeze: { rows: 1, columns: 1 },
      print: {
        area: 'A1:C2',
        orientation: 'landscape',
        titleRows: { row: 0, rows: 1 },
        titleColumns: { column: 0, columns: 2 },
        fit: { width: 1, height: 0 },
        paper: 'A4',
      },
    });
    expect(saved.names).toEqual([{ name: '县区名次', refersTo: "='考评结果-2017'!$A$2:$C$2" }]);
    expect(saved.settings).toEqual({ scheme: 'a', year: 2017 });
    expect(saved.activeSheet).toBe(2);
  });

  test.each<[string, string, Edits]>([
    ['a sheet that is gone', 'WB-SHEET-GONE', [{ kind: 'values', sheet: '没有', area: A1, values: [[1]] }]],
    ['a protected sheet', 'WB-PROTECTED', [{ kind: 'values', sheet: '锁定', area: A1, values: [[1]] }]],
    ['a sheet of that name', 'WB-WRITE-FAILED', [{ kind: 'addSheet', sheet: '加分' }]],
    [
      'a sheet of that name in other letters',
      'WB-WRITE-FAILED',
      [
        { kind: 'addSheet', sheet: 'Data' },
        { kind: 'addSheet', sheet: 'DATA' },
      ],
    ],
    ['a sheet name Excel refuses', 'WB-WRITE-FAILED', [{ kind: 'addSheet', sheet: '结果/2017' }]],
    ['values of another shape', 'WB-WRITE-FAILED', [{ kind: 'values', sheet: '加分', area: A1, values: [[1, 2]] }]],
    ['a place off the sheet', 'WB-WRITE-FAILED', [{ kind: 'values', sheet: '加分', area: { ...A1, column: 16_384 }, values: [[1]] }]],
    [
      'a merge across merged cells',
      'WB-WRITE-FAILED',
      [{ kind: 'merge', sheet: '加分', area: { row: 5, column: 0, rows: 1, columns: 2 } }],
    ],
  ])('%s fails, and nothing before it is written either', async (_, code, edits) => {
    const workbook = await opened();
    const before = await workbook.read();
    const first: Edits = [{ kind: 'values', sheet: '加分', area: A1, values: [['改']] }];
    await expect(workbook.apply([...first, ...edits])).rejects.toMatchObject({ code });
    expect(await workbook.read()).toEqual(before);
  });

  test('a text stays a text whatever it looks like, and a formula is a formula, also under the format @', async () => {
    const workbook = await opened();
    await workbook.apply([
      { kind: 'values', sheet: '加分', area: { row: 7, column: 0, rows: 1, columns: 4 }, values: [['12.5', 'TRUE', '=A1', '']] },
      { kind: 'numberFormat', sheet: '加分', area: { row: 8, column: 0, rows: 1, columns: 2 }, format: '@' },
      { kind: 'values', sheet: '加分', area: { row: 8, column: 0, rows: 1, columns: 2 }, values: [['=A1', { formula: '=A1', result: 7 }]] },
    ]);
    const sheet = sheetNamed(await workbook.read(), '加分');
    expect(sheet?.values[7]).toEqual(['12.5', 'TRUE', '=A1']);
    expect(sheet?.values[8]).toEqual(['=A1', 7, null]);
    expect(sheet?.formulas.slice(7)).toEqual([
      [null, null, null],
      [null, '=A1', null],
    ]);
  });

  test('a text that a cell or its formula shows already stays a text when it is written again', async () => {
    const book = votes();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    putCell(sheet, 7, 0, { value: '001', formula: '=KAOJI.测试(B2)', array: { area: 'A8:C8', dynamic: true } });
    putCell(sheet, 7, 1, { value: '87.00' });
    putCell(sheet, 7, 2, { value: 87 });
    const workbook = await opened(book);
    const undo = await workbook.apply([
      {
        kind: 'values',
        sheet: '加分',
        area: { row: 7, column: 0, rows: 1, columns: 4 },
        values: [['001', '87.00', '87', '001']],
        overSpill: true,
      },
    ]);
    const saved = await fileWorkbook(await workbook.save(), '副本.xlsx');
    for (const one of [workbook, saved]) expect(sheetNamed(await one.read(), '加分')?.values[7]).toEqual(['001', '87.00', '87', '001']);
    await undo.revert();
    expect(sheetNamed(await workbook.read(), '加分')?.formulas[7]?.[0]).toBe('=KAOJI.测试(B2)');
  });

  test('cells covered by a merge stay empty, and clearing an area takes values, looks and merges', async () => {
    const workbook = await opened();
    await workbook.apply([{ kind: 'values', sheet: '加分', area: { row: 4, column: 0, rows: 2, columns: 1 }, values: [['甲'], ['乙']] }]);
    const sheet = sheetNamed(await workbook.read(), '加分');
    expect(sheet && [valueAt(sheet, 4, 0), valueAt(sheet, 5, 0)]).toEqual(['甲', null]);
    await workbook.apply([{ kind: 'clear', sheet: '加分', area: { row: 0, column: 0, rows: 9, columns: 3 } }]);
    const cleared = sheetNamed(await workbook.read(), '加分');
    expect(cleared).toMatchObject({ values: [], merges: [] });
  });

  test('clearing an area leaves the comments and links that people put on its cells, in the saved file, too', async () => {
    const book = votes();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('the book has a sheet');
    putCell(sheet, 1, 1, { value: '95', comment: { author: '局长', text: '请复核' } });
    putCell(sheet, 1, 0, { value: '市公路局', link: { target: 'https://example.org/', internal: false } });
    const workbook = await opened(book);
    await workbook.apply([
      { kind: 'clear', sheet: '加分', area: { row: 0, column: 0, rows: 3, columns: 2 } },
      { kind: 'values', sheet: '加分', area: { row: 1, column: 1, rows: 1, columns: 1 }, values: [[96]] },
    ]);
    const again = (await readXlsx(await workbook.save())).sheets[0];
    expect(again?.cells[1]).toMatchObject({
      0: { value: null, link: { target: 'https://example.org/' } },
      1: { value: 96, comment: { author: '局长', text: '请复核' } },
    });
  });

  test('a style edit changes what it names and nothing else', async () => {
    const workbook = await opened();
    await workbook.apply([{ kind: 'style', sheet: '加分', area: A1, style: { fontSize: 14, wrap: true } }]);
    const saved = await readXlsx(await workbook.save());
    expect(saved.sheets[0]?.cells[0]?.[0]?.style).toEqual({ font: { bold: true, size: 14 }, wrap: true });
  });
});

describe('undo', () => {
  test('brings back cells, looks, sheets, names and settings', async () => {
    const workbook = await opened();
    const before = await workbook.read();
    const bytes = await readXlsx(await workbook.save());
    const undo = await workbook.apply([
      { kind: 'values', sheet: '加分', area: { row: 1, column: 0, rows: 1, columns: 2 }, values: [['市航务局', 7]] },
      { kind: 'style', sheet: '加分', area: A1, style: { bold: false, fill: '#FF0000' } },
      { kind: 'merge', sheet: '加分', area: { row: 9, column: 0, rows: 1, columns: 2 } },
      { kind: 'addSheet', sheet: '新' },
      { kind: 'values', sheet: '新', area: A1, values: [[1]] },
      { kind: 'name', name: '甲', sheet: '新', area: A1 },
      { kind: 'setting', key: 'scheme', value: 'b' },
      { kind: 'setting', key: 'year', value: 2017 },
    ]);
    expect(await undo.revert()).toEqual({ restored: 4, leftAlone: [] });
    expect(await workbook.read()).toEqual(before);
    expect(await readXlsx(await workbook.save())).toEqual(bytes);
  });

  test('leaves alone what was written since, and lists it', async () => {
    const workbook = await opened();
    const undo = await workbook.apply([
      { kind: 'values', sheet: '加分', area: { row: 1, column: 0, rows: 1, columns: 2 }, values: [['市航务局', 7]] },
    ]);
    await workbook.apply([{ kind: 'values', sheet: '加分', area: { row: 1, column: 1, rows: 1, columns: 1 }, values: [[8]] }]);
    expect(await undo.revert()).toEqual({
      restored: 1,
      leftAlone: [{ place: { sheet: '加分', area: { row: 1, column: 1, rows: 1, columns: 1 } }, now: 8 }],
    });
    expect(sheetNamed(await workbook.read(), '加分')?.values[1]).toEqual(['市公路局', 8]);
  });
});

describe('the rest of the port', () => {
  test('select remembers the place, and refuses a sheet that is gone', async () => {
    const workbook = await opened();
    await workbook.select({ sheet: '加分', area: A1 });
    expect(workbook.selected).toEqual({ sheet: '加分', area: A1 });
    await expect(workbook.select({ sheet: '没有', area: A1 })).rejects.toMatchObject({ code: 'WB-SHEET-GONE' });
  });

  test('nobody else edits a file, so no watcher is ever called', async () => {
    const workbook = await opened();
    const called = jest.fn();
    const stop = await workbook.watch(called);
    await workbook.apply([{ kind: 'values', sheet: '加分', area: A1, values: [['改']] }]);
    await stop();
    expect(called).not.toHaveBeenCalled();
  });
});
