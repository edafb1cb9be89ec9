import { sheetNamed } from '../../../../src/workbook/snapshot';
import { area, officeWith } from '../support/office';

const office = officeWith({
  指标: [
    ['单位', '完成值'],
    ['甲', '２０'],
    ['乙', '=1+1'],
    ['丙', '007'],
  ],
});

function user(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('指标'), context);
    await context.sync();
  });
}

test('undo brings contents, formats, merges and panes back', async () => {
  await user((sheet) => {
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('D1:E1').merge();
    sheet.freezePanes.freezeRows(1);
  });
  const before = await office.workbook.read();
  const undo = await office.workbook.apply([
    { kind: 'clear', sheet: '指标', area: area(0, 0, 4, 5) },
    {
      kind: 'values',
      sheet: '指标',
      area: area(0, 0, 2, 2),
      values: [
        ['x', 1],
        ['y', 2],
      ],
    },
    { kind: 'style', sheet: '指标', area: area(0, 0, 4, 2), style: { fill: '#00B050', bold: true, border: true } },
    { kind: 'freeze', sheet: '指标', rows: 0, columns: 2 },
    { kind: 'columnWidth', sheet: '指标', column: 1, columns: 1, points: 200 },
  ]);
  const report = await undo.revert();
  expect(report.leftAlone).toEqual([]);
  expect(await office.workbook.read()).toEqual(before);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    const [first, second] = ['A1', 'B2'].map((address) => sheet.getRange(address).format);
    first?.load('fill/color,font/bold');
    second?.load('fill/color,columnWidth');
    const line = second?.borders.getItem('EdgeBottom').load('style');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([first?.fill.color, first?.font.bold, second?.fill.color, line?.style, frozen.address]).toEqual([
      '#FF0000',
      false,
      '#FFFFFF',
      'None',
      '指标!1:1',
    ]);
    expect(second?.columnWidth).toBeLessThan(200);
  });
});

test('a text that looks like a number comes back as a text', async () => {
  const undo = await office.workbook.apply([{ kind: 'values', sheet: '指标', area: area(1, 1, 3, 1), values: [[20], [3], [7]] }]);
  expect((await undo.revert()).restored).toBe(3);
  const sheet = sheetNamed(await office.workbook.read(), '指标');
  expect(sheet?.values.slice(1).map((row) => row[1])).toEqual(['２０', 2, '007']);
  expect(sheet?.formulas[2]?.[1]).toBe('=1+1');
});

test('cells that somebody changed since are left alone and listed', async () => {
  const undo = await office.workbook.apply([{ kind: 'values', sheet: '指标', area: area(1, 1, 2, 1), values: [[20], [30]] }]);
  await user((sheet) => {
    sheet.getRange('B3').values = [[99]];
  });
  expect(await undo.revert()).toEqual({
    restored: 1,
    leftAlone: [{ place: { sheet: '指标', area: area(2, 1) }, now: 99, why: 'changed' }],
  });
  const sheet = sheetNamed(await office.workbook.read(), '指标');
  expect(sheet?.values.slice(1, 3).map((row) => row[1])).toEqual(['２０', 99]);
});

test('an added sheet goes again, with its name and settings', async () => {
  const undo = await office.workbook.apply([
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: area(0, 0), values: [['甲']] },
    { kind: 'name', name: '结果区', sheet: '结果', area: area(0, 0) },
    { kind: 'setting', key: 'kaoji.period', value: '2017' },
    { kind: 'activate', sheet: '结果' },
  ]);
  await undo.revert();
  const snapshot = await office.workbook.read();
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['指标']);
  expect([snapshot.names, snapshot.settings]).toEqual([[], {}]);
});

test('a name that was given up comes back', async () => {
  await office.workbook.apply([{ kind: 'name', name: '旧名', sheet: '指标', area: area(0, 0) }]);
  const before = (await office.workbook.read()).names;
  const undo = await office.workbook.apply([
    { kind: 'dropName', name: '旧名' },
    { kind: 'dropName', name: '没有的名称' },
  ]);
  expect((await office.workbook.read()).names).toEqual([]);
  await undo.revert();
  expect((await office.workbook.read()).names).toEqual(before);
  await office.workbook.apply([{ kind: 'dropName', name: '旧名' }]);
  await office.workbook.apply([{ kind: 'name', name: '旧名', sheet: '指标', area: area(0, 0) }]);
  await office.workbook.apply([{ kind: 'dropName', name: '旧名' }]);
  expect((await office.workbook.read()).names).toEqual([]);
});

test('an added sheet that a formula points at stays, emptied', async () => {
  const undo = await office.workbook.apply([
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: area(0, 0), values: [['甲']] },
  ]);
  await user((sheet) => {
    sheet.getRange('D1').formulas = [['=结果!A1']];
  });
  await undo.revert();
  const snapshot = await office.workbook.read();
  expect(sheetNamed(snapshot, '结果')?.values).toEqual([]);
});

test('an added sheet on which somebody wrote keeps what is not ours', async () => {
  const undo = await office.workbook.apply([
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: area(0, 0), values: [['甲']] },
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('结果').getRange('C1').values = [['备注']];
    await context.sync();
  });
  await undo.revert();
  expect(sheetNamed(await office.workbook.read(), '结果')?.values).toEqual([[null, null, '备注']]);
});

test('an undo that Excel refuses half way does not claim that all is as before', async () => {
  const undo = await office.workbook.apply([
    { kind: 'values', sheet: '指标', area: area(1, 1), values: [[20]] },
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: area(0, 0), values: [['甲']] },
  ]);
  // A colleague protects the new sheet when the undo has already looked.
  let looks = 0;
  const stop = office.world.host.onBatch(() => {
    looks += 1;
    const id = office.world.grid.getActiveWorkbook()?.getSheetByName('结果')?.getSheetId();
    if (looks === 2 && id !== undefined) office.world.extras.setSheet(id, { protected: true });
  });
  await expect(undo.revert()).rejects.toThrow('只恢复了一部分');
  stop();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('结果').protection.unprotect();
    await context.sync();
  });
  // What came back at the first attempt is no change of somebody else's.
  expect(await undo.revert()).toEqual({ restored: 2, leftAlone: [] });
  const snapshot = await office.workbook.read();
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['指标']);
  expect(snapshot.sheets[0]?.values[1]?.[1]).toBe('２０');
});
