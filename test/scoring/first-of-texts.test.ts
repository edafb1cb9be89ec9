import { differences } from './support/worked';

/* 取先 of texts: a cell left blank has no value, and the next is asked. */

const ledger = `办法: 试
台账:
  名册: {列: {单位: 单位, 新名: 文字, 原名: 文字, 档: [甲, 乙], 主管: 单位}}
  记录: {列: {改: 文字, 初: {类型: 文字, 必填: 是}}, 行: {定: {公式: "取先(改, 初)", 类型: 文字}}}
得分项:
  名: {公式: "取先(新名, 原名)", 类型: 文字}
  名或无: {公式: "取先(新名, 原名, \\"无名\\")", 类型: 文字}
  档次: {公式: "取先(档, 乙)", 类型: 文字}
  空先: {公式: "取先(\\"\\", 原名)", 类型: 文字}
  必有: {公式: "如果 取先(新名, 原名) = \\"\\" 则 0 否则 1", 类型: 整数}
算例:
`;

test('the first that is written counts; where none is, the last stands: the blank text, or a word for it', () => {
  expect(
    differences(`${ledger}  - 名: 各单位
    单位:
      一: {新名: 新, 原名: 原, 档: 甲, 应得: {名: 新, 名或无: 新, 档次: 甲, 空先: 原, 必有: 1}}
      二: {原名: 原, 应得: {名: 原, 名或无: 原, 档次: 乙, 空先: 原, 必有: 1}}
      三: {应得: {名: "", 名或无: 无名, 必有: 0}}
`),
  ).toEqual([]);
});

test('a text that has to be filled in is 待补 where nothing before it is written; what is 不适用 is passed over', () => {
  expect(
    differences(`${ledger}  - {名: 行, 记录: [{改: 子, 初: 丑}, {初: 丑}, {改: 子}, {}, {改: 不适用, 初: 丑}], 应得: {"记录[1].定": 子, "记录[2].定": 丑, "记录[3].定": 子, "记录[4].定": 待补, "记录[5].定": 丑}}
`),
  ).toEqual([]);
});
