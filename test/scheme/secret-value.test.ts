import { loadScheme } from '../../src/scheme/load';

/*
 * Of confidential rows no formula may ask for the ones that hold a certain number: whether there is a value shows whether there is such
 * a row.
 */

function refused(formula: string, row = '打分 × 0.5'): string[] {
  const { diagnostics } = loadScheme(
    `办法: 试
参数: {看: {值: 61.13, 依据: 一}}
台账:
  名册: {列: {单位: 单位, 试探: 数}}
  测评:
    依据: 一
    保密: 是
    列: {单位: 单位, 类别: [领导, 部门], 打分: {类型: 数, 必填: 是}, 星: {类型: 整数, 范围: [1, 5]}, 交票: 日期, 评价: [优, 良]}
    行: {折算: {公式: '${row}'}}
  历年: {依据: 一, 保密: 是, 不重复: [[年度, 季度]], 列: {单位: 单位, 年度: 整数, 季度: 整数, 打分: 数}}
  建议: {依据: 一, 列: {单位: 单位, 打分: {类型: 数, 保密: 是}, 条数: 数}}
得分项:
  总分: {依据: 一, 公式: '${formula}', 类型: 数}
`,
    '试.yaml',
  );
  return diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

test.each([
  ['a number', '平均(测评, 打分, 打分 = 61.13)'],
  ['all but one number', '合计(测评, 打分, 打分 ≠ 61.13)'],
  ['a count of them', '次数(测评, 打分 = 61.13)'],
  ['one of several', '平均(测评, 打分, 打分 属于 [61.13, 62])'],
  ['a parameter', '平均(测评, 打分, 打分 = 看)'],
  ['what an open cell of the unit holds', '平均(测评, 打分, 打分 = 本.试探)'],
  ['an arithmetic of it', '平均(测评, 打分, 打分 － 61.13 = 0)'],
  ['in what is added up', '合计(测评, 如果 打分 = 61.13 则 1 否则 0)'],
  ['a quantity computed of it', '平均(测评, 打分, 折算 = 30.5)'],
  ['a day', '次数(测评, 交票 = 日期(2026, 1, 5))'],
  ['a confidential column of an open ledger', '合计(建议, 条数, 打分 = 61.13)'],
])('refused: %s', (_, formula) => {
  expect(refused(formula)).toEqual(['F-SECRET-VALUE']);
});

test('refused: what each row asks of itself while others are counted', () => {
  expect(refused('合计(测评, 折算)', '次数(测评, 本.打分 = 61.13)')).toEqual(['F-SECRET-VALUE']);
  // how many of the rows have more than a row: the row's place, as 名次 has it
  expect(refused('合计(测评, 打分)', '次数(测评, 打分 > 本.打分)')).toEqual([]);
});

test.each([
  ['a range', '次数(测评, 打分 ≥ 60)'],
  ['a range with two ends', '次数(测评, 打分 ≥ 60 且 打分 < 80)'],
  ['a class', '平均(测评, 打分, 类别 = 领导)'],
  ['a choice', '次数(测评, 评价 = 优)'],
  ['a step of a short scale', '次数(测评, 星 = 5)'],
  ['whether it is there', '次数(测评, 交票 ≠ "")'],
  ['the year, and what tells one row from another', '取值(历年, 打分, 年度 = 2025 且 季度 = 1)'],
  ['an open column', '合计(建议, 条数, 条数 = 3)'],
])('allowed: %s', (_, formula) => {
  expect(refused(formula)).toEqual([]);
});
