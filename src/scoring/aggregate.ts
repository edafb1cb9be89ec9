import { ROSTER, type AggregateTerm } from '../scheme/term';
import { stride, type Column, type NumberColumn } from './columns/column';
import { gather } from './columns/gather';
import { countRows, groupExtremes, groupMeans, groupSums, ranks, sortedRows, trimmedMeans, withValue, type Grouping, type Ties } from './columns/groups';
import { numberAt, small, toBig } from './columns/numbers';
import { extreme } from './columns/order';
import { NOT_APPLICABLE, PENDING, stateAt, VALUE, type States } from './columns/state';
import { asBooleans, asNumbers, asTexts, evaluate } from './evaluate';
import type { Frame, Store } from './frame';

/** 合计, 次数, 个数, 平均, 最大, 最小, 去极值平均, 名次, 连续年数 for every row of the outer frame. */
export function evaluateAggregate(term: AggregateTerm, outer: Frame, store: Store): Column {
  if (term.name === '连续年数') return yearsRunning(term, outer, store);
  const inner = store.frame(term.ledger);
  const { inside, outside, state } = groupRows(term, outer, inner, store);
  if (term.name === '名次') return rankWithin(term, inside, inner, outer, store);
  const perGroup = withMissing(groupValues(term, inside, inner, outer, outside, store), state);
  const column = gather(perGroup, outside, NOT_APPLICABLE);
  return requireRows(term, column, outer, store);
}

/** The scanned rows that count, by group; and per outer row the group it reads. */
export function groupRows(term: AggregateTerm, outer: Frame, inner: Frame, store: Store): { inside: Grouping; outside: Int32Array; state: States } {
  const unit = unitOfRows(term, inner, store);
  let inside = reachGroups(term.reach, unit, store);
  let outside = reachGroups(term.reach, outer.unit, store);
  let count = term.reach === '本单位' ? store.input.units.length : term.reach === '序列内' ? store.sequenceCount : 1;
  for (const key of term.sameKeys) {
    const outerKeys = keyCodes(store.column(outer.ledger ?? ROSTER, key), outer.rows, store);
    const combined = combine(inside, keyCodes(store.column(term.ledger, key), inner.rows, store), outside, outerKeys);
    ({ inside, outside, count } = combined);
  }
  const state = new Uint8Array(count);
  for (const condition of term.conditions) {
    const column = asBooleans(evaluate(condition, inner, store));
    const step = stride(column);
    const kept = inside.slice();
    for (let row = 0; row < kept.length; row += 1) {
      const group = kept[row] ?? -1;
      const here = stateAt(column.state, row * step);
      if (here > NOT_APPLICABLE && group >= 0) state[group] = PENDING;
      if (here !== VALUE || column.bits[row * step] !== 1) kept[row] = -1;
    }
    inside = kept;
  }
  return { inside: { of: inside, count }, outside, state: state.includes(PENDING) ? state : null };
}

/** Merges rows with the same key of the same group; what is left stands at the first row of each key. */
export function mergePerKey(perKey: NonNullable<AggregateTerm['perKey']>, values: NumberColumn, groups: Grouping, inner: Frame, ledger: string, store: Store): { values: NumberColumn; groups: Grouping; keptRow: Int32Array } {
  const codes = keyCodes(store.column(ledger, perKey.key), inner.rows, store);
  const ids = new Map<string, number>();
  const firsts: number[] = [];
  const of = new Int32Array(inner.rows).fill(-1);
  for (let row = 0; row < inner.rows; row += 1) {
    const group = groups.of[row] ?? -1;
    if (group < 0) continue;
    const key = codes[row] === -1 ? `#${String(row)}` : `${String(group)}/${String(codes[row])}`;
    const id = ids.get(key) ?? firsts.length;
    if (id === firsts.length) {
      ids.set(key, id);
      firsts.push(row);
    }
    of[row] = id;
  }
  const keys: Grouping = { of, count: firsts.length };
  const merged = perKey.take === '合计' ? groupSums(values, keys) : groupExtremes(values, keys, perKey.take === '取最高' ? 'largest' : 'smallest');
  const keptRow = new Int32Array(firsts.length).fill(-1);
  if (perKey.take !== '合计') {
    for (const row of sortedRows(values, withValue(values, keys))) {
      const id = of[row] ?? -1;
      if (id >= 0 && (perKey.take === '取最高' || keptRow[id] === -1) && !(perKey.take === '取最高' && keptRow[id] !== -1 && sameValue(values, keptRow[id] ?? 0, row))) keptRow[id] = row;
    }
  }
  const capped = perKey.cap === null ? merged : extreme(merged, asNumbers(gather(asColumn(evaluate(perKey.cap, inner, store), inner.rows), Int32Array.from(firsts), PENDING)), 'smaller', firsts.length);
  return { values: capped, groups: { of: Int32Array.from(firsts, (row) => groups.of[row] ?? -1), count: groups.count }, keptRow };
}

function sameValue(values: NumberColumn, a: number, b: number): boolean {
  const left = numberAt(values, a);
  const right = numberAt(values, b);
  return left.num * right.den === right.num * left.den;
}

function groupValues(term: AggregateTerm, inside: Grouping, inner: Frame, outer: Frame, outside: Int32Array, store: Store): NumberColumn {
  if (term.value === null) return small(countRows(inside), 1, null);
  const column = evaluate(term.value, inner, store);
  if (term.name === '个数') return countDistinct(column, inside, inner, store);
  const plain = asNumbers(column);
  const { values, groups } = term.perKey === null ? { values: plain, groups: inside } : mergePerKey(term.perKey, plain, inside, inner, term.ledger, store);
  switch (term.name) {
    case '平均': return groupMeans(values, groups);
    case '最大': return groupExtremes(values, groups, 'largest');
    case '最小': return groupExtremes(values, groups, 'smallest');
    case '去极值平均': {
      const high = trimCounts(term.trim?.high ?? null, outer, outside, inside.count, store);
      const low = trimCounts(term.trim?.low ?? null, outer, outside, inside.count, store);
      return trimmedMeans(values, groups, (group) => high[group] ?? 0, (group) => low[group] ?? 0);
    }
    default: return groupSums(values, groups);
  }
}

function trimCounts(term: AggregateTerm['value'], outer: Frame, outside: Int32Array, count: number, store: Store): Float64Array {
  const counts = new Float64Array(count);
  if (term === null) return counts;
  const column = asNumbers(evaluate(term, outer, store));
  for (let row = 0; row < outside.length; row += 1) {
    const { num, den } = numberAt(column, row);
    const group = outside[row] ?? -1;
    if (group >= 0) counts[group] = Number(num / den);
  }
  return counts;
}

function countDistinct(column: Column, groups: Grouping, inner: Frame, store: Store): NumberColumn {
  const codes = keyCodes(column, inner.rows, store);
  const seen = new Set<string>();
  const counts = new Float64Array(groups.count);
  for (let row = 0; row < inner.rows; row += 1) {
    const group = groups.of[row] ?? -1;
    const key = `${String(group)}/${String(codes[row])}`;
    if (group < 0 || codes[row] === -1 || seen.has(key)) continue;
    seen.add(key);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return small(counts, 1, null);
}

function rankWithin(term: AggregateTerm, inside: Grouping, inner: Frame, outer: Frame, store: Store): Column {
  if (term.value === null) throw new Error('名次 has a value by the type check');
  const ties = term.ties === null ? null : asTexts(evaluate(term.ties, outer, store));
  const tiesOf = (row: number): Ties => (ties === null ? '同名次跳号' : (store.texts.text(ties.codes[row * stride(ties)] ?? -1) as Ties));
  return ranks(asNumbers(evaluate(term.value, inner, store)), inside, term.order, tiesOf);
}

/** How many years up to this one, without a gap, the condition held: this year by the items, earlier ones by the ledger's rows. */
function yearsRunning(term: AggregateTerm, outer: Frame, store: Store): Column {
  const [condition] = term.conditions;
  if (term.value === null || condition === undefined) throw new Error('连续年数 has a condition by the type check');
  const inner = store.frame(term.ledger);
  const now = asBooleans(evaluate(term.value, store.frame(ROSTER), store));
  const then = asBooleans(evaluate(condition, inner, store));
  const years = asNumbers(store.column(term.ledger, '年度'));
  const heldIn = new Map<string, boolean>();
  const unit = unitOfRows(term, inner, store);
  for (let row = 0; row < inner.rows; row += 1) {
    const { num, den } = numberAt(years, row);
    const holds = then.bits[row * stride(then)] === 1 && stateAt(then.state, row * stride(then)) === VALUE;
    heldIn.set(`${String(unit[row])}/${String(num / den)}`, holds);
  }
  const counts = new Float64Array(outer.rows);
  const state = new Uint8Array(outer.rows);
  for (let row = 0; row < outer.rows; row += 1) {
    const at = outer.unit[row] ?? -1;
    const here = at < 0 ? NOT_APPLICABLE : stateAt(now.state, at * stride(now));
    state[row] = here;
    if (here !== VALUE || now.bits[at * stride(now)] !== 1) continue;
    let run = 1;
    while (heldIn.get(`${String(at)}/${String(store.input.period - run)}`) === true) run += 1;
    counts[row] = run;
  }
  return small(counts, 1, state.some((here) => here !== VALUE) ? state : null);
}

function unitOfRows(term: AggregateTerm, inner: Frame, store: Store): Int32Array {
  if (term.by === null) return inner.unit;
  const names = asTexts(store.column(term.ledger, term.by));
  const index = new Map(store.input.units.map((unit, at) => [store.texts.code(unit.name), at]));
  return Int32Array.from({ length: inner.rows }, (_, row) => index.get(names.codes[row] ?? -1) ?? -1);
}

function reachGroups(reach: AggregateTerm['reach'], unit: Int32Array, store: Store): Int32Array {
  if (reach === '本单位') return unit;
  if (reach === '序列内') return unit.map((at) => (at < 0 ? -1 : (store.sequenceOf[at] ?? -1)));
  return new Int32Array(unit.length);
}

/** An integer per row that is the same for the same value; −1 for a blank or missing one. */
function keyCodes(column: Column, rows: number, store: Store): Int32Array {
  const step = stride(column);
  const big = column.kind === 'number' ? toBig(column) : null;
  return Int32Array.from({ length: rows }, (_, row) => {
    const index = row * step;
    if (stateAt(column.state, index) !== VALUE) return -1;
    if (column.kind === 'text') return column.codes[index] ?? -1;
    if (column.kind === 'boolean') return store.texts.code(column.bits[index] === 1 ? '是' : '否');
    const num = big?.num[index] ?? 0n;
    const den = big?.den[index] ?? 1n;
    return store.texts.code(num % den === 0n ? String(num / den) : `${String(num)}/${String(den)}`);
  });
}

function combine(inside: Int32Array, insideKeys: Int32Array, outside: Int32Array, outsideKeys: Int32Array): { inside: Int32Array; outside: Int32Array; count: number } {
  const ids = new Map<string, number>();
  const id = (group: number, key: number): number => {
    if (group < 0 || key < 0) return -1;
    const name = `${String(group)}/${String(key)}`;
    const known = ids.get(name) ?? ids.size;
    ids.set(name, known);
    return known;
  };
  return {
    outside: outside.map((group, row) => id(group, outsideKeys[row] ?? -1)),
    inside: inside.map((group, row) => id(group, insideKeys[row] ?? -1)),
    count: ids.size,
  };
}

function withMissing(column: NumberColumn, state: States): NumberColumn {
  if (state === null) return column;
  const merged = Uint8Array.from(state, (here, group) => Math.max(here, stateAt(column.state, group)));
  return { ...column, state: merged };
}

/** A unit with fewer rows than the ledger demands is 待补. */
function requireRows(term: AggregateTerm, column: Column, outer: Frame, store: Store): Column {
  const ledger = store.scheme.ledgers.find((candidate) => candidate.name === term.ledger);
  if (ledger === undefined || ledger.atLeast === 0 || term.reach !== '本单位') return column;
  const counts = countRows({ of: store.frame(term.ledger).unit, count: store.input.units.length });
  const short = (row: number): boolean => {
    const unit = outer.unit[row] ?? -1;
    const applies = unit >= 0 && (ledger.appliesTo === null || ledger.appliesTo.includes(store.input.units[unit]?.sequence ?? ''));
    return applies && (counts[unit] ?? 0) < ledger.atLeast;
  };
  const state = Uint8Array.from({ length: outer.rows }, (_, row) => Math.max(stateAt(column.state, row), short(row) ? PENDING : VALUE));
  return state.some((here) => here !== VALUE) ? { ...column, state } : column;
}

function asColumn(column: Column, rows: number): Column {
  return column.constant ? gather(column, new Int32Array(rows), PENDING) : column;
}
