import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { betweenLookAndWrite, types } from '../support/colleague';
import { area, officeWith } from '../support/office';

/*
 * Excel has no lock: a colleague may type between the look at the cells and the write, and between two requests of a write. What is written
 * over is listed with what it held, however large the plan is, and comes back when the plan is taken back.
 */

/** Rows of old contents that are more than half of an answer of a request, and what fills them. */
const [ROWS, COLUMNS] = [360, 20];

const office = officeWith({
  结果: Array.from({ length: ROWS }, (_, r) => Array.from({ length: COLUMNS }, (__, c) => `旧${String(r)}-${String(c)}`)),
});

const numbers = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => r * columns + c));

/** A result that is written anew: contents, looks and sizes. */
const anew: Edits = [
  { kind: 'values', sheet: '结果', area: area(0, 0, ROWS, COLUMNS), values: numbers(ROWS, COLUMNS) },
  { kind: 'numberFormat', sheet: '结果', area: area(0, 0, ROWS, 3), format: '0.00' },
  { kind: 'style', sheet: '结果', area: area(0, 0, 1, COLUMNS), style: { bold: true, fill: '#FFC000' } },
  { kind: 'merge', sheet: '结果', area: area(ROWS, 0, 1, 3) },
  { kind: 'rowHeight', sheet: '结果', row: 0, rows: 1, points: 40 },
  { kind: 'setting', key: 'kaoji.period', value: '2018' },
];

/** So few characters that a plan of ten rows goes in several requests. */
const SMALL = 30_000;
const few: Edits = [
  { kind: 'clear', sheet: '结果', area: area(0, 0, 20, 4) },
  { kind: 'values', sheet: '结果', area: area(0, 0, 20, 4), values: numbers(20, 4) },
];

const cell = (row: number, column: number, now: unknown): object => ({ place: { sheet: '结果', area: area(row, column) }, now });

async function at(row: number, column: number): Promise<unknown> {
  return sheetNamed(await officeWorkbook().read(), '结果')?.values[row]?.[column] ?? null;
}

test('old contents of more than half a request: what a colleague types between look and write is listed and comes back', async () => {
  const snapshot = await office.workbook.read();
  betweenLookAndWrite(office.world, () => {
    types(office.world, '结果', 'A1', '同事一');
    types(office.world, '结果', 'T360', '同事二');
  });
  const applied = await office.workbook.apply(anew, { snapshot });
  expect(applied).toMatchObject({
    oldValues: 'exact',
    notAsPlanned: [],
    overwritten: [cell(0, 0, '同事一'), cell(ROWS - 1, COLUMNS - 1, '同事二')],
  });
  expect([await at(0, 0), await at(ROWS - 1, COLUMNS - 1)]).toEqual([0, ROWS * COLUMNS - 1]);
  expect(await applied.revert()).toMatchObject({ leftAlone: [] });
  expect([await at(0, 0), await at(0, 1), await at(ROWS - 1, COLUMNS - 1)]).toEqual(['同事一', '旧0-1', '同事二']);
});

test('what is typed between two requests is listed where it is written over, and stays where it is not', async () => {
  const workbook = officeWorkbook({ payload: SMALL });
  const snapshot = await workbook.read();
  let isFirst = true;
  const stop = office.world.host.onBatch(() => {
    const first = sheetOf('结果')?.getRange('A1').getValue();
    if (!isFirst || first !== 0) return;
    isFirst = false;
    types(office.world, '结果', 'A1', '写后');
    types(office.world, '结果', 'B20', '写前');
  });
  const applied = await workbook.apply(few, { snapshot });
  stop();
  expect(isFirst).toBe(false);
  expect(applied.overwritten).toEqual([cell(19, 1, '写前')]);
  expect([await at(0, 0), await at(19, 1)]).toEqual(['写后', 77]);
  expect(await applied.revert()).toMatchObject({ leftAlone: [{ ...cell(0, 0, '写后'), why: 'changed' }] });
  expect([await at(0, 0), await at(19, 1), await at(19, 2)]).toEqual(['写后', '写前', '旧19-2']);
});

test('what is typed while a plan is taken back is listed with its value, in one request and in several', async () => {
  for (const payload of [undefined, SMALL]) {
    const workbook = officeWorkbook({ payload });
    const applied = await workbook.apply(few);
    betweenLookAndWrite(office.world, () => types(office.world, '结果', 'C20', '撤销时'));
    const report = await applied.revert();
    expect(report).toMatchObject({ leftAlone: [], overwritten: [cell(19, 2, '撤销时')] });
    expect(await at(19, 2)).toBe('旧19-2');
  }
});

test('a setting that is changed while a plan is taken back is listed with what it was', async () => {
  const workbook = officeWorkbook();
  const applied = await workbook.apply([{ kind: 'setting', key: 'kaoji.period', value: '2018' }]);
  betweenLookAndWrite(office.world, () =>
    office.world.extras.setSettings({ ...office.world.extras.settings, 'kaoji.period': JSON.stringify('2016') }),
  );
  expect(await applied.revert()).toMatchObject({ overwrittenSettings: [{ key: 'kaoji.period', now: '2016' }] });
});

test('what is typed on an added sheet, after whichever request of its taking back, stays or is listed', async () => {
  const workbook = officeWorkbook();
  const told: string[] = [];
  for (let after = 1; told.at(-1) !== 'nothing typed'; after += 1) {
    const applied = await workbook.apply([
      { kind: 'addSheet', sheet: '附表' },
      { kind: 'values', sheet: '附表', area: area(0, 0), values: [['附']] },
    ]);
    const seen = { batches: 0, isTyped: false };
    const stop = office.world.host.onBatch(() => {
      seen.batches += 1;
      if (seen.batches !== after || sheetOf('附表') === undefined) return;
      seen.isTyped = true;
      types(office.world, '附表', 'B2', '同事的');
    });
    const { overwritten = [] } = await applied.revert();
    stop();
    const left = sheetOf('附表');
    const isListed = overwritten.some(({ place, now }) => place.sheet === '附表' && now === '同事的');
    told.push(!seen.isTyped ? 'nothing typed' : left?.getRange('B2').getValue() === '同事的' ? 'stays' : isListed ? 'listed' : 'lost');
    if (left !== undefined) office.world.grid.getActiveWorkbook()?.deleteSheet(left);
  }
  expect(told).toContain('listed');
  expect(told).not.toContain('lost');
});

test('looks and heights that a colleague gives between look and write come back, where they can be asked twice', async () => {
  const sheet = () => sheetOf('结果');
  const snapshot = await office.workbook.read();
  betweenLookAndWrite(office.world, () => {
    sheet()?.getRange('B2').setBackgroundColor('#00ff00');
    sheet()?.setRowHeights(1, 1, 60);
  });
  const applied = await office.workbook.apply(
    [
      { kind: 'style', sheet: '结果', area: area(1, 0, 1, 4), style: { fill: '#ff0000' } },
      { kind: 'rowHeight', sheet: '结果', row: 1, rows: 1, points: 20 },
    ],
    { snapshot },
  );
  await applied.revert();
  expect(sheet()?.getRange('B2').getBackground().toLowerCase()).toBe('#00ff00');
  expect(sheet()?.getRowHeight(1)).toBe(60);
});

function sheetOf(name: string) {
  return office.world.grid.getActiveWorkbook()?.getSheetByName(name) ?? undefined;
}
