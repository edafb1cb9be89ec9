import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { valueOf } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/** What the result sheet says of itself below its table, and what the plan says rests on values. */
function said(items: string, as: 'formulas' | 'values' = 'formulas'): { readonly says: string; readonly partly: readonly string[] } {
  const text = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位, 基本分: 分}}
  评分: {保密: 是, 依据: 一, 列: {单位: 单位, 打分: 分}}
得分项:
${items}
排名: {按: 总分, 依据: 三}
`;
  const { scheme, diagnostics } = loadScheme(text, '试.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join());
  const snapshot = workbook({
    名册: [
      ['单位', '基本分'],
      ['甲局', 60],
      ['乙局', 50],
    ],
    评分: [['单位', '打分'], ...['甲局', '乙局'].flatMap((unit) => [1, 2, 3].map((score) => [unit, score]))],
  });
  const assessment = assess(snapshot, scheme);
  const { edits, sheet, partly } = as === 'formulas' ? planFormulas(assessment, snapshot) : planResult(assessment, snapshot);
  const texts = edits
    .flatMap((edit) => (edit.kind === 'values' && edit.sheet === sheet ? edit.values : []))
    .map(([first = null]) => valueOf(first))
    .flatMap((first) => (typeof first === 'string' ? [first] : []));
  return { says: texts.find((text) => text.startsWith('办法版本')) ?? '', partly };
}

const BALLOTS = '  测评: {公式: "平均(评分, 打分)", 依据: 二}';

test('where every item follows the ledgers, the sheet says that the sheet recalculates', () => {
  const { says, partly } = said('  总分: {公式: 基本分, 依据: 二}');
  expect(says).toContain('改了台账里的数，这里自动重算');
  expect(partly).toEqual([]);
});

test('a total that rests on a value is said to follow only in part, and so is the rank after it', () => {
  const { says, partly } = said(`${BALLOTS}\n  总分: {公式: 基本分 ＋ 测评, 依据: 二}`);
  expect(says).toContain('测评写的是数值，不随台账变动；总分、名次用到写成数值的数，不全随台账变动');
  expect(says).toContain('改了台账请重新计分');
  expect(says).not.toContain('这里自动重算');
  expect(partly).toEqual(['总分', '名次']);
});

test('a total that is a value itself is named as such; what does not rest on it still recalculates', () => {
  const { says } = said('  基础: {公式: 基本分, 依据: 二}\n  总分: {公式: "平均(评分, 打分)", 依据: 二}');
  expect(says).toContain('总分写的是数值，不随台账变动；名次用到写成数值的数，不全随台账变动');
  expect(says).toContain('其余是普通公式');
});

test('a result in values says nothing of formulas', () => {
  expect(said(BALLOTS.replace('测评', '总分'), 'values').says).toContain('由考绩计算，请勿手改');
});
