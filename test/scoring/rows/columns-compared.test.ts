import { differences, yearsDiffering } from '../support/worked';

/* An aggregate also needs the columns that it compares by itself, 同, 每 and 年度: whatever is computed is there before it. */

test('同 a column that the unit computes: its group comes first, though it is written last', () => {
  // 一 is large (9 > 5): of the rows for large units 3; 二 is small: 4.
  expect(
    differences(`办法: 试
序列: [一类]
台账:
  名册: {列: {单位: 单位, 人数: 数}}
  标准: {列: {规模: 文字, 分值: 数}}
得分项:
  基准分: {公式: "合计(标准, 分值, 同 规模, 全部)", 类型: 数}
  规模: {公式: "如果 人数 > 5 则 \\"大\\" 否则 \\"小\\"", 类型: 文字}
算例:
  - 名: 按规模取标准
    单位:
      一: {人数: 9, 标准: [{规模: 大, 分值: 3}, {规模: 小, 分值: 4}], 应得: {基准分: 3}}
      二: {人数: 2, 应得: {基准分: 4}}
`),
  ).toEqual([]);
});

test('同 within another aggregate: the key is that of the row which the outer one scans', () => {
  // 养护 has two remarks, 治超 one: 2×10 ＋ 1×100 = 120.
  expect(
    differences(`办法: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {列: {名称: 文字, 分值: 数}, 行: {类别: {公式: "如果 分值 > 50 则 \\"重\\" 否则 \\"轻\\"", 类型: 文字}}}
  意见: {列: {类别: 文字}}
得分项:
  合计分: {公式: "合计(指标, 分值 × 次数(意见, 同 类别))", 类型: 数}
算例:
  - {名: 逐项计数, 指标: [{名称: 养护, 分值: 10}, {名称: 治超, 分值: 100}], 意见: [{类别: 轻}, {类别: 轻}, {类别: 重}], 应得: {合计分: 120}}
`),
  ).toEqual([]);
});

test('连续年数 over a year that the ledger computes', () => {
  expect(
    differences(`办法: 试
台账:
  名册: {列: {单位: 单位, 得分: 数}}
  历年: {列: {届: 整数, 得分: 数}, 行: {年度: {公式: 往年 ＋ 0, 类型: 整数}, 往年: {公式: 2000 ＋ 届, 类型: 整数}}}
得分项:
  连续: {公式: "连续年数(历年, 得分 < 60)", 类型: 整数}
算例:
  - {名: 三年, 年度: 2018, 得分: 50, 历年: [{届: 16, 得分: 40}, {届: 17, 得分: 59}, {届: 15, 得分: 60}], 应得: {连续: 3}}
`),
  ).toEqual([]);
});

test('连续年数 counts only the rows that the ledger counts (计入)', () => {
  expect(yearsDiffering('{年度: 2017, 得分: 40, 状态: 自评}', 50, '1')).toEqual([]);
  expect(yearsDiffering('{年度: 2017, 得分: 40, 状态: 审定}, {年度: 2017, 得分: 80, 状态: 自评}', 50, '2')).toEqual([]);
  // Whether the row counts is not known yet.
  expect(yearsDiffering('{年度: 2017, 得分: 40}', 50, '待补')).toEqual([]);
});
