import { loadScheme } from '../../../src/scheme/load';
import { caseInput } from '../../../src/scoring/cases';
import { CONSEQUENCES } from '../../../src/scoring/explain/consequences';
import { explain } from '../../../src/scoring/explain/explain';
import { score } from '../../../src/scoring/run';
import { explained } from '../../support/derivation';

/* 保密, of a ledger or of one of its columns: a derivation shows what they come to, and no row. */

const text = (ledger: string, column: string): string => `办法: 试
台账:
  名册: {列: {单位: 单位}}
  票:
    ${ledger}
    列: {处室: 文字, 评价人: {类型: 文字${column}}, 打分: {类型: 数${column}}, 票数: 数}
    行: {折算: {公式: 打分 × 2}, 折半: {公式: 折算 ÷ 4}}
得分项:
  平均分: {公式: "平均(票, 打分)", 类型: 数}
  折算分: {公式: "合计(票, 折半)", 类型: 数}
  低分: {公式: "次数(票, 打分 < 60)", 类型: 整数}
  人数: {公式: "个数(票, 评价人)", 类型: 整数}
  最高: {公式: "合计(票, 票数, 每 评价人 取最高)", 类型: 数}
  票数: {公式: "合计(票, 票数)", 类型: 数}
结果运用:
  - {做: 约谈, 台账: 票, 当: 打分 < 60}
算例:
  - {名: 票, 票: [{处室: 办公室, 评价人: 张三, 打分: 8713, 票数: 1}, {处室: 财务处, 评价人: 李四, 打分: 41, 票数: 2}], 应得: {票数: 3}}
`;

function derived(scheme: string, item: string): string {
  const { scheme: loaded, diagnostics } = loadScheme(scheme, '试');
  const [example] = loaded?.cases ?? [];
  if (loaded === null || example === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const run = score(loaded, caseInput(loaded, example));
  return JSON.stringify([explain(run, 0, item), explained(run, 0, item)]);
}

const secrets = ['张三', '李四', '8713', '17426', '4356.5', '41', '82', '20.5', '第1行', '第2行'];

test.each(['平均分', '折算分', '低分', '人数', '最高', CONSEQUENCES])('%s', (item) => {
  for (const scheme of [text('保密: 是', ''), text('', ', 保密: 是')]) {
    const tree = derived(scheme, item);
    expect(secrets.filter((secret) => tree.includes(secret))).toEqual([]);
    expect(tree).toContain('只显示汇总');
  }
  expect(derived(text('', ''), item)).toContain('第2行');
});

test('what of the same ledger is not confidential is shown row by row', () => {
  expect(derived(text('', ', 保密: 是'), '票数')).toContain('1 ＋ 2');
  expect(derived(text('保密: 是', ''), '票数')).not.toContain('1 ＋ 2');
});
