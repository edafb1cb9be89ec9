import { assess } from '../../../src/assessment/assess';
import { scoreWorkbook } from '../../../src/assessment/score-workbook';
import { unitScores } from '../../../src/custom-functions/on-ledgers/unit-scores';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { isFormula, valueOf } from '../../../src/workbook/cells/cell';
import type { Edits } from '../../../src/workbook/edits';
import { workbook } from '../../support/snapshot';

/*
 * A cell holds numbers up to 1.8 × 10^308. What comes out larger is 无法计算, and nothing that depends on it is decided: no rank, no
 * blank.
 */

const ledgers = {
  名册: [
    ['单位', '序列'],
    ['甲镇', '乡镇'],
    ['乙镇', '乡镇'],
  ],
  指标: [
    ['单位', '分值'],
    ['甲镇', 1e308],
    ['甲镇', 1e308],
    ['乙镇', 5],
  ],
} as const;

function assessed(type: '分' | '数', rows: readonly (readonly [string, number])[] = []) {
  const { scheme, diagnostics } = loadScheme(
    `
办法: 试
年度: 2026
序列: [乡镇]
台账:
  名册: {依据: 一, 列: {单位: 单位, 序列: 文字}}
  指标: {依据: 二, 列: {单位: 单位, 分值: 数}}
得分项:
  一半: {公式: "合计(指标, 分值) ÷ 4", 类型: 数, 依据: 三}
  总分: {公式: "合计(指标, 分值)", 类型: ${type}, 依据: 三}
排名: {按: 总分, 范围: 序列, 依据: 四}
等次:
  - {等次: 优秀, 当: 总分 ≥ 90, 依据: 五}
  - {等次: 合格, 当: 其他, 依据: 五}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const snapshot = workbook(rows.length === 0 ? ledgers : { ...ledgers, 指标: [['单位', '分值'], ...rows] });
  return { snapshot, scheme, assessment: assess(snapshot, scheme) };
}

/** What stands in the row of a unit on the result sheet. */
function rowOf(edits: Edits, sheet: string, unit: string): unknown[] {
  return (
    edits
      .flatMap((edit) => (edit.kind === 'values' && edit.sheet === sheet ? edit.values.map((row) => row.map(valueOf)) : []))
      .find((row) => row[1] === unit) ?? []
  );
}

describe.each(['分', '数'] as const)('as %s', (type) => {
  test('a total beyond is 无法计算, without a rank or a grade, and says why; exact sums within stay', () => {
    const { assessment } = assessed(type);
    const [large, small] = assessment.units;
    expect(large).toMatchObject({ total: { text: '无法计算', number: null }, rank: null, standing: '无法计算', grade: '无法计算' });
    expect(large?.items[0]?.shown.number).toBe(5e307);
    expect(large?.missing.map(({ what }) => inWords(what))).toEqual(['甲镇 总分太大（超过 1.8×10^308）']);
    expect(small).toMatchObject({ total: { number: 5 }, rank: 1, standing: '暂列1', provisional: true });
    expect(assessment.findings.filter(({ code }) => code === 'C-TOO-LARGE')).toMatchObject([{ severity: 'error', unit: '甲镇' }]);
  });

  test('written as values it is a word, never a blank', () => {
    const { assessment, snapshot } = assessed(type);
    expect(rowOf(planResult(assessment, snapshot).edits, '考评结果-2026', '甲镇').slice(0, 5)).toEqual([
      '无法计算',
      '甲镇',
      5e307,
      '无法计算',
      '无法计算',
    ]);
  });

  test('a formula would be #NUM!: the value stands in its place, and that is said', () => {
    const { assessment, snapshot } = assessed(type);
    const plan = planFormulas(assessment, snapshot);
    expect(plan.untranslated.map(({ what }) => what)).toContain('总分');
    const workings = plan.edits.flatMap((edit) => (edit.kind === 'values' && edit.sheet === '计算-名册' ? edit.values : []));
    const column = workings[3]?.indexOf('总分') ?? -1;
    expect(workings.slice(4).map((row) => row[column])).toEqual(['无法计算', 5]);
  });

  test('functions in cells say it, too', () => {
    const { snapshot, scheme } = assessed(type);
    expect(unitScores(scoreWorkbook(snapshot, scheme), null)[1]?.slice(0, 5)).toEqual(['甲镇', '乡镇', '无法计算', 5e307, '无法计算']);
  });
});

test('what is larger on the way only is no matter', () => {
  const { assessment } = assessed('分', [
    ['甲镇', 1e308],
    ['甲镇', 1e308],
    ['甲镇', -1e308],
    ['乙镇', 5],
  ]);
  expect(assessment.units[0]?.total?.number).toBe(1e308);
});

test('a result in formulas shows no blank for a number that has become too large', () => {
  const { assessment, snapshot } = assessed('数', [
    ['甲镇', 7],
    ['乙镇', 5],
  ]);
  const result = planFormulas(assessment, snapshot).edits.flatMap((edit) =>
    edit.kind === 'values' && edit.sheet === '考评结果-2026' ? edit.values : [],
  );
  const formulas = result.flat().filter(isFormula);
  expect(formulas.some(({ formula }) => /^=IF\(ISERROR\(\$[A-Z]+\d+\),"",IFERROR\(INDEX\(.*\),"无法计算"\)\)$/u.test(formula))).toBe(true);
});
