import { loadScheme } from '../../../src/scheme/load';
import { runCases } from '../../../src/scoring/cases';

/** What the worked cases of a scheme come to that are not as expected; the scheme has to load without an error. */
export function differences(text: string): string[] {
  const { scheme, diagnostics } = loadScheme(text, '试');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return runCases(scheme)
    .filter(({ passed }) => !passed)
    .map(({ unit, what, expected, got }) => `${unit} ${what}: ${expected} ≠ ${got}`);
}

/** The same for 连续年数 of years below 60, of approved rows only, for a unit with such rows of 历年 and this score in 2018. */
export function yearsDiffering(rows: string, score: number, expected: string): string[] {
  return differences(`办法: 试
台账:
  名册: {列: {单位: 单位, 得分: 数}}
  历年: {计入: 状态 = 审定, 列: {年度: 整数, 得分: 数, 状态: [自评, 审定]}}
得分项:
  连续: {公式: "连续年数(历年, 得分 < 60)", 类型: 整数}
算例:
  - {名: 往年, 年度: 2018, 得分: ${String(score)}, 历年: [${rows}], 应得: {连续: ${expected}}}
`);
}
