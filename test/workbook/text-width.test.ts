import { textPoints, textWidth } from '../../src/workbook/cells/text-width';

// 宋体 and 黑体 draw these as wide as they are high; U+20BB7 is one sign of two code units.
test.each([
  ['', 0],
  ['abc 12.5%', 9],
  ['市公路局', 8],
  ['第1季度', 7],
  ['“优秀”', 8],
  ['…—', 4],
  ['表 › 行', 7],
  ['3×4', 3],
  ['①≥', 4],
  ['𠮷林', 4],
  ['ｶﾅ', 2],
  ['Ａ１', 4],
])('%j is %d characters wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('in points a Chinese sign is as wide as its font is high, others a little over half', () => {
  expect(textPoints('优秀', 10)).toBe(20);
  expect(textPoints('12', 10)).toBeCloseTo(11);
  expect(textPoints('“优”', 10)).toBe(30);
});
