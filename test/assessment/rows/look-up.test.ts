import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

/* 取值: the one row that is asked for. Where there is none, or several, the ledger and what was asked of it are named. */

function found(secret = ''): { scores: unknown[]; said: string[]; missing: string[]; explained: unknown } {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
年度: 2026
台账:
  名册: {列: {单位: 单位}}
  历年: {依据: 附表一${secret}, 列: {年度: 整数, 项目: [安全, 发展], 等次: [好, 差]}}
得分项:
  上年: {公式: "取值(历年, 等次, 年度 = 本.年度 － 1, 项目 = 安全)", 类型: 文字, 依据: 一}
  总分: {公式: 如果 上年 = 好 则 2 否则 1, 依据: 一}
检查:
  - {须: "取值(历年, 等次, 年度 = 2025, 项目 = 安全) = 好", 否则: 提醒, 说明: 上年应为好, 依据: 一}
`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const rows = [
    ['甲', 2025, '安全', '好'],
    ['乙', 2024, '安全', '好'],
    ['丙', 2025, '安全', '好'],
    ['丙', 2025, '安全', '差'],
    ['丁', 2025, '安全', '差'],
  ];
  const assessed = assess(
    workbook({ 名册: [['单位'], ['甲'], ['乙'], ['丙'], ['丁']], 历年: [['单位', '年度', '项目', '等次'], ...rows] }),
    scheme,
  );
  const node = assessed.explain('甲', '上年');
  return {
    scores: assessed.units.map(({ total }) => total?.text),
    said: assessed.findings.map(({ code, message }) => `${code} ${inWords(message)}`),
    missing: assessed.units.flatMap(({ missing }) => missing.map(({ what }) => inWords(what))),
    explained: node?.children.map((child) => [inWords(child.text), child.children.map((row) => [inWords(row.label), inWords(row.text)])]),
  };
}

test('the value of the row, checked and explained; none and several are said with the keys', () => {
  const { scores, said, missing, explained } = found();
  expect(scores).toEqual(['2.00', '无法计算', '无法计算', '1.00']);
  expect(missing).toEqual(['台账“历年”没有 年度 = 2025、项目 = 安全 的行', '台账“历年”有 2 行 年度 = 2025、项目 = 安全，只能有一行']);
  expect(said).toEqual([
    'C-LOOK-UP 乙 无法计算：台账“历年”没有 年度 = 2025、项目 = 安全 的行。请补上或改正这一行。',
    'C-LOOK-UP 丙 无法计算：台账“历年”有 2 行 年度 = 2025、项目 = 安全，只能有一行。请补上或改正这一行。',
    expect.stringMatching(/^CHECK 丁.*上年应为好/u),
  ]);
  expect(explained).toEqual([['好', [['历年第2行 安全', '好']]]]);
});

test('of a 保密 ledger the keys are not told, nor the row', () => {
  const { missing, explained } = found(', 保密: 是');
  expect(missing.join()).not.toMatch(/2025|安全/u);
  expect(explained).toEqual([['（保密）', []]]);
});
