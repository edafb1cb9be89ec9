import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* Years before the first that a ledger has are nowhere: that is said once, where a number of years reaches back to it. */

const { scheme } = loadScheme(
  `办法: 试
年度: 2024
台账:
  名册: {列: {单位: 单位, 得分: 分}}
  历年: {列: {年度: 整数, 优: 是否}}
得分项:
  总分: {公式: 得分}
  年数: {公式: "连续年数(历年, 优 = 是)", 类型: 整数}
  优: {公式: "得分 ≥ 90", 类型: 是否}
排名: {按: 总分}
结果运用:
  - {做: 表扬, 当: "连续年数(历年, 优 = 是) ≥ 3"}
`,
  '试.yaml',
);

function told(rows: readonly (readonly CellValue[])[]): string[] {
  if (scheme === null) throw new Error('the scheme does not load');
  const roster = [
    ['单位', '得分'],
    ['甲', 95],
    ['乙', 92],
    ['丙', 91],
  ];
  const { findings } = assess(workbook({ 名册: roster, 历年: [['单位', '年度', '优'], ...rows] }), scheme);
  return findings.filter(({ code }) => code === 'C-FIRST-YEAR').map(({ message }) => inWords(message));
}

// 甲 held in 2023 and 2022, the first year that there is; 乙 did not in 2022; 丙 is there since 2023
test('once for the ledger, with the units that reach its first year', () => {
  expect(
    told([
      ['甲', 2023, '是'],
      ['甲', 2022, '是'],
      ['乙', 2023, '是'],
      ['乙', 2022, '否'],
      ['丙', 2023, '是'],
    ]),
  ).toEqual(['台账“历年”最早是 2022 年，连续年数只从那年算起（甲共 1 个单位一直连到那年）。以前年份还有的，请补上那些行。']);
});

test('not where no number of years reaches it', () => {
  expect(
    told([
      ['甲', 2023, '否'],
      ['甲', 2022, '是'],
      ['乙', 2023, '是'],
      ['丙', 2022, '是'],
    ]),
  ).toEqual([]);
});
