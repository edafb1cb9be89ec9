/*
 * The innermost loops of ordering, on plain arrays only (see loops.ts).
 */

/** 1 at each place of the order whose number differs from the one before. */
export function changesInto(fresh: Uint8Array, sorted: Int32Array, num: Float64Array): void {
  let before = NaN;
  for (let at = 0; at < fresh.length; at += 1) {
    const value = num[sorted[at] ?? 0] ?? 0;
    fresh[at] = value === before ? 0 : 1;
    before = value;
  }
}

/**
 * Ranks of sorted rows within their groups: `ties` 0 for 1 2 2 4, 1 for 1 2 2 3, 2 for 1 2 3 4. `fresh` says where a new
 * value begins.
 */
export function ranksInto(out: Float64Array, sorted: Int32Array, fresh: Uint8Array, of: Int32Array, count: number, ties: 0 | 1 | 2): void {
  /** Of each group: its rows so far, its rank at hand, and the run of equal values in which it had its last row. */
  const seen = new Int32Array(count);
  const rank = new Int32Array(count);
  const lastRun = new Int32Array(count);
  let run = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const row = sorted[at] ?? 0;
    const group = of[row] ?? 0;
    run += fresh[at] ?? 0;
    const before = seen[group] ?? 0;
    seen[group] = before + 1;
    if (ties === 2) out[row] = before + 1;
    else {
      if (lastRun[group] !== run) {
        rank[group] = ties === 0 ? before + 1 : (rank[group] ?? 0) + 1;
        lastRun[group] = run;
      }
      out[row] = rank[group] ?? 0;
    }
  }
}

/** Sorts rows by small whole numbers ≥ 0 by counting them; in the given order among equals. `room` is more than the largest. */
export function sortedByCounting(rows: Int32Array, keys: Int32Array, room: number): Int32Array {
  const next = new Int32Array(room + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const key = (keys[at] ?? 0) + 1;
    next[key] = (next[key] ?? 0) + 1;
  }
  for (let key = 1; key <= room; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = rows[at] ?? 0;
    next[key] = place + 1;
  }
  return sorted;
}

/** Keys of rows for counting: how far each number is from the smallest, or with sign −1 from the largest. */
export function distancesInto(keys: Int32Array, rows: Int32Array, num: Float64Array, from: number, sign: 1 | -1): void {
  for (let at = 0; at < keys.length; at += 1) keys[at] = sign * ((num[rows[at] ?? 0] ?? 0) - from);
}
