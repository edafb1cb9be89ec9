import { assess } from '../../../../src/assessment/assess';
import { inWords } from '../../../../src/messages/catalogue';
import { loadScheme } from '../../../../src/scheme/load';
import type { Scheme } from '../../../../src/scheme/model';
import { compileForm } from '../../../../src/sheets/forms/compile/compile';
import type { Form } from '../../../../src/sheets/forms/form';
import { planForm, type FormPlan, type Split } from '../../../../src/sheets/forms/plan';
import { areaToA1, placeToA1 } from '../../../../src/workbook/cells/a1';
import type { CellContent } from '../../../../src/workbook/cells/cell';
import type { Edits } from '../../../../src/workbook/edits';
import { atOnce } from '../../../../src/workbook/progress';
import type { Snapshot } from '../../../../src/workbook/snapshot';
import { areaOf, workbook } from '../../../support/snapshot';

/** A regulation small enough to fill by hand: tasks that score, deductions that count when they are 审定, secret votes. */
export const SCHEME = `办法: 小办法
标识: 小
文号: 小发〔2017〕1号
年度: 2017
小数: 1
序列: [局, 镇]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 成立: 日期}}
  任务:
    依据: 第三条
    列: {单位: 单位, 类: [甲, 乙], 事项: {类型: 文字, 必填: 是}, 分值: {类型: 分, 必填: 是}, 得分: 数}
  扣分:
    依据: 第四条
    列: {单位: 单位, 事由: {类型: 文字, 必填: 是}, 分: {类型: 数, 必填: 是}, 状态: {类型: [申报, 审定], 缺省: 审定}}
    计入: 状态 = 审定
  投票:
    依据: 第五条
    保密: 是
    列: {单位: 单位, 评价人: 文字, 票: 数}
得分项:
  任务得分: {公式: "合计(任务, 得分)", 依据: 第三条}
  扣分合计: {公式: "合计(扣分, 分)", 依据: 第四条}
  测评: {公式: "平均(投票, 票)", 依据: 第五条}
  总分: {公式: 任务得分 － 扣分合计 ＋ 测评, 依据: 第二条}
排名: {按: 总分, 范围: 序列, 依据: 第六条}
等次:
  - {等次: 先进, 当: 名次 = 1, 依据: 第七条}
  - {等次: 合格, 当: 其他, 依据: 第七条}
`;

export function schemeOf(text: string = SCHEME): Scheme {
  const { scheme, diagnostics } = loadScheme(text, '小.yaml');
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

/** 甲局 90 － 2 ＋ 4 = 92, 乙局 80 － 0 ＋ 5 = 85, 丙镇 70 ＋ 3 = 73. */
export const DATA: Snapshot = workbook({
  名册: [
    ['单位', '序列', '成立'],
    ['甲局', '局', '2001-02-03'],
    ['乙局', '局', '2001-02-03'],
    ['丙镇', '镇', '2001-02-03'],
  ],
  任务: [
    ['单位', '类', '事项', '分值', '得分'],
    ['甲局', '甲', '一', 50, 50],
    ['甲局', '甲', '二', 30, 25],
    ['甲局', '乙', '三', 20, 15],
    ['乙局', '甲', '四', 100, 80],
    ['丙镇', '乙', '五', 100, 70],
  ],
  扣分: [
    ['单位', '事由', '分', '状态'],
    ['甲局', '迟到', 2, '审定'],
    ['甲局', '未定', 9, '申报'],
  ],
  投票: [
    ['单位', '评价人', '票'],
    ['甲局', '张', 4],
    ['甲局', '王', 4],
    ['甲局', '李', 4],
    ['乙局', '张', 5],
    ['乙局', '王', 5],
    ['乙局', '李', 5],
    ['丙镇', '张', 3],
    ['丙镇', '王', 3],
    ['丙镇', '李', 3],
  ],
});

export interface Given {
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly widths?: readonly number[];
  readonly breaks?: readonly number[];
  readonly titleRows?: Form['page']['titleRows'];
}

/** A form from the texts of its cells; every cell wraps, in 11 points, columns of 100 points and rows of 20. */
export function formOf(cells: readonly (readonly CellContent[])[], given: Given = {}): Form {
  const width = Math.max(...cells.map((line) => line.length));
  const formatAt = (row: number, column: number): string | null =>
    Object.entries(given.formats ?? {}).find(([a1]) => areaOf(a1).row === row && areaOf(a1).column === column)?.[1] ?? null;
  return {
    name: '试',
    sheet: '表样-试',
    stands: false,
    cells: cells.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null)),
    merges: (given.merges ?? []).map(areaOf),
    looks: cells.map((_, row) =>
      Array.from({ length: width }, (__, column) => ({ style: { wrap: true, fontSize: 11 }, format: formatAt(row, column) })),
    ),
    heights: cells.map(() => 20),
    widths: given.widths ?? Array.from({ length: width }, () => 100),
    page: {
      orientation: 'portrait',
      paper: 'A4',
      margins: { top: 50, right: 50, bottom: 50, left: 50, header: 20, footer: 20 },
      titleRows: given.titleRows ?? null,
      scale: null,
      breaks: given.breaks ?? [],
      header: {},
      footer: { center: '－ &P －' },
      centerHorizontally: true,
    },
  };
}

export interface Asked {
  readonly scheme?: Scheme;
  readonly data?: Snapshot;
  readonly units?: readonly string[] | null;
  readonly draft?: boolean;
  readonly split?: Split;
}

export const TODAY = { year: 2017, month: 12, day: 29 };

/** A plan of which all stands on one sheet, as its only or first one has it. */
export interface Planned extends FormPlan {
  readonly sheet: string | null;
  readonly edits: Edits;
}

/** The plan of a filled form; fails where the form is wrong. */
export function planOf(
  form: Form,
  { scheme = schemeOf(), data = DATA, units = null, draft = false, split = 'pages' }: Asked = {},
): Planned {
  const { compiled, problems } = compileForm(form, scheme);
  if (compiled === null) throw new Error(problems.map(({ message }) => inWords(message)).join('\n'));
  const plan = atOnce(planForm(compiled, { assessment: assess(data, scheme), today: TODAY }, { units, draft }, data, split));
  return { ...plan, sheet: plan.sheets[0]?.name ?? null, edits: plan.sheets.flatMap(({ edits }) => edits) };
}

/** The cells of a filled form, row by row; blanks at the end of a row left out. */
export function rowsOf(plan: Pick<Planned, 'edits' | 'problems'>): CellContent[][] {
  const values = plan.edits.find(({ kind }) => kind === 'values');
  if (values?.kind !== 'values') throw new Error(`nothing was filled: ${plan.problems.map(({ message }) => inWords(message)).join('\n')}`);
  return values.values.map((line) => {
    const end = line.findLastIndex((cell) => cell !== null);
    return line.slice(0, end + 1);
  });
}

export function filled(cells: readonly (readonly CellContent[])[], given: Given = {}, asked: Asked = {}): CellContent[][] {
  return rowsOf(planOf(formOf(cells, given), asked));
}

export function mergesIn({ edits }: Pick<Planned, 'edits'>): string[] {
  return edits.flatMap((edit) => (edit.kind === 'merge' ? [areaToA1(edit.area)] : []));
}

/** What is wrong with a form: its cell, the sign at which it begins counted from 1, the code and the words. */
export function problemsOf(cells: readonly (readonly CellContent[])[], given: Given = {}, scheme = schemeOf()): string[] {
  const form = formOf(cells, given);
  const { compiled, problems } = compileForm(form, scheme);
  const all = compiled === null ? problems : planOf(form, { scheme }).problems;
  return all.map(
    ({ place, at, code, message }) => `${placeToA1(place).replace(/^.*!/u, '')} ${String(at + 1)} ${code} ${inWords(message)}`,
  );
}
