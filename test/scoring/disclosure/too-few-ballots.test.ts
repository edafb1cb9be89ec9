import { loadScheme } from '../../../src/scheme/load';
import { caseInput } from '../../../src/scoring/cases';
import { explain } from '../../../src/scoring/explain/explain';
import { shownQuantity } from '../../../src/scoring/disclosure/shown-quantity';
import { score, type Run } from '../../../src/scoring/run';
import { ROSTER } from '../../../src/language/term';

/* What a class of fewer than three ballots comes to counts, and is not shown. */

type Ballot = readonly [kind: string, points: number];

function run(items: string, ballots: readonly Ballot[], more = ''): Run {
  const rows = ballots.map(([kind, points]) => `{类别: ${kind}, 打分: ${String(points)}}`).join(', ');
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 基础分: {类型: 数, 缺省: 50}}}
  测评:
    依据: 一
    保密: 是
    列: {评价人: {类型: 文字, 说明: 谁}, 类别: [领导, 部门, 群众], 打分: {类型: 数, 必填: 是}, 有效: {类型: 是否, 缺省: 是}}
    计入: 有效 = 是
    ${more === '' ? '' : `行: {${more}}`}
得分项:
${items
  .split('\n')
  .map((item) => `  ${item}`)
  .join('\n')}
算例:
  - {名: 票, 测评: [${rows}], 应得: {}}
`,
    '试.yaml',
  );
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return score(scheme, caseInput(scheme, example));
}

const shown = (scored: Run, item: string): string => shownQuantity(scored, ROSTER, item, 0).text;

const ITEMS = `领导分: {公式: "平均(测评, 打分, 类别 = 领导)", 类型: 数}
全部: {公式: "平均(测评, 打分)", 类型: 数}
人数: {公式: "次数(测评, 类别 = 领导)", 类型: 整数}
低分: {公式: "次数(测评, 类别 = 领导 且 打分 < 60)", 类型: 整数}
总分: {公式: "基础分 ＋ 领导分 ÷ 10", 类型: 数}`;

test('one or two ballots of a class are not told, three are; they count all the same', () => {
  const others: Ballot[] = [
    ['部门', 70],
    ['部门', 80],
  ];
  const one = run(ITEMS, [['领导', 90], ...others]);
  expect([shown(one, '领导分'), shown(one, '全部'), shown(one, '人数'), shown(one, '低分')]).toEqual(['（保密）', '80', '1', '0']);
  // 50 ＋ 90 ÷ 10
  expect(shown(one, '总分')).toBe('59');
  const two = run(ITEMS, [['领导', 90], ['领导', 80], ...others]);
  expect([shown(two, '领导分'), shown(two, '总分')]).toEqual(['（保密）', '58.5']);
  const three = run(ITEMS, [['领导', 90], ['领导', 80], ['领导', 70], ...others]);
  expect([shown(three, '领导分'), shown(three, '总分')]).toEqual(['80', '58']);
  // Where there is none there is nothing to tell.
  const none = run(ITEMS, others);
  expect([shown(none, '领导分'), shown(none, '人数')]).toEqual(['不适用', '0']);
});

test('all ballots of a unit together are shown, however few', () => {
  expect(shown(run(ITEMS, [['部门', 70]]), '全部')).toBe('70');
});

test('a class that is chosen in what is added up is a class, too', () => {
  const items = `领导分: {公式: "合计(测评, 如果 类别 = 领导 则 打分 否则 0)", 类型: 数}
折算分: {公式: "合计(测评, 领导票)", 类型: 数}
加权分: {公式: "合计(测评, 打分 × 权)", 类型: 数}
总分: {公式: "领导分 ＋ 折算分 ＋ 加权分", 类型: 数}`;
  const more = '领导票: {公式: "如果 类别 = 领导 则 打分 否则 不适用"}, 权: {公式: "如果 类别 = 领导 则 0.5 否则 0.1", 类型: 数}';
  const few = run(
    items,
    [
      ['领导', 90],
      ['领导', 0],
      ['部门', 70],
      ['部门', 60],
    ],
    more,
  );
  // 45 ＋ 0 ＋ 7 ＋ 6: all ballots go in, each with its weight
  expect(['领导分', '折算分', '加权分'].map((item) => shown(few, item))).toEqual(['（保密）', '（保密）', '58']);
  const enough = run(
    items,
    [
      ['领导', 90],
      ['领导', 0],
      ['领导', 30],
      ['部门', 60],
    ],
    more,
  );
  expect(['领导分', '折算分'].map((item) => shown(enough, item))).toEqual(['120', '120']);
});

test('points by what a ballot says are no class', () => {
  const more = '票分: {分档: [{当: 打分 ≥ 90, 取: 100}, {当: 打分 ≥ 60, 取: 60}, {当: 其他, 取: 0}]}';
  const items = '总分: {公式: "合计(测评, 票分)", 类型: 数}\n领导分: {公式: "合计(测评, 票分, 类别 = 领导)", 类型: 数}';
  const few = run(
    items,
    [
      ['部门', 95],
      ['领导', 50],
    ],
    more,
  );
  expect([shown(few, '总分'), shown(few, '领导分')]).toEqual(['100', '（保密）']);
});

test('what only repeats a class of too few is hidden with it; classes that come to three together are not', () => {
  const items = `折算: {公式: "领导分 × 50%", 类型: 数}
领导分: {公式: "平均(测评, 打分, 类别 = 领导)", 类型: 数}
合成: {公式: "平均(测评, 打分, 类别 = 领导) × 50% ＋ 平均(测评, 打分, 类别 = 部门) × 50%", 类型: 数}
最高: {公式: "最大(名册, 领导分, 全部)", 类型: 数}
总分: {公式: "折算", 类型: 数}`;
  const scored = run(items, [
    ['领导', 90],
    ['部门', 70],
    ['部门', 80],
  ]);
  expect(['折算', '合成', '最高', '总分'].map((item) => shown(scored, item))).toEqual(['（保密）', '82.5', '（保密）', '（保密）']);
});

test('a derivation shows neither the class nor what stands beside it, from which it could be found', () => {
  const items = `合成: {公式: "平均(测评, 打分, 类别 = 领导) × 50% ＋ 平均(测评, 打分, 类别 = 群众) × 50%", 类型: 数}
总分: {公式: "基础分 ＋ 合成", 类型: 数}`;
  const scored = run(items, [
    ['领导', 91],
    ['群众', 71],
    ['群众', 72],
    ['群众', 76],
  ]);
  const tree = explain(scored, 0, '总分');
  const told = JSON.stringify(tree);
  expect(told).toContain('（保密） × 50% ＋ （保密） × 50%');
  expect(told).toContain('"text":"82"');
  for (const secret of ['91', '73', '71', '72', '76']) expect(told.replace(/"span".*?\}/gu, '')).not.toContain(secret);
  // With three of each all is shown.
  const enough = run(items, [
    ['领导', 91],
    ['领导', 91],
    ['领导', 91],
    ['群众', 71],
    ['群众', 72],
    ['群众', 76],
  ]);
  expect(JSON.stringify(explain(enough, 0, '总分'))).toContain('91 × 50% ＋ 73 × 50%');
});

test('a confidential column of the 名册 is shown in no derivation', () => {
  const { scheme } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 测评分: {类型: 数, 保密: 是}}}
得分项:
  总分: {公式: "测评分 × 2", 类型: 数}
算例:
  - {名: 一, 测评分: 43, 应得: {总分: 86}}
`,
    '试.yaml',
  );
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) throw new Error('no case');
  const told = JSON.stringify(explain(score(scheme, caseInput(scheme, example)), 0, '总分'));
  expect(told).toContain('86');
  expect(told).not.toContain('43');
  expect(told).toContain('（保密）');
});
