import { expect, test } from '@jest/globals';
import { loadScheme } from '../../src/scheme/load';

const SCHEME = `办法: 例
序列: [乡镇]
台账:
  名册: {列: {单位: 单位, 序列: 文字}}
  扣分: {列: {单位: 单位, 分数: 分}}
得分项:
  扣分合计: {公式: "合计(扣分, 分数)", 依据: 第一条}
算例:
`;

/** The mistakes of a case, each as line:column code and what it is about. */
function mistakesOf(lines: string): string[] {
  const { scheme, diagnostics } = loadScheme(SCHEME + lines, '例.yaml');
  expect(scheme).toBeNull();
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, code, message }) => `${String(line)}:${String(column)} ${code} ${message}`);
}

// The cases begin in line 9; the columns are counted by hand.
test.each([
  ['a case without a name', '  - {依据: 第一条, 应得: {扣分合计: 0}}\n', ['9:5 S-KEY-MISSING', '名']],
  ['a year in words', '  - {名: 甲, 年度: 一七年}\n', ['9:16 S-VALUE', '整数', '一七年']],
  ['a list for what is known', '  - {名: 甲, 已知: [扣分合计]}\n', ['9:16 S-VALUE', '已知', '扣分合计']],
  ['a map for an expected value', '  - 名: 甲\n    应得:\n      扣分合计: {得: 1}\n', ['11:13 S-VALUE', '扣分合计']],
  ['a kind of YAML that is no map', '  - 名: 甲\n    应得: !!set {扣分合计, 丙}\n', ['10:15 S-VALUE', '应得']],
  ['a list of units', '  - 名: 甲\n    单位: [子, 丑]\n', ['10:9 S-VALUE', '单位']],
  ['a unit that is none', '  - 名: 甲\n    单位: {子: 3}\n', ['10:13 S-VALUE', '子']],
  ['a number for the sequence of a unit', '  - 名: 甲\n    单位: {子: {序列: 3}}\n', ['10:18 S-VALUE', '序列', '文字']],
  ['a choice of a reading that is no text', '  - {名: 甲, 口径: {并列: [一]}}\n', ['9:21 S-VALUE', '并列']],
  ['a case that is only a text', '  - 甲\n', ['9:5 S-VALUE', '甲']],
  ['rows that are none', '  - {名: 甲, 扣分: 3}\n', ['9:16 S-VALUE', '扣分']],
  ['a row with a list in it', '  - {名: 甲, 扣分: [{分数: [1]}]}\n', ['9:16 S-VALUE', '扣分']],
  // 单位 holds the units; what stands beside it belongs to none of them and was left out without a word.
  [
    'an expectation beside the units',
    '  - 名: 甲\n    单位: {子: {序列: 乡镇}}\n    应得: {扣分合计: 999}\n',
    ['11:5 S-KEY-UNKNOWN', '应得', '写在各单位下面'],
  ],
  [
    'rows beside the units',
    '  - 名: 甲\n    单位: {子: {应得: {扣分合计: 0}}}\n    扣分: [{分数: 1}]\n',
    ['11:5 S-KEY-UNKNOWN', '扣分', '写在各单位下面'],
  ],
])('%s is told at its place', (_, lines, said) => {
  const [first = '', ...more] = mistakesOf(lines);
  expect(more).toEqual([]);
  for (const part of said) expect(first).toContain(part);
});

test('every mistake of a case is told, not only the first', () => {
  const found = mistakesOf('  - {名: [], 年度: 去年}\n  - {名: 甲, 已知: 无}\n');
  expect(found.map((one) => one.slice(0, one.indexOf(' ')))).toEqual(['9:9', '9:17', '10:16']);
});

test('of a hundred thousand mistakes thirty are told, and how many more there are', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `"${index.toString(36)}": []`).join(',');
  const { scheme, diagnostics } = loadScheme(
    `${SCHEME}  - {名: 甲, 已知: {${many.slice(0, many.lastIndexOf(',', 399_000 - SCHEME.length))}}}\n`,
    '例.yaml',
  );
  expect(scheme).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toEqual([...Array.from({ length: 30 }, () => 'S-VALUE'), 'S-MORE']);
});

test('a number in a list of texts is the text of it', () => {
  const { scheme } = loadScheme(`${SCHEME}  - {名: 甲, 应得: {结果运用: [2017, 约谈]}}\n`, '例.yaml');
  expect(scheme?.cases[0]?.units[0]?.expected.map(({ value }) => value)).toEqual([['2017', '约谈']]);
});
