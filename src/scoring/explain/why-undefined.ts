import type { Formula, Statement } from '../../scheme/model';
import type { Run } from '../run';
import { scannedSpots } from './scanned-spots';
import { isTooLarge } from './too-large';
import type { CellOfCause, Missing } from './trace';
import { undefinedCause } from './undefined-cause';

/** Why a quantity that has all its inputs has no value: its formula has none there, or one that no cell can hold. */
export function whyUndefined(run: Run, statement: Extract<Statement, { kind: 'formula' }>, row: number): Missing {
  const { ledger, name: column, formula } = statement;
  if (isTooLarge(run, statement, row)) return { kind: 'tooLarge', ledger, row, column };
  return undefinedAt(run, { ledger, column, row }, formula);
}

/** Why a condition that has all its inputs cannot be decided at a row; it is named by its text. */
export function whyUndecided(run: Run, ledger: string, row: number, condition: Formula): Missing {
  return undefinedAt(run, { ledger, column: `“${condition.source.replace(/\s+/gu, ' ').trim()}”`, row }, condition);
}

function undefinedAt(run: Run, of: CellOfCause, { term, source }: Formula): Missing {
  const found = undefinedCause(term, source, { run, frame: run.store.frame(of.ledger), row: of.row }, scannedSpots);
  return { kind: 'undefined', ...of, cause: found?.cause ?? { kind: 'other' }, cell: found?.cell ?? null, alike: 1 };
}
