import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { comments, commentsOn } from '../support/colleague';
import { area, officeWith } from '../support/office';

/* What people write beside the cells is theirs: comments on a result stay when it is written anew, and no sheet goes with one on it. */

const RESULT = '考评结果-2017';
const office = officeWith({ 指标: [['单位'], ['甲']] });

const first: Edits = [
  { kind: 'addSheet', sheet: RESULT },
  {
    kind: 'values',
    sheet: RESULT,
    area: area(0, 0, 2, 2),
    values: [
      ['单位', '总分'],
      ['甲', 90],
    ],
  },
];

const again: Edits = [
  { kind: 'clear', sheet: RESULT, area: area(0, 0, 2, 2) },
  {
    kind: 'values',
    sheet: RESULT,
    area: area(0, 0, 2, 2),
    values: [
      ['单位', '总分'],
      ['甲', 91],
    ],
  },
];

async function sheets(): Promise<string[]> {
  return (await officeWorkbook().read()).sheets.map(({ name }) => name);
}

test('a comment on a cell of the result stays when the result is written anew, and when that is taken back', async () => {
  await office.workbook.apply(first);
  comments(office.world, RESULT, { row: 1, column: 1, text: '局长：请复核' });
  const snapshot = await office.workbook.read();
  const applied = await office.workbook.apply(again, { snapshot });
  expect(sheetNamed(await office.workbook.read(), RESULT)?.values[1]).toEqual(['甲', 91]);
  expect(commentsOn(office.world, RESULT)).toEqual(['局长：请复核']);
  await applied.revert();
  expect(sheetNamed(await office.workbook.read(), RESULT)?.values[1]).toEqual(['甲', 90]);
  expect(commentsOn(office.world, RESULT)).toEqual(['局长：请复核']);
});

test('撤销 removes the sheet that it added; with a comment on it the sheet stays, emptied', async () => {
  const without = await office.workbook.apply(first);
  await without.revert();
  expect(await sheets()).toEqual(['指标']);
  const applied = await office.workbook.apply(first);
  comments(office.world, RESULT, { row: 1, column: 1, text: '局长：请复核' });
  await applied.revert();
  expect(await sheets()).toEqual(['指标', RESULT]);
  expect(sheetNamed(await office.workbook.read(), RESULT)?.values).toEqual([]);
  expect(commentsOn(office.world, RESULT)).toEqual(['局长：请复核']);
});
