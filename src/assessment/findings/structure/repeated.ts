import { cellText, placeOf, type LedgerRow } from '../../../ledgers/read-ledgers';
import { foldName } from '../../../language/syntax/fold-width';
import type { Ledger } from '../../../scheme/model';
import { withoutUnseen } from '../../../workbook/cells/visible-signs';
import { dateText } from '../../../workbook/cells/day-number';
import { finding, tellable, type AssessmentContext } from '../../context';
import { a1OrBlank, rowsByUnit } from './rows-by-unit';
import type { Finding } from '../finding';

/** Rows of a unit that say the same in columns that may not repeat, each with the first. */
export function repeatedFindings(
  checking: AssessmentContext,
  ledger: Ledger,
  key: readonly string[],
  rows: readonly LedgerRow[],
): Finding[] {
  const findings: Finding[] = [];
  const days = new Set(ledger.columns.filter(({ type }) => type.kind === 'date').map(({ name }) => name));
  for (const [unit, own] of rowsByUnit(checking, ledger, rows)) {
    const seen = new Map<string, LedgerRow>();
    const first = findings.length;
    let filled = 0;
    for (const row of own) {
      const values = key.flatMap((column) => {
        const value = row.value(column);
        if (typeof value === 'number' && days.has(column)) return [dateText(value)];
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [cellText(value)] : [];
      });
      if (values.length < key.length) continue;
      filled += 1;
      const text = values.join(' ');
      const name = JSON.stringify(values.map((value) => foldName(withoutUnseen(value))));
      const other = seen.get(name);
      if (other === undefined) seen.set(name, row);
      else {
        const [column = ''] = key;
        findings.push(
          finding(
            'C-REPEATED',
            'warning',
            placeOf(row, column),
            {
              unit,
              columns: key.join('、'),
              found: tellable(checking.scheme, ledger.name, key, text),
              other: a1OrBlank(placeOf(other, column)),
            },
            { clause: ledger.clause, unit: ledger.shared ? null : unit, ledger: ledger.name },
          ),
        );
      }
    }
    // Where it takes the repeated rows to have as many as the ledger demands, they are no matter of taste.
    const makesCount = own.length >= ledger.atLeast && own.length - (filled - seen.size) < ledger.atLeast;
    if (makesCount) findings.push(...findings.splice(first).map((one): Finding => ({ ...one, severity: 'error' })));
  }
  return findings;
}
