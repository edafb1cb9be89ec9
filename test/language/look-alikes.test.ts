import { differenceOf, lookAlikes, looksOf } from '../../src/language/hints/look-alikes';
import { foldName } from '../../src/language/syntax/fold-width';
import { inWords } from '../../src/messages/catalogue';

/* Names that a person takes for one and a program for two. */

test.each([
  ['a letter of Cyrillic beside one of Latin', '\u0410类得分', 'A类得分'],
  ['a letter of Greek', '\u0392组', 'B组'],
  ['the form of Japan', '総分', '总分'],
  ['the form from before the reform', '總評價', '总评价'],
  ['a sign without width', '总\u200b分', '总分'],
  ['a sign that turns the direction', '\u202e总分\u202c', '总分'],
  ['a soft hyphen', '总\u00ad分', '总分'],
  ['full width', 'Ａ１类（甲）', 'A1类(甲)'],
  ['a stroke more', '自已评分', '自己评分'],
  ['a digit and a letter', '一级指标l', '一级指标1'],
  ['a zero', 'A0', 'A\u041e'],
])('%s', (_, name, other) => {
  expect(looksOf(name)).toBe(looksOf(other));
});

test.each([
  ['总分', '总得分'],
  ['甲镇', '乙镇'],
  ['加分', '减分'],
  ['指标1', '指标2'],
  ['指标①', '指标1'],
])('%s and %s can be told apart', (name, other) => {
  expect(looksOf(name)).not.toBe(looksOf(other));
});

test('only names that are two to the program are told, each with the first that it looks like', () => {
  const names = ['总分', '総分', '得分', '总 分', '總分'];
  expect(lookAlikes(names, foldName)).toEqual([
    { at: 1, other: 0 },
    { at: 4, other: 0 },
  ]);
});

test('the difference is said by place and number of the sign', () => {
  expect(inWords(differenceOf('总\u200b分', '总分'))).toBe('第2个字：“”U+200B，“分”U+5206');
  expect(inWords(differenceOf('\u0410类', 'A类'))).toBe('第1个字：“\u0410”U+0410，“A”U+0041');
});
