import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { betweenLookAndWrite, comments, commentsOn, conditionsOn, formatsWhere, protects } from '../support/colleague';
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

test('a conditional format stays when the result is written anew, when that is taken back, and when a write is rolled back', async () => {
  await office.workbook.apply(first);
  formatsWhere(office.world, RESULT, { range: 'B2', formula: 'B2>90' });
  formatsWhere(office.world, RESULT, { range: 'A1:C9', formula: 'A1="甲"' });
  const conditions = ['B2 B2>90', 'A1:C9 A1="甲"'];
  const applied = await office.workbook.apply([...again, { kind: 'style', sheet: RESULT, area: area(0, 0), style: { bold: true } }]);
  expect(conditionsOn(office.world, RESULT)).toEqual(conditions);
  await applied.revert();
  expect(sheetNamed(await office.workbook.read(), RESULT)?.values[1]).toEqual(['甲', 90]);
  expect(conditionsOn(office.world, RESULT)).toEqual(conditions);
  betweenLookAndWrite(office.world, () => protects(office.world, '指标'));
  const failing = office.workbook.apply([...again, { kind: 'values', sheet: '指标', area: area(1, 0), values: [['乙']] }]);
  await expect(failing).rejects.toMatchObject({ code: 'WB-PROTECTED' });
  expect(conditionsOn(office.world, RESULT)).toEqual(conditions);
});
