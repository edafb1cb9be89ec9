/* Texts that are made to keep a reader busy, or to bring it down. */

/** The beginning of a scheme with one input column, 甲. */
export const head = '办法: 试\n台账:\n  名册: {列: {单位: 单位, 甲: 数}}\n';
/** A scheme with these items, a line each. */
export const items = (lines: readonly string[]): string => `${head}得分项:\n${lines.map((line) => `  ${line}\n`).join('')}`;
/** A scheme with one item of this formula. */
export const formula = (text: string): string => items([`乙: {公式: "${text}", 依据: 一}`]);

/** What is refused: a name, the text, and the code of the finding. */
export const hostile: readonly (readonly [string, string, string])[] = [
  ['an alias that doubles itself', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`, 'S-ALIAS'],
  ['flow lists nested 5,000 deep', `办法: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'S-TOO-DEEP'],
  ['flow maps nested 5,000 deep', `办法: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}`, 'S-TOO-DEEP'],
  ['block lists nested 300 deep on a line', `办法:\n${'- '.repeat(300)}x`, 'S-TOO-DEEP'],
  ['a key of a key of a key, 199,000 times', '? '.repeat(199_000), 'S-TOO-DEEP'],
  ['block maps nested 190 deep', Array.from({ length: 190 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'S-TOO-DEEP'],
  [
    'block maps nested 190 deep with blank lines between',
    Array.from({ length: 190 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('\n'),
    'S-TOO-DEEP',
  ],
  ['a file of 400,001 characters', '#'.repeat(400_001), 'S-TOO-LARGE'],
  ['__proto__ as a key', `${head}得分项: {__proto__: {公式: 1}}`, 'S-NAME-UNSAFE'],
  ['constructor as a key', `${head}口径: {constructor: {问: 一, 取: 二, 另可: [三], 依据: 四}}`, 'S-NAME-UNSAFE'],
  ['a formula of 2,001 characters', formula('甲'.padEnd(2001, '＋1')), 'F-TOO-LONG'],
  ['1,000 brackets', formula(`${'('.repeat(999)}甲${')'.repeat(999)}`), 'F-TOO-DEEP'],
  ['1,000 signs', formula(`${'-'.repeat(1000)}甲`), 'F-TOO-DEEP'],
  ['1,000 negations', formula('非 '.repeat(900) + '甲'), 'F-TOO-DEEP'],
  ['1,900 percent signs', formula(`甲${'%'.repeat(1900)}`), 'F-TOO-DEEP'],
  ['conditions nested 200 deep', formula(`${'如果 是 则 1 否则 '.repeat(150)}1`), 'F-TOO-DEEP'],
  ['a number of 60 digits', formula('9'.repeat(60)), 'F-NUMBER'],
  ['a tag that makes something else', `${head}满分: !!js/function "function () {}"`, 'S-VALUE'],
  ['two documents', `${head}---\n${head}`, 'S-YAML'],
];
