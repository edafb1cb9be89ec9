import { AGGREGATES, claimed, type AggregateName } from '../../../language/functions';
import { asksOuter, type AggregateTerm } from '../../../language/term';
import { gather } from '../../../kernel/gather';
import { countRows, groupExtremes, groupMeans, groupStates, groupSums, type Grouping } from '../../../kernel/groups/groups';
import { groupMedians } from '../../../kernel/groups/trimmed';
import { pairsOfRows } from '../../../kernel/groups/pair-keys';
import { small, type NumberVector } from '../../../kernel/numbers';
import { NOT_APPLICABLE, someState, stateAt } from '../../../kernel/state';
import type { Vector } from '../../../kernel/vector';
import type { Frame, Store } from '../frame';
import { keyCodes } from '../key-codes';
import { asNumbers } from '../narrow-vector';
import { yearsRunning } from './consecutive-years';
import { joined } from './correlated-pairs';
import { correlatedComparison, correlatedValues } from './correlated-sorted';
import { withMissing } from './missing-rows';
import { rankWithin } from './rank-within';
import { scannedValues } from './per-key';
import { placeOfOnly, valuesAt } from './only-row';
import { conditionsOf, groupRows, pairedRows, unitOfRows, type ScannedRows } from './scanned-rows';
import { trimmedMean, type Asking } from './trimmed-mean';

/** What the scanned rows come to for each row that asks. */
type OfScanned = (term: AggregateTerm, rows: ScannedRows, asking: Asking, inner: Frame, store: Store) => NumberVector;

/** How each aggregate is computed: from the rows that it scans, or in a way of its own. */
export const COMPUTED_AGGREGATES: Readonly<
  Record<AggregateName, { readonly scanned: OfScanned } | { readonly own: (term: AggregateTerm, outer: Frame, store: Store) => Vector }>
> = {
  合计: { scanned: ofValues(groupSums) },
  次数: {
    scanned: perGroup((term, inside, inner, store) => {
      const groups = term.perKey === null ? inside : scannedValues(term, inside, inner, store).groups;
      return small(countRows(groups), 1, null);
    }),
  },
  个数: { scanned: perGroup(countDistinct) },
  平均: { scanned: ofValues(groupMeans) },
  最大: { scanned: ofValues((values, groups) => groupExtremes(values, groups, 'largest')) },
  最小: { scanned: ofValues((values, groups) => groupExtremes(values, groups, 'smallest')) },
  中位数: { scanned: ofValues(groupMedians) },
  去极值平均: { scanned: trimmedMean },
  取值: { scanned: placeOfOnly },
  名次: { own: rankWithin },
  连续年数: { own: (term, outer, store) => yearsRunning(term, unitOfRows(term, store.frame(term.ledger), store), outer, store) },
};

/** An aggregate for every row of the outer frame. Throws an Error that says so where its name is claimed by none. */
export function evaluateAggregate(term: AggregateTerm, outer: Frame, store: Store): Vector {
  const column = computed(term, outer, store);
  return AGGREGATES[term.name].result === 'argument' ? valuesAt(term, asNumbers(column), store) : column;
}

function computed(term: AggregateTerm, outer: Frame, store: Store): Vector {
  const aggregate = claimed(COMPUTED_AGGREGATES, term.name);
  if ('own' in aggregate) return aggregate.own(term, outer, store);
  if (asksOuter(term)) return pairedAggregate(term, aggregate.scanned, outer, store);
  const inner = store.frame(term.ledger);
  const rows = groupRows(term, outer, inner, store);
  return withMissing(term, aggregate.scanned(term, rows, { outer, rows: null }, inner, store), rows, outer, store);
}

/** Of the values of each group one number, the values merged before where rows with the same key count as one. */
function ofValues(combine: (values: NumberVector, groups: Grouping) => NumberVector): OfScanned {
  return perGroup((term, inside, inner, store) => {
    const { values, groups } = scannedValues(term, inside, inner, store);
    return combine(values, groups);
  });
}

/** One number for each group, the same for all that ask for it. */
function perGroup(groupValues: (term: AggregateTerm, inside: Grouping, inner: Frame, store: Store) => NumberVector): OfScanned {
  return (term, { inside, outside }, _asking, inner, store) =>
    asNumbers(gather(groupValues(term, inside, inner, store), outside, NOT_APPLICABLE));
}

/** An aggregate that compares each scanned row with the row that asks (本.x). */
function pairedAggregate(term: AggregateTerm, scanned: OfScanned, outer: Frame, store: Store): Vector {
  const inner = store.frame(term.ledger);
  const reached = groupRows({ ...term, conditions: [] }, outer, inner, store);
  const compared = correlatedComparison(term);
  const sorted =
    compared === null
      ? null
      : correlatedValues(compared, { ...reached, holds: conditionsOf({ ...term, conditions: compared.rest }, inner, store) }, outer, store);
  if (sorted !== null) return withMissing(term, sorted, reached, outer, store);
  const state = new Uint8Array(outer.rows);
  const parts = [
    ...pairedRows(
      term,
      Int32Array.from({ length: outer.rows }, (_, row) => row),
      outer,
      store,
    ),
  ].map(({ pairs, rows }) => {
    for (const [at, row] of pairs.asking.entries()) state[row] = stateAt(rows.state, at);
    const column = scanned(term, rows, { outer, rows: pairs.asking }, pairs.frame, store);
    return { column, asking: pairs.asking };
  });
  const all = Int32Array.from(reached.outside, (group, row) => (group < 0 ? -1 : row));
  const column = gather(joined(parts, outer.rows), all, NOT_APPLICABLE);
  return withMissing(term, column, { ...reached, outside: all, state: someState(state) }, outer, store);
}

/** How many different values there are: a blank text is none, a value that is missing leaves the group open. */
function countDistinct({ name, value }: AggregateTerm, groups: Grouping, inner: Frame, store: Store): NumberVector {
  if (value === null) throw new Error(`${name} has a value by the type check`);
  const column = store.evaluate(value, inner);
  const codes = keyCodes(column, inner.rows, store.texts);
  const keyed = groups.of.map((group, row) => ((codes[row] ?? -1) < 0 ? -1 : group));
  const { first } = pairsOfRows(keyed, groups.count, codes, store.texts.size);
  return small(countRows({ of: first.map((row) => groups.of[row] ?? -1), count: groups.count }), 1, groupStates(column, groups));
}
