import type { Ranking } from '../../scheme/model';
import { RANK, ROSTER, type End, type Term } from '../../language/term';
import { stride, type BooleanVector, type NumberVector } from '../../kernel/vector';
import { countInto, takenInto } from '../../kernel/groups/group-loops';
import type { Grouping } from '../../kernel/groups/groups';
import { small } from '../../kernel/numbers';
import { ranks, type Ties } from '../../kernel/order/ranks';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE, type States } from '../../kernel/state';
import { evaluate } from '../evaluate/evaluate';
import { asNumbers, asTexts } from '../evaluate/narrow-vector';
import type { Store } from '../evaluate/frame';
import { keyCodes } from '../evaluate/key-codes';
import { pick } from '../evaluate/pick';
import { endOf } from '../waiting/end-columns';
import { openBefore, openRowsBefore, withMore, type OpenBefore, type OpenRows } from '../waiting/open-places';

/** 名次 of the units by the items that the scheme ranks, best first. */
export function rankUnits(store: Store): NumberVector {
  const { ranking } = store.scheme;
  if (ranking === null) throw new Error('a rank has a ranking');
  const ties = asTexts(evaluate(ranking.ties, store.frame(ROSTER), store));
  const tiesAt = (row: number): Ties => store.texts.text(ties.codes[row * stride(ties)] ?? -1) as Ties;
  const ranked = asNumbers(ranking.place === null ? store.column(ROSTER, ranking.by) : evaluate(ranking.place, store.frame(ROSTER), store));
  const classes = rankClasses(store);
  const column = ranks(ranked, classes, ranking.place === null ? '降' : '升', ties.constant ? tiesAt(0) : tiesAt);
  if (classes.state === null) return column;
  // A unit that is not ranked at all needs no class.
  const state = classes.state.map((known, unit) => {
    const value = stateAt(ranked.state, unit * stride(ranked));
    return value === NOT_APPLICABLE || known === VALUE ? value : known;
  });
  return { ...column, state: someState(state) };
}

/** 参评数: how many units of the same class take part. */
export function countRanked(store: Store): NumberVector {
  const totals = store.column(ROSTER, store.scheme.ranking?.by ?? '');
  const classes = rankClasses(store);
  const { state } = totals;
  const taking =
    state === null ? classes.of : classes.of.map((group, unit) => (state[unit * stride(totals)] === NOT_APPLICABLE ? -1 : group));
  const counts = new Float64Array(classes.count);
  countInto(counts, taking);
  const perUnit = new Float64Array(classes.of.length);
  takenInto(perUnit, counts, classes.of, 0);
  return small(perUnit, 1, classes.state);
}

/** The units as they are ranked together: −1 and a state where a unit's class is not known. */
export interface RankClasses extends Grouping {
  readonly state: States;
}

/** Of each unit the class in which it is ranked: its sequence, one for all, or the same text in a column. */
export function rankClasses(store: Store): RankClasses {
  const units = store.input.units.length;
  const { reach, within } = store.scheme.ranking ?? { reach: '序列内', within: null };
  if (within === null)
    return { of: reach === '全部' ? new Int32Array(units) : store.sequenceOf, count: Math.max(1, store.sequenceCount), state: null };
  const column = store.column(ROSTER, within);
  const numbers = new Map<number, number>();
  const state = new Uint8Array(units);
  const of = keyCodes(column, units, store.texts).map((code, unit) => {
    const known = stateAt(column.state, unit * stride(column));
    state[unit] = known === VALUE && code < 0 ? PENDING : known;
    if (state[unit] !== VALUE) return -1;
    const number = numbers.get(code) ?? numbers.size;
    numbers.set(code, number);
    return number;
  });
  return { of, count: Math.max(1, numbers.size), state: someState(state) };
}

/** The column that says whether a unit's place is known: its total, or its rank where ties are compared further. */
export function standingOf({ by, place }: Ranking): string {
  return place === null ? by : RANK;
}

/**
 * Per unit how many units may yet come before it, because their total, what ties are compared by, or their class is pending, and how many
 * surely will.
 */
export function openBeforeUnits(store: Store): OpenBefore {
  const open = openUnits(store);
  const units = store.input.units.length;
  return open === null ? { may: new Float64Array(units), surely: new Float64Array(units) } : openBefore(open);
}

/**
 * The first and the last rank that a unit may get, whatever those that are pending will be; null where none is open. Units of the same
 * total that wait for what they are compared by next are behind all with more, and before all with less.
 */
export function rankEnds(store: Store, rank: NumberVector): Readonly<Record<End, NumberVector>> | null {
  const open = openUnits(store);
  if (open === null) return null;
  const { may, surely } = openBefore(open);
  const known = { low: withMore(rank, surely), high: withMore(rank, may) };
  if (store.scheme.ranking?.place === null) return known;
  const { values: totals, of } = open;
  const tied = Uint8Array.from(of, (group, unit) =>
    group >= 0 && stateAt(rank.state, unit * stride(rank)) === PENDING && stateAt(totals.state, unit * stride(totals)) === VALUE ? 1 : 0,
  );
  if (!tied.includes(1)) return known;
  const more = openBefore({ ...open, open: open.open.map((isOpen, unit) => (tied[unit] === 1 ? 0 : isOpen)) });
  const { first, last } = tiedPlaces(open);
  const isTied: BooleanVector = { kind: 'boolean', constant: false, bits: tied, state: null };
  const ended = (places: NumberVector, others: Float64Array, otherwise: NumberVector): NumberVector =>
    asNumbers(pick(isTied, withMore(places, others), otherwise, of.length));
  return { low: ended(first, more.surely, known.low), high: ended(last, more.may, known.high) };
}

/** By the total alone: the place of the first and of the last of those that are equal. */
function tiedPlaces({ values, of, countsEach }: OpenRows): { readonly first: NumberVector; readonly last: NumberVector } {
  const classes = { of, count: of.reduce((count, group) => Math.max(count, group + 1), 1) };
  const counts = new Float64Array(classes.count);
  of.forEach((group, unit) => {
    if (group >= 0 && stateAt(values.state, unit * stride(values)) === VALUE) counts[group] = (counts[group] ?? 0) + 1;
  });
  const fromLast = ranks(values, classes, '升', '同名次跳号');
  return {
    first: ranks(values, classes, '降', (unit) => (countsEach(unit) ? '同名次跳号' : '同名次不跳号')),
    last: small(
      Float64Array.from(of, (group, unit) => (counts[group] ?? 0) + 1 - (fromLast.num[unit] ?? 0)),
      1,
      fromLast.state,
    ),
  };
}

const openOf = new WeakMap<Store, { readonly rows: OpenRows; readonly before: OpenBefore } | null>();

function openOfRun(store: Store): { readonly rows: OpenRows; readonly before: OpenBefore } | null {
  const known = openOf.get(store);
  if (known !== undefined) return known;
  const rows = openUnits(store);
  const found = rows === null ? null : { rows, before: openBefore(rows) };
  openOf.set(store, found);
  return found;
}

/**
 * Of a run that is finished: the units that may yet come before one and will not surely, at most so many of them, in the order of the
 * 名册.
 */
export function unitsStillBefore(store: Store, unit: number, most = Infinity): number[] {
  const open = openOfRun(store);
  return open === null ? [] : openRowsBefore(open.rows, unit, most);
}

/** How many there are of these. */
export function countStillBefore(store: Store, unit: number): number {
  const before = openOfRun(store)?.before;
  return (before?.may[unit] ?? 0) - (before?.surely[unit] ?? 0);
}

/** The units as they are ranked, with those whose place is open; null where none is. */
function openUnits(store: Store): OpenRows | null {
  const { ranking } = store.scheme;
  if (ranking === null) return null;
  const totals = asNumbers(store.column(ROSTER, ranking.by));
  const ranked = ranking.place === null ? totals : asNumbers(store.column(ROSTER, RANK));
  const classes = rankClasses(store);
  if (ranked.state === null && classes.state === null) return null;
  const ties = asTexts(evaluate(ranking.ties, store.frame(ROSTER), store));
  const way = (row: number): string => store.texts.text(ties.codes[row * stride(ties)] ?? -1);
  const isRanked = (unit: number): boolean =>
    stateAt(totals.state, unit * stride(totals)) !== NOT_APPLICABLE && stateAt(classes.state, unit) !== NOT_APPLICABLE;
  const anywhere = unclassed(store);
  const { ends } = store.facts;
  const total = totalTerm(ranking);
  const takesPart = !ends.mayLeave(total);
  return {
    values: totals,
    ends: { low: endOf(total, 'low', store), high: endOf(total, 'high', store) },
    of: classes.of,
    open: anywhere.map((unknown, unit) =>
      unknown === 1 || (isRanked(unit) && stateAt(ranked.state, unit * stride(ranked)) > NOT_APPLICABLE) ? 1 : 0,
    ),
    anywhere,
    sure: Uint8Array.from(anywhere, (_, unit) => (takesPart && isRanked(unit) ? 1 : 0)),
    order: '降',
    equalBefore: (row) => ranking.place !== null || way(row) === '按名册先后',
    countsEach: (row) => way(row) !== '同名次不跳号',
  };
}

/** The quantity that units are ranked by, as formulas of the 名册 name it. */
export function totalTerm({ by }: Ranking): Extract<Term, { kind: 'column' }> {
  return { kind: 'column', ledger: ROSTER, column: by, via: 'row', span: { start: 0, end: 0 }, type: { kind: 'number', as: '数' } };
}

/** Per unit 1 where it is ranked, but with whom is not known: it may belong to any class. */
export function unclassed(store: Store): Uint8Array {
  const { of, state } = rankClasses(store);
  const unknown = new Uint8Array(of.length);
  if (state === null) return unknown;
  const totals = store.column(ROSTER, store.scheme.ranking?.by ?? '');
  for (let unit = 0; unit < unknown.length; unit += 1)
    if (stateAt(state, unit) > NOT_APPLICABLE && stateAt(totals.state, unit * stride(totals)) !== NOT_APPLICABLE) unknown[unit] = 1;
  return unknown;
}

/** Per unit how many units of unknown class may yet be ranked together with it. */
export function openAmongUnits(store: Store): OpenBefore {
  const anywhere = unclassed(store);
  const may = new Float64Array(anywhere.length);
  const count = anywhere.reduce((sum, unknown) => sum + unknown, 0);
  if (count > 0) for (let unit = 0; unit < may.length; unit += 1) may[unit] = anywhere[unit] === 1 ? 0 : count;
  return { may, surely: new Float64Array(anywhere.length) };
}

/** Per unit 1 where its rank is open: units that are pending may yet change it, or it is pending itself. */
export function provisionalUnits(store: Store): Uint8Array {
  const { may, surely } = openBeforeUnits(store);
  const { ranking } = store.scheme;
  const open = new Uint8Array(may.length);
  if (ranking === null) return open;
  const rank = store.column(ROSTER, RANK);
  for (let unit = 0; unit < open.length; unit += 1) {
    const sure = ranking.waits ? (surely[unit] ?? 0) : 0;
    if ((may[unit] ?? 0) > sure || stateAt(rank.state, unit * stride(rank)) > NOT_APPLICABLE) open[unit] = 1;
  }
  return open;
}
