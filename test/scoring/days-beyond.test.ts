import { differences } from './support/worked';

/* A typed number may be anything; a day that no calendar has is 无法计算, whatever was to be done with it. */

const scheme = (formula: string, type: string, rows: string): string => `办法: 试
表: {节假日: {依据: 一, 行: [[日期, 安排], [2017-10-02, 放假]]}}
台账: {名册: {列: {单位: 单位, 日: 日期, 天数: 数}}}
得分项:
  结果: {公式: "${formula}", 类型: ${type}}
算例:
${rows}
`;
const cases = (...rows: readonly (readonly [number, string])[]): string =>
  rows
    .map(([days, expected]) => `  - {名: "${String(days)}", 日: 2017-09-29, 天数: ${String(days)}, 应得: {结果: ${expected}}}`)
    .join('\n');

test('a date and days', () => {
  // Days from 1901-01-01, number 367, to 9999-12-31, number 2,958,465; 2017-09-29 is 43,007.
  expect(
    differences(
      scheme(
        '日 ＋ 天数',
        '日期',
        cases(
          [3, '2017-10-02'],
          [2_915_458, '9999-12-31'],
          [2_915_459, '无法计算'],
          [1e10, '无法计算'],
          [-42_640, '1901-01-01'],
          [-42_641, '无法计算'],
          [-1e12, '无法计算'],
        ),
      ),
    ),
  ).toEqual([]);
  expect(differences(scheme('日 － 天数', '日期', cases([-1e300, '无法计算'])))).toEqual([]);
});

test.each(['工作日后(日 ＋ 天数, 1)', '工作日后(日 ＋ 天数, 1, 节假日)'])('%s', (formula) => {
  // Friday 2017-09-29; 2017-10-02 is a Monday and a holiday.
  const next = formula.includes('节假日') ? '2017-10-03' : '2017-10-02';
  expect(
    differences(
      scheme(formula, '日期', cases([0, next], [1e12, '无法计算'], [-1e12, '无法计算'], [1e16, '无法计算'], [2_915_458, '无法计算'])),
    ),
  ).toEqual([]);
});

test('parts of a date', () => {
  expect(differences(scheme('年(日 ＋ 天数)', '整数', cases([365, '2018'], [1e10, '无法计算'], [-1e8, '无法计算'])))).toEqual([]);
});
