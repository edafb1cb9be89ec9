import type { AggregateTerm, Term } from '../../language/term';
import { groupRows } from './aggregates/scanned-rows';
import type { Vector } from '../../kernel/vector';
import type { Frame, Store } from './frame';

/*
 * What is asked again and again once a run is done: for each unit, each row, each part of a formula. Computed for all rows the first
 * time; a run's columns do not change any more.
 */

const values = new WeakMap<Frame, WeakMap<Term, Vector>>();
const units = new WeakMap<Frame, ReadonlyMap<number, readonly number[]>>();
const groups = new WeakMap<Frame, WeakMap<AggregateTerm, Map<string, GroupedRows>>>();

/** A term's values for all rows of a frame, as the store's evaluator gives them. */
export function valuesOf(term: Term, frame: Frame, store: Store): Vector {
  const known = values.get(frame) ?? new WeakMap<Term, Vector>();
  values.set(frame, known);
  const column = known.get(term) ?? store.evaluate(term, frame);
  known.set(term, column);
  return column;
}

/** The rows of a ledger as an aggregate sorts them. */
export interface GroupedRows {
  /** Per asking row its group; −1 for none. */
  readonly outside: Int32Array;
  /** The ledger's rows in a group. */
  readonly rowsOf: (group: number) => readonly number[];
}

/**
 * The rows that an aggregate scans for each row of `outer`: `counted` those that meet its conditions, `reached` those it puts them to,
 * `all` these and what its ledger does not count.
 */
export function groupedRows(term: AggregateTerm, which: 'counted' | 'reached' | 'all', outer: Frame, store: Store): GroupedRows {
  const ofFrame = groups.get(outer) ?? new WeakMap<AggregateTerm, Map<string, GroupedRows>>();
  groups.set(outer, ofFrame);
  const ofTerm = ofFrame.get(term) ?? new Map<string, GroupedRows>();
  ofFrame.set(term, ofTerm);
  const known =
    ofTerm.get(which) ??
    sorted(which === 'counted' ? term : which === 'all' ? { ...term, conditions: [] } : reaching(term, store), outer, store);
  ofTerm.set(which, known);
  return known;
}

/** Without its conditions but those of the ledger itself (审定 and the like). */
function reaching(term: AggregateTerm, store: Store): AggregateTerm {
  const counts = store.scheme.ledgers.find((ledger) => ledger.name === term.ledger)?.counts ?? null;
  return { ...term, conditions: counts === null ? [] : [counts.term] };
}

function sorted(term: AggregateTerm, outer: Frame, store: Store): GroupedRows {
  const { inside, outside } = groupRows(term, outer, store.frame(term.ledger), store);
  const rows = rowsByGroup(inside.of);
  return { outside, rowsOf: (group) => rows.get(group) ?? [] };
}

/** The rows of a frame that belong to a unit. */
export function rowsOfUnit(frame: Frame, unit: number): readonly number[] {
  const known = units.get(frame) ?? rowsByGroup(frame.unit);
  units.set(frame, known);
  return known.get(unit) ?? [];
}

function rowsByGroup(of: Int32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  of.forEach((group, row) => {
    if (group < 0) return;
    const own = rows.get(group);
    if (own === undefined) rows.set(group, [row]);
    else own.push(row);
  });
  return rows;
}
