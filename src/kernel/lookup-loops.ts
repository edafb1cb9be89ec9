import { requireLength } from './lengths';

/*
 * The innermost loops of look-ups, on plain arrays only (see loops.ts). The last of `values` is what a row gets that finds nothing; NaN
 * stands for no number.
 */

/** Of each row the value at the place of its code (−1 for none). Gives whether some row got NaN. */
export function takeByCode(out: Float64Array, values: Float64Array, codes: Int32Array, placeOf: Int32Array): boolean {
  requireLength(out.length, codes);
  requireLength(1, values);
  const none = values.length - 1;
  let gaps = false;
  for (let row = 0; row < out.length; row += 1) {
    const code = codes[row];
    const place = code >= 0 && code < placeOf.length ? placeOf[code] : none;
    const value = values[place >= 0 && place < none ? place : none];
    if (Number.isNaN(value)) gaps = true;
    out[row] = value;
  }
  return gaps;
}

/** By the code of a row's key the place of its first cell, by that of a column's name how many further its cell stands; −1 for none. */
export interface TwoWayPlaces {
  readonly firstOf: Int32Array;
  readonly columnOf: Int32Array;
}

/** The same in a table by two codes. */
export function takeByTwo(
  out: Float64Array,
  values: Float64Array,
  codes: Int32Array,
  columns: Int32Array,
  { firstOf, columnOf }: TwoWayPlaces,
): boolean {
  requireLength(out.length, codes, columns);
  requireLength(1, values);
  const none = values.length - 1;
  let gaps = false;
  for (let row = 0; row < out.length; row += 1) {
    const [code, columnCode] = [codes[row], columns[row]];
    const first = code >= 0 && code < firstOf.length ? firstOf[code] : -1;
    const further = columnCode >= 0 && columnCode < columnOf.length ? columnOf[columnCode] : -1;
    const place = first + further;
    const value = values[first >= 0 && further >= 0 && place < none ? place : none];
    if (Number.isNaN(value)) gaps = true;
    out[row] = value;
  }
  return gaps;
}

/** Limits that ascend, each passed at it (0) or only above (1 of the smallest step). */
export interface TierLimits {
  readonly limits: Float64Array;
  readonly open: Float64Array;
}

/** Numbers as they are held against the limits of tiers: up × num, against which a limit counts `den` times. */
export interface TieredNumbers {
  readonly num: Float64Array;
  readonly den: Float64Array | null;
  readonly up: number;
}

/**
 * Of each row the value at as many places as there are limits that it passes, from `open` below on. Counting takes no branches, which with
 * mixed rows are mostly guessed wrong. Gives whether some value is NaN.
 */
export function takeByTier(
  out: Float64Array,
  values: Float64Array,
  { num, den, up }: TieredNumbers,
  { limits, open }: TierLimits,
): boolean {
  requireLength(out.length, num, den);
  requireLength(limits.length, open);
  requireLength(limits.length + 1, values);
  if (limits.length <= 3) {
    const limit = (at: number): number => (at < limits.length ? limits[at] : Infinity);
    const below = (at: number): number => (at < open.length ? open[at] : 0);
    const [first, second, third] = [limit(0), limit(1), limit(2)];
    const [one, two, three] = [below(0), below(1), below(2)];
    for (let row = 0; row < out.length; row += 1) {
      const value = num[row] * up;
      const d = den === null ? 1 : den[row];
      out[row] = values[Number(value > first * d - one) + Number(value > second * d - two) + Number(value > third * d - three)];
    }
  } else
    for (let row = 0; row < out.length; row += 1) {
      const value = num[row] * up;
      const d = den === null ? 1 : den[row];
      let place = 0;
      for (let at = 0; at < limits.length; at += 1) place += Number(value > limits[at] * d - open[at]);
      out[row] = values[place];
    }
  return values.subarray(0, limits.length + 1).includes(NaN);
}
