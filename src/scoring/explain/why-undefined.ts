import type { Statement } from '../../scheme/model';
import type { Run } from '../run';
import { scannedSpots } from './scanned-spots';
import { isTooLarge } from './too-large';
import type { Missing } from './trace';
import { undefinedCause } from './undefined-cause';

/** Why a quantity that has all its inputs has no value: its formula has none there, or one that no cell can hold. */
export function whyUndefined(run: Run, statement: Extract<Statement, { kind: 'formula' }>, row: number): Missing {
  const { ledger, name: column, formula } = statement;
  if (isTooLarge(run, statement, row)) return { kind: 'tooLarge', ledger, row, column };
  const found = undefinedCause(formula.term, formula.source, { run, frame: run.store.frame(ledger), row }, scannedSpots);
  return { kind: 'undefined', ledger, row, column, cause: found?.cause ?? { kind: 'other' }, cell: found?.cell ?? null };
}
