import { withValue, type Grouping } from '../groups/groups';
import { requireRows } from '../lengths';
import { ranksInto } from './rank-loops';
import { small, type NumberVector, type SmallNumbers } from '../numbers';
import { comparer, sortedRows } from './sorting';
import { NOT_APPLICABLE, someState, stateAt, type States } from '../state';

export type Ties = '同名次跳号' | '同名次不跳号' | '按名册先后';

/** Ranks within each group, 1 first. Rows without a value keep their state; rows outside every group are 不适用. */
export function ranks(values: NumberVector, groups: Grouping, order: '升' | '降', ties: Ties | ((row: number) => Ties)): SmallNumbers {
  requireRows(values, groups.of.length);
  const ranked = withValue(values, groups);
  const sorted = sortedRows(values, ranked, order);
  const fresh = newValues(values, sorted);
  const result = new Float64Array(groups.of.length);
  const places = (kind: Ties): Float64Array => {
    const placed = new Float64Array(groups.of.length);
    ranksInto(placed, { sorted, fresh, of: ranked.of, count: groups.count }, kind === '同名次跳号' ? 0 : kind === '同名次不跳号' ? 1 : 2);
    return placed;
  };
  if (typeof ties === 'string') return small(places(ties), 1, rankStates(values, groups));
  const by = new Map<Ties, Float64Array>();
  for (const row of sorted) {
    const kind = ties(row);
    const placed = by.get(kind) ?? places(kind);
    by.set(kind, placed);
    result[row] = placed[row];
  }
  return small(result, 1, rankStates(values, groups));
}

/**
 * Per place of the order 1 where the value differs from the one before. Rows of other groups in between do not matter: equal values stand
 * together.
 */
function newValues(values: NumberVector, sorted: Int32Array): Uint8Array {
  const fresh = new Uint8Array(sorted.length);
  const compare = comparer(values);
  for (let at = 0; at < fresh.length; at += 1) fresh[at] = at === 0 || compare(sorted[at - 1], sorted[at]) !== 0 ? 1 : 0;
  return fresh;
}

function rankStates(values: NumberVector, groups: Grouping): States {
  if (values.state === null && !groups.of.includes(-1)) return null;
  const step = values.constant ? 0 : 1;
  const state = new Uint8Array(groups.of.length);
  for (let row = 0; row < state.length; row += 1) state[row] = groups.of[row] < 0 ? NOT_APPLICABLE : stateAt(values.state, row * step);
  return someState(state);
}
