import { workbook } from '../../support/snapshot';
import { DATA, filled, formOf, mergesIn, planOf, rowsOf } from './support/filled';

const PER_UNIT = ['｛表样 试｝｛每张 单位｝'];

test('a row repeats for each row of the unit’s ledger, units by their standing', () => {
  expect(filled([PER_UNIT, ['｛单位｝'], ['｛每 任务｝｛行号｝', '｛事项｝', '｛分值 － 得分｝']])).toEqual([
    ['甲局'],
    [1, '一', 0],
    [2, '二', 5],
    [3, '三', 5],
    ['乙局'],
    [1, '四', 20],
    ['丙镇'],
    [1, '五', 30],
  ]);
});

test('only rows that count are listed, unless all are asked for', () => {
  const head = ['｛表样 试｝｛每张 单位｝'];
  expect(filled([head, ['｛每 扣分｝｛事由｝']], {}, { units: ['甲局'] })).toEqual([['迟到']]);
  expect(filled([head, ['｛每 扣分 含未计入｝｛事由｝']], {}, { units: ['甲局'] })).toEqual([['迟到'], ['未定']]);
});

test('two lists one after another, of none, one and several rows; a number that runs on', () => {
  const form = [PER_UNIT, ['｛每 任务 当 得分 < 分值｝｛连号｝', '｛事项｝'], ['｛每 扣分｝｛连号｝', '｛事由｝'], ['｛若 行数 = 0｝无']];
  expect(filled(form)).toEqual([
    [1, '二'],
    [2, '三'],
    [3, '迟到'],
    [1, '四'],
    [1, '五'],
  ]);
  const nothing = [PER_UNIT, ['｛每 任务 当 得分 < 0｝｛连号｝'], ['｛每 扣分 当 分 > 9｝｛连号｝'], ['｛若 行数 = 0｝无'], ['｛否则｝有']];
  expect(filled(nothing, {}, { units: ['甲局'] })).toEqual([['无']]);
});

test('an order, the first few, and blank rows of the same look up to a number', () => {
  expect(filled([PER_UNIT, ['｛每 任务 排序 得分 升｝｛事项｝']], {}, { units: ['甲局'] })).toEqual([['三'], ['二'], ['一']]);
  expect(filled([PER_UNIT, ['｛每 任务 排序 得分 降 前 1｝｛事项｝']], {}, { units: ['甲局'] })).toEqual([['一']]);
  expect(filled([PER_UNIT, ['｛每 扣分 补足 3｝｛连号｝', '｛事由｝', '元']], {}, { units: ['甲局'] })).toEqual([
    [1, '迟到', '元'],
    [null, null, '元'].slice(0, 3),
    [null, null, '元'],
  ]);
});

test('three levels: rank groups, their units, their rows; blocks and rows alike', () => {
  const form = [
    ['｛表样 试｝'],
    ['｛每 排名组｝'],
    ['｛名称｝', '｛单位数｝'],
    ['｛每 单位｝'],
    ['｛名次｝', '｛单位｝'],
    ['｛每 任务｝｛事项｝'],
    ['｛完｝'],
    ['｛完｝'],
    ['止'],
  ];
  expect(filled(form)).toEqual([
    ['局', 2],
    [1, '甲局'],
    ['一'],
    ['二'],
    ['三'],
    [2, '乙局'],
    ['四'],
    ['镇', 1],
    [1, '丙镇'],
    ['五'],
    ['止'],
  ]);
});

test('merged cells repeat with their row, grow beside a list, and move below it', () => {
  const form = formOf([['｛表样 试｝｛每张 单位｝'], ['头', '', ''], ['标', '｛每 任务｝｛事项｝', ''], ['尾', '', '']], {
    merges: ['A2:C2', 'B3:C3', 'A4:C4'],
  });
  expect(mergesIn(planOf(form, { units: ['甲局'] })).sort()).toEqual(['A1:C1', 'A5:C5', 'B2:C2', 'B3:C3', 'B4:C4']);
  const side = formOf([['｛表样 试｝｛每张 单位｝'], ['标', '项'], ['', '｛每 任务｝｛事项｝']], { merges: ['A2:A3'] });
  expect(mergesIn(planOf(side, { units: ['甲局', '乙局'] }))).toEqual(['A1:A4', 'A5:A6']);
  expect(mergesIn(planOf(side, { units: ['甲局'], data: workbook({ ...ROWS, 任务: [['单位', '类', '事项', '分值', '得分']] }) }))).toEqual(
    [],
  );
});

const ROWS = Object.fromEntries(DATA.sheets.map(({ name, values }) => [name, values]));

test('equal neighbours become one cell, blanks and single ones do not', () => {
  const data = workbook({
    ...ROWS,
    任务: [
      ['单位', '类', '事项', '分值', '得分'],
      ['甲局', '甲', '一', 50, 50],
      ['甲局', '甲', '二', 30, 25],
      ['甲局', '乙', '三', 20, 15],
      ['乙局', null, '四', 50, 40],
      ['乙局', null, '六', 50, 40],
      ['丙镇', '乙', '五', 100, 70],
    ],
  });
  const plan = planOf(formOf([['｛表样 试｝'], ['｛每 任务｝｛合并 单位｝', '｛合并 类｝', '｛事项｝']]), { data });
  expect(mergesIn(plan).sort()).toEqual(['A1:A3', 'A4:A5', 'B1:B2']);
  expect(rowsOf(plan)[0]).toEqual(['甲局', '甲', '一']);
});

test('names joined, with none where there is nobody', () => {
  const form = [
    ['｛表样 试｝'],
    ['｛每 排名组｝'],
    ['先进：｛连写(名册, 单位, 等次 = 先进)｝', '｛次数(名册, 等次 = 合格)｝'],
    ['｛若 次数(名册, 等次 = 合格) > 0｝合格：｛连写(名册, 单位, 等次 = 合格)｝'],
    ['｛完｝'],
  ];
  expect(filled(form)).toEqual([['先进：甲局', 1], ['合格：乙局'], ['先进：丙镇', 0]]);
  expect(filled([['｛表样 试｝'], ['｛连写(扣分, 事由, 分 > 99)｝']])).toEqual([['无']]);
});
