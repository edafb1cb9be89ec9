import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

/* 6分 in a column of points is the number 6: offered as a correction that keeps showing 6分; nothing is read before somebody takes it. */

const { scheme } = loadScheme(
  `办法: 试
台账:
  名册: {列: {单位: 单位, 基础: 分, 天数: {类型: 数, 计量: 天}, 资金: 数}}
得分项: {总分: {公式: "基础 ＋ 天数 ＋ 资金", 依据: 一}}
`,
  '试.yaml',
);

/** By cell what the correction writes, null where none is offered. */
function corrections(cells: readonly (string | number)[]): unknown[] {
  if (scheme === null) throw new Error('the scheme is wrong');
  const { findings } = assess(
    workbook({
      名册: [
        ['单位', '基础', '天数', '资金'],
        ['甲局', ...cells],
      ],
    }),
    scheme,
  );
  return findings
    .filter(({ code }) => code === 'L-NUMBER-WITH-UNIT')
    .map(
      ({ fix }) =>
        fix?.map((edit) => (edit.kind === 'numberFormat' ? edit.format : edit.kind === 'values' ? edit.values : edit.kind)) ?? null,
    );
}

test('points with 分 and days with 天 are offered as numbers that show their unit', () => {
  expect(corrections(['6分', '３４０ 天', 1])).toEqual([
    ['General"分"', [[6]]],
    ['General"天"', [[340]]],
  ]);
});

test('another unit of measure, or many of one, is left to a person', () => {
  expect(corrections([6, '5个月', '2000万元'])).toEqual([null, null]);
});

test('in a column that says no unit of measure 153台 is offered as the number that shows it', () => {
  expect(corrections([6, 340, '153台'])).toEqual([['General"台"', [[153]]]]);
});
