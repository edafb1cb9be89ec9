import { loadScheme } from '../../src/scheme/load';
import { runCases } from '../../src/scoring/cases';

interface Parts {
  readonly top?: string;
  readonly roster?: string;
  readonly ledgers?: string;
  readonly items?: string;
  readonly rest?: string;
}

/** A scheme whose roster has the numbers 得 and what else is given. */
function scheme({ top = '', roster = '', ledgers = '', items = '总: {公式: 得, 依据: 一}', rest = '' }: Parts): string {
  return (
    `办法: 试\n序列: [乡]\n${top}台账:\n  名册: {列: {单位: 单位, 序列: 文字, ` +
    `得: 数${roster}}}\n${ledgers}得分项:\n  ${items.replaceAll('\n', '\n  ')}\n${rest}`
  );
}

const errors = (parts: Parts): string[] =>
  loadScheme(scheme(parts), '试')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);

const got = (parts: Parts): string[] | null => {
  const { scheme: read, diagnostics } = loadScheme(scheme(parts), '试');
  return read === null ? diagnostics.map(({ message }) => message) : runCases(read).map((result) => `${result.what} ${result.got}`);
};

test.each([
  ['two columns of a ledger', { roster: ', 加（减）分: 数, 加(减)分: 数' }, ['S-DUPLICATE 4:44']],
  ['a column and an item', { roster: ', 加（减）分: 数', items: '加(减)分: {公式: 得, 依据: 一}' }, ['S-DUPLICATE 6:3']],
  ['two items that differ by a blank', { items: '考核得分: {公式: 得, 依据: 一}\n考核 得分: {公式: 得, 依据: 一}' }, ['S-DUPLICATE 7:3']],
  ['two ledgers', { ledgers: '  加分（一）: {依据: 一, 列: {甲: 文字}}\n  加分(一): {依据: 一, 列: {甲: 文字}}\n' }, ['S-DUPLICATE 6:3']],
  ['two tables', { top: '表:\n  Ａ: {依据: 一, 行: [[a, b], [甲, 1]]}\n  A: {依据: 一, 行: [[a, b], [甲, 2]]}\n' }, ['S-DUPLICATE 5:3']],
  [
    'two readings',
    { top: '口径:\n  取（一）: {问: 问, 取: 甲, 另可: [乙], 依据: 一}\n  取(一): {问: 问, 取: 乙, 另可: [甲], 依据: 一}\n' },
    ['S-DUPLICATE 5:3'],
  ],
])('%s that are one name in a formula are told: it would mean the first of them', (_, parts, expected) =>
  expect(errors(parts)).toEqual(expected),
);

test.each([
  ['a column 名次', { roster: ', 名次: 数', rest: '排名: {按: 总, 依据: 一}\n' }, ['S-DUPLICATE 4:34']],
  [
    'an item 名次',
    { items: '总: {公式: 得, 依据: 一}\n名次: {公式: 得, 依据: 一}', rest: '排名: {按: 总, 依据: 一}\n' },
    ['S-DUPLICATE 7:3'],
  ],
  ['a column 参评数', { roster: ', 参评数: 数', rest: '排名: {按: 总, 依据: 一}\n' }, ['S-DUPLICATE 4:34']],
  ['a column 等次', { roster: ', 等次: 文字', rest: '等次: [{等次: 好, 当: 其他, 依据: 一}]\n' }, ['S-DUPLICATE 4:34']],
])('%s of the 名册 that the ranking or the grades would write over is told', (_, parts, expected) =>
  expect(errors(parts)).toEqual(expected),
);

test('without a ranking 名次 is a name like any other', () => {
  expect(
    got({ roster: ', 名次: 数', items: '总: {公式: 名次 × 2, 依据: 一}', rest: '算例: [{名: 一, 名次: 3, 应得: {总: 6}}]\n' }),
  ).toEqual(['总 6']);
});

// 5 of the first quarter; 2 × 5 + 1.
test('values that are numbers leave numbers alone, and are named like other values', () => {
  const ledgers = '  奖: {依据: 一, 列: {季度: [1, 2, 3, 4], 分: 数}}\n';
  const rest = '算例: [{名: 一, 奖: [{季度: 1, 分: 5}, {季度: 2, 分: 7}], 应得: {总: 11}}]\n';
  expect(got({ ledgers, rest, items: '总: {公式: "合计(奖, 分, 季度 = 1) × 2 ＋ 1", 依据: 一}' })).toEqual(['总 11']);
  expect(got({ ledgers, rest, items: '总: {公式: \'合计(奖, 分, 季度 = "1") × 2 ＋ 1\', 依据: 一}' })).toEqual(['总 11']);
  expect(got({ ledgers, rest, items: '总: {公式: "合计(奖, 分, 季度 属于 [1]) × 2 ＋ 1", 依据: 一}' })).toEqual(['总 11']);
  expect(got({ ledgers, items: '总: {公式: "合计(奖, 分, 季度 = 5)", 依据: 一}' })).toEqual([
    expect.stringContaining('“5”不是“文字（1、2、3、4）”的取值'),
  ]);
});

// 甲 has 2 in 2017; 2 + 2017.
test('a table with a column for each year is looked up by the year, which stays a number elsewhere', () => {
  const parts = {
    top: '表: {基数: {依据: 一, 行: [[级, 2016, 2017], [甲, 1, 2]]}}\n',
    roster: ', 级: 基数.级',
    rest: '算例: [{名: 一, 级: 甲, 应得: {总: 2019}}]\n',
  };
  expect(got({ ...parts, items: '总: {公式: "查表(基数, 级, 2017) ＋ 2017", 依据: 一}' })).toEqual(['总 2019']);
});

test('a column whose name is a number is meant where it stands in 「」', () => {
  expect(
    got({
      roster: ', 2016: 数',
      items: '总: {公式: "得 － 「2016」 ＋ 2016", 依据: 一}',
      rest: '算例: [{名: 一, 得: 10, 2016: 4, 应得: {总: 2022}}]\n',
    }),
  ).toEqual(['总 2022']);
});

test('a reading that is called like a column of a table is still the reading', () => {
  const parts = {
    top: '口径: {县: {问: 问, 取: 市, 另可: [县], 依据: 一}}\n表: {基数: {依据: 一, 行: [[级, 市, 县], [甲, 1, 2]]}}\n',
    roster: ', 级: 基数.级',
    rest: '算例: [{名: 一, 级: 甲, 应得: {总: 1}}]\n',
  };
  expect(got({ ...parts, items: '总: {公式: "查表(基数, 级, 口径.县)", 依据: 一}' })).toEqual(['总 1']);
});

// (1 + 2) + (3 + 4).
test('a column may be called like a word that stands beside the arguments', () => {
  const ledgers = '  奖: {依据: 一, 列: {高: 数, 低: 数}}\n';
  expect(
    got({
      ledgers,
      items: '总: {公式: "合计(奖, 高 ＋ 低)", 依据: 一}',
      rest: '算例: [{名: 一, 奖: [{高: 1, 低: 2}, {高: 3, 低: 4}], 应得: {总: 10}}]\n',
    }),
  ).toEqual(['总 10']);
});
