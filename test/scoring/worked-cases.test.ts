import { differences } from './support/worked';

/* A worked case stands for a workbook: what it leaves out is left out, and what it expects is written as people write it. */

test('a second column of type 单位 that a case leaves out is blank; the first is the unit itself', () => {
  // The row of 甲 is shared with 乙; that of 乙 with nobody.
  expect(
    differences(`办法: 试
台账:
  名册: {列: {单位: 单位}}
  事: {列: {责任单位: 单位, 协办: 单位, 分: 数}}
得分项:
  主: {公式: "合计(事, 分)", 类型: 数}
  协: {公式: "合计(事, 分, 按 协办)", 类型: 数}
  按名: {公式: "次数(事, 责任单位 = 本.单位, 全部)", 类型: 整数}
算例:
  - 名: 协办
    单位:
      甲: {事: [{协办: 乙, 分: 2}], 应得: {主: 2, 协: 0, 按名: 1}}
      乙: {事: [{分: 5}], 应得: {主: 5, 协: 2, 按名: 1}}
`),
  ).toEqual([]);
});

test('率 and 数 may be expected with %, or as a plain decimal', () => {
  expect(
    differences(`办法: 试
台账:
  名册: {列: {单位: 单位, 完成: 率, 写法: 文字}}
  指标: {列: {率: 率}}
得分项:
  率: {公式: 完成, 类型: 率}
  半: {公式: 完成 × 1%, 类型: 数}
  词: {公式: 写法, 类型: 文字}
算例:
  - {名: 百分, 完成: 90.5%, 写法: 90%, 指标: [{率: 110%}], 应得: {率: 90.5%, 半: 0.00905, 词: 90%, "指标[1].率": 110%}}
  - {名: 小数, 完成: 90.5%, 指标: [{率: 1.1}], 应得: {率: 0.905, 半: 0.905%, "指标[1].率": 1.1}}
  - {名: 很小, 完成: 0.0001%, 应得: {半: 0.00000001}}
`),
  ).toEqual([]);
});
