import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

const { scheme } = loadScheme(
  '办法: 试\n标识: 试\n年度: 2026\n台账:\n  名册: {列: {单位: 单位}}\n得分项:\n  总分: {公式: 年度, 类型: 整数}\n',
  'x.yaml',
);

test.each([
  ['2025', 2025],
  ['2025年上半年', 2025],
  ['上半年（2025）', 2025],
  // A period that names no year is one of the scheme's year, never the year 0 or 1.
  ['上半年', 2026],
  ['1季度', 2026],
])('the period %s is assessed for the year %i', (period, year) => {
  if (scheme === null) throw new Error('the scheme does not load');
  expect(assess(workbook({ 名册: [['单位'], ['甲']] }), scheme, { period }).units[0]?.total?.number).toBe(year);
});
