import { fill } from '../../src/messages/catalogue';
import { formulaMessages } from '../../src/messages/sheets/formulas';
import { cellAt } from '../../src/xlsx';
import { typedDifferences } from './support/differences';
import { oracleTest } from './support/oracle';
import { differencesOf, written } from './support/prove';

/* A number too close to where its rounding turns is a value in its own cell, and is named; the other rows keep their formulas. */

const ROWS = [
  ['甲', 7.50000000003, 3],
  ['乙', 7.5, 3],
  ['丙', 6, 3],
];

oracleTest('7.50000000003 ÷ 3 is 3 as a value, 7.5 ÷ 3 and 6 ÷ 3 follow their cells', async () => {
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

test('the result says below its table that it follows only in part, and so does what rests on it', () => {
  const file = written(typedDifferences('  得分: {公式: "实际 ÷ 目标"}', ROWS));
  const result = file.book.sheets.find(({ name }) => name.startsWith('考评结果'));
  const texts = Object.values(result?.cells ?? {}).map((cells) => cells[0]?.value ?? null);
  expect(texts).toContainEqual(expect.stringContaining('得分、名次用到写成数值的数，不全随台账变动'));
});
