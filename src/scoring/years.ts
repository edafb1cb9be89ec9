import { ROSTER, type AggregateTerm } from '../scheme/term';
import { stride, type Column } from './columns/column';
import { numberAt, small } from './columns/numbers';
import { NOT_APPLICABLE, someState, stateAt, VALUE, type State } from './columns/state';
import { asBooleans, asNumbers, evaluate } from './evaluate';
import type { Frame, Store } from './frame';

/** Whether the condition held in all rows of a unit's year; a row that cannot be decided leaves the year open. */
interface Year {
  readonly state: State;
  readonly held: boolean;
}

/** How many years up to this one, without a gap, the condition held: this year by the items, earlier ones by the ledger's rows. */
export function yearsRunning(term: AggregateTerm, unitOfRow: Int32Array, outer: Frame, store: Store): Column {
  const [condition] = term.conditions;
  if (term.value === null || condition === undefined) throw new Error('连续年数 has a condition by the type check');
  const now = asBooleans(evaluate(term.value, store.frame(ROSTER), store));
  const history = yearsOf(term, unitOfRow, store);
  const counts = new Float64Array(outer.rows);
  const state = new Uint8Array(outer.rows);
  for (let row = 0; row < outer.rows; row += 1) {
    const unit = outer.unit[row] ?? -1;
    const here = unit < 0 ? NOT_APPLICABLE : stateAt(now.state, unit * stride(now));
    state[row] = here;
    if (here !== VALUE || now.bits[unit * stride(now)] !== 1) continue;
    let years = 1;
    let year = history.get(yearKey(unit, BigInt(store.input.period - years)));
    while (year !== undefined && year.state === VALUE && year.held) {
      years += 1;
      year = history.get(yearKey(unit, BigInt(store.input.period - years)));
    }
    if (year !== undefined && year.state > NOT_APPLICABLE) state[row] = year.state;
    counts[row] = years;
  }
  return small(counts, 1, someState(state));
}

function yearsOf(term: AggregateTerm, unitOfRow: Int32Array, store: Store): Map<string, Year> {
  const inner = store.frame(term.ledger);
  const [condition, counted] = term.conditions;
  const history = new Map<string, Year>();
  if (condition === undefined) return history;
  const then = asBooleans(evaluate(condition, inner, store));
  const counts = counted === undefined ? null : asBooleans(evaluate(counted, inner, store));
  const years = asNumbers(store.column(term.ledger, '年度'));
  for (let row = 0; row < inner.rows; row += 1) {
    const { num, den } = numberAt(years, row);
    if (stateAt(years.state, row * stride(years)) !== VALUE || num % den !== 0n) continue;
    const taken = counts === null ? VALUE : stateAt(counts.state, row * stride(counts));
    if (taken === NOT_APPLICABLE || (taken === VALUE && counts !== null && counts.bits[row * stride(counts)] !== 1)) continue;
    const key = yearKey(unitOfRow[row] ?? -1, num / den);
    const state = taken === VALUE ? stateAt(then.state, row * stride(then)) : taken;
    history.set(key, both(history.get(key), { state, held: state === VALUE && then.bits[row * stride(then)] === 1 }));
  }
  return history;
}

/** Two rows of one year: a row in which it did not hold decides. */
function both(before: Year | undefined, here: Year): Year {
  if (before === undefined || (here.state === VALUE && !here.held)) return here;
  if (before.state === VALUE && !before.held) return before;
  return here.state > before.state ? here : before;
}

function yearKey(unit: number, year: bigint): string {
  return `${String(unit)}/${String(year)}`;
}
