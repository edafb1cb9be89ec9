import { ROSTER, type AggregateTerm, type Term } from '../../../language/term';
import { stride } from '../../../kernel/vector';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../../kernel/state';
import { asBooleans } from '../../../scoring/evaluate/narrow-vector';
import type { Run } from '../../../scoring/run';
import type { Here } from './here';

/** Rows of a ledger that meet conditions, and those of which that is not known yet. */
export interface Matching {
  readonly rows: readonly number[];
  readonly open: ReadonlySet<number>;
}

/** Of these rows those for which all conditions hold, or may: what is false decides, and what is 不适用 does not hold. */
export function matchingRows(run: Run, ledger: string, rows: readonly number[], conditions: readonly Term[]): Matching {
  const frame = run.store.frame(ledger);
  const columns = conditions.map((condition) => asBooleans(run.memo.valuesOf(condition, frame)));
  const open = new Set<number>();
  const found = rows.filter((row) => {
    let isOpen = false;
    for (const column of columns) {
      const at = row * stride(column);
      const state = stateAt(column.state, at);
      if (state === NOT_APPLICABLE || (state === VALUE && column.bits[at] === 0)) return false;
      if (state !== VALUE) isOpen = true;
    }
    if (isOpen) open.add(row);
    return true;
  });
  return { rows: found, open };
}

/** The rows of a ledger that are looked at from here: those of the unit, of the units of the group, or all that are of some unit. */
export function rowsFrom(run: Run, ledger: string, { unit, group }: Pick<Here, 'unit' | 'group'>): readonly number[] {
  const frame = run.store.frame(ledger);
  const all = (): number[] => Array.from({ length: frame.rows }, (_, row) => row);
  if (run.scheme.symbols.ledger(ledger)?.shared === true) return all();
  if (unit !== null) return run.memo.rowsOfUnit(frame, unit);
  const units = group === null ? null : new Set(group.units);
  return all().filter((row) => {
    const of = frame.unit[row] ?? -1;
    return of >= 0 && (units === null || units.has(of));
  });
}

/** The rows that an aggregate without keys looks at for a unit, for the units of a group, or for all. */
export function rowsOfAggregate(run: Run, term: AggregateTerm, here: Here): Matching {
  const reached = (): readonly number[] => {
    if (here.unit === null) return rowsFrom(run, term.ledger, here);
    if (term.reach === '本单位' && term.ledger !== ROSTER) return rowsFrom(run, term.ledger, here);
    if (term.reach === '本单位') return [here.unit];
    const all = rowsFrom(run, term.ledger, { unit: null, group: null });
    if (term.reach === '全部') return all;
    const { sequenceOf } = run.store;
    const frame = run.store.frame(term.ledger);
    return all.filter((row) => sequenceOf[frame.unit[row] ?? -1] === sequenceOf[here.unit ?? -1]);
  };
  return matchingRows(run, term.ledger, reached(), term.conditions);
}
