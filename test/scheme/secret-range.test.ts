import { loadScheme } from '../../src/scheme/load';

/*
 * Of confidential rows the numbers that a scheme compares a value with have to lie apart: two that are near tell by their difference
 * whether there is a row between them. A twentieth of the 范围 (0 to 100: 5), without one a twentieth of the larger number (61: 3.05).
 */

function refused(...formulas: readonly string[]): string[] {
  const items = formulas.map((formula, index) => `  项${String(index)}: {依据: 一, 公式: '${formula}', 类型: 数}\n`).join('');
  const { diagnostics } = loadScheme(
    `办法: 试
参数: {近: {值: 61.14, 依据: 一}}
台账:
  名册: {列: {单位: 单位}}
  测评:
    依据: 一
    保密: 是
    列: {单位: 单位, 打分: {类型: 数, 必填: 是}, 百分: {类型: 数, 范围: [0, 100], 必填: 是}}
    行: {折算: {公式: 打分 × 0.5}}
  建议: {依据: 一, 列: {单位: 单位, 打分: {类型: 数, 保密: 是, 必填: 是}, 条数: 数}}
得分项:
${items}`,
    '试.yaml',
  );
  return diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

test.each([
  ['between two numbers', ['平均(测评, 打分, 61.12 < 打分 且 打分 < 61.14)']],
  ['the one number that a range holds', ['平均(测评, 打分, 打分 ≥ 61.13 且 打分 ≤ 61.13)']],
  ['all but a range', ['合计(测评, 打分, 打分 < 61.12 或 打分 > 61.14)']],
  ['what a negation leaves', ['次数(测评, 非 (打分 ≤ 61.12 或 打分 ≥ 61.14))']],
  ['two conditions of an aggregate', ['平均(测评, 打分, 打分 > 61.12, 打分 < 61.14)']],
  ['the difference of two counts', ['次数(测评, 打分 ≥ 61.14)', '次数(测评, 打分 ≥ 61.12)']],
  ['≥ here and > there', ['次数(测评, 打分 ≥ 61)', '次数(测评, 打分 > 61)']],
  ['a parameter for one of them', ['次数(测评, 打分 > 61.12 且 打分 < 近)']],
  ['in what is added up', ['合计(测评, 如果 打分 > 61.12 则 如果 打分 < 61.14 则 1 否则 0 否则 0)']],
  ['a quantity computed of it', ['次数(测评, 折算 > 30.5 且 折算 < 30.6)']],
  ['less than a twentieth of a 范围', ['次数(测评, 百分 ≥ 10 且 百分 < 14)']],
  ['a confidential column of an open ledger', ['合计(建议, 条数, 打分 > 61.12 且 打分 < 61.14)']],
])('refused: %s', (_, formulas) => {
  expect(refused(...formulas)).toEqual(['F-SECRET-RANGE']);
});

test.each([
  ['one limit, as often as wanted', ['次数(测评, 打分 ≥ 60)', '次数(测评, 打分 < 60)', '平均(测评, 打分, 打分 ≥ 60)']],
  ['classes of ten', ['次数(测评, 百分 ≥ 60 且 百分 < 70)', '次数(测评, 百分 ≥ 70 且 百分 < 80)', '次数(测评, 百分 ≥ 80)']],
  ['a twentieth of a 范围', ['次数(测评, 百分 ≥ 90 且 百分 < 95)']],
  ['what a row has to be', ['次数(测评, 百分 ≥ 0 且 百分 ≤ 100)']],
  ['another column', ['合计(建议, 条数, 条数 > 3 且 条数 < 3.1)']],
])('allowed: %s', (_, formulas) => {
  expect(refused(...formulas)).toEqual([]);
});
