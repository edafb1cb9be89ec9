import { ROSTER, type AggregateTerm, type Term } from '../../../language/term';
import { AGGREGATES } from '../../../language/functions';
import { groupsWhere, placesInto } from '../../../kernel/groups/group-loops';
import type { Grouping } from '../../../kernel/groups/groups';
import { PairIds, pairedWith } from '../../../kernel/groups/pair-keys';
import { and } from '../../../kernel/logic';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE, type States } from '../../../kernel/state';
import { stride, type BooleanVector, type Vector } from '../../../kernel/vector';
import type { Frame, Store } from '../frame';
import { keyCodes } from '../key-codes';
import { asBooleans, asTexts } from '../narrow-vector';
import { pairsOf, type Pairs } from './correlated-pairs';

/** The rows that an aggregate scans, sorted for those that ask. */
export interface ScannedRows {
  /** The scanned rows that count, by group. */
  readonly inside: Grouping;
  /** Per asking row the group it reads; −1 for none. */
  readonly outside: Int32Array;
  /** Per group: whether it is open if some row counts. */
  readonly state: States;
  /** Per scanned row: whether it is open if that row counts. */
  readonly undecided: States;
  /** Per asking row: whether a key of 同 is missing, so that its group is not known. */
  readonly unkeyed: States;
}

/** The rows that count for each row of `outer`: by whose they are, by what they share with it (同), by the conditions. */
export function groupRows(term: AggregateTerm, outer: Frame, inner: Frame, store: Store): ScannedRows {
  const units = unitOfRows(term, inner, store);
  // Where an aggregate scans its own rows only, a row asks for whom it belongs to.
  const asking = AGGREGATES[term.name].scans === 'own' ? units : outer.unit;
  let inside = reachGroups(term.reach, units, store);
  let outside = reachGroups(term.reach, asking, store);
  let count = term.reach === '本单位' ? store.input.units.length : term.reach === '序列内' ? store.sequenceCount : 1;
  const unkeyed = new Uint8Array(term.sameKeys.length === 0 ? 0 : outer.rows);
  for (const key of term.sameKeys) {
    const asked = store.column(outer.ledger ?? ROSTER, key);
    const askedKeys = keyCodes(asked, outer.rows, store.texts);
    for (let row = 0; row < outer.rows; row += 1) {
      const here = stateAt(asked.state, row * stride(asked));
      if ((askedKeys[row] ?? -1) < 0) unkeyed[row] = Math.max(unkeyed[row] ?? VALUE, here === VALUE ? PENDING : here);
    }
    const ids = new PairIds(inner.rows + outer.rows);
    outside = pairedWith(outside, askedKeys, ids);
    inside = pairedWith(inside, keyCodes(store.column(term.ledger, key), inner.rows, store.texts), ids);
    count = ids.count;
  }
  for (let row = 0; row < unkeyed.length; row += 1) if ((asking[row] ?? -1) < 0 && term.reach !== '全部') unkeyed[row] = VALUE;
  return countedRows(term, { groups: { of: inside, count }, outside, unkeyed: someState(unkeyed) }, inner, store);
}

/** Rows by group, before the conditions are asked; `unkeyed` as in {@link ScannedRows}. */
interface SortedRows {
  readonly groups: Grouping;
  readonly outside: Int32Array;
  readonly unkeyed: States;
}

/** Of sorted rows those that fulfil the conditions. */
export function countedRows(term: AggregateTerm, { groups, outside, unkeyed }: SortedRows, inner: Frame, store: Store): ScannedRows {
  const kept = conditionsOf(term, inner, store);
  const blocks = groups.of === inner.unit ? (inner.blocks ?? null) : null;
  if (kept === null) return { inside: { ...groups, blocks }, outside, state: null, undecided: null, unkeyed };
  const { of: inside, count } = groups;
  const bits = kept.constant ? new Uint8Array(inside.length).fill(kept.bits[0] ?? 0) : kept.bits;
  const counted = new Int32Array(inside.length);
  groupsWhere(counted, inside, bits);
  if (kept.state === null) return { inside: { of: counted, count }, outside, state: null, undecided: null, unkeyed };
  const state = new Uint8Array(count);
  const undecided = new Uint8Array(inner.rows);
  const step = stride(kept);
  for (let row = 0; row < counted.length; row += 1) {
    const group = inside[row] ?? -1;
    const here = stateAt(kept.state, row * step);
    if (here !== VALUE) counted[row] = -1;
    if (here <= NOT_APPLICABLE || group < 0) continue;
    undecided[row] = here;
    if (here > (state[group] ?? VALUE)) state[group] = here;
  }
  return { inside: { of: counted, count }, outside, state: someState(state), undecided: someState(undecided), unkeyed };
}

/** All conditions as one: a false one decides even beside a missing one. Null when there is none. */
export function conditionsOf(term: AggregateTerm, inner: Frame, store: Store): BooleanVector | null {
  const evaluated = (condition: Term): Vector =>
    inner.pairs === undefined
      ? store.shared(condition, inner.ledger, () => store.evaluate(condition, inner))
      : store.evaluate(condition, inner);
  return term.conditions
    .map((condition) => asBooleans(evaluated(condition)))
    .reduce<BooleanVector | null>((all, next) => (all === null ? next : and(all, next, inner.rows)), null);
}

/** The pairs of an aggregate with 本.x, and which of them count; group `at` belongs to `pairs.asking[at]`. */
export function* pairedRows(
  term: AggregateTerm,
  asking: Int32Array,
  outer: Frame,
  store: Store,
): Generator<{ pairs: Pairs; rows: ScannedRows }> {
  const { inside, outside } = groupRows({ ...term, conditions: [] }, outer, store.frame(term.ledger), store);
  for (const pairs of pairsOf(term, { inside, outside, asking }, outer, store)) {
    yield {
      pairs,
      rows: countedRows(
        term,
        { groups: { of: pairs.group, count: pairs.asking.length }, outside: pairs.asking.map((_, at) => at), unkeyed: null },
        pairs.frame,
        store,
      ),
    };
  }
}

/** Per scanned row the index of the unit it belongs to, by the ledger's own column or by the one that 按 names. */
export function unitOfRows(term: AggregateTerm, inner: Frame, store: Store): Int32Array {
  if (term.by === null) return inner.unit;
  const names = asTexts(store.column(term.ledger, term.by));
  const codes = names.constant ? new Int32Array(inner.rows).fill(names.codes[0] ?? -1) : names.codes;
  const units = new Int32Array(inner.rows);
  placesInto(units, store.unitOfText(), codes);
  return units;
}

function reachGroups(reach: AggregateTerm['reach'], unit: Int32Array, store: Store): Int32Array {
  if (reach === '本单位') return unit;
  const groups = new Int32Array(unit.length);
  if (reach === '全部') return groups;
  for (let row = 0; row < groups.length; row += 1) {
    const at = unit[row] ?? -1;
    groups[row] = at < 0 ? -1 : (store.sequenceOf[at] ?? -1);
  }
  return groups;
}
