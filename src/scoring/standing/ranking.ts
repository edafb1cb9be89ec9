import type { Ranking } from '../../scheme/model';
import { RANK, ROSTER } from '../../language/term';
import { stride, type NumberVector } from '../../kernel/vector';
import { countInto, takenInto } from '../../kernel/groups/group-loops';
import type { Grouping } from '../../kernel/groups/groups';
import { small } from '../../kernel/numbers';
import { ranks, type Ties } from '../../kernel/order/ranks';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE, type States } from '../../kernel/state';
import { evaluate } from '../evaluate/evaluate';
import { asNumbers, asTexts } from '../evaluate/narrow-vector';
import type { Store } from '../evaluate/frame';
import { keyCodes } from '../evaluate/key-codes';
import { openBefore } from '../waiting/open-places';

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

/** Per unit how many units may yet come before it, because their total, what ties are compared by, or their class is pending. */
export function openBeforeUnits(store: Store): Float64Array {
  const { ranking } = store.scheme;
  if (ranking === null) return new Float64Array(store.input.units.length);
  const totals = asNumbers(store.column(ROSTER, ranking.by));
  const ranked = ranking.place === null ? totals : asNumbers(store.column(ROSTER, RANK));
  const classes = rankClasses(store);
  if (ranked.state === null && classes.state === null) return new Float64Array(store.input.units.length);
  const ties = asTexts(evaluate(ranking.ties, store.frame(ROSTER), store));
  const inTurn = (row: number): boolean => store.texts.text(ties.codes[row * stride(ties)] ?? -1) === '按名册先后';
  const isRanked = (unit: number): boolean =>
    stateAt(totals.state, unit * stride(totals)) !== NOT_APPLICABLE && stateAt(classes.state, unit) !== NOT_APPLICABLE;
  const anywhere = unclassed(store);
  return openBefore({
    values: totals,
    of: classes.of,
    open: anywhere.map((unknown, unit) =>
      unknown === 1 || (isRanked(unit) && stateAt(ranked.state, unit * stride(ranked)) > NOT_APPLICABLE) ? 1 : 0,
    ),
    anywhere,
    range: store.facts.ends.ranges.ofColumn(ROSTER, ranking.by),
    order: '降',
    equalBefore: (row) => ranking.place !== null || inTurn(row),
  });
}

/** Per unit 1 where it is ranked, but with whom is not known: it may belong to any class. */
function unclassed(store: Store): Uint8Array {
  const totals = store.column(ROSTER, store.scheme.ranking?.by ?? '');
  const { of, state } = rankClasses(store);
  return Uint8Array.from(of, (_, unit) =>
    stateAt(state, unit) > NOT_APPLICABLE && stateAt(totals.state, unit * stride(totals)) !== NOT_APPLICABLE ? 1 : 0,
  );
}

/** Per unit how many units of unknown class may yet be ranked together with it. */
export function openAmongUnits(store: Store): Float64Array {
  const anywhere = unclassed(store);
  const count = anywhere.reduce((sum, unknown) => sum + unknown, 0);
  return Float64Array.from(anywhere, (unknown) => (unknown === 1 ? 0 : count));
}

/** Per unit 1 where its rank is open: units that are pending may yet change it, or it is pending itself. */
export function provisionalUnits(store: Store): Uint8Array {
  const before = openBeforeUnits(store);
  if (store.scheme.ranking === null) return new Uint8Array(before.length);
  const rank = store.column(ROSTER, RANK);
  return Uint8Array.from(before, (count, unit) => (count > 0 || stateAt(rank.state, unit * stride(rank)) > NOT_APPLICABLE ? 1 : 0));
}
