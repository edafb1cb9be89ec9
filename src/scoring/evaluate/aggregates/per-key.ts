import { ONE } from '../../../language/rational';
import { ROSTER, type AggregateTerm, type PerKeyTerm } from '../../../language/term';
import { gather, spread } from '../../../kernel/gather';
import { placesInto } from '../../../kernel/groups/group-loops';
import { extremeRows, groupSums, taking, valuesAt, type Grouping } from '../../../kernel/groups/groups';
import { pairsOfRows } from '../../../kernel/groups/pair-keys';
import { constantNumber, type NumberVector } from '../../../kernel/numbers';
import { extreme } from '../../../kernel/order/comparison';
import { PENDING, stateAt, VALUE } from '../../../kernel/state';
import type { Frame, Store } from '../frame';
import { keyCodes } from '../key-codes';
import { asNumbers } from '../narrow-vector';
import { columnIn } from './correlated-pairs';

/**
 * Merges rows with the same key of the same group. What is left stands at the row whose value was taken, where there is one, else (合计, a
 * value missing) at the first row of the key. Rows without a key stand for themselves; rows that are 不适用 do not take part. `keptRow`:
 * the row whose value was taken, −1 for 合计.
 * `firsts`: for this 每 and each that follows, the row of every key that says what the key is held to.
 */
export function mergePerKey(
  perKey: PerKeyTerm,
  values: NumberVector,
  groups: Grouping,
  inner: Frame,
  store: Store,
): { values: NumberVector; groups: Grouping; keptRow: Int32Array; firsts: readonly Int32Array[] } {
  const codes = keyCodes(columnIn(inner, inner.ledger ?? ROSTER, perKey.key, 'row', store), inner.rows, store.texts);
  const { of, first } = pairsOfRows(taking(values, groups).of, groups.count, codes, store.texts.size);
  const keys: Grouping = { of, count: first.length };
  const best = perKey.take === '合计' ? null : extremeRows(values, keys, perKey.take === '取最低' ? 'smallest' : 'largest');
  const merged = best === null ? groupSums(values, keys) : valuesAt(values, keys, best);
  const keptRow = best ?? new Int32Array(first.length).fill(-1);
  const capped =
    perKey.cap === null
      ? merged
      : extreme(merged, asNumbers(gather(spread(store.evaluate(perKey.cap, inner), inner.rows), first, PENDING)), 'smaller', first.length);
  const mergedOf = new Int32Array(first.length);
  placesInto(mergedOf, groups.of, first);
  if (perKey.next === undefined || perKey.next === null)
    return { values: capped, groups: { of: mergedOf, count: groups.count }, keptRow, firsts: [first] };
  const standing = best === null ? first : best.map((row, key) => (stateAt(merged.state, key) === VALUE ? row : (first[key] ?? -1)));
  const inTurn = best === null ? standing.map((_, key) => key) : inRowOrder(standing, inner.rows);
  const left = rowsLeft(
    inner,
    inTurn.map((key) => standing[key] ?? -1),
  );
  const after = mergePerKey(
    perKey.next,
    asNumbers(gather(capped, inTurn, PENDING)),
    { of: inTurn.map((key) => mergedOf[key] ?? -1), count: groups.count },
    left,
    store,
  );
  const rowIn = (rows: Int32Array, row: number): number => rows[inTurn[row] ?? -1] ?? -1;
  return {
    ...after,
    keptRow: after.keptRow.map((row) => (row < 0 ? -1 : rowIn(keptRow, row))),
    firsts: [first, ...after.firsts.map((rows) => rows.map((row) => rowIn(standing, row)))],
  };
}

/** Of rows that an aggregate counts as one group: at each 每 those that say what their key is held to. */
export function rowsAsked(term: AggregateTerm, rows: Int32Array, inner: Frame, store: Store): readonly Int32Array[] {
  if (term.perKey === null) return [];
  const left = rowsLeft(inner, rows);
  const { firsts } = mergePerKey(term.perKey, valueOfRows(term, left, store), { of: new Int32Array(rows.length), count: 1 }, left, store);
  return firsts.map((level) => level.map((row) => rows[row] ?? -1));
}

/** The places in a list of different rows, by row. */
function inRowOrder(list: Int32Array, rows: number): Int32Array {
  const placeOf = new Int32Array(rows).fill(-1);
  for (let place = 0; place < list.length; place += 1) placeOf[list[place] ?? 0] = place;
  return placeOf.filter((place) => place >= 0);
}

/** The rows that a first 每 left, as a frame for the next. */
function rowsLeft(inner: Frame, first: Int32Array): Frame {
  const at = (rows: Int32Array): Int32Array => first.map((row) => rows[row] ?? -1);
  const unit = at(inner.unit);
  if (inner.pairs === undefined)
    return { ledger: inner.ledger, rows: first.length, from: 0, unit, pairs: { rowOf: first, outer: inner, outerOf: first } };
  return {
    ledger: inner.ledger,
    rows: first.length,
    from: 0,
    unit,
    pairs: { rowOf: at(inner.pairs.rowOf), outer: inner.pairs.outer, outerOf: at(inner.pairs.outerOf) },
  };
}

function valueOfRows({ value }: AggregateTerm, inner: Frame, store: Store): NumberVector {
  return value === null ? constantNumber(ONE) : asNumbers(store.evaluate(value, inner));
}

/** What each scanned row gives, merged where rows with the same key count as one. */
export function scannedValues(
  term: AggregateTerm,
  inside: Grouping,
  inner: Frame,
  store: Store,
): { values: NumberVector; groups: Grouping } {
  const values = valueOfRows(term, inner, store);
  return term.perKey === null ? { values, groups: inside } : mergePerKey(term.perKey, values, inside, inner, store);
}
