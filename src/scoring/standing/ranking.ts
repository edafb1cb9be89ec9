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
 * Per unit 1 where it is ranked together with one whose place is pending: ranks are provisional, honours wait. One whose class is not known
 * may belong to any.
 */
export function provisionalUnits(store: Store): Uint8Array {
  const { ranking } = store.scheme;
  const provisional = new Uint8Array(store.input.units.length);
  if (ranking === null) return provisional;
  const { of, count, state: unknown } = rankClasses(store);
  const [standing, totals] = [store.column(ROSTER, standingOf(ranking)), store.column(ROSTER, ranking.by)];
  if (standing.state === null && unknown === null) return provisional;
  const pendingClasses = new Uint8Array(count);
  for (let unit = 0; unit < provisional.length; unit += 1) {
    if (stateAt(totals.state, unit * stride(totals)) === NOT_APPLICABLE) continue;
    if (stateAt(unknown, unit) > NOT_APPLICABLE) return provisional.fill(1);
    if (stateAt(standing.state, unit * stride(standing)) > NOT_APPLICABLE) pendingClasses[of[unit] ?? 0] = 1;
  }
  return provisional.map((_, unit) => pendingClasses[of[unit] ?? 0] ?? 0);
}
