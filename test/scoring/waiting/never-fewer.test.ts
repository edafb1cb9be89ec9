import { differences, yearsDiffering } from '../support/worked';

/* What is missing never makes a count smaller without a word. */

const ledger = `办法: 试
台账:
  名册: {列: {单位: 单位}}
  月度: {列: {月份: 整数, 日: 日期, 甲: 数, 乙: 数, 字: 文字, 必填字: {类型: 文字, 必填: 是}}}
得分项:
  月数: {公式: "个数(月度, 月份)", 类型: 整数}
  商数: {公式: "个数(月度, 甲 ÷ 乙, 甲 > 0)", 类型: 整数}
  字数: {公式: "个数(月度, 字)", 类型: 整数}
  必填数: {公式: "个数(月度, 必填字)", 类型: 整数}
  日数: {公式: "个数(月度, 日, 日 ≠ \\"\\")", 类型: 整数}
算例:
`;

test('个数: different values; a text left blank is none, what is 不适用 takes no part', () => {
  expect(
    differences(`${ledger}  - {名: 全, 月度: [{月份: 1, 甲: 1, 乙: 2, 字: 子, 必填字: 子}, {月份: 1, 甲: 2, 乙: 4, 必填字: 丑}, {月份: 2, 甲: 1, 乙: 4, 字: 子, 必填字: 丑}, {月份: 不适用, 甲: -1, 乙: 0, 字: 不适用, 必填字: 丑}], 应得: {月数: 2, 商数: 2, 字数: 1, 必填数: 2}}
  - {名: 没有行, 应得: {月数: 0, 商数: 0, 字数: 0, 必填数: 0}}
`),
  ).toEqual([]);
});

test('个数 waits for a value that is missing, and is 无法计算 with one that is', () => {
  expect(
    differences(`${ledger}  - {名: 缺, 月度: [{月份: 1, 甲: 1, 乙: 0}, {甲: 1, 乙: 2}], 应得: {月数: 待补, 商数: 无法计算, 字数: 0, 必填数: 待补}}
  - {名: 不计的行, 月度: [{甲: 0, 乙: 0, 月份: 1}, {甲: 1, 乙: 2, 月份: 1}], 应得: {商数: 1, 月数: 1}}
`),
  ).toEqual([]);
});

test('asked so, blanks are left out', () => {
  expect(
    differences(`${ledger}  - {名: 不空的, 月度: [{日: 2017-01-03}, {}, {日: 2017-01-03}, {日: 2017-02-03}], 应得: {日数: 2}}
`),
  ).toEqual([]);
});

test('连续年数 waits for a year that is missing, where this year holds', () => {
  expect(yearsDiffering('{得分: 40, 状态: 审定}', 50, '待补')).toEqual([]);
  expect(yearsDiffering('{得分: 40, 状态: 审定}, {年度: 2017, 得分: 40, 状态: 审定}', 50, '待补')).toEqual([]);
  // This year decides; a row that does not count says nothing.
  expect(yearsDiffering('{得分: 40, 状态: 审定}', 60, '0')).toEqual([]);
  expect(yearsDiffering('{得分: 40, 状态: 自评}, {年度: 2017, 得分: 40, 状态: 审定}', 50, '2')).toEqual([]);
});
