import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

const TEXT = `
办法: 试
序列: [村]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 户数: 整数, 上年: 数, 加试: 数}}
  评分: {依据: 一, 每单位至少: 2, 列: {部门: 文字, 分数: {类型: 数, 必填: 是}}}
得分项:
  总分: {公式: "合计(评分, 分数)", 依据: 一}
  户均: {公式: 总分 ÷ 户数, 依据: 一}
  进步: {公式: 总分 － 上年, 依据: 一}
  加试分: {公式: 加试, 依据: 一}
排名: {按: [总分, 加试分], 依据: 一}
`;

/** What is told of a roster (单位 序列 户数 上年 加试), each unit with two scores of 40 and 50. */
function told(
  roster: readonly (readonly (string | number | null)[])[],
  scores = roster.flatMap(([unit = null]) => [
    [unit, '组织办', 40],
    [unit, '农业办', 50],
  ]),
): string[] {
  const { scheme } = loadScheme(TEXT, '试.yaml');
  if (scheme === null) throw new Error('no scheme');
  const { findings } = assess(
    workbook({ 名册: [['单位', '序列', '户数', '上年', '加试'], ...roster], 评分: [['单位', '部门', '分数'], ...scores] }),
    scheme,
  );
  return findings.map(({ code, message }) => `${code} ${inWords(message)}`);
}

test('an item that is no part of the total is told when it waits or cannot be computed', () => {
  expect(
    told([
      ['东村', '村', 0, 80, 1],
      ['西村', '村', 10, null, 2],
    ]),
  ).toEqual(['C-DIVISION 东村的户均无法计算：除数“户数”是 0。请核对户数。', 'C-ITEM-PENDING 西村的进步待补：上年。总分不等它。']);
});

test('units that are equal and wait for what they are compared by are told so', () => {
  expect(
    told([
      ['东村', '村', 1, 80, 1],
      ['西村', '村', 1, 80, null],
    ]),
  ).toEqual(['C-ITEM-PENDING 西村的名次待补：加试（等它的有其他 1 个单位）。总分不等它。']);
});

test('too few rows are not called none', () => {
  expect(told([['东村', '村', 1, 80, 1]], [['东村', '组织办', 40]])).toEqual([
    'C-NO-ROWS 东村在台账“评分”里的行不够（要有 2 行），得分待补。',
  ]);
});
