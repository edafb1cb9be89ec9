import type { AggregateTerm, Term } from '../../language/term';
import { groupRows } from './aggregates/scanned-rows';
import type { Vector } from '../../kernel/vector';
import type { Frame, Store } from './frame';

/** The rows of a ledger as an aggregate sorts them. */
export interface GroupedRows {
  /** Per asking row its group; −1 for none. */
  readonly outside: Int32Array;
  /** The ledger's rows in a group. */
  readonly rowsOf: (group: number) => readonly number[];
}

/**
 * Which rows an aggregate scans: `counted` those that meet its conditions, `reached` those it puts them to, `all` these and what its ledger
 * does not count.
 */
export type ScannedRows = 'counted' | 'reached' | 'all';

/**
 * What is asked again and again of a finished run: for each unit, each row, each part of a formula. Computed for all rows the first time;
 * a run's columns do not change any more.
 */
export class Memo {
  // By frame weakly: those of pairs of rows come and go.
  private readonly values = new WeakMap<Frame, Map<Term, Vector>>();
  private readonly groups = new WeakMap<Frame, Map<AggregateTerm, Map<ScannedRows, GroupedRows>>>();
  private readonly units = new WeakMap<Frame, ReadonlyMap<number, readonly number[]>>();

  constructor(private readonly store: Store) {}

  /** A term's values for all rows of a frame, as the store's evaluator gives them. */
  valuesOf(term: Term, frame: Frame): Vector {
    return kept(
      kept(this.values, frame, () => new Map<Term, Vector>()),
      term,
      () => this.store.evaluate(term, frame),
    );
  }

  /** The rows that an aggregate scans for each row of `outer`. */
  groupedRows(term: AggregateTerm, which: ScannedRows, outer: Frame): GroupedRows {
    const ofFrame = kept(this.groups, outer, () => new Map<AggregateTerm, Map<ScannedRows, GroupedRows>>());
    const ofTerm = kept(ofFrame, term, () => new Map<ScannedRows, GroupedRows>());
    return kept(ofTerm, which, () => this.sorted(this.scanning(term, which), outer));
  }

  /** The rows of a frame that belong to a unit. */
  rowsOfUnit(frame: Frame, unit: number): readonly number[] {
    return kept(this.units, frame, () => rowsByGroup(frame.unit)).get(unit) ?? [];
  }

  /** The aggregate with the conditions alone that tell the rows it scans. */
  private scanning(term: AggregateTerm, which: ScannedRows): AggregateTerm {
    const counts = this.store.scheme.symbols.ledger(term.ledger)?.counts ?? null;
    switch (which) {
      case 'counted':
        return term;
      case 'reached':
        return { ...term, conditions: counts === null ? [] : [counts.term] };
      case 'all':
        return { ...term, conditions: [] };
    }
  }

  private sorted(term: AggregateTerm, outer: Frame): GroupedRows {
    const { inside, outside } = groupRows(term, outer, this.store.frame(term.ledger), this.store);
    const rows = rowsByGroup(inside.of);
    return { outside, rowsOf: (group) => rows.get(group) ?? [] };
  }
}

/** What is known by a key, found the first time. */
function kept<Key extends object | string, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  find: () => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
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
