import type { XlsxFont } from './book';

const POINTS_PER_PIXEL = 0.75;

/** How wide the digits of a typeface are against its size, where they are wider than half of it. */
const WIDE_DIGITS = /^(?:arial|helvetica|tahoma|verdana|dejavu|liberation sans|segoe|微软雅黑|microsoft yahei)/iu;
const CALIBRI: XlsxFont = { name: 'Calibri', size: 11 };

/**
 * The widest digit of a workbook's default font on a screen of 96 dots an inch, in pixels: what a column width of 1 stands for. 7 in
 * Calibri 11, 8 in 宋体 11, whose standard column of 72 pixels is 9 wide.
 */
function digitPixels({ name = 'Calibri', size = 11 }: XlsxFont): number {
  const pixels = Math.round(size / POINTS_PER_PIXEL);
  // Chinese typefaces draw a digit half as wide as a character, in whole pixels.
  if (/[^\p{ASCII}]/u.test(name) || /^(?:sim|fangsong|kaiti|dengxian|st)/iu.test(name)) return Math.ceil(pixels / 2);
  return Math.round((size / POINTS_PER_PIXEL) * (WIDE_DIGITS.test(name) ? 0.556 : 0.507));
}

/** Points that a column of so many characters of the workbook's default font takes (ECMA-376 part 1, 18.3.1.13). */
export function widthToPoints(characters: number, font: XlsxFont = CALIBRI): number {
  const digit = digitPixels(font);
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
  return pixels * POINTS_PER_PIXEL;
}

/** Characters of a column that is so many points wide; the inverse of {@link widthToPoints} on whole pixels. */
export function pointsToWidth(points: number, font: XlsxFont = CALIBRI): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / digitPixels(font)) * 256) / 256;
}
