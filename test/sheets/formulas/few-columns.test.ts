import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { isFormula, type CellContent } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* Workings are as many cells as a ledger has rows, for each of their columns: none computes what another does. */

/** Points by completion, weighted by two tables, added up, with bonuses by event and capped: what can be missing has two ends. */
const SCHEME = `办法: 试
标识: 试
年度: 2026
序列: [甲类]
表:
  权重: {行: [[类别, 权重, 系数], [一, 1.05, 0.6], [二, 0.95, 0.55]]}
  表扬: {行: [[层级, 分值], [省, 5], [市, 1]]}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 满意度: 数}}
  指标:
    每单位至少: 1
    列: {类别: 权重.类别, 方式: [正, 反], 分值: 分, 目标: 数, 完成: 数}
    行:
      完成率: 如果 方式 = 反 则 2 － 完成 ÷ 目标 否则 完成 ÷ 目标
      得分: {公式: "分值 × 限于(完成率, 0, 110%)", 类型: 分}
      加权: "得分 × 查表(权重, 类别, 权重) × 查表(权重, 类别, 系数)"
  加分:
    列: {事项: {类型: 文字, 必填: 是}, 层级: 表扬.层级}
    行: {加分值: "查表(表扬, 层级)"}
得分项:
  指标分: {公式: "合计(指标, 加权)", 类型: 数}
  加分分: "封顶(合计(加分, 加分值, 每 事项 取最高), 20)"
  总分: 指标分 ＋ 加分分 ＋ 满意度
排名: {按: 总分}
等次:
  - {等次: 先进, 当: 名次 ≤ 1}
  - {等次: 合格, 当: 其他}
`;

/** Sheet → the formulas of its first row, by head. */
function firstRows(): Map<string, (readonly [head: string, formula: string])[]> {
  const { scheme, diagnostics } = loadScheme(SCHEME, '试.yaml');
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const snapshot = workbook({
    名册: [
      ['单位', '序列', '满意度'],
      ['甲', '甲类', 9],
      ['乙', '甲类', 8],
    ],
    指标: [
      ['单位', '类别', '方式', '分值', '目标', '完成'],
      ['甲', '一', '正', 50, 100, 90],
      ['乙', '二', '反', 50, 100, null],
    ],
    加分: [
      ['单位', '事项', '层级'],
      ['甲', '修路', '省'],
      ['乙', '治水', '市'],
    ],
  });
  const wordsOf = (content: CellContent | undefined): string => (typeof content === 'string' ? content : '');
  const sheets = new Map<string, (readonly [string, string])[]>();
  for (const edit of planFormulas(assess(snapshot, scheme), snapshot).edits) {
    if (edit.kind !== 'values' || !edit.sheet.startsWith('计算-')) continue;
    const [heads = [], first = []] = edit.values.slice(3);
    const formulas = first.flatMap((content, column) => (isFormula(content) ? [[wordsOf(heads[column]), content.formula] as const] : []));
    sheets.set(edit.sheet, formulas);
  }
  return sheets;
}

test('no two columns of a sheet hold the same formula', () => {
  const repeated = [...firstRows()].flatMap(([sheet, columns]) =>
    columns.flatMap(([head, formula], at) => {
      const before = columns.slice(0, at).find(([, other]) => other === formula);
      return before === undefined ? [] : [`${sheet}: ${before[0]}, ${head}: ${formula}`];
    }),
  );
  expect(repeated).toEqual([]);
});

test('what a row that waits may come to takes some columns beside it, not a multiple of them', () => {
  const heads =
    firstRows()
      .get('计算-指标')
      ?.map(([head]) => head) ?? [];
  const ends = heads.filter((head) => /（最[大小]）/u.test(head));
  // Each end of 完成率, 得分 and 加权, and whether those of 加权, which are added up, are there.
  expect(ends.sort()).toEqual(
    ['完成率', '得分', '加权', '加权']
      .flatMap((name, at) => ['大', '小'].map((end) => `${name}（最${end}）${at === 3 ? '（状态）' : ''}`))
      .sort(),
  );
  expect(heads.filter((head) => !ends.includes(head)).length).toBeLessThanOrEqual(17);
});
