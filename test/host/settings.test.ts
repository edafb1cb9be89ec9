import { errorOf, startWorld, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() => {
  world.open({ 指标: [['甲', 1]], 加分: [] });
  world.extras.setSettings({});
});

test('workbook.settings adds, reads, changes and deletes key by key, and leaves the other keys alone', async () => {
  world.extras.setSettings({ 别人的: '"不动"' });
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('kaoji.period', '2017');
    settings.add('kaoji.result', { 单位: ['甲'], 年: 2017 });
    await context.sync();
  });
  expect(world.extras.settings).toEqual({ 别人的: '"不动"', 'kaoji.period': '"2017"', 'kaoji.result': '{"单位":["甲"],"年":2017}' });
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.getItem('kaoji.period').value = '2018';
    const all = settings.load('items/key,items/value');
    const none = settings.getItemOrNullObject('没有');
    await context.sync();
    expect(all.items.map(({ key, value }): unknown[] => [key, value])).toEqual([
      ['别人的', '不动'],
      ['kaoji.period', '2018'],
      ['kaoji.result', { 单位: ['甲'], 年: 2017 }],
    ]);
    expect(none.isNullObject).toBe(true);
    settings.getItem('kaoji.period').delete();
    await context.sync();
  });
  expect(Object.keys(world.extras.settings)).toEqual(['别人的', 'kaoji.result']);
});

test('a setting that is not there cannot be read, changed or deleted', async () => {
  const failed = errorOf(
    Excel.run(async (context) => {
      context.workbook.settings.getItem('没有').delete();
      await context.sync();
    }),
  );
  expect((await failed).code).toBe('ItemNotFound');
});

test('what workbook.settings writes, the settings of the document know after a refresh: they are one store', async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add('kaoji.period', '2017');
    await context.sync();
  });
  await new Promise((resolve) => Office.context.document.settings.refreshAsync(resolve));
  expect(Office.context.document.settings.get('kaoji.period')).toBe('2017');
});

test('a sheet has custom properties: added, overwritten, listed with the sheets, deleted, and gone with the sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('新表');
    sheet.customProperties.add('kaoji.writes', '一');
    sheet.customProperties.add('KAOJI.writes', '二');
    const sheets = context.workbook.worksheets.load('items/name,items/customProperties/items/key,items/customProperties/items/value');
    await context.sync();
    const listed = sheets.items.map((one) => [one.name, one.customProperties.items.map(({ key, value }): unknown[] => [key, value])]);
    expect(listed).toEqual([
      ['指标', []],
      ['加分', []],
      ['新表', [['kaoji.writes', '二']]],
    ]);
    const property = sheet.customProperties.getItemOrNullObject('kaoji.writes').load('value');
    await context.sync();
    expect(property.value).toBe('二');
    property.delete();
    const none = sheet.customProperties.getItemOrNullObject('kaoji.writes');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});
