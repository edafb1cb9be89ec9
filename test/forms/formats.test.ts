import { assess } from '../../src/checking/assess';
import { planResult } from '../../src/forms/result-sheet';
import { loadScheme } from '../../src/scheme';
import type { Edit } from '../../src/workbook/edits';
import { workbook } from '../support/snapshot';

const { scheme, diagnostics } = loadScheme(
  '办法: 试\n标识: 试\n年度: 2026\n小数: 3\n台账:\n  名册: {列: {单位: 单位, 序列: 文字}}\n  事项: {列: {分值: 数}}\n得分项:\n  率: {公式: "合计(事项, 分值) ÷ 7", 类型: 率}\n  件数: {公式: 次数(事项), 类型: 整数}\n  最后: {公式: "日期(2026, 3, 1)", 类型: 日期}\n  话: {公式: "如果 率 > 1 则 多 否则 少", 类型: 文字}\n  总分: 合计(事项, 分值)\n排名: {按: 总分}\n',
  'x.yaml',
);
const sheets = { 名册: [['单位', '序列'], ['甲', null]], 事项: [['单位', '分值'], ['甲', 3.1234]] };

function planned(period?: string): readonly Edit[] {
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const snapshot = workbook(sheets);
  return planResult(assess(snapshot, scheme, period === undefined ? {} : { period }), snapshot).edits;
}

test('a number is shown with the decimals that it is rounded to, a date as a date', () => {
  const formats = planned().flatMap((edit) => (edit.kind === 'numberFormat' ? [[edit.area.column, edit.format]] : []));
  expect(formats).toEqual([[2, 'General'], [3, 'General'], [4, 'yyyy-mm-dd'], [6, '0.000']]);
});

test.each([['2026', '2026年考评结果'], ['2026年上半年', '2026年上半年考评结果'], ['第1季度', '第1季度考评结果']])('the period %s stands in the title as “%s”', (period, title) => {
  const values = planned(period).find((edit) => edit.kind === 'values');
  expect(values?.kind === 'values' ? values.values[0]?.[0] : '').toBe(`试　${title}`);
});
