import type { AggregateTerm } from '../../language/term';
import { rowsDemanded } from '../evaluate/aggregates/missing-rows';
import type { Spot } from './substitute';
import type { Trace } from './trace';

/** Rows that the ledger of an aggregate demands of the unit at a spot and that are not there. */
export function traceShort(term: AggregateTerm, { run, frame, row }: Spot, trace: Trace): void {
  const ledger = run.scheme.symbols.ledger(term.ledger);
  const unit = frame.unit[row] ?? -1;
  const sequence = run.input.units[unit]?.sequence ?? '';
  if (ledger === undefined || term.reach !== '本单位' || ledger.appliesTo?.includes(sequence) === false) return;
  if (unit >= 0 && (rowsDemanded(ledger, term, run.store)[unit] ?? 0) < ledger.atLeast)
    trace.add({ kind: 'rows', ledger: term.ledger, unit });
}
