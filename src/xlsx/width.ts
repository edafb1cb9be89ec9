/** Widest digit of the default font at its usual size, in pixels: what a column width of 1 stands for. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points that a column of so many characters takes (ECMA-376 part 1, 18.3.1.13). */
export function widthToPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

/** Characters of a column that is so many points wide; the inverse of {@link widthToPoints} on whole pixels. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}
