import { differences } from '../support/worked';

/* 查表: the key column may be asked for like any other, and keys are held against keys whatever their type. */

test('the column of the keys itself gives the key, a text or a number; a key that there is not is 无法计算', () => {
  expect(
    differences(`办法: 试
表:
  级差: {行: [[级, 加分], [中央, 2], [省级, 1]]}
  档次: {行: [[数额, 得分], [1, 10], [2.5, 6]]}
台账:
  名册: {列: {单位: 单位, 所得: 文字, 名次: 数}}
得分项:
  哪级: {公式: "查表(级差, 所得, 级)", 类型: 文字}
  哪档: {公式: "查表(档次, 名次, 数额)", 类型: 数}
  总分: {公式: "查表(档次, 名次)", 类型: 数}
算例:
  - {名: 有这个键, 单位: {甲: {所得: 省级, 名次: 2.5, 应得: {哪级: 省级, 哪档: 2.5, 总分: 6}}}}
  - {名: 没有这个键, 单位: {甲: {所得: 市级, 名次: 3, 应得: {哪级: 无法计算, 哪档: 无法计算, 总分: 无法计算}}}}
  - {名: 键空着, 单位: {甲: {应得: {哪级: 待补, 哪档: 待补, 总分: 待补}}}}
`),
  ).toEqual([]);
});

test('a text that is worked out names one of the other columns, as its type says', () => {
  expect(
    differences(`办法: 试
表:
  级差: {行: [[级, 加分, 上限], [中央, 2, 3], [省级, 1, 2]]}
台账:
  名册: {列: {单位: 单位, 所得: 文字, 取哪列: 文字}}
得分项:
  总分: {公式: "查表(级差, 所得, 取哪列)", 类型: 数}
算例:
  - {名: 另一列, 单位: {甲: {所得: 省级, 取哪列: 上限, 应得: {总分: 2}}}}
  - {名: 键那一列, 单位: {甲: {所得: 省级, 取哪列: 级, 应得: {总分: 无法计算}}}}
`),
  ).toEqual([]);
});
