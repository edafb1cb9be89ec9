import { divide } from '../arithmetic/arithmetic';
import { countRows, groupStates, withValue, type Grouping } from './groups';
import { small, type NumberVector } from '../numbers';
import { sumsBetween } from './prefix-sums';
import { sortedRows } from '../order/sorting';
import { NOT_APPLICABLE, someState, stateAt, VALUE } from '../state';

/** How many of the largest and smallest values of its group a row leaves out. */
export interface Trim {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/**
 * For every asking row the exact mean of its group (`outside`; −1 for none) without so many of the largest and smallest.
 * 不适用 where nothing is left; a group with a missing row is missing. Values are sorted and added up once for all askers.
 */
export function trimmedMeans(values: NumberVector, groups: Grouping, outside: Int32Array, trim: Trim): NumberVector {
  const counted = withValue(values, groups);
  const counts = countRows(counted);
  const start = starts(counts);
  const order = rowsByGroup(sortedRows(values, counted), counted, start);
  const from = new Int32Array(outside.length);
  const to = new Int32Array(outside.length);
  const left = new Float64Array(outside.length);
  const missing = groupStates(values, groups);
  const state = new Uint8Array(outside.length);
  for (let row = 0; row < outside.length; row += 1) {
    const group = outside[row];
    const count = group < 0 ? 0 : counts[group];
    const low = Math.max(0, trim.low[row]);
    const kept = Math.max(0, count - low - Math.max(0, trim.high[row]));
    from[row] = group < 0 ? 0 : start[group] + Math.min(low, count);
    to[row] = from[row] + kept;
    left[row] = Math.max(1, kept);
    const here = group < 0 ? VALUE : stateAt(missing, group);
    state[row] = here !== VALUE ? here : kept === 0 ? NOT_APPLICABLE : VALUE;
  }
  const sums = sumsBetween(values, order, from, to);
  return { ...divide(sums, small(left, 1, null), outside.length), state: someState(state) };
}

/** The exact median of each group: the value in the middle, of an even number the mean of the two there. 不适用 for an empty one. */
export function groupMedians(values: NumberVector, groups: Grouping): NumberVector {
  const counts = countRows(withValue(values, groups));
  const left = Int32Array.from(counts, (count) => Math.floor((count - 1) / 2));
  return trimmedMeans(
    values,
    groups,
    left.map((_, group) => group),
    { high: left, low: left },
  );
}

function starts(counts: Float64Array): Int32Array {
  const start = new Int32Array(counts.length);
  for (let group = 1; group < start.length; group += 1) start[group] = start[group - 1] + counts[group - 1];
  return start;
}

/** Group after group, in the given order within each. */
function rowsByGroup(rows: Int32Array, groups: Grouping, start: Int32Array): Int32Array {
  const next = start.slice();
  const order = new Int32Array(rows.length);
  for (const row of rows) {
    const group = groups.of[row];
    const at = next[group];
    order[at] = row;
    next[group] = at + 1;
  }
  return order;
}
