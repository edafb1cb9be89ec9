import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { area, officeWith } from '../support/office';

/** All units have the same value: a cell that moved up or down would not be told by its own content. */
const office = officeWith({
  指标: [
    ['单位', '完成值'],
    ['甲', 1],
    ['乙', 1],
    ['丙', '１'],
    ['丁', 1],
  ],
  结果: [],
});

const fix: Edits = [{ kind: 'values', sheet: '指标', area: area(3, 1), values: [[1]] }];

async function cells(sheet: string): Promise<unknown> {
  return sheetNamed(await officeWorkbook().read(), sheet)?.values;
}

function grid(sheet: string): { insertRows: (row: number, count: number) => unknown; deleteRows: (row: number, count: number) => unknown } {
  const found = office.world.grid.getActiveWorkbook()?.getSheetByName(sheet);
  if (found === null || found === undefined) throw new Error(`no sheet ${sheet}`);
  return found;
}

test('after rows were inserted above, the cell is found where it is now, and its neighbours stay as they are', async () => {
  const undo = await office.workbook.apply(fix, { snapshot: await office.workbook.read() });
  grid('指标').insertRows(1, 1);
  expect(await undo.revert()).toEqual({ restored: 1, leftAlone: [] });
  expect(await cells('指标')).toEqual([
    ['单位', '完成值'],
    [null, null],
    ['甲', 1],
    ['乙', 1],
    ['丙', '１'],
    ['丁', 1],
  ]);
});

test('a row that was deleted is listed; nothing is put where it was', async () => {
  const undo = await office.workbook.apply(fix, { snapshot: await office.workbook.read() });
  grid('指标').deleteRows(3, 1);
  expect(await undo.revert()).toMatchObject({ restored: 0, leftAlone: [{ place: { sheet: '指标', area: area(3, 1) }, why: 'moved' }] });
  expect(await cells('指标')).toEqual([
    ['单位', '完成值'],
    ['甲', 1],
    ['乙', 1],
    ['丁', 1],
  ]);
});

test('a table of ours that moved down is emptied where it stands', async () => {
  const undo = await office.workbook.apply(
    [
      {
        kind: 'values',
        sheet: '结果',
        area: area(0, 0, 3, 2),
        values: [
          ['单位', '总分'],
          ['甲', 90],
          ['乙', 80],
        ],
      },
    ],
    { snapshot: await office.workbook.read() },
  );
  grid('结果').insertRows(0, 2);
  expect(await undo.revert()).toMatchObject({ restored: 6, leftAlone: [] });
  expect(await cells('结果')).toEqual([]);
});

test('a sheet that was deleted is listed as a whole', async () => {
  const undo = await office.workbook.apply(fix, { snapshot: await office.workbook.read() });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('指标').delete();
    await context.sync();
  });
  expect(await undo.revert()).toEqual({
    restored: 0,
    leftAlone: [{ place: { sheet: '指标', area: area(3, 1) }, now: null, why: 'sheetGone' }],
  });
});
