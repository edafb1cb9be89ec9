/*
 * Numbers of cells as whole numbers over a power of ten, without writing them out as text. A number counts with the 15 significant
 * digits that a spreadsheet keeps.
 */

const POWERS = Float64Array.of(1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);

/** Whole numbers of at most 15 digits: what a spreadsheet keeps, and small enough that scaling a double rounds to the right one. */
const MOST = 1e15;

/** Numbers of cells at one scale. */
export interface Scaled {
  readonly num: Float64Array;
  readonly scale: number;
  /** Between these all numbers lie; 0 counts where a cell holds none. */
  readonly least: number;
  readonly most: number;
  /** How many cells hold a number. */
  readonly count: number;
}

/**
 * All numbers × the smallest power of ten that makes them whole; null where there is none that keeps them below 10^15. Cells without a
 * finite number give 0.
 */
export function scaled(values: ArrayLike<unknown>, rows: number): Scaled | null {
  const num = new Float64Array(rows);
  let decimals = 0;
  let scale = 1;
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row];
    if (typeof value !== 'number') continue;
    let whole = Math.round(value * scale) + 0;
    if (whole / scale !== value || !(whole < MOST && whole > -MOST)) {
      if (!Number.isFinite(value)) continue;
      const needed = decimalsOf(value, decimals);
      if (needed < 0) return null;
      if (needed > decimals) {
        for (let before = 0; before < row; before += 1) num[before] = (num[before] ?? 0) * (POWERS[needed - decimals] ?? 1);
        decimals = needed;
        scale = POWERS[decimals] ?? 1;
      }
      whole = Math.round(value * scale) + 0;
    }
    num[row] = whole;
    count += 1;
  }
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < rows; row += 1) {
    const value = num[row] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return rows === 0 || (most < MOST && least > -MOST) ? { num, scale, least, most, count } : null;
}

/** The decimals a number needs, at least `least`; −1 when it needs more than nine, or 16 digits. */
function decimalsOf(value: number, least: number): number {
  for (let decimals = least; decimals < POWERS.length; decimals += 1) {
    const scale = POWERS[decimals] ?? 1;
    const scaled = Math.round(value * scale);
    if (scaled < MOST && scaled > -MOST && scaled / scale === value) return decimals;
  }
  const kept = Number(value.toPrecision(15));
  return kept === value ? -1 : decimalsOf(kept, least);
}
