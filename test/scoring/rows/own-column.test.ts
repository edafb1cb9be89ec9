import { differences } from '../support/worked';

/* 本.x is always the column x of the row that asks, also where a table has a head x or a text is called x. */

test('in the third argument of 查表 the column says which head, also where the table has a head of its name', () => {
  // 甲 is 优: 生产 is weighed 3; 乙 is 良: 1. The head 等次 holds 9 and is never asked for.
  expect(
    differences(`办法: 试
表:
  构成: {行: [[类别, 等次, 优, 良], [生产, 9, 3, 1], [安全, 9, 4, 2]]}
台账:
  名册: {列: {单位: 单位, 类别: [生产, 安全], 等次: [优, 良]}}
得分项:
  总分: {公式: "查表(构成, 类别, 本.等次)", 类型: 数}
算例:
  - {名: 各按等次, 单位: {甲: {类别: 生产, 等次: 优, 应得: {总分: 3}}, 乙: {类别: 安全, 等次: 良, 应得: {总分: 2}}}}
`),
  ).toEqual([]);
});

test('beside a column of fixed texts it is the column, not the text that is called the same', () => {
  // Of 甲, 主 is 次 and 级 is 主: they differ. The text 主 would be the same.
  expect(
    differences(`办法: 试
台账:
  名册: {列: {单位: 单位, 级: [主, 次], 主: [主, 次]}}
  记录: {列: {级: [主, 次]}}
得分项:
  相同: {公式: 级 = 本.主, 类型: 是否}
  总分: {公式: "次数(记录, 级 = 本.主)", 类型: 整数}
算例:
  - {名: 比较, 级: 主, 主: 次, 记录: [{级: 主}, {级: 主}, {级: 次}], 应得: {相同: 否, 总分: 1}}
`),
  ).toEqual([]);
});
