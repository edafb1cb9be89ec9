import { ROSTER, type AggregateTerm } from '../../../language/term';
import { stride, type Vector } from '../../../kernel/vector';
import { numberAt, small } from '../../../kernel/numbers';
import { NOT_APPLICABLE, someState, stateAt, VALUE, type State } from '../../../kernel/state';
import type { Frame, Store } from '../frame';
import { asBooleans, asNumbers } from '../narrow-vector';

/** Whether the condition held in all rows of a unit's year; a row that cannot be decided leaves the year open. */
interface Year {
  readonly state: State;
  readonly held: boolean;
}

/** How many years up to this one, without a gap, the condition held: this year by the items, earlier ones by the ledger's rows. */
export function yearsRunning(term: AggregateTerm, unitOfRow: Int32Array, outer: Frame, store: Store): Vector {
  const [condition] = term.conditions;
  if (term.value === null || condition === undefined) throw new Error(`${term.name} has a condition by the type check`);
  const now = asBooleans(store.evaluate(term.value, store.frame(ROSTER)));
  const { history, undated } = yearsOf(term, unitOfRow, store);
  const counts = new Float64Array(outer.rows);
  const state = new Uint8Array(outer.rows);
  for (let row = 0; row < outer.rows; row += 1) {
    const unit = outer.unit[row] ?? -1;
    const here = unit < 0 ? NOT_APPLICABLE : stateAt(now.state, unit * stride(now));
    state[row] = here;
    if (here !== VALUE || now.bits[unit * stride(now)] !== 1) continue;
    state[row] = undated[unit] ?? VALUE;
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

/** By unit and year what is known of it; `undated`: per unit whether a row that may count lacks its year. */
function yearsOf(term: AggregateTerm, unitOfRow: Int32Array, store: Store): { history: Map<string, Year>; undated: Uint8Array } {
  const inner = store.frame(term.ledger);
  const [condition, counted] = term.conditions;
  const history = new Map<string, Year>();
  const undated = new Uint8Array(store.input.units.length);
  if (condition === undefined) return { history, undated };
  const then = asBooleans(store.evaluate(condition, inner));
  const counts = counted === undefined ? null : asBooleans(store.evaluate(counted, inner));
  const years = asNumbers(store.column(term.ledger, '年度'));
  for (let row = 0; row < inner.rows; row += 1) {
    const unit = unitOfRow[row] ?? -1;
    const taken = counts === null ? VALUE : stateAt(counts.state, row * stride(counts));
    if (unit < 0 || taken === NOT_APPLICABLE || (taken === VALUE && counts !== null && counts.bits[row * stride(counts)] !== 1)) continue;
    const dated = stateAt(years.state, row * stride(years));
    if (dated > NOT_APPLICABLE) undated[unit] = Math.max(undated[unit] ?? VALUE, dated);
    const { num, den } = numberAt(years, row);
    if (dated !== VALUE || num % den !== 0n) continue;
    const key = yearKey(unit, num / den);
    const state = taken === VALUE ? stateAt(then.state, row * stride(then)) : taken;
    history.set(key, both(history.get(key), { state, held: state === VALUE && then.bits[row * stride(then)] === 1 }));
  }
  return { history, undated };
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
