import { assess } from '../../../src/assessment/assess';
import { pendingEntries } from '../../../src/assessment/missing-inputs';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { workbook } from '../../support/snapshot';

/* What a unit waits for says for whom: by name, up to three and how many, with the cell of the first. */

const { scheme } = loadScheme(
  `办法: 试
台账:
  名册: {列: {单位: 单位, 基础: {类型: 分, 范围: [0, 60]}, 加分: 分}}
得分项:
  总分: {公式: 基础 ＋ 加分}
  在平均以上: {公式: "总分 ≥ 平均(名册, 总分)", 类型: 是否}
排名: {按: 总分}
等次:
  - {等次: 优, 当: 名次 = 1}
  - {等次: 良, 当: 其他}
`,
  '试.yaml',
);

/** Of each unit what it lacks and for whom it waits, with the cells. */
function entries(rows: readonly (readonly CellValue[])[]): Record<string, string[]> {
  if (scheme === null) throw new Error('the scheme does not load');
  const { units } = assess(workbook({ 名册: [['单位', '基础', '加分'], ...rows] }), scheme);
  return Object.fromEntries(
    units.map((card) => [
      card.unit,
      pendingEntries(card).map(({ what, place }) => `${inWords(what)} ${place === null ? '' : placeToA1(place)}`.trim()),
    ]),
  );
}

test('a unit whose place others may still change waits for those that can, and no others', () => {
  // 丙 is at most 60＋35 = 95, 丁 at most 60＋5 = 65: 丁 cannot come before 甲 or 乙, 丙 can come before both. 丙 is before 戊 for sure,
  // with the 35 that it has; 丁 with 5 need not be. The mean is at most (90＋80＋95＋65＋20)÷5 = 70: nobody waits for that.
  expect(
    entries([
      ['甲', 60, 30],
      ['乙', 50, 30],
      ['丙', null, 35],
      ['丁', null, 5],
      ['戊', 10, 10],
    ]),
  ).toEqual({
    甲: ['等丙补齐（丙 基础） 名册!B4'],
    乙: ['等丙补齐（丙 基础） 名册!B4'],
    丙: ['丙 基础 名册!B4'],
    丁: ['丁 基础 名册!B5'],
    戊: ['等丁补齐（丁 基础） 名册!B5'],
  });
});

test('of many the first three are named, and how many there are', () => {
  const open = ['乙', '丙', '丁', '戊', '己'].map((unit) => [unit, null, 30]);
  expect(entries([['甲', 50, 10], ...open])['甲']).toEqual(['等乙、丙、丁等 5 个单位补齐（乙 基础） 名册!B3']);
});

test('nobody is waited for where all is there', () => {
  expect(
    entries([
      ['甲', 50, 10],
      ['乙', 40, 10],
    ]),
  ).toEqual({ 甲: [], 乙: [] });
});
