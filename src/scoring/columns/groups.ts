import { divide } from './arithmetic';
import { big, bigGcd, LIMIT, numberAt, small, toBig, type NumberColumn } from './numbers';
import { NOT_APPLICABLE, PENDING, UNDEFINED, VALUE, type States } from './state';

/** Rows sorted into groups: `of[row]` is the group, −1 for a row that takes no part. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
}

/** Rows per group. */
export function countRows(groups: Grouping): Float64Array {
  const counts = new Float64Array(groups.count);
  for (const group of groups.of) if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

/** The worst state of the rows of each group, 不适用 left out: a group with a missing row is missing. */
export function groupStates(state: States, groups: Grouping): States {
  if (state === null) return null;
  let worst: Uint8Array | null = null;
  for (let row = 0; row < groups.of.length; row += 1) {
    const group = groups.of[row] ?? -1;
    const here = state[row] ?? VALUE;
    if (group < 0 || here === VALUE || here === NOT_APPLICABLE) continue;
    worst ??= new Uint8Array(groups.count);
    if (here > (worst[group] ?? VALUE)) worst[group] = here;
  }
  return worst;
}

/** The sum of each group; 0 for an empty one. Rows that are 不适用 count nothing. */
export function groupSums(values: NumberColumn, groups: Grouping): NumberColumn {
  const state = groupStates(expandStates(values, groups), groups);
  const step = values.constant ? 0 : 1;
  if (values.size === 'small' && values.den === null && values.maxNum * groups.of.length < LIMIT) {
    const sums = new Float64Array(groups.count);
    const { of } = groups;
    const { num } = values;
    for (let row = 0; row < of.length; row += 1) {
      const group = of[row] ?? -1;
      if (group >= 0) sums[group] = (sums[group] ?? 0) + (num[row * step] ?? 0);
    }
    return small(sums, values.scale, state);
  }
  const source = toBig(values);
  const num: bigint[] = new Array<bigint>(groups.count).fill(0n);
  const den: bigint[] = new Array<bigint>(groups.count).fill(1n);
  for (let row = 0; row < groups.of.length; row += 1) {
    const group = groups.of[row] ?? -1;
    if (group < 0 || (values.state !== null && values.state[row * step] !== VALUE)) continue;
    const d1 = den[group] ?? 1n;
    const d2 = source.den[row * step] ?? 1n;
    const n = d1 === d2 ? (num[group] ?? 0n) + (source.num[row * step] ?? 0n) : (num[group] ?? 0n) * d2 + (source.num[row * step] ?? 0n) * d1;
    const d = d1 === d2 ? d1 : d1 * d2;
    const common = bigGcd(n, d);
    num[group] = n / common;
    den[group] = d / common;
  }
  return big(num, den, state);
}

/** The mean of each group, exact; 不适用 for an empty one. */
export function groupMeans(values: NumberColumn, groups: Grouping): NumberColumn {
  const counts = countRows(withValue(values, groups));
  const means = divide(groupSums(values, groups), small(counts, 1, null), groups.count);
  return { ...means, state: emptyGroups(counts, groupStates(expandStates(values, groups), groups)) };
}

/** The largest or smallest of each group; 不适用 for an empty one. */
export function groupExtremes(values: NumberColumn, groups: Grouping, which: 'largest' | 'smallest'): NumberColumn {
  const counted = withValue(values, groups);
  const best = new Int32Array(groups.count).fill(-1);
  for (const row of sortedRows(values, counted)) {
    const group = counted.of[row] ?? -1;
    if (group >= 0 && (which === 'largest' || best[group] === -1)) best[group] = row;
  }
  const state = emptyGroups(countRows(counted), groupStates(expandStates(values, groups), groups));
  return { ...pick(values, best), state };
}

/** The mean without the `high` largest and `low` smallest of each group; pending states as usual, 不适用 when nothing is left. */
export function trimmedMeans(values: NumberColumn, groups: Grouping, high: (group: number) => number, low: (group: number) => number): NumberColumn {
  const counted = withValue(values, groups);
  const counts = countRows(counted);
  const seen = new Float64Array(groups.count);
  const of = counted.of.slice();
  for (const row of sortedRows(values, counted)) {
    const group = counted.of[row] ?? -1;
    if (group < 0) continue;
    const place = seen[group] ?? 0;
    seen[group] = place + 1;
    if (place < low(group) || place >= (counts[group] ?? 0) - high(group)) of[row] = -1;
  }
  const kept = { of, count: groups.count };
  const means = groupMeans(values, kept);
  return { ...means, state: emptyGroups(countRows(kept), groupStates(expandStates(values, groups), groups)) };
}

/** Rows that take part and have a value. */
export function withValue(values: { readonly constant: boolean; readonly state: States }, groups: Grouping): Grouping {
  const { state } = values;
  if (state === null) return groups;
  const step = values.constant ? 0 : 1;
  return { of: groups.of.map((group, row) => (state[row * step] === VALUE ? group : -1)), count: groups.count };
}

/** Rows by value, smallest first, in row order among equals; only rows of a group. */
export function sortedRows(values: NumberColumn, groups: Grouping): number[] {
  const rows: number[] = [];
  for (let row = 0; row < groups.of.length; row += 1) if ((groups.of[row] ?? -1) >= 0) rows.push(row);
  if (values.constant) return rows;
  if (values.size === 'small' && values.den === null) {
    const { num } = values;
    return rows.sort((a, b) => (num[a] ?? 0) - (num[b] ?? 0) || a - b);
  }
  const source = toBig(values);
  return rows.sort((a, b) => {
    const difference = (source.num[a] ?? 0n) * (source.den[b] ?? 1n) - (source.num[b] ?? 0n) * (source.den[a] ?? 1n);
    return difference < 0n ? -1 : difference > 0n ? 1 : a - b;
  });
}

export type Ties = '同名次跳号' | '同名次不跳号' | '按名册先后';

/** Ranks within each group, 1 first. Rows without a value keep their state; rows outside every group are 不适用. */
export function ranks(values: NumberColumn, groups: Grouping, order: '升' | '降', tiesOf: (row: number) => Ties): NumberColumn {
  const ranked = withValue(values, groups);
  const rows = sortedRows(values, ranked);
  if (order === '降') rows.reverse();
  const result = new Float64Array(groups.of.length);
  const state = new Uint8Array(groups.of.length);
  for (let row = 0; row < state.length; row += 1) {
    state[row] = (groups.of[row] ?? -1) < 0 ? NOT_APPLICABLE : (expandState(values.state, row, values.constant) ?? VALUE);
  }
  const seen = new Float64Array(groups.count);
  const distinct = new Float64Array(groups.count);
  const last = new Int32Array(groups.count).fill(-1);
  const lastRank = new Float64Array(groups.count);
  for (const row of stableWithin(rows, values)) {
    const group = ranked.of[row] ?? 0;
    const before = last[group] ?? -1;
    const tied = before >= 0 && equalAt(values, before, row);
    seen[group] = (seen[group] ?? 0) + 1;
    if (!tied) distinct[group] = (distinct[group] ?? 0) + 1;
    const ties = tiesOf(row);
    const rank = ties === '按名册先后' ? (seen[group] ?? 0) : ties === '同名次不跳号' ? (distinct[group] ?? 0) : tied ? (lastRank[group] ?? 0) : (seen[group] ?? 0);
    result[row] = rank;
    lastRank[group] = rank;
    last[group] = row;
  }
  return small(result, 1, state.some((value) => value !== VALUE) ? state : null);
}

/** After a reversal, equal values are in reverse row order; put them back in row order. */
function stableWithin(rows: readonly number[], values: NumberColumn): number[] {
  const stable: number[] = [];
  let run: number[] = [];
  for (const row of rows) {
    const first = run[0];
    if (first !== undefined && !equalAt(values, first, row)) {
      stable.push(...run.sort((a, b) => a - b));
      run = [];
    }
    run.push(row);
  }
  stable.push(...run.sort((a, b) => a - b));
  return stable;
}

function equalAt(values: NumberColumn, a: number, b: number): boolean {
  if (values.constant) return true;
  if (values.size === 'small' && values.den === null) return values.num[a] === values.num[b];
  const left = numberAt(values, a);
  const right = numberAt(values, b);
  return left.num * right.den === right.num * left.den;
}

function pick(values: NumberColumn, rows: Int32Array): NumberColumn {
  const step = values.constant ? 0 : 1;
  if (values.size === 'big') {
    return big(Array.from(rows, (row) => (row < 0 ? 0n : (values.num[row * step] ?? 0n))), Array.from(rows, (row) => (row < 0 ? 1n : (values.den[row * step] ?? 1n))), null);
  }
  const num = Float64Array.from(rows, (row) => (row < 0 ? 0 : (values.num[row * step] ?? 0)));
  const den = values.den === null ? null : Float64Array.from(rows, (row) => (row < 0 ? 1 : (values.den?.[row * step] ?? 1)));
  return small(num, values.scale, null, { den, maxNum: values.maxNum, maxDen: values.maxDen });
}

function emptyGroups(counts: Float64Array, state: States): States {
  if (state === null && !counts.includes(0)) return null;
  return Uint8Array.from(counts, (count, group) => {
    const here = state?.[group] ?? VALUE;
    return here === PENDING || here === UNDEFINED ? here : count === 0 ? NOT_APPLICABLE : VALUE;
  });
}

function expandStates(values: NumberColumn, groups: Grouping): States {
  const { state } = values;
  if (state === null || !values.constant) return state;
  return new Uint8Array(groups.of.length).fill(state[0] ?? VALUE);
}

function expandState(state: States, row: number, constant: boolean): number | undefined {
  return state?.[constant ? 0 : row];
}

