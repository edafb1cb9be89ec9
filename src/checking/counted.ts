import type { Ledger } from '../scheme/model';
import { stride } from '../scoring/columns/column';
import { stateAt, VALUE } from '../scoring/columns/state';
import { asBooleans, evaluate } from '../scoring/evaluate';
import type { Checking } from './context';

/** Whether a row of a ledger counts (计入); null where that is open for want of an input. */
export function countedRows({ run }: Checking, { name, counts }: Ledger): (row: number) => boolean | null {
  if (counts === null) return () => true;
  const held = asBooleans(evaluate(counts.term, run.store.frame(name), run.store));
  return (row) => (stateAt(held.state, row * stride(held)) === VALUE ? held.bits[row * stride(held)] === 1 : null);
}
