import type { Edits } from '../../../src/workbook/edits';
import { area, officeWith } from './support/office';

const ROWS = 600;
const office = officeWith({
  台账: [
    ['单位', '分'],
    ['甲', 1],
  ],
});

/** A sheet of formulas with what they give, brought to the front; B1 is a text that looks like a formula. */
const plan: Edits = [
  { kind: 'addSheet', sheet: '结果' },
  {
    kind: 'values',
    sheet: '结果',
    area: area(0, 0, ROWS, 2),
    values: Array.from({ length: ROWS }, (_, row) => [
      { formula: `=台账!$B$2+${String(row)}`, result: row + 1 },
      row === 0 ? '=是文字' : null,
    ]),
  },
  { kind: 'activate', sheet: '结果' },
];

test('the sheet that comes to the front shows results at once, before the grid has calculated them', async () => {
  let passes = 0;
  const listening = office.world.grid.onCommandExecuted(({ id }) => {
    if (id === 'formula.mutation.set-formula-calculation-result') passes += 1;
  });
  await office.world.host.idle();
  passes = 0;
  await office.workbook.apply(plan);
  expect(passes).toBe(0);
  const sheet = office.world.grid.getActiveWorkbook()?.getSheetByName('结果');
  expect(sheet?.getRange('A1:A3').getValues()).toEqual([[1], [2], [3]]);
  expect(sheet?.getRange('A2').getFormula()).toBe('=台账!$B$2+1');
  listening.dispose();
});

test('a text that begins with = is a text after the write, too: it is taken back with the rest', async () => {
  const before = await office.workbook.read();
  const undo = await office.workbook.apply(plan);
  const now = (await office.workbook.read()).sheets.find(({ name }) => name === '结果');
  expect([now?.values[0]?.[1], now?.formulas[0]?.[1]]).toEqual(['=是文字', null]);
  expect(await undo.revert()).toMatchObject({ leftAlone: [] });
  expect((await office.workbook.read()).sheets).toEqual(before.sheets);
});
