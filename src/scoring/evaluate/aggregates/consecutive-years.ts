import { ROSTER, type AggregateTerm, type End } from '../../../language/term';
import { stride, type Vector } from '../../../kernel/vector';
import { numberAt, small } from '../../../kernel/numbers';
import { NOT_APPLICABLE, PENDING, someState, stateAt, UNDEFINED, VALUE, type State } from '../../../kernel/state';
import type { Frame, Store } from '../frame';
import { asBooleans, asNumbers } from '../narrow-vector';

/** Whether the condition held in all rows of a unit's year; a row that cannot be decided leaves the year open. */
interface Year {
  readonly state: State;
  readonly held: boolean;
}

/**
 * How many years up to this one, without a gap, the condition held: this year by the items, earlier ones by the ledger's rows. A year for
 * which the unit has no row, although it has an earlier one, is missing, and leaves the number open like one that cannot be decided.
 */
export function yearsRunning(term: AggregateTerm, unitOfRow: Int32Array, outer: Frame, store: Store): Vector {
  const [condition] = term.conditions;
  if (term.value === null || condition === undefined) throw new Error(`${term.name} has a condition by the type check`);
  const now = asBooleans(store.evaluate(term.value, store.frame(ROSTER)));
  const past = yearsOf(term, unitOfRow, store);
  const counts = new Float64Array(outer.rows);
  const state = new Uint8Array(outer.rows);
  for (let row = 0; row < outer.rows; row += 1) {
    const unit = outer.unit[row] ?? -1;
    const here = unit < 0 ? NOT_APPLICABLE : stateAt(now.state, unit * stride(now));
    state[row] = here;
    if (here !== VALUE || now.bits[unit * stride(now)] !== 1) continue;
    const { years, stopped } = running(past, unit, store.input.period, term.end === 'high' ? 'high' : 'low');
    const open = term.end === undefined || stopped.state === UNDEFINED ? stopped.state : VALUE;
    state[row] = Math.max(past.undated[unit] ?? VALUE, open > NOT_APPLICABLE ? open : VALUE);
    counts[row] = years;
  }
  return small(counts, 1, someState(state));
}

/** The first year before the assessed one that is missing for a unit and keeps its number of years open; null where none does. */
export function missingYear(term: AggregateTerm, unitOfRow: Int32Array, unit: number, store: Store): number | null {
  const { stopped } = running(yearsOf(term, unitOfRow, store), unit, store.input.period, 'low');
  return stopped.missing ? stopped.year : null;
}

/**
 * The units whose number of years reaches the first year that a ledger has at all, so that years before could make it longer, and that
 * year; null where there are none.
 */
export function reachingFirst(
  term: AggregateTerm,
  unitOfRow: Int32Array,
  store: Store,
): { readonly first: number; readonly units: readonly number[] } | null {
  if (term.value === null) return null;
  const now = asBooleans(store.evaluate(term.value, store.frame(ROSTER)));
  const past = yearsOf(term, unitOfRow, store);
  const first = past.first.reduce((least, year) => Math.min(least, year), Infinity);
  const units = [...store.input.units.keys()].filter((unit) => {
    if (stateAt(now.state, unit * stride(now)) !== VALUE || now.bits[unit * stride(now)] !== 1) return false;
    return running(past, unit, store.input.period, 'low').stopped.year < first;
  });
  return Number.isFinite(first) && units.length > 0 ? { first, units } : null;
}

/** What is known of earlier years. */
interface Past {
  /** By unit and year, of the rows that count. */
  readonly history: ReadonlyMap<string, Year>;
  /** Per unit whether a row that may count lacks its year. */
  readonly undated: Uint8Array;
  /** The units and years for which there is a row, whether it counts or not. */
  readonly there: ReadonlySet<string>;
  /** Per unit its first year. */
  readonly first: Float64Array;
  /** How many years back a number of years may reach. */
  readonly reach: number;
}

/** The years up to the first that did not hold; at the high end those that are open are taken to have held. */
function running(
  { history, there, first, reach }: Past,
  unit: number,
  period: number,
  end: End,
): { readonly years: number; readonly stopped: { readonly year: number; readonly state: State; readonly missing: boolean } } {
  for (let years = 1; ; years += 1) {
    const year = period - years;
    const key = yearKey(unit, BigInt(year));
    const known = history.get(key);
    const missing = known === undefined && years <= reach && !there.has(key) && (first[unit] ?? Infinity) < year;
    const state = known?.state ?? (missing ? PENDING : VALUE);
    const goesOn = (known?.held === true && known.state === VALUE) || (end === 'high' && state === PENDING && years <= reach);
    if (!goesOn) return { years, stopped: { year, state, missing } };
  }
}

/** How many years before the assessed one are looked at at least, and for how many more than the ledger has there is room. */
const LEAST_YEARS = 3;
const MORE_YEARS = 2;

/** As many years as a ledger goes back; a year that it could not reach without a gap (1017 for 2017) is not waited for. */
export function yearsBack(ledger: string, store: Store): number {
  const column = store.column(ledger, '年度');
  if (column.kind !== 'number') return LEAST_YEARS;
  const distances = new Set<number>();
  for (let row = 0; row < store.frame(ledger).rows; row += 1) {
    const { num: top, den } = numberAt(column, row);
    const distance = store.input.period - Number(top) / Number(den);
    if (Number.isInteger(distance) && distance > 0 && stateAt(column.state, row * stride(column)) === VALUE) distances.add(distance);
  }
  const farthest = [...distances].reduce((most, distance) => Math.max(most, distance), 0);
  return Math.max(LEAST_YEARS, Math.min(farthest, distances.size + MORE_YEARS));
}

function yearsOf(term: AggregateTerm, unitOfRow: Int32Array, store: Store): Past {
  const inner = store.frame(term.ledger);
  const [condition, counted] = term.conditions;
  const history = new Map<string, Year>();
  const undated = new Uint8Array(store.input.units.length);
  const there = new Set<string>();
  const first = new Float64Array(store.input.units.length).fill(Infinity);
  const past: Past = { history, undated, there, first, reach: yearsBack(term.ledger, store) };
  if (condition === undefined) return past;
  const then = asBooleans(store.evaluate(condition, inner));
  const counts = counted === undefined ? null : asBooleans(store.evaluate(counted, inner));
  const years = asNumbers(store.column(term.ledger, '年度'));
  for (let row = 0; row < inner.rows; row += 1) {
    const unit = unitOfRow[row] ?? -1;
    const dated = stateAt(years.state, row * stride(years));
    const { num, den } = numberAt(years, row);
    if (unit >= 0 && dated === VALUE && num % den === 0n) {
      there.add(yearKey(unit, num / den));
      first[unit] = Math.min(first[unit] ?? Infinity, Number(num / den));
    }
    const taken = counts === null ? VALUE : stateAt(counts.state, row * stride(counts));
    if (unit < 0 || taken === NOT_APPLICABLE || (taken === VALUE && counts !== null && counts.bits[row * stride(counts)] !== 1)) continue;
    if (dated > NOT_APPLICABLE) undated[unit] = Math.max(undated[unit] ?? VALUE, dated);
    if (dated !== VALUE || num % den !== 0n) continue;
    const key = yearKey(unit, num / den);
    const state = taken === VALUE ? stateAt(then.state, row * stride(then)) : taken;
    history.set(key, both(history.get(key), { state, held: state === VALUE && then.bits[row * stride(then)] === 1 }));
  }
  return past;
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
