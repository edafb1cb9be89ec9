import { ONE } from '../../language/rational';
import type { Ledger } from '../../scheme/model';
import { asksOuter, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import { stride, type BooleanVector, type Vector, type NumberVector } from '../../kernel/vector';
import { gather, spread } from '../../kernel/gather';
import { groupsWhere, placesInto } from '../../kernel/groups/group-loops';
import {
  countRows,
  extremeRows,
  groupExtremes,
  groupMeans,
  groupStates,
  groupSums,
  taking,
  valuesAt,
  type Grouping,
} from '../../kernel/groups/groups';
import { and } from '../../kernel/logic';
import { constantNumber, numberAt, small } from '../../kernel/numbers';
import { extreme } from '../../kernel/order/comparison';
import { PairIds, pairedWith, pairsOfRows } from '../../kernel/groups/pair-keys';
import { ranks, type Ties } from '../../kernel/order/ranks';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE, type State, type States } from '../../kernel/state';
import { trimmedMeans } from '../../kernel/groups/trimmed';
import { correlatedComparison, correlatedValues } from './correlated-sorted';
import { asBooleans, asNumbers, asTexts, evaluate } from './evaluate';
import type { Frame, Store } from './frame';
import { keyCodes } from './key-codes';
import { columnIn, joined, pairsOf, type Pairs } from './correlated-pairs';
import { yearsRunning } from './consecutive-years';

/** 合计, 次数, 个数, 平均, 最大, 最小, 去极值平均, 名次, 连续年数 for every row of the outer frame. */
export function evaluateAggregate(term: AggregateTerm, outer: Frame, store: Store): Vector {
  const inner = store.frame(term.ledger);
  if (term.name === '连续年数') return yearsRunning(term, unitOfRows(term, inner, store), outer, store);
  if (asksOuter(term)) return pairedAggregate(term, outer, store);
  const rows = groupRows(term, outer, inner, store);
  if (term.name === '名次') return rankWithin(term, rows, inner, outer, store);
  return withMissing(term, aggregated(term, rows, inner, outer, store), rows, outer, store);
}

function aggregated(term: AggregateTerm, rows: ScannedRows, inner: Frame, outer: Frame, store: Store): NumberVector {
  if (term.name === '去极值平均')
    return trimmed(
      term,
      rows,
      inner,
      { high: trimCounts(term.trim?.high ?? null, outer, store), low: trimCounts(term.trim?.low ?? null, outer, store) },
      store,
    );
  return asNumbers(gather(groupValues(term, rows.inside, inner, store), rows.outside, NOT_APPLICABLE));
}

/** An aggregate that compares each scanned row with the row that asks (本.x). */
function pairedAggregate(term: AggregateTerm, outer: Frame, store: Store): Vector {
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
    const trim = (count: Term | null | undefined): TrimCounts => picked(trimCounts(count ?? null, outer, store), pairs.asking);
    const column =
      term.name === '去极值平均'
        ? trimmed(term, rows, pairs.frame, { high: trim(term.trim?.high), low: trim(term.trim?.low) }, store)
        : groupValues(term, rows.inside, pairs.frame, store);
    return { column, asking: pairs.asking };
  });
  const all = Int32Array.from(reached.outside, (group, row) => (group < 0 ? -1 : row));
  const column = gather(joined(parts, outer.rows), all, NOT_APPLICABLE);
  return withMissing(term, column, { ...reached, outside: all, state: someState(state) }, outer, store);
}

/** The pairs of an aggregate with 本.x, and which of them count; group `at` belongs to `pairs.asking[at]`. */
export function* pairedRows(
  term: AggregateTerm,
  asking: Int32Array,
  outer: Frame,
  store: Store,
): Generator<{ pairs: Pairs; rows: ScannedRows }> {
  const { inside, outside } = groupRows({ ...term, conditions: [] }, outer, store.frame(term.ledger), store);
  for (const pairs of pairsOf(term, inside.of, outside, inside.count, asking, outer, store)) {
    yield {
      pairs,
      rows: countedRows(
        term,
        { of: pairs.group, count: pairs.asking.length },
        pairs.asking.map((_, at) => at),
        null,
        pairs.frame,
        store,
      ),
    };
  }
}

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

export function groupRows(term: AggregateTerm, outer: Frame, inner: Frame, store: Store): ScannedRows {
  const units = unitOfRows(term, inner, store);
  const asking = term.name === '名次' ? units : outer.unit;
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
  return countedRows(term, { of: inside, count }, outside, someState(unkeyed), inner, store);
}

/** Of sorted rows those that fulfil the conditions. */
function countedRows(term: AggregateTerm, groups: Grouping, outside: Int32Array, unkeyed: States, inner: Frame, store: Store): ScannedRows {
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
function conditionsOf(term: AggregateTerm, inner: Frame, store: Store): BooleanVector | null {
  const evaluated = (condition: Term): Vector =>
    inner.pairs === undefined
      ? store.shared(condition, inner.ledger, () => evaluate(condition, inner, store))
      : evaluate(condition, inner, store);
  return term.conditions
    .map((condition) => asBooleans(evaluated(condition)))
    .reduce<BooleanVector | null>((all, next) => (all === null ? next : and(all, next, inner.rows)), null);
}

/**
 * Merges rows with the same key of the same group. What is left stands at the row whose value was taken, where there is one, else (合计,
 * a value missing)
 * at the first row of the key. Rows without a key stand for themselves; rows that are 不适用 do not take part. `keptRow`: the row whose
 * value was taken, −1 for 合计.
 * `firsts`: for this 每 and each that follows, the row of every key that says what the key is held to.
 */
export function mergePerKey(
  perKey: NonNullable<AggregateTerm['perKey']>,
  values: NumberVector,
  groups: Grouping,
  inner: Frame,
  ledger: string,
  store: Store,
): { values: NumberVector; groups: Grouping; keptRow: Int32Array; firsts: readonly Int32Array[] } {
  const codes = keyCodes(columnIn(inner, ledger, perKey.key, 'row', store), inner.rows, store.texts);
  const { of, first } = pairsOfRows(taking(values, groups).of, groups.count, codes, store.texts.size);
  const keys: Grouping = { of, count: first.length };
  const best = perKey.take === '合计' ? null : extremeRows(values, keys, perKey.take === '取最低' ? 'smallest' : 'largest');
  const merged = best === null ? groupSums(values, keys) : valuesAt(values, keys, best);
  const keptRow = best ?? new Int32Array(first.length).fill(-1);
  const capped =
    perKey.cap === null
      ? merged
      : extreme(merged, asNumbers(gather(spread(evaluate(perKey.cap, inner, store), inner.rows), first, PENDING)), 'smaller', first.length);
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
    ledger,
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
  const { firsts } = mergePerKey(
    term.perKey,
    valueOfRows(term, left, store),
    { of: new Int32Array(rows.length), count: 1 },
    left,
    term.ledger,
    store,
  );
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
  return value === null ? constantNumber(ONE) : asNumbers(evaluate(value, inner, store));
}

/** What each scanned row gives, merged where rows with the same key count as one. */
function scannedValues(term: AggregateTerm, inside: Grouping, inner: Frame, store: Store): { values: NumberVector; groups: Grouping } {
  const values = valueOfRows(term, inner, store);
  return term.perKey === null ? { values, groups: inside } : mergePerKey(term.perKey, values, inside, inner, term.ledger, store);
}

function groupValues(term: AggregateTerm, inside: Grouping, inner: Frame, store: Store): NumberVector {
  if (term.name === '个数' && term.value !== null) return countDistinct(evaluate(term.value, inner, store), inside, inner, store);
  if (term.name === '次数' && term.perKey === null) return small(countRows(inside), 1, null);
  const { values, groups } = scannedValues(term, inside, inner, store);
  switch (term.name) {
    case '次数':
      return small(countRows(groups), 1, null);
    case '平均':
      return groupMeans(values, groups);
    case '最大':
      return groupExtremes(values, groups, 'largest');
    case '最小':
      return groupExtremes(values, groups, 'smallest');
    default:
      return groupSums(values, groups);
  }
}

/** 去极值平均: every asking row may leave out a different number of values. */
function trimmed(
  term: AggregateTerm,
  rows: ScannedRows,
  inner: Frame,
  { high, low }: { high: TrimCounts; low: TrimCounts },
  store: Store,
): NumberVector {
  const { values, groups } = scannedValues(term, rows.inside, inner, store);
  const means = trimmedMeans(values, groups, rows.outside, { high: high.counts, low: low.counts });
  return { ...means, state: worst(worst(means.state, high.missing, rows.outside), low.missing, rows.outside) };
}

interface TrimCounts {
  readonly counts: Int32Array;
  readonly missing: States;
}

function picked({ counts, missing }: TrimCounts, rows: Int32Array): TrimCounts {
  return {
    counts: rows.map((row) => counts[row] ?? 0),
    missing: missing === null ? null : Uint8Array.from(rows, (row) => stateAt(missing, row)),
  };
}

/** How many values each asking row leaves out, cut to whole ones; none where it is 不适用. */
function trimCounts(term: Term | null, outer: Frame, store: Store): TrimCounts {
  const counts = new Int32Array(outer.rows);
  const missing = new Uint8Array(outer.rows);
  if (term === null) return { counts, missing: null };
  const column = asNumbers(evaluate(term, outer, store));
  const most = BigInt(2 ** 30);
  for (let row = 0; row < outer.rows; row += 1) {
    const here = stateAt(column.state, row * stride(column));
    if (here > NOT_APPLICABLE) missing[row] = here;
    if (here !== VALUE) continue;
    const { num, den } = numberAt(column, row);
    const whole = num / den;
    counts[row] = Number(whole > most ? most : whole < 0n ? 0n : whole);
  }
  return { counts, missing: someState(missing) };
}

/** The worse of both states, where the row reads a group at all. */
function worst(states: States, more: States, outside: Int32Array): States {
  if (more === null) return states;
  const merged = new Uint8Array(outside.length);
  for (let row = 0; row < merged.length; row += 1) {
    const here = stateAt(states, row);
    const other = (outside[row] ?? -1) < 0 ? VALUE : stateAt(more, row);
    merged[row] = other > here ? other : here;
  }
  return someState(merged);
}

/** How many different values there are: a blank text is none, a value that is missing leaves the group open. */
function countDistinct(column: Vector, groups: Grouping, inner: Frame, store: Store): NumberVector {
  const codes = keyCodes(column, inner.rows, store.texts);
  const keyed = groups.of.map((group, row) => ((codes[row] ?? -1) < 0 ? -1 : group));
  const { first } = pairsOfRows(keyed, groups.count, codes, store.texts.size);
  return small(countRows({ of: first.map((row) => groups.of[row] ?? -1), count: groups.count }), 1, groupStates(column, groups));
}

function rankWithin(term: AggregateTerm, rows: ScannedRows, inner: Frame, outer: Frame, store: Store): Vector {
  if (term.value === null) throw new Error('名次 has a value by the type check');
  const ties = term.ties === null ? null : asTexts(evaluate(term.ties, outer, store));
  const tiesAt = (row: number): Ties => (ties === null ? '同名次跳号' : (store.texts.text(ties.codes[row * stride(ties)] ?? -1) as Ties));
  const ranked = ranks(
    asNumbers(evaluate(term.value, inner, store)),
    rows.inside,
    term.order,
    ties === null || ties.constant ? tiesAt(0) : tiesAt,
  );
  if (rows.undecided === null && rows.unkeyed === null) return ranked;
  const state = new Uint8Array(inner.rows);
  for (let row = 0; row < state.length; row += 1) {
    const open: State = stateAt(rows.unkeyed, row) || stateAt(rows.undecided, row);
    state[row] = open === VALUE ? stateAt(ranked.state, row) : open;
  }
  return { ...ranked, state: someState(state) };
}

/** Per scanned row the index of the unit it belongs to, by the ledger's own column or by the one that 按 names. */
function unitOfRows(term: AggregateTerm, inner: Frame, store: Store): Int32Array {
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

/** What is missing besides the values: a condition, a key, rows that the ledger demands. */
function withMissing(term: AggregateTerm, column: Vector, rows: ScannedRows, outer: Frame, store: Store): Vector {
  const short = shortOfRows(term, outer, store);
  if (rows.state === null && rows.unkeyed === null && short === null) return column;
  const state = new Uint8Array(outer.rows);
  for (let row = 0; row < state.length; row += 1) {
    const group = rows.outside[row] ?? -1;
    const value = stateAt(rows.unkeyed, row) || stateAt(column.state, row);
    state[row] = Math.max(value, group < 0 ? VALUE : stateAt(rows.state, group), stateAt(short, row));
  }
  return { ...column, state: someState(state) };
}

/** A unit with fewer rows than the ledger demands is 待补. */
function shortOfRows(term: AggregateTerm, outer: Frame, store: Store): States {
  const ledger = store.scheme.ledgers.find((candidate) => candidate.name === term.ledger);
  if (ledger === undefined || ledger.atLeast === 0 || term.reach !== '本单位') return null;
  const units = store.short(`${ledger.name} ${term.by ?? ''}`, () => shortUnits(ledger, term, store));
  if (units === null) return null;
  return someState(Uint8Array.from(outer.unit, (unit) => (unit < 0 ? VALUE : stateAt(units, unit))));
}

function shortUnits(ledger: Ledger, term: AggregateTerm, store: Store): States {
  const inner = store.frame(term.ledger);
  const units: Grouping = { of: unitOfRows(term, inner, store), count: store.input.units.length };
  const conditions = ledger.counts === null ? [] : [ledger.counts.term];
  const counts = countRows(countedRows({ ...term, conditions }, units, new Int32Array(0), null, inner, store).inside);
  const applies = store.applies(ledger.appliesTo);
  const state = new Uint8Array(counts.length);
  for (let unit = 0; unit < state.length; unit += 1) if (applies[unit] === 1 && (counts[unit] ?? 0) < ledger.atLeast) state[unit] = PENDING;
  return someState(state);
}
