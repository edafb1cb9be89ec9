import { stride } from '../../kernel/vector';
import { stateAt, UNDEFINED, VALUE } from '../../kernel/state';
import type { Statement } from '../../scheme/model';
import type { Run } from '../run';

/** Whether a computed quantity is 无法计算 at a row because what its formula gives is larger than a cell can hold. */
export function isTooLarge(run: Run, statement: Statement, row: number): boolean {
  const column = run.column(statement.ledger, statement.name);
  if (statement.kind !== 'formula' || column.kind !== 'number' || column.size !== 'big') return false;
  if (stateAt(column.state, row * stride(column)) !== UNDEFINED) return false;
  const exact = run.memo.valuesOf(statement.formula.term, run.store.frame(statement.ledger));
  return stateAt(exact.state, row * stride(exact)) === VALUE;
}
