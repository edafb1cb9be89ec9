import { requireLength, requireWithin } from '../lengths';

/*
 * The innermost loops of ordering, on plain arrays only (see loops.ts).
 */

/** The places in which ranks are given. */
export interface RankedRows {
  readonly sorted: Int32Array;
  /** Per place 1 where a new value begins. */
  readonly fresh: Uint8Array;
  /** Per row its group, smaller than `count`. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Ranks of sorted rows within their groups: `ties` 0 for 1 2 2 4, 1 for 1 2 2 3, 2 for 1 2 3 4. */
export function ranksInto(out: Float64Array, { sorted, fresh, of, count }: RankedRows, ties: 0 | 1 | 2): void {
  requireLength(sorted.length, fresh);
  requireLength(of.length, out);
  /** Of each group: its rows so far, its rank at hand, and the run of equal values in which it had its last row. */
  const seen = new Int32Array(count);
  const rank = new Int32Array(count);
  const lastRun = new Int32Array(count);
  let run = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const row = sorted[at];
    requireWithin(row, of);
    const group = of[row];
    requireWithin(group, seen);
    run += fresh[at];
    const before = seen[group];
    seen[group] = before + 1;
    if (ties === 2) out[row] = before + 1;
    else {
      if (lastRun[group] !== run) {
        rank[group] = ties === 0 ? before + 1 : rank[group] + 1;
        lastRun[group] = run;
      }
      out[row] = rank[group];
    }
  }
}

/** Sorts rows by small whole numbers ≥ 0 by counting them; in the given order among equals. `room` is more than the largest. */
export function sortedByCounting(rows: Int32Array, keys: Int32Array, room: number): Int32Array {
  requireLength(rows.length, keys);
  const next = new Int32Array(room + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at] + 1;
    requireWithin(key, next);
    next[key] += 1;
  }
  for (let key = 1; key <= room; key += 1) next[key] += next[key - 1];
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at];
    const place = next[key];
    sorted[place] = rows[at];
    next[key] = place + 1;
  }
  return sorted;
}

/** Keys of rows for counting: how far each number is from the smallest, or with sign −1 from the largest. */
export function distancesInto(keys: Int32Array, rows: Int32Array, num: Float64Array, from: number, sign: 1 | -1): void {
  requireLength(keys.length, rows);
  for (let at = 0; at < keys.length; at += 1) keys[at] = sign * (num[rows[at]] - from);
}
