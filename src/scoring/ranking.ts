import type { Ranking } from '../scheme/model';
import { RANK, ROSTER } from '../scheme/term';
import { stride, type NumberColumn } from './columns/column';
import { countInto, takenInto } from './columns/group-loops';
import type { Grouping } from './columns/groups';
import { small } from './columns/numbers';
import { ranks, type Ties } from './columns/ranks';
import { NOT_APPLICABLE, stateAt } from './columns/state';
import { asNumbers, asTexts, evaluate } from './evaluate';
import type { Store } from './frame';

/** 名次 of the units by the items that the scheme ranks, best first. */
export function rankUnits(store: Store): NumberColumn {
  const { ranking } = store.scheme;
  if (ranking === null) throw new Error('a rank has a ranking');
  const ties = asTexts(evaluate(ranking.ties, store.frame(ROSTER), store));
  const tiesAt = (row: number): Ties => store.texts.text(ties.codes[row * stride(ties)] ?? -1) as Ties;
  const ranked = ranking.place === null ? store.column(ROSTER, ranking.by) : evaluate(ranking.place, store.frame(ROSTER), store);
  return ranks(asNumbers(ranked), rankGroups(store), ranking.place === null ? '降' : '升', ties.constant ? tiesAt(0) : tiesAt);
}

/** 参评数: how many units of the same class take part. */
export function countRanked(store: Store): NumberColumn {
  const totals = store.column(ROSTER, store.scheme.ranking?.by ?? '');
  const groups = rankGroups(store);
  const { state } = totals;
  const taking = state === null ? groups.of : groups.of.map((group, unit) => (state[unit * stride(totals)] === NOT_APPLICABLE ? -1 : group));
  const counts = new Float64Array(groups.count);
  countInto(counts, taking);
  const perUnit = new Float64Array(groups.of.length);
  takenInto(perUnit, counts, groups.of, 0);
  return small(perUnit, 1, null);
}

/** Of each unit the class in which it is ranked. */
export function rankGroups(store: Store): Grouping {
  const all = store.scheme.ranking?.reach === '全部';
  return { of: all ? new Int32Array(store.input.units.length) : store.sequenceOf, count: Math.max(1, store.sequenceCount) };
}

/** The column that says whether a unit's place is known: its total, or its rank where ties are compared further. */
export function standingOf({ by, place }: Ranking): string {
  return place === null ? by : RANK;
}

/** Per class 1 where the place of some unit is still open: ranks are provisional, honours wait. */
export function pendingGroups(store: Store): Uint8Array {
  const { ranking } = store.scheme;
  const { of, count } = rankGroups(store);
  const pending = new Uint8Array(count);
  const standing = ranking === null ? null : store.column(ROSTER, standingOf(ranking));
  if (standing === null || standing.state === null) return pending;
  for (let unit = 0; unit < of.length; unit += 1) {
    if (stateAt(standing.state, unit * stride(standing)) > NOT_APPLICABLE) pending[of[unit] ?? 0] = 1;
  }
  return pending;
}
