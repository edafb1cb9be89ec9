/*
 * The innermost loops over rows in groups, on plain arrays only (see loops.ts). `of[row]` is a row's group, −1 for none.
 */

/** counts[group] += 1 for each of its rows. */
export function countInto(counts: Float64Array, of: Int32Array): void {
  let current = -1;
  let run = 0;
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    if (group !== current) {
      if (current >= 0) counts[current] = (counts[current] ?? 0) + run;
      current = group;
      run = 0;
    }
    run += 1;
  }
  if (current >= 0) counts[current] = (counts[current] ?? 0) + run;
}

/** sums[group] += the row's number. Rows of one group mostly stand together: they are added up before they are put down. */
export function sumInto(sums: Float64Array, of: Int32Array, num: Float64Array): void {
  let current = -1;
  let run = 0;
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    if (group !== current) {
      if (current >= 0) sums[current] = (sums[current] ?? 0) + run;
      current = group;
      run = 0;
    }
    run += num[row] ?? 0;
  }
  if (current >= 0) sums[current] = (sums[current] ?? 0) + run;
}

/** Per group the first row with the largest number, or with sign −1 the smallest. `best` starts with −1. */
export function extremeRowsInto(best: Int32Array, of: Int32Array, num: Float64Array, sign: 1 | -1): void {
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    if (group < 0) continue;
    const before = best[group] ?? -1;
    if (before < 0 || sign * ((num[row] ?? 0) - (num[before] ?? 0)) > 0) best[group] = row;
  }
}

/** The groups of the rows whose bit is 1; −1 for the others. */
export function groupsWhere(out: Int32Array, of: Int32Array, bits: Uint8Array): void {
  for (let row = 0; row < out.length; row += 1) out[row] = bits[row] === 1 ? (of[row] ?? -1) : -1;
}

/** The groups of the rows whose state is `most` at most; −1 for the others. */
export function groupsUpTo(out: Int32Array, of: Int32Array, state: Uint8Array, most: number): void {
  for (let row = 0; row < out.length; row += 1) out[row] = (state[row] ?? 0) <= most ? (of[row] ?? -1) : -1;
}

/** The groups of the rows whose state is any but one. */
export function groupsNot(out: Int32Array, of: Int32Array, state: Uint8Array, but: number): void {
  for (let row = 0; row < out.length; row += 1) out[row] = state[row] !== but ? (of[row] ?? -1) : -1;
}

/** What stands at each row's index; `otherwise` where that is −1. */
export function takenInto(out: Float64Array, from: Float64Array, index: Int32Array, otherwise: number): void {
  for (let row = 0; row < out.length; row += 1) {
    const at = index[row] ?? -1;
    out[row] = at < 0 ? otherwise : (from[at] ?? 0);
  }
}

/** The same for groups and codes. */
export function placesInto(out: Int32Array, from: Int32Array, index: Int32Array): void {
  for (let row = 0; row < out.length; row += 1) {
    const at = index[row] ?? -1;
    out[row] = at < 0 ? -1 : (from[at] ?? -1);
  }
}

/**
 * Numbers the distinct pairs of a group and a code in the order in which they first come; `table` has room for `width`
 * codes of each group and starts with −1. Rows without a code stand for themselves. `firsts[id]` is the pair's first row.
 */
export function pairsInto(
  ids: Int32Array,
  firsts: Int32Array,
  of: Int32Array,
  codes: Int32Array,
  table: Int32Array,
  width: number,
): number {
  let count = 0;
  for (let row = 0; row < ids.length; row += 1) {
    const group = of[row] ?? -1;
    if (group < 0) {
      ids[row] = -1;
      continue;
    }
    const code = codes[row] ?? -1;
    const place = code < 0 ? -1 : group * width + code;
    let id = place < 0 ? -1 : (table[place] ?? -1);
    if (id < 0) {
      id = count;
      count += 1;
      firsts[id] = row;
      if (place >= 0) table[place] = id;
    }
    ids[row] = id;
  }
  return count;
}

/** Codes numbered anew 0, 1, 2 … in the order in which they first come; `known` starts with −1. Gives how many there are. */
export function renumberInto(out: Int32Array, codes: Int32Array, known: Int32Array): number {
  let count = 0;
  for (let row = 0; row < out.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0) {
      out[row] = -1;
      continue;
    }
    let number = known[code] ?? -1;
    if (number < 0) {
      number = count;
      count += 1;
      known[code] = number;
    }
    out[row] = number;
  }
  return count;
}
