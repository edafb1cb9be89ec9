import { assess } from '../../../src/assessment/assess';
import { causesOf } from '../../../src/assessment/findings/causes';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* Where two numbers should be equal, both are told by name with how far they are apart; no formula is. */

const SCHEME = `
办法: 试
年度: 2026
满分: 100
台账:
  名册: {列: {单位: 单位, 应有项数: 数, 完成率: 率, 应达: 率}}
  指标: {列: {内容: 文字, 分值: 数, 类: 文字}}
  密分: {保密: 是, 列: {票: 数, 应计: 数}}
检查:
  - {须: "合计(指标, 分值) = 满分", 说明: 分值合计应等于满分}
  - {须: 次数(指标) = 应有项数, 说明: 项数应与名册一致}
  - {须: "合计(指标, 分值, 类 = 重点) = 60", 说明: 重点应占六十分}
  - {须: 完成率 = 应达, 说明: 应达到}
  - {须: 分值 = 25, 台账: 指标, 适用: [], 说明: 每项二十五分}
  - {须: 票 = 应计, 台账: 密分, 说明: 票数}
`;

/** What is told of units with the points of their indicators; the first of each is 重点. */
function told(units: Readonly<Record<string, readonly number[]>>, secret: readonly CellValue[][] = []): string[] {
  const { scheme, diagnostics } = loadScheme(SCHEME.replace(', 适用: []', ''), '试.yaml');
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const names = Object.keys(units);
  const sheets = {
    名册: [['单位', '应有项数', '完成率', '应达'], ...names.map((name) => [name, 4, 0.9, 0.9])],
    指标: [
      ['单位', '内容', '分值', '类'],
      ...names.flatMap((name) => (units[name] ?? []).map((points, at) => [name, `事${String(at)}`, points, at === 0 ? '重点' : '一般'])),
    ],
    密分: [['单位', '票', '应计'], ...secret],
  };
  const { findings } = assess(workbook(sheets), scheme);
  return causesOf(findings.filter(({ code }) => code === 'CHECK')).map(({ message }) => inWords(message));
}

test('a sum and a count by what is added and counted, another quantity as the check writes it, both with the difference', () => {
  // 60 + 25 + 13 = 98, two less than 100; 3 rows where 4 are due; 60 is right; 60 and 13 are no 25.
  expect(told({ 甲: [60, 25, 13] })).toEqual([
    '甲：项数应与名册一致。“指标”的行数是 3，与应有项数 4 差 1。',
    '甲：分值合计应等于满分。“指标”各行分值合计是 98，与满分 100 差 2。',
    '指标第2行 事0：每项二十五分。分值是 60，与 25 差 35。',
    '指标第4行 事2：每项二十五分。分值是 13，与 25 差 12。',
  ]);
});

test('a sum of some rows is told as the check writes it', () => {
  // 50 of 60; 50 + 25 + 25 = 100 and 4 rows would be due.
  expect(told({ 甲: [50, 25, 25, 0] }).slice(0, 1)).toEqual(['甲：重点应占六十分。合计(指标, 分值, 类 = 重点)是 50，与 60 差 10。']);
});

test('of several units one sentence says how far each is apart', () => {
  // 4 rows each; 60 + 25 + 10 + 0 = 95, 60 + 25 + 5 + 0 = 90, 60 + 25 + 13 + 0 = 98.
  expect(told({ 甲: [60, 25, 10, 0], 乙: [60, 25, 5, 0], 丙: [60, 25, 13, 0] })[0]).toBe(
    '分值合计应等于满分。“指标”各行分值合计是 95、90等 3 个，与满分 100 差 5、10等 3 个。',
  );
});

test('nothing of 保密 rows is told', () => {
  // 3 is no 8.
  const secret = told({ 甲: [60, 25, 15, 0] }, [['甲', 3, 8]]).filter((line) => line.includes('票数'));
  expect(secret).toHaveLength(1);
  expect(secret[0]).toContain('（保密）');
  expect(secret[0]).not.toMatch(/[38]/u);
});
