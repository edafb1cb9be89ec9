import type { Check } from '../scheme/model';
import { stride } from '../kernel/vector';
import { stateAt, VALUE } from '../kernel/state';
import { evaluate } from './evaluate/evaluate';
import { asBooleans } from './evaluate/narrow-vector';
import type { Run } from './run';

/**
 * The rows of a check's ledger, those of no unit among them unless it is for some sequences only, for which it can be decided, and whether
 * it holds there. One whose inputs are missing is left for the missing inputs to tell.
 */
export function* checkedRows(check: Check, run: Run): Generator<{ row: number; holds: boolean; unit: string | null }> {
  const frame = run.store.frame(check.ledger);
  const must = asBooleans(evaluate(check.must.term, frame, run.store));
  const when = check.when === null ? null : asBooleans(evaluate(check.when.term, frame, run.store));
  const seen = new Set<string>();
  for (let row = 0; row < frame.rows; row += 1) {
    const unit = check.ledger === null ? null : run.input.units[frame.unit[row] ?? -1];
    if (check.appliesTo !== null && !check.appliesTo.includes(unit?.sequence ?? '')) continue;
    if (check.perSequence && seen.size === seen.add(unit?.sequence ?? '').size) continue;
    if (when !== null && (stateAt(when.state, row * stride(when)) !== VALUE || when.bits[row * stride(when)] !== 1)) continue;
    if (stateAt(must.state, row * stride(must)) !== VALUE) continue;
    yield { row, holds: must.bits[row * stride(must)] === 1, unit: unit?.name ?? null };
  }
}
