import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { workbook } from '../../support/snapshot';

/* One cell keeps many rows, units and checks from their values: it is told once, with how many wait; and never not at all. */

const LEDGERS = `
办法: 试
年度: 2026
表:
  级别分: {依据: 一, 行: [[级, 分], [省级, 10]]}
台账:
  名册: {列: {单位: 单位, 人数: 数, 级: 文字}}
  指标: {依据: 二, 列: {内容: 文字, 完成: 数, 目标: 数}`;

type Rows = readonly (readonly CellValue[])[];

const ROWS: Rows = ['甲', '乙', '丙'].flatMap((unit) => [1, 2, 3, 4].map((done) => [unit, `事${String(done)}`, done, 5]));

/** What is told of a workbook under a scheme that begins with the ledgers above: each with its code and cell. */
function told(rest: string, roster: Rows, rows: Rows = ROWS, heads: readonly string[] = ['单位', '内容', '完成', '目标']): string[] {
  const { scheme, diagnostics } = loadScheme(`${LEDGERS}${rest}`, '试.yaml');
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const sheets = { 名册: [['单位', '人数', '级'], ...roster], 指标: [heads, ...rows] };
  return assess(workbook(sheets), scheme).findings.map(
    ({ code, place, message }) => `${code} ${place === null ? '-' : placeToA1(place)} ${inWords(message)}`,
  );
}

const WHOLE: Rows = [
  ['甲', 10, '省级'],
  ['乙', 10, '省级'],
  ['丙', 10, '省级'],
];

function withSecond(people: CellValue, level: CellValue = '省级'): Rows {
  return WHOLE.map((row) => (row[0] === '乙' ? ['乙', people, level] : row));
}

const PER_HEAD = `, 行: {得分: {公式: "完成 ÷ 人数", 类型: 分}}}
得分项:
  总分: {公式: "合计(指标, 得分)", 依据: 三}
排名: {按: 总分, 依据: 四}
`;

test('a blank roster cell that rows need: the cell, and how many rows', () => {
  expect(told(PER_HEAD, withSecond(null))).toEqual([
    'C-PENDING 名册!B3 乙待补：人数（等它的有本单位“指标”的 4 行）。补齐之前没有总分，它还能改变的名次为暂列。',
  ]);
});

test('a roster cell that is 0 and many rows divide by', () => {
  expect(told(PER_HEAD, withSecond(0))).toEqual(['C-DIVISION 名册!B3 乙的指标第6行 事1 得分等 4 处无法计算：除数“人数”是 0。请核对人数。']);
});

test('a blank cell that the totals of other units need, too: told of its own unit', () => {
  const share = `}
得分项:
  总分: {公式: "人数 ÷ 平均(名册, 人数, 全部)", 依据: 三}
排名: {按: 总分, 依据: 四}
`;
  expect(told(share, withSecond(null))).toEqual([
    'C-PENDING 名册!B3 乙待补：人数（等它的有其他 2 个单位）。补齐之前没有总分，它还能改变的名次为暂列。',
  ]);
});

const NO_TOTAL = `, 行: {得分: {公式: "完成 ÷ 人数", 类型: 分}, 率: {公式: "完成 ÷ 目标", 类型: 率}}}
`;

test('where the rows are the result and no total waits, what they wait for is told all the same', () => {
  expect(told(NO_TOTAL, withSecond(null))).toEqual(['C-ITEM-PENDING 名册!B3 乙的得分待补：人数（等它的有“指标”的 4 行）。']);
  const rows = ROWS.map((row, at) => (at === 5 ? [...row.slice(0, 3), null] : at === 6 ? [...row.slice(0, 3), 0] : row));
  expect(told(NO_TOTAL, WHOLE, rows)).toEqual([
    'C-DIVISION 指标!D8 乙的指标第8行 事3 率无法计算：除数“目标”是 0。请核对指标第8行 事3 目标。',
    'C-ITEM-PENDING 指标!D7 乙的率待补：指标第7行 事2 目标。',
  ]);
});

test('a check whose formula has no value is not passed over in silence', () => {
  const checks = `}
检查:
  - {须: "完成 ÷ 目标 ≥ 10%", 台账: 指标, 说明: 应完成一成, 依据: 五}
  - {须: "查表(级别分, 级) ≥ 5", 说明: 级别够, 依据: 六}
  - {须: "合计(指标, 完成) ÷ (人数 － 10) > 0", 当: "级 = 省级", 说明: 比人数, 依据: 七}
`;
  const rows = ROWS.map((row, at) => (at === 4 ? [...row.slice(0, 3), 0] : row));
  expect(told(checks, [['甲', 20, '省级'], ...withSecond(10, '县级').slice(1, 2), ['丙', 10, '省级']], rows)).toEqual([
    'C-CHECK-UNDECIDED 名册!C3 乙：级别够。应有 查表(级别分, 级) ≥ 5，无法判断：表“级别分”没有“县级”。请核对级。',
    'C-CHECK-UNDECIDED 名册!B4 丙：比人数。应有 合计(指标, 完成) ÷ (人数 － 10) > 0，无法判断：除数“(人数 － 10)”是 0。请核对人数。',
    'C-CHECK-UNDECIDED 指标!D6 指标第6行 事1：应完成一成。应有 完成 ÷ 目标 ≥ 10%，无法判断：除数“目标”是 0。请核对指标第6行 事1 目标。',
  ]);
});

test('a check of rows that a blank roster cell keeps from being decided; a cell of its own row that is blank is not due yet', () => {
  const checks = `}
检查:
  - {须: "完成 ≤ 人数", 台账: 指标, 说明: 不超过人数, 依据: 五}
`;
  expect(told(checks, withSecond(null))).toEqual([
    'C-ITEM-PENDING 名册!B3 乙的检查“不超过人数”待补：人数（等它的有本单位“指标”的 4 行）。',
  ]);
  const rows = ROWS.map((row, at) => (at === 4 ? ['乙', '事1', null, 5] : row));
  expect(told(checks, WHOLE, rows)).toEqual([]);
});

test('a 结果运用 and a grade whose condition has no value say why', () => {
  const following = `}
得分项:
  总分: {公式: "次数(指标)", 依据: 三}
排名: {按: 总分, 依据: 四}
等次:
  - {等次: 优, 当: "总分 ÷ 人数 > 1", 依据: 五}
  - {等次: 良, 当: 其他, 依据: 五}
结果运用:
  - {做: 督办, 台账: 指标, 当: "完成 ÷ 目标 < 10%", 依据: 六}
`;
  const rows = ROWS.map((row, at) => (at === 4 ? [...row.slice(0, 3), 0] : row));
  expect(told(following, withSecond(0), rows)).toEqual([
    'C-DIVISION 名册!B3 乙的“总分 ÷ 人数 > 1”无法计算：除数“人数”是 0。请核对人数。',
    'C-DIVISION 指标!D6 乙的指标第6行 事1 “完成 ÷ 目标 < 10%”无法计算：除数“目标”是 0。请核对指标第6行 事1 目标。',
  ]);
});

test('a column that the sheet does not have is told at its head, and not of every row', () => {
  const heads = ['单位', '内容', '备注', '目标'];
  expect(told(PER_HEAD, WHOLE, ROWS, heads)).toEqual([
    'C-COLUMN-ABSENT 指标!A1:D1 台账“指标”的工作表没有“完成”这一列，3 个单位待补。请补上这一列，或把表头改成“完成”。',
  ]);
  expect(told(NO_TOTAL, WHOLE, ROWS, heads).map((text) => text.slice(0, 28))).toEqual(['C-COLUMN-ABSENT 指标!A1:D1 台账“']);
  // Where a head may be it, that is asked, and nothing told beside.
  expect(told(PER_HEAD, WHOLE, ROWS, ['单位', '内容', '完成数', '目标']).map((text) => text.slice(0, 14))).toEqual(['L-COLUMN-ASKED']);
});
