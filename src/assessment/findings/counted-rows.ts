import type { Ledger } from '../../scheme/model';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../kernel/state';
import { evaluate } from '../../scoring/evaluate/evaluate';
import { asBooleans } from '../../scoring/evaluate/narrow-vector';
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
