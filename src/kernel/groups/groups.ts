import { divide } from '../arithmetic/arithmetic';
import { countBlocks, sumBlocks, type ContiguousGroups } from './contiguous-groups';
import { countInto, extremeRowsInto, groupsNot, groupsUpTo, sumInto, takenInto } from './group-loops';
import { maxAbs, scaled } from '../arithmetic/loops';
import { requireRows } from '../lengths';
import { big, bigGcd, LIMIT, small, toBig, type NumberVector, type SmallNumbers } from '../numbers';
import { comparer } from '../order/sorting';
import { NOT_APPLICABLE, someState, stateAt, VALUE, type States } from '../state';

/** Rows sorted into groups: `of[row]` is the group, −1 for a row that takes no part. `blocks`, where they are known, say the same. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
  readonly blocks?: ContiguousGroups | null;
}

/** What of a column says which rows have a value. */
type Stated = { readonly constant: boolean; readonly state: States };

/** Rows per group. */
export function countRows(groups: Grouping): Float64Array {
  const counts = new Float64Array(groups.count);
  if (groups.blocks) countBlocks(counts, groups.blocks);
  else countInto(counts, groups.of);
  return counts;
}

/** The worst state of the rows of each group, 不适用 left out: a group with a missing row is missing. */
export function groupStates(values: Stated, groups: Grouping): States {
  const { state } = values;
  if (state === null) return null;
  const step = values.constant ? 0 : 1;
  let worst: Uint8Array | null = null;
  for (let row = 0; row < groups.of.length; row += 1) {
    const here = state[row * step];
    const group = groups.of[row];
    if (here <= NOT_APPLICABLE || group < 0) continue;
    worst ??= new Uint8Array(groups.count);
    if (here > worst[group]) worst[group] = here;
  }
  return worst;
}

/** Rows that take part and have a value. */
export function withValue(values: Stated, groups: Grouping): Grouping {
  return keepRows(values, groups, VALUE);
}

/** Rows that take part and are not 不适用. */
export function taking(values: Stated, groups: Grouping): Grouping {
  return keepRows(values, groups, NOT_APPLICABLE);
}

/** For `from` VALUE only rows with a value, for NOT_APPLICABLE all but those that are 不适用. */
function keepRows(values: Stated, groups: Grouping, from: typeof VALUE | typeof NOT_APPLICABLE): Grouping {
  const { state } = values;
  if (state === null) return groups;
  if (values.constant) {
    const here = stateAt(state, 0);
    const keeps = from === VALUE ? here === VALUE : here !== NOT_APPLICABLE;
    return keeps ? groups : { of: new Int32Array(groups.of.length).fill(-1), count: groups.count };
  }
  const of = new Int32Array(groups.of.length);
  if (from === VALUE) groupsUpTo(of, groups.of, state, VALUE);
  else groupsNot(of, groups.of, state, NOT_APPLICABLE);
  return { of, count: groups.count };
}

/** The sum of each group; 0 for an empty one. Rows that are 不适用 count nothing. */
export function groupSums(values: NumberVector, groups: Grouping): NumberVector {
  const state = groupStates(values, groups);
  const summed = withValue(values, groups);
  const { of, blocks } = summed;
  const step = values.constant ? 0 : 1;
  if (values.size === 'small' && values.den === null && sumsFit(values, summed)) {
    const sums = new Float64Array(groups.count);
    if (values.constant) scaled(sums, countRows(summed), values.num[0]);
    else if (blocks) sumBlocks(sums, blocks, values.num);
    else sumInto(sums, of, values.num);
    return small(sums, values.scale, state);
  }
  const source = toBig(values);
  const num: bigint[] = new Array<bigint>(groups.count).fill(0n);
  const den: bigint[] = new Array<bigint>(groups.count).fill(1n);
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row];
    if (group < 0) continue;
    const d1 = den[group];
    const d2 = source.den[row * step];
    const n = d1 === d2 ? num[group] + source.num[row * step] : num[group] * d2 + source.num[row * step] * d1;
    const d = d1 === d2 ? d1 : d1 * d2;
    const common = bigGcd(n, d);
    num[group] = n / common;
    den[group] = d / common;
  }
  return big(num, den, state);
}

/** Whether no sum of a group can leave the whole numbers below 2^53. */
function sumsFit(values: SmallNumbers, groups: Grouping): boolean {
  return values.maxNum * maxAbs(countRows(groups)) < LIMIT;
}

/** The mean of each group, exact; 不适用 for an empty one. */
export function groupMeans(values: NumberVector, groups: Grouping): NumberVector {
  const counts = countRows(withValue(values, groups));
  const means = divide(groupSums(values, groups), small(counts, 1, null), groups.count);
  return { ...means, state: orEmpty(groupStates(values, groups), counts, 0) };
}

/** The largest or smallest of each group; 不适用 for an empty one. */
export function groupExtremes(values: NumberVector, groups: Grouping, which: 'largest' | 'smallest'): NumberVector {
  return valuesAt(values, groups, extremeRows(values, groups, which));
}

/** The values at one row of each group; −1 for an empty one, which is 不适用. */
export function valuesAt(values: NumberVector, groups: Grouping, rows: Int32Array): NumberVector {
  return { ...pick(values, rows), state: orEmpty(groupStates(values, groups), rows, -1) };
}

/** Per group the first row with the largest or smallest value; −1 for an empty one. */
export function extremeRows(values: NumberVector, groups: Grouping, which: 'largest' | 'smallest'): Int32Array {
  const { of } = withValue(values, groups);
  const sign = which === 'largest' ? 1 : -1;
  const best = new Int32Array(groups.count).fill(-1);
  requireRows(values, of.length);
  extremeRowsInto(best, of, comparer(values), sign);
  return best;
}

function pick(values: NumberVector, rows: Int32Array): NumberVector {
  const step = values.constant ? 0 : 1;
  if (values.size === 'big') {
    return big(
      Array.from(rows, (row) => (row < 0 ? 0n : values.num[row * step])),
      Array.from(rows, (row) => (row < 0 ? 1n : values.den[row * step])),
      null,
    );
  }
  const index = values.constant ? rows.map((row) => Math.min(row, 0)) : rows;
  const num = new Float64Array(rows.length);
  takenInto(num, values.num, index, 0);
  const den = values.den === null ? null : new Float64Array(rows.length);
  if (values.den !== null && den !== null) takenInto(den, values.den, index, 1);
  return small(num, values.scale, null, { den, maxNum: values.maxNum, maxDen: values.maxDen });
}

/** A group that lacks nothing but has no rows is 不适用. */
function orEmpty(missing: States, of: Float64Array | Int32Array, empty: number): States {
  if (missing === null && !of.includes(empty)) return null;
  const state = new Uint8Array(of.length);
  for (let group = 0; group < state.length; group += 1) {
    const here = stateAt(missing, group);
    state[group] = here !== VALUE ? here : of[group] === empty ? NOT_APPLICABLE : VALUE;
  }
  return someState(state);
}
