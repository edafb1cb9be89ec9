import { assess } from '../../../src/assessment/assess';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import { findingsAt } from '../../support/transport';
import { workbook } from '../../support/snapshot';

function schemeWith(formula: string): Scheme {
  const { scheme, diagnostics } = loadScheme(
    `
办法: 界限
台账:
  名册: {列: {单位: 单位, 档: 数}}
  加分: {依据: 一, 列: {单位: 单位, 事项: 文字, 档: 数, 分值: 数}}
得分项:
  总分: {公式: "${formula}", 依据: 一}
`,
    '界限.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

const ROSTER = [
  ['单位', '档'],
  ['甲局', 1],
  ['乙局', 2],
];

const sheets = workbook({
  名册: ROSTER,
  加分: [
    ['单位', '事项', '档', '分值'],
    ['甲局', '治超', 1, 3],
    ['甲局', '治超', 1, 8],
    ['乙局', '宣传', 1, 9],
    ['乙局', '信访', 2, 4],
  ],
});

/** 甲局: 治超 的最高 8；乙局: 只有档 2 的 4。 */
test('同一事项取最高而条件里问到本单位：照样校验和计分，不中断', () => {
  const assessment = assess(sheets, schemeWith('合计(加分, 分值, 档 = 本.档, 每 事项 取最高)'));
  expect(assessment.units.map((card) => card.total?.text)).toEqual(['8.00', '4.00']);
});

test('封顶里面的合计问到本单位：超过上限的仍会指出', () => {
  const assessment = assess(sheets, schemeWith('封顶(合计(加分, 分值, 档 = 本.档), 5)'));
  expect(assessment.units.map((card) => card.total?.text)).toEqual(['5.00', '4.00']);
  expect(findingsAt(assessment, 'C-CAP-REACHED').length).toBe(1);
});

/** 每行封顶 5：3、5、5、4。上限是行的，没有哪个单位的合计超过它。 */
test('逐行封顶不是单位的封顶', () => {
  const assessment = assess(sheets, schemeWith('合计(加分, 封顶(分值, 5))'));
  expect(assessment.units.map((card) => card.total?.text)).toEqual(['8.00', '9.00']);
  expect(findingsAt(assessment, 'C-CAP-REACHED')).toEqual([]);
});

test('同一单位只差全角、空格的两个事项：按两件计了，要指出；别的单位的不算', () => {
  const alike = workbook({
    名册: ROSTER,
    加分: [
      ['单位', '事项', '档', '分值'],
      ['甲局', '治超Ａ', 1, 3],
      ['乙局', '治超 A', 1, 9],
      ['甲局', '治超A', 1, 8],
      ['甲局', '治超a', 1, 1],
    ],
  });
  const assessment = assess(alike, schemeWith('合计(加分, 分值, 每 事项 取最高)'));
  expect(assessment.units.map((card) => card.total?.text)).toEqual(['12.00', '9.00']);
  expect(findingsAt(assessment, 'C-SIMILAR-EVENT')).toEqual(['C-SIMILAR-EVENT 加分!B4']);
});
