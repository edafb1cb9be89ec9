import type { AggregateTerm } from '../../../language/term';
import type { NumberVector } from '../../../kernel/numbers';
import { ranks, type Ties } from '../../../kernel/order/ranks';
import { NOT_APPLICABLE, someState, stateAt, VALUE, type State } from '../../../kernel/state';
import { stride, type Vector } from '../../../kernel/vector';
import { endOf } from '../../waiting/end-columns';
import { openBefore, waiting, withMore, withSure, type OpenRows } from '../../waiting/open-places';
import type { Frame, Store } from '../frame';
import { asNumbers, asTexts } from '../narrow-vector';
import { groupRows, type ScannedRows } from './scanned-rows';

/** 名次: each row's place among those that it is ranked with. */
export function rankWithin(term: AggregateTerm, outer: Frame, store: Store): Vector {
  const inner = store.frame(term.ledger);
  const asked = rankAsked(term, outer, store);
  const { rows, tiesAt, sameTies } = asked;
  const ranked = ranks(asked.values, rows.inside, term.order, sameTies ? tiesAt(0) : tiesAt);
  const placed = term.end === 'now' ? ranked : atEnd(term, ranked, openIn(term, asked, outer, store));
  if (rows.undecided === null && rows.unkeyed === null) return placed;
  const state = new Uint8Array(inner.rows);
  for (let row = 0; row < state.length; row += 1) {
    const open: State = stateAt(rows.unkeyed, row) || stateAt(rows.undecided, row);
    state[row] = open === VALUE ? stateAt(placed.state, row) : open;
  }
  return { ...placed, state: someState(state) };
}

/** The rows that a 名次 ranks, with those whose place is open; null where none is, or nobody waits for them. */
export function openRowsOf(term: AggregateTerm, outer: Frame, store: Store): OpenRows | null {
  return openIn(term, rankAsked(term, outer, store), outer, store);
}

interface RankAsked {
  readonly values: NumberVector;
  readonly rows: ScannedRows;
  readonly tiesAt: (row: number) => Ties;
  readonly sameTies: boolean;
}

function rankAsked(term: AggregateTerm, outer: Frame, store: Store): RankAsked {
  const inner = store.frame(term.ledger);
  if (term.value === null) throw new Error(`${term.name} has a value by the type check`);
  const ties = term.ties === null ? null : asTexts(store.evaluate(term.ties, outer));
  return {
    values: asNumbers(store.evaluate(term.value, inner)),
    rows: groupRows(term, outer, inner, store),
    tiesAt: (row) => (ties === null ? '同名次跳号' : (store.texts.text(ties.codes[row * stride(ties)] ?? -1) as Ties)),
    sameTies: ties === null || ties.constant,
  };
}

function openIn(term: AggregateTerm, { values, rows, tiesAt }: RankAsked, outer: Frame, store: Store): OpenRows | null {
  if (term.value === null || store.scheme.ranking?.waits === false) return null;
  if (values.state === null && rows.undecided === null && rows.unkeyed === null) return null;
  const inner = store.frame(term.ledger);
  const reached = rows.undecided === null ? rows.inside : groupRows({ ...term, conditions: [] }, outer, inner, store).inside;
  const open = new Uint8Array(inner.rows);
  const anywhere = new Uint8Array(inner.rows);
  const sure = new Uint8Array(inner.rows);
  const takesPart = !store.facts.ends.mayLeave(term.value);
  for (let row = 0; row < inner.rows; row += 1) {
    const value = stateAt(values.state, row * stride(values));
    if (value === NOT_APPLICABLE) continue;
    if (stateAt(rows.unkeyed, row) > NOT_APPLICABLE) anywhere[row] = 1;
    const counted = (rows.inside.of[row] ?? -1) >= 0 && value > NOT_APPLICABLE;
    if (counted && takesPart) sure[row] = 1;
    if (anywhere[row] === 1 || counted || stateAt(rows.undecided, row) > NOT_APPLICABLE) open[row] = 1;
  }
  return {
    values,
    ends: { low: endOf(term.value, 'low', store, term.ledger), high: endOf(term.value, 'high', store, term.ledger) },
    of: reached.of,
    open,
    anywhere,
    sure,
    order: term.order,
    equalBefore: (row) => tiesAt(row) === '按名册先后',
    countsEach: (row) => tiesAt(row) !== '同名次不跳号',
  };
}

/** A rank as others that are pending leave it: at the end that is asked for, else 待补 where they may still change it. */
function atEnd({ end }: AggregateTerm, ranked: NumberVector, open: OpenRows | null): NumberVector {
  if (open === null) return ranked;
  const more = openBefore(open);
  if (end !== undefined) return withMore(ranked, end === 'high' ? more.may : more.surely);
  return waiting(withSure(ranked, more), more);
}
