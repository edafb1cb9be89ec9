import { numberAt } from '../../../src/kernel/numbers';
import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { cellAt } from '../../../src/xlsx';
import { typedDifferences } from '../support/differences';
import { togetherTest } from '../support/oracle';
import { differencesOf, written } from '../support/prove';

/* A number too close to where its rounding turns is a value in its own cell, and is named; the other rows keep their formulas. */

const ROWS = [
  ['甲', 7.50000000003, 3],
  ['乙', 7.5, 3],
  ['丙', 6, 3],
];

togetherTest('7.50000000003 ÷ 3 is 3 as a value, 7.5 ÷ 3 and 6 ÷ 3 follow their cells', async () => {
  // 2.50000000001 is beyond the middle by less than the tenth decimal: 3. 2.5 is the middle itself: 3. 6 ÷ 3 = 2.
  const file = written(typedDifferences('  得分: {公式: "实际 ÷ 目标"}', ROWS));
  expect(file.untranslated).toEqual([{ what: '得分（只有甲）', why: fill(formulaMessages['N-CLOSE'], {}) }]);
  const place = file.places.columns.find(({ name }) => name === '得分')?.place;
  const sheet = file.book.sheets.find(({ name }) => name === place?.sheet);
  if (place === undefined || sheet === undefined) throw new Error('no column 得分');
  const cells = ROWS.map((_, row) => cellAt(sheet, place.area.row + row, place.area.column));
  expect(cells.map((cell) => [cell?.value, cell?.formula === undefined ? 'value' : 'formula'])).toEqual([
    [3, 'value'],
    [3, 'formula'],
    [2, 'formula'],
  ]);
  expect(await differencesOf([file])).toEqual([[]]);
});

togetherTest('a row is told from a line, an edge and 0 by its own size, whatever stands in other rows', async () => {
  const items = [
    '  得分: {公式: "如果 实际 ＞ 目标 则 1 否则 0", 类型: 整数}',
    '  过线: {公式: "如果 实际 － 目标 ≥ 0.00045 则 1 否则 0", 类型: 整数}',
    '  段: {公式: "分段(实际 － 目标 ＋ 0.4499, 分档)", 类型: 整数}',
    '  商: {公式: "(实际 － 目标) ÷ (实际 － 目标)", 类型: 整数}',
  ].join('\n');
  const file = written(
    typedDifferences(items, [
      ['甲', 500_000_000_000.5, 300_000_000_000.25],
      ['乙', 0.4005, 0.4],
      ['丙', 0.40045, 0.4],
      ['丁', 0.40005, 0.4],
    ]),
  );
  // 乙 0.0005, 丙 0.00045, 丁 0.00005 more than the target; 丁 with 0.4499 is 0.44995, below the edge 0.45, 乙 and 丙 are above it.
  const numbers = ['得分', '过线', '段', '商'].map((name) => {
    const column = file.kernel.run.column('名册', name);
    return column.kind === 'number' ? [0, 1, 2, 3].map((row) => Number(numberAt(column, row).num / numberAt(column, row).den)) : [];
  });
  expect(numbers).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1, 0],
    [3, 2, 2, 1],
    [1, 1, 1, 1],
  ]);
  expect(file.untranslated).toEqual([]);
  expect(await differencesOf([file])).toEqual([[]]);
});

togetherTest('a value at an edge of more decimals than the largest value keeps is at the edge', async () => {
  const file = written(
    typedDifferences('  得分: {公式: "分段(实际 － 目标, 分档)", 类型: 整数}', [
      ['甲', 992_198_763_602.14, 992_198_763_601.51],
      ['乙', 45678.45, 45678],
      ['丙', 45678.44, 45678],
    ]),
  );
  // 甲 0.63, between 0.45 and 1: 2. 乙 0.45, not below 0.45: 2. 丙 0.44, below: 1.
  const column = file.kernel.run.column('名册', '得分');
  expect(column.kind === 'number' ? [0, 1, 2].map((row) => Number(numberAt(column, row).num)) : []).toEqual([2, 2, 1]);
  expect(file.untranslated).toEqual([]);
  expect(await differencesOf([file])).toEqual([[]]);
});

test('the result says below its table that it follows only in part, and so does what rests on it', () => {
  const file = written(typedDifferences('  得分: {公式: "实际 ÷ 目标"}', ROWS));
  const result = file.book.sheets.find(({ name }) => name.startsWith('考评结果'));
  const texts = Object.values(result?.cells ?? {}).map((cells) => cells[0]?.value ?? null);
  expect(texts).toContainEqual(expect.stringContaining('得分、名次用到写成数值的数，不全随台账变动'));
});
