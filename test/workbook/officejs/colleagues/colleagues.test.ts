import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { addsSheet, betweenLookAndWrite, renames, types } from '../support/colleague';
import { area, officeWith } from '../support/office';

const office = officeWith({
  指标: [
    ['单位', '完成值', '备注'],
    ['甲', '２０', '一'],
    ['乙', 5, '二'],
    ['丙', 7, '三'],
  ],
});

const result: Edits = [
  { kind: 'values', sheet: '指标', area: area(1, 1), values: [[20]] },
  { kind: 'addSheet', sheet: '考评结果-2017' },
  { kind: 'values', sheet: '考评结果-2017', area: area(0, 0, 1, 2), values: [['甲', { formula: '=指标!B2' }]] },
  { kind: 'name', name: '考评结果_县局', sheet: '考评结果-2017', area: area(0, 0) },
  { kind: 'setting', key: 'kaoji.period', value: '2017' },
];

const fixes: Edits = [
  { kind: 'values', sheet: '指标', area: area(1, 1), values: [[20]] },
  { kind: 'values', sheet: '指标', area: area(2, 1), values: [[50]] },
];

async function cells(sheet: string): Promise<unknown> {
  return sheetNamed(await officeWorkbook().read(), sheet)?.values;
}

/** 完成值 of the three units. */
async function values(sheet = '指标'): Promise<unknown> {
  return sheetNamed(await officeWorkbook().read(), sheet)
    ?.values.slice(1)
    .map((row) => row[1]);
}

test('a sheet that a colleague adds under our name between look and write stays with its content, and nothing of ours stands', async () => {
  const snapshot = await office.workbook.read();
  betweenLookAndWrite(office.world, () => addsSheet(office.world, '考评结果-2017', '同事的'));
  await expect(office.workbook.apply(result, { snapshot })).rejects.toMatchObject({
    code: 'WB-WRITE-FAILED',
    outcome: { state: 'before' },
  });
  expect(await cells('考评结果-2017')).toEqual([['同事的']]);
  expect(await cells('指标')).toEqual(sheetNamed(snapshot, '指标')?.values);
  const now = await officeWorkbook().read();
  expect([now.names, now.settings, now.unfinished]).toEqual([[], {}, undefined]);
});

test('a ledger renamed between read and write is written to under its new name, and formulas and names say the new one', async () => {
  const snapshot = await office.workbook.read();
  renames(office.world, '指标', '指标 二');
  await office.workbook.apply([...result, { kind: 'name', name: '首格', sheet: '指标', area: area(0, 0) }], { snapshot });
  expect(await values('指标 二')).toEqual([20, 5, 7]);
  const now = await officeWorkbook().read();
  expect(sheetNamed(now, '考评结果-2017')).toMatchObject({ values: [['甲', 20]], formulas: [[null, "='指标 二'!B2"]] });
  expect(now.names.find(({ name }) => name === '首格')?.refersTo).toBe("='指标 二'!$A$1");
});

test('a sheet renamed before the way back is the same sheet, wherever it is mentioned', async () => {
  const snapshot = await office.workbook.read();
  const undo = await office.workbook.apply(result, { snapshot });
  renames(office.world, '指标', '一季度指标');
  renames(office.world, '考评结果-2017', '结果（存）');
  expect(await undo.revert()).toMatchObject({ restored: 3, leftAlone: [] });
  const now = await officeWorkbook().read();
  expect(now.sheets.map(({ name }) => name)).toEqual(['一季度指标']);
  expect(now.sheets[0]?.values[1]?.[1]).toBe('２０');
  expect([now.names, now.settings]).toEqual([[], {}]);
});

test('a cell that holds something else than the plan rests on: the plan is refused, nothing is written', async () => {
  const snapshot = await office.workbook.read();
  types(office.world, '指标', 'B3', 6);
  await expect(office.workbook.apply(fixes, { snapshot })).rejects.toMatchObject({
    code: 'WB-CHANGED',
    data: { cells: '指标!B3' },
    outcome: { state: 'before', tookBack: false },
  });
  expect(await values()).toEqual(['２０', 6, 7]);
});

test('of corrections each by itself, only the cells that still hold it are written, the others listed with what they hold', async () => {
  const snapshot = await office.workbook.read();
  types(office.world, '指标', 'B3', 6);
  const applied = await office.workbook.apply(fixes, { snapshot, changed: 'leave' });
  expect(applied.leftAlone).toEqual([{ place: { sheet: '指标', area: area(2, 1) }, now: 6 }]);
  expect(await values()).toEqual([20, 6, 7]);
  await applied.revert();
  expect(await values()).toEqual(['２０', 6, 7]);
});

test('what somebody types between look and write is overwritten, listed with its value, and comes back', async () => {
  const snapshot = await office.workbook.read();
  betweenLookAndWrite(office.world, () => types(office.world, '指标', 'B3', 66));
  const applied = await office.workbook.apply(fixes, { snapshot });
  expect(applied).toMatchObject({ oldValues: 'exact', overwritten: [{ place: { sheet: '指标', area: area(2, 1) }, now: 66 }] });
  await applied.revert();
  expect(await values()).toEqual(['２０', 66, 7]);
});

test('equal values are not what I wrote: two panes do not take back each other’s result', async () => {
  const other = officeWorkbook();
  const first = await office.workbook.apply(result);
  await other.apply([
    { kind: 'clear', sheet: '考评结果-2017', area: area(0, 0, 1, 2) },
    { kind: 'values', sheet: '考评结果-2017', area: area(0, 0, 1, 2), values: [['甲', { formula: '=指标!B2' }]] },
    { kind: 'name', name: '考评结果_县局', sheet: '考评结果-2017', area: area(0, 0) },
    { kind: 'setting', key: 'kaoji.period', value: '2017' },
  ]);
  const report = await first.revert();
  expect(report.leftAlone.map(({ why }) => why)).toEqual(['rewritten', 'rewritten']);
  const now = await officeWorkbook().read();
  expect(sheetNamed(now, '考评结果-2017')?.values).toEqual([['甲', '２０']]);
  expect(now.names.map(({ name }) => name)).toEqual(['考评结果_县局']);
  expect(now.settings).toEqual({ 'kaoji.period': '2017' });
});

test('settings go key by key: what another pane stores meanwhile under other keys stays', async () => {
  await office.workbook.read();
  betweenLookAndWrite(office.world, () =>
    office.world.extras.setSettings({ ...office.world.extras.settings, 'kaoji.readings': '{"口径":"一"}' }),
  );
  const undo = await office.workbook.apply([{ kind: 'setting', key: 'kaoji.period', value: '2017' }]);
  expect((await office.workbook.read()).settings).toEqual({ 'kaoji.period': '2017', 'kaoji.readings': { 口径: '一' } });
  await undo.revert();
  expect((await office.workbook.read()).settings).toEqual({ 'kaoji.readings': { 口径: '一' } });
});

test('what a colleague types where the plan merges cells is left, and not merged away', async () => {
  const title: Edits = [
    { kind: 'values', sheet: '指标', area: area(0, 0, 1, 3), values: [['考评结果', null, null]] },
    { kind: 'merge', sheet: '指标', area: area(0, 0, 1, 3) },
    { kind: 'merge', sheet: '指标', area: area(2, 0, 1, 2) },
  ];
  const snapshot = await office.workbook.read();
  types(office.world, '指标', 'B1', '同事的');
  types(office.world, '指标', 'A3', '乙局');
  const { leftAlone } = await office.workbook.apply(title, { snapshot, changed: 'leave' });
  expect(leftAlone.map(({ now }) => now)).toEqual(['同事的', '乙局']);
  const now = sheetNamed(await officeWorkbook().read(), '指标');
  expect(now?.values[0]).toEqual(['考评结果', '同事的', null]);
  // The first cell of a merge keeps what it holds.
  expect(now?.values[2]).toEqual(['乙局', null, '二']);
  expect(now?.merges).toEqual([area(2, 0, 1, 2)]);
});
