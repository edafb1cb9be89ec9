import { workbook } from '../../support/snapshot';
import { DATA, formOf, planOf } from './support/filled';

const ROWS = Object.fromEntries(DATA.sheets.map(({ name, values }) => [name, values]));

function formats(cells: string[][], data = DATA): unknown[] {
  return planOf(formOf(cells), { data, units: ['甲局'] }).edits.flatMap((edit) =>
    edit.kind === 'numberFormat' ? [[edit.area.row, edit.area.rows, edit.area.column, edit.format]] : [],
  );
}

const data = workbook({
  ...ROWS,
  任务: [
    ['单位', '类', '事项', '分值', '得分'],
    ['甲局', '甲', '一', 50, 49],
    ['甲局', '甲', '二', 30, 29.16],
  ],
  扣分: [
    ['单位', '事由', '分'],
    ['甲局', '迟到', 0.5],
  ],
});

test('numbers of a column have as many decimals as the longest of them, over lists that follow each other', () => {
  const form = [['｛表样 试｝｛每张 单位｝'], ['｛每 任务｝｛连号｝', '｛分值 － 得分｝'], ['｛每 扣分｝｛连号｝', '｛分｝']];
  // 1, 0.84 and 0.5: two decimals; the serial number has none.
  expect(formats(form, data)).toEqual([
    [0, 3, 0, '0'],
    [0, 3, 1, '0.00'],
  ]);
});

test('a line between two lists parts their columns, and whole numbers stay whole', () => {
  const form = [['｛表样 试｝｛每张 单位｝'], ['｛每 任务｝｛事项｝', '｛分值 － 得分｝'], ['扣分'], ['｛每 扣分｝｛事由｝', '｛分｝']];
  expect(formats(form, data)).toEqual([
    [0, 2, 1, '0.00'],
    [3, 1, 1, '0.0'],
  ]);
  expect(formats([['｛表样 试｝｛每张 单位｝'], ['｛每 任务｝｛事项｝', '｛分值｝']], data)).toEqual([]);
});
