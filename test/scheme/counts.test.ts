import { loadScheme } from '../../src/scheme/load';
import { runCases } from '../../src/scoring/cases';

/** Two ledgers of one unit: 名单 counts its approved rows, 加分 what is on that list. */
const list = '  名单: {依据: 一, 计入: 状态 = 审定, 列: {事项: {类型: 文字, 必填: 是}, 状态: [审定, 退回]}}\n';
const bonus = '  加分: {依据: 一, 计入: "次数(名单, 事项 = 本.事项) > 0", 列: {事项: {类型: 文字, 必填: 是}, 分值: 数}}\n';

function scheme(ledgers: string, cases = ''): string {
  return `办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n${ledgers}得分项: {得分: {公式: "合计(加分, 分值)", 依据: 一}}\n${cases}`;
}

function results(text: string): unknown {
  const { scheme: read, diagnostics } = loadScheme(text, '试');
  return [
    diagnostics.map(({ code, line, data }) => `${code} ${String(line)} ${JSON.stringify(data['path'] ?? '')}`),
    read === null ? null : runCases(read).map(({ what, got }) => `${what} ${got}`),
  ];
}

// 甲 is approved, 乙 is not: only the 3 points for 甲 count.
const rows =
  '算例: [{名: 一, 名单: [{事项: 甲, 状态: 审定}, {事项: 乙, 状态: 退回}], 加分: [{事项: 甲, 分值: 3}, {事项: ' +
  '乙, 分值: 5}], 应得: {得分: 3}}]\n';

test.each([
  ['after', list + bonus],
  ['before', bonus + list],
])('a 计入 that looks at another ledger sees only what counts there, standing %s it', (_, ledgers) => {
  expect(results(scheme(ledgers, rows))).toEqual([[], ['得分 3']]);
});

test('two 计入 that look at each other are a cycle, told at one of them', () => {
  const one =
    '  加分: {依据: 一, 计入: "次数(扣分) > 0", 列: {分值: 数}}\n  扣分: {依据: 一, 计入: "次数(加分) > 0", 列: ' +
    '{分值: {类型: 数, 必填: 是}}}\n';
  expect(results(scheme(one))).toEqual([['S-CYCLE 4 "加分 › 计入 → 扣分 › 计入 → 加分 › 计入"'], null]);
});

test('a 计入 that looks at its own ledger sees all rows: of a matter told twice the first counts', () => {
  const once =
    '  加分: {依据: 一, 计入: "次数(加分, 事项 = 本.事项, 序 < 本.序) = 0", 列: {序: 序号, 事项: {类型: 文字, 必填: 是}, 分值: 数}}\n';
  // 甲 stands in rows 1 and 3, each after the first is left out: 3 + 5.
  const twice =
    '算例: [{名: 一, 加分: [{序: 1, 事项: 甲, 分值: 3}, {序: 2, 事项: 乙, 分值: 5}, {序: 3, 事项: 甲, 分值: 4}, ' +
    '{序: 4, 事项: 甲, 分值: 9}], 应得: {得分: 8}}]\n';
  expect(results(scheme(once, twice))).toEqual([[], ['得分 8']]);
});

test('a 计入 by a row formula that needs its own ledger’s aggregates is a cycle', () => {
  const round = '  加分: {依据: 一, 计入: 次 = 1, 列: {事项: {类型: 文字, 必填: 是}, 分值: 数}, 行: {次: "次数(加分, 事项 = 本.事项)"}}\n';
  expect(results(scheme(round))).toEqual([['S-CYCLE 4 "次 → 次"'], null]);
});
