import { requireLength, requireWithin } from '../lengths';

/**
 * Rows that stand together in groups: block `at` ends before row `ends[at]`, begins where the one before ends, and is of group `of[at]`, −1
 * for none.
 */
export interface ContiguousGroups {
  readonly ends: Int32Array;
  readonly of: Int32Array;
}

/** Rows of a block at least, in the mean; with fewer, going from block to block costs more than it saves. */
const WORTH = 8;

/** The blocks in which the rows stand; null where they are too short to be of use. `of[row]` is a row's group. */
export function blocksOf(of: Int32Array): ContiguousGroups | null {
  const most = Math.floor(of.length / WORTH);
  const ends = new Int32Array(most);
  const groups = new Int32Array(most);
  const count = blocksInto(ends, groups, of);
  return count > most ? null : { ends: ends.subarray(0, count), of: groups.subarray(0, count) };
}

/** Gives how many blocks there are, or one more than there is room for. */
function blocksInto(ends: Int32Array, groups: Int32Array, of: Int32Array): number {
  let count = -1;
  let current = -2;
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row];
    if (group === current) continue;
    if (count >= 0) ends[count] = row;
    count += 1;
    if (count === ends.length) return count + 1;
    groups[count] = group;
    current = group;
  }
  if (count >= 0) ends[count] = of.length;
  return count + 1;
}

/** counts[group] += the rows of each of its blocks. */
export function countBlocks(counts: Float64Array, { ends, of }: ContiguousGroups): void {
  requireLength(ends.length, of);
  let from = 0;
  for (let at = 0; at < ends.length; at += 1) {
    const group = of[at];
    const end = ends[at];
    requireWithin(group, counts);
    if (group >= 0) counts[group] += end - from;
    from = end;
  }
}

/** sums[group] += the numbers of the rows of its blocks, four at a time: each addition would wait for the one before. */
export function sumBlocks(sums: Float64Array, { ends, of }: ContiguousGroups, num: Float64Array): void {
  requireLength(ends.length, of);
  if (ends.length > 0) requireLength(ends[ends.length - 1], num);
  let row = 0;
  for (let at = 0; at < ends.length; at += 1) {
    const end = ends[at];
    const group = of[at];
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (; row + 3 < end; row += 4) {
      a += num[row];
      b += num[row + 1];
      c += num[row + 2];
      d += num[row + 3];
    }
    for (; row < end; row += 1) a += num[row];
    requireWithin(group, sums);
    if (group >= 0) sums[group] += a + b + c + d;
  }
}
