import type { Edits } from '../../../src/workbook/edits';
import { traffic } from '../../../src/workbook/officejs';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { area, officeWith } from './support/office';

const office = officeWith({
  指标: [
    ['单位', '完成值'],
    ['甲', 12],
    ['乙', '=B2*2'],
    ['丙', '007'],
  ],
  加分: [
    ['单位', '分值'],
    ['甲', 3],
  ],
  空表: [],
});

const result: Edits = [
  { kind: 'addSheet', sheet: '考评结果-2017' },
  {
    kind: 'values',
    sheet: '考评结果-2017',
    area: area(0, 0, 3, 3),
    values: [
      ['单位', '总分', '名次'],
      ['甲', 221.1, 1],
      ['乙', null, { error: '#N/A' }],
    ],
  },
  { kind: 'numberFormat', sheet: '考评结果-2017', area: area(1, 1, 2, 1), format: '0.0' },
  { kind: 'style', sheet: '考评结果-2017', area: area(0, 0, 1, 3), style: { bold: true, fill: '#DDEBF7', align: 'center', border: true } },
  { kind: 'columnWidth', sheet: '考评结果-2017', column: 0, columns: 1, points: 90 },
  { kind: 'freeze', sheet: '考评结果-2017', rows: 1, columns: 1 },
  {
    kind: 'page',
    sheet: '考评结果-2017',
    page: {
      printArea: area(0, 0, 3, 3),
      orientation: 'landscape',
      titleRows: { row: 0, rows: 1 },
      titleColumns: { column: 0, columns: 2 },
      fitToWidth: 1,
      paper: 'A4',
    },
  },
  { kind: 'name', name: '考评结果_县局', sheet: '考评结果-2017', area: area(1, 0, 2, 3) },
  { kind: 'setting', key: 'kaoji.period', value: '2017' },
  { kind: 'activate', sheet: '考评结果-2017' },
];

test('read gives the whole workbook in two round trips', async () => {
  const before = { ...traffic };
  const snapshot = await office.workbook.read();
  expect(traffic.reads - before.reads).toBe(2);
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['指标', '加分', '空表']);
  const sheet = sheetNamed(snapshot, '指标');
  expect(sheet?.values).toEqual([
    ['单位', '完成值'],
    ['甲', 12],
    ['乙', 24],
    ['丙', '007'],
  ]);
  expect(sheet?.formulas).toEqual([
    [null, null],
    [null, null],
    [null, '=B2*2'],
    [null, null],
  ]);
  expect(sheet?.numberFormats[1]).toEqual(['General', 'General']);
  expect(sheet).toMatchObject({ visibility: 'visible', protected: false, merges: [] });
  expect(sheetNamed(snapshot, '空表')?.values).toEqual([]);
});

test('sheets that are not wanted are left out, and a plan for the rest is still checked against them', async () => {
  const snapshot = await office.workbook.read((sheet) => sheet !== '加分');
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['指标', '空表']);
  expect(sheetNamed(snapshot, '指标')?.values[1]).toEqual(['甲', 12]);
  await expect(office.workbook.apply([{ kind: 'addSheet', sheet: '加分' }])).rejects.toMatchObject({ code: 'WB-WRITE-FAILED' });
});

test('values begin at A1 wherever the used range does', async () => {
  office.world.open({
    偏: [
      [null, null],
      [null, null, '甲'],
      [null, null, 5],
    ],
  });
  const snapshot = await office.workbook.read();
  expect(snapshot.sheets[0]?.values).toEqual([
    [null, null, null],
    [null, null, '甲'],
    [null, null, 5],
  ]);
});

test('a whole scoring run is a read of two round trips, a look and a write', async () => {
  const before = { ...traffic };
  await office.workbook.read();
  expect(traffic.reads - before.reads).toBe(2);
  await office.workbook.apply(result);
  expect({ reads: traffic.reads - before.reads, writes: traffic.writes - before.writes }).toEqual({ reads: 3, writes: 1 });
});

test('what was planned stands in the workbook', async () => {
  await office.workbook.read();
  await office.workbook.apply(result);
  const snapshot = await office.workbook.read();
  expect(sheetNamed(snapshot, '考评结果-2017')).toMatchObject({
    values: [
      ['单位', '总分', '名次'],
      ['甲', 221.1, 1],
      ['乙', null, { error: '#N/A' }],
    ],
    numberFormats: [
      ['General', 'General', 'General'],
      ['General', '0.0', 'General'],
      ['General', '0.0', 'General'],
    ],
  });
  expect(snapshot.names).toEqual([{ name: '考评结果_县局', refersTo: "='考评结果-2017'!$A$2:$C$3" }]);
  expect(snapshot.settings).toEqual({ 'kaoji.period': '2017' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const header = sheet.getRange('A1:C1');
    header.load('format/font/bold,format/fill/color,format/horizontalAlignment,format/columnWidth');
    const bottom = header.format.borders.getItem('EdgeBottom').load('style');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const page = sheet.pageLayout.load('orientation,zoom,paperSize');
    const titles = page.getPrintTitleRowsOrNullObject().load('address');
    const atLeft = page.getPrintTitleColumnsOrNullObject().load('address');
    const width = sheet.getRange('A1').format.load('columnWidth');
    await context.sync();
    expect(sheet.name).toBe('考评结果-2017');
    expect([header.format.font.bold, header.format.fill.color, header.format.horizontalAlignment, bottom.style]).toEqual([
      true,
      '#DDEBF7',
      'Center',
      'Continuous',
    ]);
    expect([frozen.address, titles.address, atLeft.address]).toEqual(["'考评结果-2017'!A1", "'考评结果-2017'!1:1", "'考评结果-2017'!A:B"]);
    expect([page.orientation, page.paperSize, page.zoom]).toEqual(['Landscape', 'A4', { horizontalFitToPages: 1 }]);
    expect(width.columnWidth).toBe(90);
  });
});

test('texts stay texts, formulas are formulas, numbers are numbers, also under the format @', async () => {
  await office.workbook.apply([
    { kind: 'numberFormat', sheet: '空表', area: area(0, 1, 2, 6), format: '@' },
    {
      kind: 'values',
      sheet: '空表',
      area: area(0, 0, 2, 7),
      values: [
        ['2017-1-1', '0012', { formula: '=1+2' }, '50%', 'TRUE', 5, true],
        [{ formula: '=1+2' }, '=1+2', '-x', "'x", '+1', '@x', ''],
      ],
    },
  ]);
  const sheet = sheetNamed(await office.workbook.read(), '空表');
  expect(sheet?.values).toEqual([
    ['2017-1-1', '0012', 3, '50%', 'TRUE', 5, true],
    [3, '=1+2', '-x', "'x", '+1', '@x', null],
  ]);
  expect(sheet?.formulas).toEqual([
    [null, null, '=1+2', null, null, null, null],
    ['=1+2', null, null, null, null, null, null],
  ]);
  expect(sheet?.numberFormats[0]).toEqual(['General', '@', '@', '@', '@', '@', '@']);
});

test('re-running replaces what stood there, look included', async () => {
  await office.workbook.apply(result);
  await office.workbook.apply([
    { kind: 'clear', sheet: '考评结果-2017', area: area(0, 0, 3, 3) },
    { kind: 'values', sheet: '考评结果-2017', area: area(0, 0, 1, 2), values: [['单位', '得分']] },
    { kind: 'name', name: '考评结果_县局', sheet: '考评结果-2017', area: area(0, 0, 1, 2) },
  ]);
  const snapshot = await office.workbook.read();
  expect(sheetNamed(snapshot, '考评结果-2017')?.values).toEqual([['单位', '得分']]);
  expect(snapshot.names.map((name) => name.refersTo)).toEqual(["='考评结果-2017'!$A$1:$B$1"]);
  await Excel.run(async (context) => {
    const { fill } = context.workbook.worksheets.getItem('考评结果-2017').getRange('A1:C1').format;
    fill.load('color');
    await context.sync();
    expect(fill.color).toBe('#FFFFFF');
  });
});

test('a large plan goes out and comes back whole', async () => {
  const values = Array.from({ length: 5000 }, (_, r) => Array.from({ length: 12 }, (_, c) => (c === 0 ? `单位${String(r)}` : r * c)));
  await office.workbook.apply([{ kind: 'values', sheet: '空表', area: area(0, 0, 5000, 12), values }]);
  expect(sheetNamed(await office.workbook.read(), '空表')?.values).toEqual(values);
});

test('what another program has stored under a key of Kaoji is found', async () => {
  office.world.extras.setSettings({ 'kaoji.writeAs': '"formulas"' });
  expect((await office.workbook.read()).settings).toEqual({ 'kaoji.writeAs': 'formulas' });
});

test('a snapshot says what the workbook’s file is called, as Office tells it', async () => {
  expect(Office.context.document.url).toBe('workbook.xlsx');
  expect((await office.workbook.read()).fileName).toBe('workbook.xlsx');
});
