import { requireLength } from './lengths';

/*
 * The innermost loops of look-ups, on plain arrays only (see loops.ts). NaN stands for a cell without a number.
 */

/** Of each row the value of its code. False as soon as a row finds none: it has no code (−1), or one that the table lacks. */
export function valuesByCode(out: Float64Array, codes: Int32Array, values: Float64Array): boolean {
  requireLength(out.length, codes);
  for (let row = 0; row < out.length; row += 1) {
    const code = codes[row];
    const value = code >= 0 && code < values.length ? values[code] : NaN;
    if (Number.isNaN(value)) return false;
    out[row] = value;
  }
  return true;
}

/** A table by two codes: which row and column a code stands for (−1 for none), and the values, row after row. */
export interface TwoWayTable {
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
}

/** The same in a table: of each row the value in the row of one code and the column of another. */
export function valuesByTwo(out: Float64Array, codes: Int32Array, columns: Int32Array, table: TwoWayTable): boolean {
  const { rowOf, columnOf, values, width } = table;
  requireLength(out.length, codes, columns);
  for (let row = 0; row < out.length; row += 1) {
    const [code, columnCode] = [codes[row], columns[row]];
    const place = code >= 0 && code < rowOf.length ? rowOf[code] : -1;
    const column = columnCode >= 0 && columnCode < columnOf.length ? columnOf[columnCode] : -1;
    const value = place < 0 || column < 0 ? NaN : values[place * width + column];
    if (Number.isNaN(value)) return false;
    out[row] = value;
  }
  return true;
}

/** Limits that ascend, each passed at it (0) or only above (1 of the smallest step): `values` has one entry more. */
export interface TierEdges {
  readonly limits: Float64Array;
  readonly open: Float64Array;
  readonly values: Float64Array;
}

/** Numbers as they are held against the limits of tiers: up × num, against which a limit counts `den` times. */
export interface TieredNumbers {
  readonly num: Float64Array;
  readonly den: Float64Array | null;
  readonly up: number;
}

/**
 * Of each row the value at as many places as there are limits that it passes, from `open` below on. Counting takes no branches, which with
 * mixed rows are mostly guessed wrong.
 */
export function tierValues(out: Float64Array, { num, den, up }: TieredNumbers, { limits, open, values }: TierEdges): void {
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
    return;
  }
  for (let row = 0; row < out.length; row += 1) {
    const value = num[row] * up;
    const d = den === null ? 1 : den[row];
    let place = 0;
    for (let at = 0; at < limits.length; at += 1) place += Number(value > limits[at] * d - open[at]);
    out[row] = values[place];
  }
}
