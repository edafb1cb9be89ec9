import { asksOuter, type AggregateTerm } from '../../language/term';
import { pairedRows } from '../evaluate/aggregates/scanned-rows';
import type { Spot } from './substitute';

/** The rows that an aggregate puts to its conditions; with 本.x beside the row at the spot. */
export function scannedSpots(term: AggregateTerm, { run, frame, row }: Spot): Spot[] {
  if (asksOuter(term))
    return [...pairedRows({ ...term, conditions: [] }, Int32Array.of(row), frame, run.store)].flatMap(({ pairs }) =>
      Array.from({ length: pairs.frame.rows }, (_, at): Spot => ({ run, frame: pairs.frame, row: at })),
    );
  const { outside, rowsOf } = run.memo.groupedRows(term, 'all', frame);
  const inner = run.store.frame(term.ledger);
  return rowsOf(outside[row] ?? -1).map((at): Spot => ({ run, frame: inner, row: at }));
}
