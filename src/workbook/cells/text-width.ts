/**
 * What Unicode's East Asian Width calls wide, full-width or, as “ … — ‰ ※ ① ≥ →, ambiguous: Chinese fonts draw these as wide as they are
 * high. Ambiguous signs below U+2013 (× ÷ ·) are left out; half-width forms (ｱ) and ‹ › are narrow.
 */
const WIDE =
  /[\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2024-\u2027\u2030\u2032\u2033\u2035\u203b\u2103-\uff60\uffe0-\uffe6\u{10000}-\u{10ffff}]/u;

/**
 * About how wide a text is, in characters of Latin writing: a Chinese sign counts two, and so does what Chinese fonts draw as wide as one
 * (“”, ‘’, …, —, ①, ≥, →).
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}

/** About how wide a text is in points: wide signs are square, others a little over half as wide. */
export function textPoints(text: string, fontSize: number): number {
  let points = 0;
  for (const sign of text) points += WIDE.test(sign) ? fontSize : fontSize * 0.55;
  return points;
}
