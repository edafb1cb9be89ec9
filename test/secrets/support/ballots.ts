import { assessScored } from '../../../src/assessment/assess';
import type { Assessed, Scored } from '../../../src/assessment/assessment';
import { scoreWorkbook } from '../../../src/assessment/score-workbook';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { workbook } from '../../support/snapshot';

/** A vote by ten: two of the first class, three of the second, five of the third, each counted by itself and all together. */
export const schemeText = `办法: 测评办法
标识: 测评
版本: "1"
年度: 2026
小数: 2
序列: [局]
台账:
  名册: {依据: 第一条, 列: {单位: {类型: 单位, 必填: 是}, 序列: {类型: 文字, 必填: 是}, 基础分: {类型: 数, 必填: 是}}}
  测评:
    依据: 第二条
    保密: 是
    每单位至少: 1
    不重复: [评价人]
    列:
      评价人: {类型: 文字, 必填: 是}
      类别: {类型: [领导, 部门, 群众], 必填: 是}
      评语: {类型: 文字, 说明: 只供办公室看}
      打分: {类型: 数, 必填: 是, 范围: [0, 100]}
    行:
      折算: {公式: "打分 × 0.5", 类型: 数, 依据: 第二条}
得分项:
  领导评价: {公式: "平均(测评, 打分, 类别 = 领导)", 类型: 数, 依据: 第二条}
  部门评价: {公式: "平均(测评, 打分, 类别 = 部门)", 类型: 数, 依据: 第二条}
  群众评价: {公式: "平均(测评, 打分, 类别 = 群众)", 类型: 数, 依据: 第二条}
  测评分: {公式: "平均(测评, 折算)", 类型: 数, 依据: 第二条}
  票数: {公式: "次数(测评)", 类型: 整数, 依据: 第二条}
  总分: {公式: "基础分 ＋ 测评分 ＋ 领导评价 × 10%", 依据: 第三条}
检查:
  - {须: "次数(测评, 类别 = 领导) ≤ 2", 台账: 名册, 否则: 提醒, 说明: 领导最多两人, 依据: 第二条}
  - {须: "平均(测评, 打分, 类别 = 领导) ≥ 平均(测评, 打分, 类别 = 群众)", 台账: 名册, 否则: 提醒, 说明: 领导比群众低, 依据: 第二条}
排名: {按: 总分, 范围: 序列, 并列: 同名次跳号, 依据: 第四条}
等次:
  - {等次: 好, 当: 总分 ≥ 90, 依据: 第五条}
  - {等次: 一般, 当: 其他, 依据: 第五条}
结果运用:
  - {做: 谈话, 台账: 测评, 当: 打分 < 10, 依据: 第六条}
`;

export function schemeOf(text: string): Scheme {
  const { scheme, diagnostics } = loadScheme(text, '测评.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scheme;
}

export const scheme = schemeOf(schemeText);

export const KINDS = ['领导', '领导', '部门', '部门', '部门', '群众', '群众', '群众', '群众', '群众'] as const;

/** Rows of cells by the name of their sheet. */
export type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** The workbook in which ten have voted on 甲局, with what each says; two units have the votes of others. */
export function votes(
  points: readonly CellValue[],
  names = KINDS.map((_, at) => `票${String(at)}`),
  remarks: readonly string[] = [],
): Sheets {
  const voted = KINDS.map((kind, at): CellValue[] => ['甲局', names[at] ?? null, kind, remarks[at] ?? null, points[at] ?? null]);
  const others = ['乙局', '丙局'].flatMap((unit, at) =>
    KINDS.map((kind, voter): CellValue[] => [unit, `人${String(voter)}`, kind, null, 60 + 10 * at]),
  );
  return {
    名册: [
      ['单位', '序列', '基础分'],
      ['甲局', '局', 40],
      ['乙局', '局', 45],
      ['丙局', '局', 30],
    ],
    测评: [['单位', '评价人', '类别', '评语', '打分'], ...voted, ...others],
  };
}

/** The workbook as it is read, and what Kaoji knows of it. */
export interface Voted {
  readonly snapshot: Snapshot;
  readonly scored: Scored;
  readonly assessed: Assessed;
}

/** What Kaoji knows of a workbook with votes. */
export function votedIn(snapshot: Snapshot): Voted {
  const scored = scoreWorkbook(snapshot, scheme, { period: '2026' });
  return { snapshot, scored, assessed: assessScored(scored) };
}

export function assessedVotes(sheets: Sheets): Voted {
  return votedIn(workbook(sheets));
}
