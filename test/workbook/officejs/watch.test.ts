import type { Change } from '../../../src/workbook/port';
import type { Place } from '../../../src/workbook/cells/area';
import { delivered, type, until } from '../../host/world';
import { area, officeWith } from './support/office';

const office = officeWith({
  指标: [
    ['单位', '完成值'],
    ['甲', 12],
  ],
  加分: [[1]],
});

beforeEach(async () => {
  await office.workbook.read();
});

test('what the user types is told with its place; what Kaoji writes is not', async () => {
  const changes: Change[] = [];
  const stop = await office.workbook.watch((change) => changes.push(change));
  type(office.world, 'B2', 13);
  await until(() => changes.length > 0);
  await office.workbook.apply([
    { kind: 'values', sheet: '指标', area: area(1, 1), values: [[14]] },
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: area(0, 0), values: [[1]] },
    { kind: 'setting', key: 'kaoji.period', value: '2017' },
  ]);
  await delivered();
  expect(changes).toEqual([{ cause: 'edit', sheet: '指标', place: { sheet: '指标', area: area(1, 1) } }]);
  await stop();
  type(office.world, 'B2', 15);
  await delivered();
  expect(changes).toHaveLength(1);
});

test('what cells come to look like is told as such', async () => {
  const changes: Change[] = [];
  const stop = await office.workbook.watch((change) => changes.push(change));
  office.world.grid.getActiveWorkbook()?.getSheetByName('指标')?.getRange('A1').setFontFamily('楷体');
  await until(() => changes.length > 0);
  await delivered();
  expect(changes).toEqual([{ cause: 'format', sheet: '指标', place: { sheet: '指标', area: area(0, 0) } }]);
  await stop();
});

test('sheets that come and go are told', async () => {
  const changes: Change[] = [];
  const stop = await office.workbook.watch((change) => changes.push(change));
  const book = office.world.grid.getActiveWorkbook();
  book?.insertSheet('新表');
  await until(() => changes.length > 0);
  await delivered();
  expect(changes).toEqual([{ cause: 'edit', sheet: null, place: null }]);
  book?.deleteSheet(book.getSheetByName('加分') ?? '');
  await until(() => changes.length > 1);
  await delivered();
  expect(changes.slice(1)).toEqual([{ cause: 'edit', sheet: '加分', place: null }]);
  await stop();
});

test('what is calculated is told as such, with its sheet and not as an edit', async () => {
  office.world.open({ 指标: [[1]], 汇总: [['=指标!A1*2']] });
  await office.world.host.idle();
  await office.workbook.read();
  const changes: Change[] = [];
  const stop = await office.workbook.watch((change) => changes.push(change));
  type(office.world, 'A1', 5);
  await until(() => changes.length >= 2);
  await office.world.host.idle();
  await delivered();
  expect(changes).toEqual([
    { cause: 'edit', sheet: '指标', place: { sheet: '指标', area: area(0, 0) } },
    { cause: 'calculation', sheet: '汇总', place: null },
  ]);
  await stop();
});

test('selections are told, in this sheet and after going to another', async () => {
  const places: Place[] = [];
  const stop = await office.workbook.watchSelection((place) => places.push(place));
  const sheets = office.world.grid.getActiveWorkbook()?.getSheets() ?? [];
  sheets[0]?.getRange('B2:B3').activate();
  await until(() => places.length > 0);
  await delivered();
  expect(places.at(-1)).toEqual({ sheet: '指标', area: area(1, 1, 2, 1) });
  sheets[1]?.activate();
  sheets[1]?.getRange('C4').activate();
  await until(() => places.some(({ sheet }) => sheet === '加分'));
  await delivered();
  expect(places.at(-1)).toEqual({ sheet: '加分', area: area(3, 2) });
  await stop();
});

test('select brings the sheet to the front and selects the cells', async () => {
  await office.workbook.select({ sheet: '加分', area: area(4, 1, 2, 2) });
  const book = office.world.grid.getActiveWorkbook();
  expect(book?.getActiveSheet().getSheetName()).toBe('加分');
  expect(book?.getActiveRange()?.getA1Notation()).toBe('B5:C6');
  await expect(office.workbook.select({ sheet: '没有', area: area(0, 0) })).rejects.toMatchObject({
    code: 'WB-SHEET-GONE',
    data: { sheet: '没有' },
  });
});

test('a place on a hidden sheet cannot be shown, and that is said', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('加分').visibility = 'Hidden';
    await context.sync();
  });
  await expect(office.workbook.select({ sheet: '加分', area: area(0, 0) })).rejects.toMatchObject({
    code: 'WB-SHEET-HIDDEN',
    data: { sheet: '加分' },
  });
});
