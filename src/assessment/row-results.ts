import type { Words } from '../messages/catalogue';
import { ROSTER } from '../language/term';
import type { Scheme, Statement } from '../scheme/model';
import { totalOf } from '../scheme/total';
import { isConfidentialColumn } from '../scoring/disclosure/confidential';
import { shownQuantity } from '../scoring/disclosure/shown-quantity';
import type { Shown } from '../scoring/shown';
import { placesOf, unitOfRow, type AssessmentContext } from './context';
import { numberFormatOf } from './number-format';

/** What is computed for the rows of a ledger. */
export interface RowResults {
  readonly ledger: string;
  /** `numberFormat`: as Excel writes it; null for texts. */
  readonly columns: readonly { readonly name: string; readonly numberFormat: string | null }[];
  readonly rows: readonly { readonly unit: string | null; readonly label: Words; readonly values: readonly Shown[] }[];
}

/**
 * Under a scheme that has no total the rows are the result: of each ledger what is computed of its rows, unless that is 保密. Empty under
 * a scheme that has one.
 */
export function rowResults(checking: AssessmentContext): RowResults[] {
  const { scheme, ledgers, run } = checking;
  const places = placesOf(ledgers, scheme);
  return scheme.ledgers.flatMap(({ name: ledger }): RowResults[] => {
    const statements = resultsOfRows(scheme, ledger);
    const { length } = ledgers.rows.get(ledger) ?? [];
    if (statements.length === 0 || length === 0) return [];
    return [
      {
        ledger,
        columns: statements.map((statement) => ({ name: statement.name, numberFormat: numberFormatOf(statement) })),
        rows: Array.from({ length }, (_, row) => ({
          unit: unitOfRow(checking, ledger, row),
          label: places.label(ledger, row),
          values: statements.map(({ name }) => shownQuantity(run, ledger, name, row)),
        })),
      },
    ];
  });
}

/** What is computed for the rows of a ledger and is a result by itself; nothing under a scheme that has a total. */
export function resultsOfRows(scheme: Scheme, ledger: string): readonly Statement[] {
  if (totalOf(scheme) !== null || ledger === ROSTER || scheme.symbols.ledger(ledger)?.confidential === true) return [];
  return scheme.statements.filter(
    (statement) => statement.kind === 'formula' && statement.ledger === ledger && !isConfidentialColumn(ledger, statement.name, scheme),
  );
}
