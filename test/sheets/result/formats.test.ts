import { assess } from '../../../src/assessment/assess';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { loadScheme } from '../../../src/scheme/load';
import type { Edit } from '../../../src/workbook/edits';
import { workbook } from '../../support/snapshot';

const { scheme, diagnostics } = loadScheme(
  '办法: 试\n标识: 试\n年度: 2026\n小数: 3\n台账:\n  名册: {列: {单位: 单位, 序列: 文字}}\n  事项: {列: {分值: ' +
    '数}}\n得分项:\n  率: {公式: "合计(事项, 分值) ÷ 7", 类型: 率}\n  件数: {公式: 次数(事项), 类型: 整数}\n  ' +
    '最后: {公式: "日期(2026, 3, 1)", 类型: 日期}\n  话: {公式: "如果 率 > 1 则 多 否则 少", 类型: 文字}\n  ' +
    '够: {公式: 率 > 1, 类型: 是否}\n  总分: 合计(事项, 分值)\n排名: {按: 总分}\n',
  'x.yaml',
);
const sheets = {
  名册: [
    ['单位', '序列'],
    ['甲', null],
  ],
  事项: [
    ['单位', '分值'],
    ['甲', 3.1234],
  ],
};

function planned(period?: string): readonly Edit[] {
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const snapshot = workbook(sheets);
  return planResult(assess(snapshot, scheme, period === undefined ? {} : { period }), snapshot).edits;
}

test('a number is shown with the decimals that it is rounded to, a date as a date, 1 and 0 of a formula as 是 and 否', () => {
  const formats = planned().flatMap((edit) =>
    edit.kind === 'numberFormat'
      ? Array.from({ length: edit.area.columns }, (_, at): [number, string] => [edit.area.column + at, edit.format])
      : [],
  );
  expect(formats).toEqual([
    [2, 'General'],
    [3, 'General'],
    [4, 'yyyy-mm-dd'],
    [6, '"是";;"否"'],
    [7, '0.000'],
  ]);
});

test.each([
  ['2026', '2026年考评结果'],
  ['2026年上半年', '2026年上半年考评结果'],
  ['第1季度', '第1季度考评结果'],
])('the period %s stands in the title as “%s”', (period, title) => {
  const values = planned(period).find((edit) => edit.kind === 'values');
  expect(values?.kind === 'values' ? values.values[0]?.[0] : '').toBe(`试　${title}`);
});

test('in the workings, too, 分 have their decimals, days are days, and 1 and 0 are 是 and 否', () => {
  const { scheme: dated } = loadScheme(
    '办法: 试\n标识: 试\n年度: 2026\n台账:\n  名册: {列: {单位: 单位, 序列: 文字}}\n  事项: {列: {报送: 日期, ' +
      '重点: 是否, 分值: 数}, 行: {得分: {公式: "如果 重点 且 报送 < 日期(2026, 3, 1) 则 分值 否则 0", 类型: ' +
      '分}}}\n得分项:\n  总分: 合计(事项, 得分)\n排名: {按: 总分}\n',
    'x.yaml',
  );
  if (dated === null) throw new Error('the scheme does not load');
  const snapshot = workbook({
    名册: [
      ['单位', '序列'],
      ['甲', null],
    ],
    事项: [
      ['单位', '报送', '重点', '分值'],
      ['甲', 46000, '是', 3],
    ],
  });
  const { edits } = planFormulas(assess(snapshot, dated), snapshot);
  const heads = edits.flatMap((edit) => (edit.kind === 'values' && edit.sheet === '计算-事项' ? [edit.values[3] ?? []] : []))[0] ?? [];
  const formats = edits.flatMap((edit) =>
    edit.kind === 'numberFormat' && edit.sheet === '计算-事项' ? [[heads[edit.area.column], edit.format]] : [],
  );
  expect(Object.fromEntries(formats)).toEqual({ 报送: 'yyyy-mm-dd', 重点: '"是";;"否"', 得分: '0.00' });
});

test('a table too wide for A4 goes on A3', () => {
  const items = Array.from({ length: 20 }, (_, index) => `  第${String(index)}项: 合计(事项, 分值)\n`).join('');
  const { scheme: wide } = loadScheme(
    `办法: 试\n标识: 试\n年度: 2026\n台账:\n  名册: {列: {单位: 单位, 序列: 文字}}\n  事项: {列: {分值: ` +
      `数}}\n得分项:\n${items}排名: {按: 第0项}\n`,
    'x.yaml',
  );
  if (wide === null) throw new Error('the scheme does not load');
  const snapshot = workbook(sheets);
  const page = planResult(assess(snapshot, wide), snapshot).edits.find((edit) => edit.kind === 'page');
  expect([
    page?.kind === 'page' ? page.page.paper : null,
    planned().flatMap((edit) => (edit.kind === 'page' ? [edit.page.paper] : [])),
  ]).toEqual(['A3', ['A4']]);
});
