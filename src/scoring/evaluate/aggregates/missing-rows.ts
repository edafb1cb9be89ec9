import type { Ledger } from '../../../scheme/model';
import type { AggregateTerm } from '../../../language/term';
import { countRows, type Grouping } from '../../../kernel/groups/groups';
import { PENDING, someState, stateAt, VALUE, type States } from '../../../kernel/state';
import type { Vector } from '../../../kernel/vector';
import type { Frame, Store } from '../frame';
import { keyCodes } from '../key-codes';
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
  const ledger = store.scheme.symbols.ledger(term.ledger);
  if (ledger === undefined || ledger.atLeast === 0 || term.reach !== '本单位') return null;
  const units = store.short(`${ledger.name} ${term.by ?? ''}`, () => shortUnits(ledger, term, store));
  if (units === null) return null;
  return someState(Uint8Array.from(outer.unit, (unit) => (unit < 0 ? VALUE : stateAt(units, unit))));
}

function shortUnits(ledger: Ledger, term: AggregateTerm, store: Store): States {
  const counts = rowsDemanded(ledger, term, store);
  const applies = store.applies(ledger.appliesTo);
  const state = new Uint8Array(counts.length);
  for (let unit = 0; unit < state.length; unit += 1) if (applies[unit] === 1 && (counts[unit] ?? 0) < ledger.atLeast) state[unit] = PENDING;
  return someState(state);
}

/** Per unit the rows that 每单位至少 counts: of those with the same key, where it may not repeat (不重复), only one. */
export function rowsDemanded(ledger: Ledger, term: AggregateTerm, store: Store): Float64Array {
  const inner = store.frame(term.ledger);
  const units: Grouping = { of: unitOfRows(term, inner, store), count: store.input.units.length };
  const conditions = ledger.counts === null ? [] : [ledger.counts.term];
  const { inside } = countedRows({ ...term, conditions }, { groups: units, outside: new Int32Array(0), unkeyed: null }, inner, store);
  return countRows(ledger.atLeast > 1 ? withoutRepeated(ledger, inside, store) : inside);
}

/** Rows whose unit has an earlier one with the same key are left out; a key that is not filled in is like no other. */
function withoutRepeated({ name, unique }: Ledger, groups: Grouping, store: Store): Grouping {
  const of = groups.of.slice();
  for (const key of unique) {
    const codes = key.map((column) => keyCodes(store.column(name, column), of.length, store.texts));
    const seen = new Set<string>();
    groups.of.forEach((group, row) => {
      const own = codes.map((column) => column[row] ?? -1);
      if (group < 0 || own.includes(-1)) return;
      if (seen.size === seen.add([group, ...own].join()).size) of[row] = -1;
    });
  }
  return { of, count: groups.count };
}
