import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

type Rows = readonly (readonly CellValue[])[];

/** What is told of caps and of rows that count as one, under a scheme with these items. */
function told(items: string, { roster = ROSTER, rows = ROWS }: { roster?: Rows; rows?: Rows } = {}): string[] {
  const { scheme, diagnostics } = loadScheme(
    `办法: 界限
序列: [乡, 局]
口径:
  封顶法: {问: 封不封顶, 取: 封顶, 另可: [不封顶], 依据: 一}
表:
  级别分: {依据: 一, 行: [[级别, 上限], [省级, 6], [县级, 3]]}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 档: 数, 投资: 数, 目标: 数}}
  加分: {依据: 一, 列: {单位: 单位, 事项: 文字, 级别: 级别分.级别, 分值: 数}}
得分项:
${items}`,
    '界限.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const sheets = workbook({
    名册: [['单位', '序列', '档', '投资', '目标'], ...roster],
    加分: [['单位', '事项', '级别', '分值'], ...rows],
  });
  return assess(sheets, scheme)
    .findings.filter(({ code }) => /^C-(?:CAP|KEY|SAME|SIMILAR)/u.test(code))
    .map(({ code, place, message }) => `${code} ${place === null ? '-' : placeToA1(place)} ${inWords(message)}`);
}

const ROSTER: Rows = [
  ['甲', '乡', 1, 779, 360],
  ['乙', '局', 2, 90, 100],
];

/** 甲 has 2 of 省级 and 3 of 县级: 8 and 4.5 points; 乙 has one of 9. */
const ROWS: Rows = [
  ['甲', '治超', '省级', 5],
  ['甲', '绿化', '省级', 3],
  ['甲', '信访', '县级', 0.5],
  ['甲', '宣传', '县级', 1.5],
  ['甲', '安全', '县级', 2.5],
  ['乙', '宣传', '省级', 9],
];

const item = (formula: string): string => `  总分: {公式: '${formula}', 依据: 一}\n`;

test('a cap in a branch that is not taken is told of nobody whose branch it is not', () => {
  // 甲 goes by the first branch, 乙 by the other; only 甲's 12.5 and 乙's 9 are held to caps there.
  expect(told(item('如果 档 = 1 则 封顶(合计(加分, 分值), 10) 否则 封顶(合计(加分, 分值), 5)'))).toEqual([
    'C-CAP-REACHED 加分!A2:D6 甲的总分里 合计(加分, 分值) 是 12.5，超过封顶 10，多出 2.5 不计。',
    'C-CAP-REACHED 加分!A7:D7 乙的总分里 合计(加分, 分值) 是 9，超过封顶 5，多出 4 不计。',
  ]);
  expect(
    told('  总分:\n    依据: 一\n    分档:\n      - {当: 档 > 5, 取: "封顶(合计(加分, 分值), 1)"}\n      - {当: 其他, 取: 3}\n'),
  ).toEqual([]);
});

test('nor one of a reading that is not in force, of another sequence, behind what already has a value', () => {
  expect(told(item('如果 口径.封顶法 = 不封顶 则 封顶(合计(加分, 分值), 1) 否则 合计(加分, 分值)'))).toEqual([]);
  expect(told("  总分: {公式: '封顶(合计(加分, 分值), 10)', 适用: [局], 依据: 一}\n")).toEqual([]);
  expect(told(item('取先(档, 封顶(合计(加分, 分值), 1))'))).toEqual([]);
  expect(told(item('不适用作(档, 封顶(合计(加分, 分值), 1))'))).toEqual([]);
});

test('a sum is called a sum, anything else what the item is before its cap', () => {
  expect(told(item('封顶(合计(加分, 分值), 10)'))).toEqual(['C-CAP-REACHED 加分!A2:D6 甲的总分合计 12.5，超过封顶 10，多出 2.5 不计。']);
  expect(told(item('封顶(档 × 8, 10)'))).toEqual(['C-CAP-REACHED - 乙的总分封顶前是 16，超过封顶 10，多出 6 不计。']);
});

test('a rate is told in per cent, and what has no decimal not as a fraction', () => {
  // 779 ÷ 360 = 2.163888…; above 110% by 1.063888…
  expect(told("  率: {公式: '封顶(投资 ÷ 目标, 110%)', 类型: 率, 依据: 一}\n")).toEqual([
    'C-CAP-REACHED - 甲的率封顶前是 ≈216.39%，超过封顶 110%，多出 ≈106.39% 不计。',
  ]);
  expect(told(item('封顶(投资 ÷ 目标, 2)'))).toEqual(['C-CAP-REACHED - 甲的总分封顶前是 ≈2.1639，超过封顶 2，多出 ≈0.1639 不计。']);
});

test('rows that are held to a cap per key all count as long as they do not reach it', () => {
  // 省级 5 + 3 = 8 above 6; 县级 0.5 + 1.5 + 2.5 = 4.5 above 3; 乙's 9 above 6
  expect(told(item('合计(加分, 分值, 每 级别 封顶 查表(级别分, 级别))'))).toEqual([
    'C-KEY-CAP 加分!C2:C3 甲的级别“省级”有 2 行，共 8，超过封顶 6，多出 2 不计。',
    'C-KEY-CAP 加分!C4:C6 甲的级别“县级”有 3 行，共 4.5，超过封顶 3，多出 1.5 不计。',
    'C-KEY-CAP 加分!C7 乙的级别“省级”有 1 行，共 9，超过封顶 6，多出 3 不计。',
  ]);
  expect(told(item('合计(加分, 分值, 每 级别 封顶 20)'))).toEqual([]);
});

test('of two rows of one event the one that is kept is told, and then what is left of each kind', () => {
  const rows: Rows = [
    ['甲', '治超', '省级', 5],
    ['甲', '治超', '省级', 3],
    ['甲', '绿化', '省级', 4],
  ];
  expect(told(item('合计(加分, 分值, 每 事项 取最高, 每 级别 封顶 6)'), { rows })).toEqual([
    'C-SAME-EVENT 加分!B3 甲的事项“治超”有 2 行，只取最高的一行（5），其余不重复计。',
    'C-KEY-CAP 加分!C2:C4 甲的级别“省级”有 2 行，共 9，超过封顶 6，多出 3 不计。',
  ]);
});

test('two items that take the same rows alike say so once', () => {
  const rows: Rows = [
    ['甲', '治超', '省级', 5],
    ['甲', '治超', '省级', 3],
  ];
  expect(
    told(`  加分项: {公式: '合计(加分, 分值, 每 事项 取最高)', 依据: 一}\n${item('合计(加分, 分值, 每 事项 取最高) ＋ 加分项')}`, { rows }),
  ).toEqual(['C-SAME-EVENT 加分!B3 甲的事项“治超”有 2 行，只取最高的一行（5），其余不重复计。']);
});

test('two events that differ in a sign that is not seen, or looks the same, count as two: told', () => {
  const rows: Rows = [
    ['甲', '治超', '省级', 5],
    ['甲', '治\u200b超', '省级', 3],
  ];
  expect(told(item('合计(加分, 分值, 每 事项 取最高)'), { rows })).toEqual([
    expect.stringContaining('C-SIMILAR-EVENT 加分!B3 甲的事项“治‹U+200B›超”与“治超”看上去一样'),
  ]);
});
