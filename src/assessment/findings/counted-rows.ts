import type { Ledger } from '../../scheme/model';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../kernel/state';
import { evaluate } from '../../scoring/evaluate/evaluate';
import { asBooleans } from '../../scoring/evaluate/narrow-vector';
import { asksOuter, ROSTER, type AggregateTerm } from '../../language/term';
import type { AssessmentContext } from '../context';

/** Whether a row of a ledger counts (计入); one that it is 不适用 to does not; null where that is pending. */
export function countedRows({ run }: AssessmentContext, { name, counts }: Ledger): (row: number) => boolean | null {
  if (counts === null) return () => true;
  const held = asBooleans(evaluate(counts.term, run.store.frame(name), run.store));
  return (row) => {
    const at = row * stride(held);
    const state = stateAt(held.state, at);
    return state === VALUE ? held.bits[at] === 1 : state === NOT_APPLICABLE ? false : null;
  };
}

/**
 * The rows of a unit that an aggregate counts, or all that it puts its conditions to; the latter, too, where the conditions name the unit
 * itself (本.x).
 */
export function rowsOfUnit(
  checking: AssessmentContext,
  term: AggregateTerm,
  unit: number,
  which: 'counted' | 'reached' = 'counted',
): readonly number[] {
  const { memo, store } = checking.run;
  const { outside, rowsOf } = memo.groupedRows(term, asksOuter(term) ? 'reached' : which, store.frame(ROSTER));
  return rowsOf(outside[unit] ?? -1);
}
