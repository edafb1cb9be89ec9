import fc from 'fast-check';
import { officeWorkbook } from '../../../src/workbook/officejs';
import { sheetNamed, type Snapshot } from '../../../src/workbook/snapshot';
import { delivered } from '../../host/world';
import { addsSheet, renames } from './support/colleague';
import { area, officeWith } from './support/office';

const ROWS = 400;
const rows = Array.from({ length: ROWS }, (_, row) => [`单位${String(row)}`, row, row * 2, '说明']);

const office = officeWith({ 指标: rows, 加分: [['甲', 1]], 汇总: [['=SUM(加分!B1:B9)', '合计']], 空表: [] });

/** Follows the workbook and reads it once, as the pane does at its start. */
async function followed(): Promise<void> {
  await office.workbook.watch(() => undefined);
  await office.workbook.read();
}

const grid = (name: string) => {
  const sheet = office.world.grid.getActiveWorkbook()?.getSheetByName(name);
  if (sheet === null || sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Everything that happened has been told. */
async function told(): Promise<void> {
  await office.world.host.idle();
  await delivered();
}

/** A look at what changed, and the characters that Excel answered to it. */
async function looked(): Promise<{ snapshot: Snapshot; answered: number }> {
  await told();
  const { batches } = office.world;
  const before = batches.length;
  const snapshot = await office.workbook.read(undefined, undefined, 'changes');
  return { snapshot, answered: batches.slice(before).reduce((sum, { bytesOut }) => sum + bytesOut, 0) };
}

/** The workbook read whole, by an adapter that knows nothing of before. */
const whole = (): Promise<Snapshot> => officeWorkbook().read();

async function expectSeen(): Promise<void> {
  const { snapshot } = await looked();
  expect(snapshot).toEqual(await whole());
}

test('after a typed cell only that cell is read, and what does not change stays the same rows', async () => {
  await followed();
  const first = await looked();
  grid('指标').getRange('B3').setValue(77);
  const { snapshot, answered } = await looked();
  expect(sheetNamed(snapshot, '指标')?.values[2]).toEqual(['单位2', 77, 4, '说明']);
  expect(snapshot).toEqual(await whole());
  // 400 rows of four cells are some 60,000 characters.
  expect(answered).toBeLessThan(6_000);
  expect(sheetNamed(snapshot, '指标')?.values[3]).toBe(sheetNamed(first.snapshot, '指标')?.values[3]);
  // A sheet on which nothing is another is the very same, so that nobody has to read its rows again.
  expect(sheetNamed(snapshot, '加分')).toBe(sheetNamed(first.snapshot, '加分'));
  expect(sheetNamed(snapshot, '指标')).not.toBe(sheetNamed(first.snapshot, '指标'));
});

test('a sheet that gets another name is no longer the same one', async () => {
  await followed();
  const first = await looked();
  renames(office.world, '加分', '加分项');
  const { snapshot } = await looked();
  expect(sheetNamed(snapshot, '加分项')).not.toBe(sheetNamed(first.snapshot, '加分'));
  expect(sheetNamed(snapshot, '指标')).toBe(sheetNamed(first.snapshot, '指标'));
});

test('where nobody follows the workbook everything is read', async () => {
  await office.workbook.read();
  grid('指标').getRange('B3').setValue(77);
  expect((await looked()).answered).toBeGreaterThan(30_000);
  await expectSeen();
});

test('a whole read asks for everything', async () => {
  await followed();
  const { batches } = office.world;
  const before = batches.length;
  await office.workbook.read();
  expect(Math.max(...batches.slice(before).map(({ bytesOut }) => bytesOut))).toBeGreaterThan(30_000);
});

test.each<[string, () => unknown]>([
  ['a row is inserted', () => grid('指标').insertRows(5, 2)],
  ['a row is deleted', () => grid('指标').deleteRows(5, 1)],
  ['a column is inserted', () => grid('指标').insertColumns(1, 1)],
  ['cells are merged, which no event tells', () => grid('指标').getRange('A4:B5').merge()],
  ['a number gets another format', () => grid('指标').getRange('B3').setNumberFormat('0%')],
  ['something is typed below what was used', () => grid('指标').getRange('A900').setValue('更下')],
  [
    'the last row is cleared',
    () =>
      grid('指标')
        .getRange(`A${String(ROWS)}:D${String(ROWS)}`)
        .clearContent(),
  ],
  ['something is typed into an empty sheet', () => grid('空表').getRange('B2').setValue('第一格')],
  ['a sheet is emptied', () => grid('加分').getRange('A1:B1').clearContent()],
  ['a formula elsewhere follows', () => grid('加分').getRange('B2').setValue(41)],
  ['a formula is typed', () => grid('指标').getRange('B9').setValue('=1+1')],
  ['a sheet comes', () => addsSheet(office.world, '新表', '文字')],
  ['a sheet goes', () => office.world.grid.getActiveWorkbook()?.deleteSheet(grid('加分'))],
  ['a sheet gets another name', () => renames(office.world, '加分', '加分项')],
  [
    'twenty cells here and there are typed',
    () =>
      Array.from({ length: 20 }, (_, at) =>
        grid('指标')
          .getRange(`C${String(at * 9 + 1)}`)
          .setValue(`第${String(at)}处`),
      ),
  ],
])('%s: the look sees it', async (_, act) => {
  await followed();
  act();
  await expectSeen();
});

test('what Kaoji writes and takes back is seen', async () => {
  await followed();
  const write = await office.workbook.apply([
    { kind: 'values', sheet: '指标', area: area(1, 1, 2, 1), values: [[14], [15]] },
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: area(0, 0), values: [[1]] },
  ]);
  await expectSeen();
  await write.revert();
  await expectSeen();
});

test('a look that fails leaves what was told for the next one', async () => {
  await followed();
  grid('指标').getRange('B3').setValue(77);
  await told();
  office.world.editing = true;
  await expect(office.workbook.read(undefined, undefined, 'changes')).rejects.toMatchObject({ code: 'WB-CELL-EDIT' });
  office.world.editing = false;
  await expectSeen();
});

test('after nobody follows the workbook any more, everything is read again', async () => {
  const stop = await office.workbook.watch(() => undefined);
  await office.workbook.read();
  await stop();
  grid('指标').getRange('B3').setValue(77);
  await expectSeen();
});

/** Deeds of whoever works in the sheet; places within and beyond what is used. */
const row = fc.integer({ min: 0, max: 24 });
const column = fc.integer({ min: 0, max: 6 });
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('type' as const), row, column, value: fc.oneof(fc.integer(), fc.constant('文字')) }),
  },
  fc.record({ kind: fc.constant('formula' as const), row, column }),
  fc.record({ kind: fc.constant('paste' as const), row, column }),
  fc.record({ kind: fc.constant('clear' as const), row, column }),
  fc.record({ kind: fc.constant('insertRow' as const), row, column }),
  fc.record({ kind: fc.constant('deleteRow' as const), row, column }),
  fc.record({ kind: fc.constant('format' as const), row, column }),
  fc.record({ kind: fc.constant('write' as const), row, column }),
);

test('whatever is done in the workbook, looks at the changes see what a whole read sees', async () => {
  await followed();
  const sheets = ['加分', '汇总', '空表'];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...sheets), deed), { minLength: 1, maxLength: 4 }), async (deeds) => {
      for (const [name, done] of deeds) {
        const cell = grid(name).getRange(done.row, done.column, 1, 1);
        switch (done.kind) {
          case 'type':
            cell.setValue(done.value);
            break;
          case 'formula':
            cell.setValue(`=SUM(加分!A1:C${String(done.row + 1)})*${String(done.column)}`);
            break;
          case 'paste':
            grid(name)
              .getRange(done.row, done.column, 2, 2)
              .setValues([
                [1, '二'],
                ['三', 4],
              ]);
            break;
          case 'clear':
            grid(name).getRange(done.row, 0, 3, 9).clearContent();
            break;
          case 'insertRow':
            grid(name).insertRows(done.row, 1);
            break;
          case 'deleteRow':
            grid(name).deleteRows(done.row, 1);
            break;
          case 'format':
            cell.setNumberFormat('0.00%');
            break;
          case 'write':
            await office.workbook.apply([{ kind: 'values', sheet: name, area: area(done.row, done.column), values: [['考绩']] }]);
            break;
        }
      }
      await expectSeen();
    }),
    { numRuns: 40 },
  );
});
