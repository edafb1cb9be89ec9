import { decimalsOf, shownAt, type Shown } from '../shown';
import type { Run } from '../run';
import { CONFIDENTIAL_TEXT } from './confidential';

/** How a column is shown at a row: its value, a state, or （保密）, which is a text without a number. */
export function shownQuantity(run: Run, ledger: string, name: string, row: number): Shown {
  const statement = run.scheme.symbols.statement(ledger, name);
  const shown = shownAt(run.column(ledger, name), row, run.store, statement?.type ?? null, decimalsOf(statement));
  return shown.state === 'value' && run.suppression.hides(ledger, name, row)
    ? { state: 'value', text: CONFIDENTIAL_TEXT, number: null }
    : shown;
}
