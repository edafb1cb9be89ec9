import type { Ledger } from '../../../scheme/model';
import type { AggregateTerm } from '../../../language/term';
import { countRows, type Grouping } from '../../../kernel/groups/groups';
import { PENDING, someState, stateAt, VALUE, type States } from '../../../kernel/state';
import type { Vector } from '../../../kernel/vector';
import type { Frame, Store } from '../frame';
import { countedRows, unitOfRows, type ScannedRows } from './scanned-rows';

/** What is missing besides the values: a condition, a key, rows that the ledger demands. */
export function withMissing(term: AggregateTerm, column: Vector, rows: ScannedRows, outer: Frame, store: Store): Vector {
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
  const counts = countRows(
    countedRows({ ...term, conditions }, { groups: units, outside: new Int32Array(0), unkeyed: null }, inner, store).inside,
  );
  const applies = store.applies(ledger.appliesTo);
  const state = new Uint8Array(counts.length);
  for (let unit = 0; unit < state.length; unit += 1) if (applies[unit] === 1 && (counts[unit] ?? 0) < ledger.atLeast) state[unit] = PENDING;
  return someState(state);
}
