/**
 * About how wide a text is, in characters of Latin writing: a Chinese sign counts two, and so does what Chinese fonts draw as wide as one
 * (“”, ‘’, …, —, ①, ≥, →).
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += isWide(sign.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** About how wide a text is in points: wide signs are square, others a little over half as wide. */
export function textPoints(text: string, fontSize: number): number {
  let points = 0;
  for (const sign of text) points += isWide(sign.codePointAt(0) ?? 0) ? fontSize : fontSize * 0.55;
  return points;
}

/** From the dashes and quotation marks on; half-width forms (ｱ) are none of them. */
function isWide(codePoint: number): boolean {
  return codePoint >= 0x2013 && !(codePoint >= 0xff61 && codePoint <= 0xffdc);
}
