import { distancesInto, sortedByCounting } from './rank-loops';
import { LIMIT, toBig, type NumberVector } from '../numbers';
import type { Grouping } from '../groups/groups';

/** How two rows of a column stand to each other: below 0, 0 or above 0. For rows that have a value. */
export function comparer(values: NumberVector): (a: number, b: number) => number {
  if (values.constant) return () => 0;
  if (values.size === 'small') {
    const { num, den } = values;
    if (den === null) return (a, b) => num[a] - num[b];
    if (values.maxNum * values.maxDen < LIMIT) return (a, b) => num[a] * den[b] - num[b] * den[a];
  }
  const { num, den } = toBig(values);
  return (a, b) => {
    const difference = num[a] * den[b] - num[b] * den[a];
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}

/** Rows by value, in row order among equals; only rows of a group. */
export function sortedRows(values: NumberVector, groups: Grouping, direction: '升' | '降' = '升'): Int32Array {
  const rows = rowsOf(groups);
  if (values.constant) return rows;
  const length = groups.of.length;
  if (values.size === 'small' && values.den === null && values.maxNum < LIMIT) {
    const counted = sortedByDistance(values.num, rows, direction);
    if (counted !== null) return counted;
  }
  if (values.size === 'small' && values.den === null && (values.maxNum + 1) * length < LIMIT)
    return sortedByKeys(values.num, rows, length, direction);
  const compare = comparer(values);
  return rows.sort(direction === '升' ? (a, b) => compare(a, b) || a - b : (a, b) => compare(b, a) || a - b);
}

/** Numbers that lie close together are counted instead of compared; null where they lie far apart. */
function sortedByDistance(num: Float64Array, rows: Int32Array, direction: '升' | '降'): Int32Array | null {
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows) {
    const value = num[row];
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const room = most - least + 1;
  if (rows.length === 0 || room > 16 * rows.length + 256) return null;
  const keys = new Int32Array(rows.length);
  distancesInto(keys, rows, num, direction === '升' ? least : most, direction === '升' ? 1 : -1);
  return sortedByCounting(rows, keys, room);
}

/** Value and row in one number, so that plain numbers are sorted, which is much faster than by a comparison function. */
function sortedByKeys(num: Float64Array, rows: Int32Array, length: number, direction: '升' | '降'): Int32Array {
  const sign = direction === '升' ? length : -length;
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    keys[at] = num[row] * sign + row;
  }
  keys.sort();
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at];
    rows[at] = key - Math.floor(key / length) * length;
  }
  return rows;
}

function rowsOf(groups: Grouping): Int32Array {
  const rows = new Int32Array(groups.of.length);
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (groups.of[row] < 0) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}
