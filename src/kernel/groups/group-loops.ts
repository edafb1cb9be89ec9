import { requireLength, requireWithin } from '../lengths';

/*
 * The innermost loops over rows in groups, on plain arrays only (see loops.ts). `of[row]` is a row's group, −1 for none.
 */

/** counts[group] += 1 for each of its rows. */
export function countInto(counts: Float64Array, of: Int32Array): void {
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row];
    requireWithin(group, counts);
    if (group >= 0) counts[group] += 1;
  }
}

/** sums[group] += the row's number. */
export function sumInto(sums: Float64Array, of: Int32Array, num: Float64Array): void {
  requireLength(of.length, num);
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row];
    requireWithin(group, sums);
    if (group >= 0) sums[group] += num[row];
  }
}

/** Per group the first row that compares highest, or with sign −1 lowest. `best` starts with −1. */
export function extremeRowsInto(best: Int32Array, of: Int32Array, compare: (a: number, b: number) => number, sign: 1 | -1): void {
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row];
    requireWithin(group, best);
    if (group < 0) continue;
    const before = best[group];
    if (before < 0 || sign * compare(row, before) > 0) best[group] = row;
  }
}

/** The groups of the rows whose bit is 1; −1 for the others. */
export function groupsWhere(out: Int32Array, of: Int32Array, bits: Uint8Array): void {
  requireLength(out.length, of, bits);
  for (let row = 0; row < out.length; row += 1) out[row] = bits[row] === 1 ? of[row] : -1;
}

/** The groups of the rows whose state is `most` at most; −1 for the others. */
export function groupsUpTo(out: Int32Array, of: Int32Array, state: Uint8Array, most: number): void {
  requireLength(out.length, of, state);
  for (let row = 0; row < out.length; row += 1) out[row] = state[row] <= most ? of[row] : -1;
}

/** The groups of the rows whose state is any but one. */
export function groupsNot(out: Int32Array, of: Int32Array, state: Uint8Array, but: number): void {
  requireLength(out.length, of, state);
  for (let row = 0; row < out.length; row += 1) out[row] = state[row] !== but ? of[row] : -1;
}

/** What stands at each row's index; `otherwise` where that is −1. */
export function takenInto(out: Float64Array, from: Float64Array, index: Int32Array, otherwise: number): void {
  requireLength(out.length, index);
  for (let row = 0; row < out.length; row += 1) {
    const at = index[row];
    if (at >= 0 && at < from.length) out[row] = from[at];
    else {
      requireWithin(at, from);
      out[row] = otherwise;
    }
  }
}

/** The same for groups and codes. */
export function placesInto(out: Int32Array, from: Int32Array, index: Int32Array): void {
  requireLength(out.length, index);
  for (let row = 0; row < out.length; row += 1) {
    const at = index[row];
    if (at >= 0 && at < from.length) out[row] = from[at];
    else {
      requireWithin(at, from);
      out[row] = -1;
    }
  }
}

/** Where pairs are looked up: room for `width` codes of each group, −1 at first. */
export interface PairTable {
  readonly ids: Int32Array;
  readonly width: number;
}

/**
 * Numbers the distinct pairs of a group and a code in the order in which they first come. Rows without a code stand for themselves.
 * `firsts[id]` is the pair's first row.
 */
export function pairsInto(out: Int32Array, firsts: Int32Array, of: Int32Array, codes: Int32Array, { ids, width }: PairTable): number {
  requireLength(out.length, firsts, of, codes);
  let count = 0;
  for (let row = 0; row < out.length; row += 1) {
    const group = of[row];
    if (group < 0) {
      out[row] = -1;
      continue;
    }
    const code = codes[row];
    const place = code < 0 ? -1 : group * width + code;
    requireWithin(place, ids);
    let id = place < 0 ? -1 : ids[place];
    if (id < 0) {
      id = count;
      count += 1;
      firsts[id] = row;
      if (place >= 0) ids[place] = id;
    }
    out[row] = id;
  }
  return count;
}

/** Codes numbered anew 0, 1, 2 … in the order in which they first come; `known` starts with −1. Gives how many there are. */
export function renumberInto(out: Int32Array, codes: Int32Array, known: Int32Array): number {
  requireLength(out.length, codes);
  let count = 0;
  for (let row = 0; row < out.length; row += 1) {
    const code = codes[row];
    if (code < 0) {
      out[row] = -1;
      continue;
    }
    requireWithin(code, known);
    let number = known[code];
    if (number < 0) {
      number = count;
      count += 1;
      known[code] = number;
    }
    out[row] = number;
  }
  return count;
}
