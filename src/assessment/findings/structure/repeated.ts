import { cellText, placeOf, type LedgerRow } from '../../../ledgers/read-ledgers';
import { foldName } from '../../../language/syntax/fold-width';
import type { Ledger } from '../../../scheme/model';
import { withoutUnseen } from '../../../workbook/cells/visible-signs';
import { dateText } from '../../../workbook/cells/day-number';
import { finding, tellable, type AssessmentContext } from '../../context';
import { a1OrBlank, rowsByUnit } from './rows-by-unit';
import { countedRows } from '../counted-rows';
import type { Finding } from '../finding';

/** Rows of a unit that say the same in columns that may not repeat, each with the first. */
export function repeatedFindings(
  checking: AssessmentContext,
  ledger: Ledger,
  key: readonly string[],
  rows: readonly LedgerRow[],
): Finding[] {
  const findings: Finding[] = [];
  const counts = countedRows(checking, ledger);
  const counting = new Set(rows.filter((_, at) => counts(at) !== false));
  const days = new Set(ledger.columns.filter(({ type }) => type.kind === 'date').map(({ name }) => name));
  for (const [unit, own] of rowsByUnit(checking, ledger, rows)) {
    const seen = new Map<string, LedgerRow>();
    const counted = new Set<string>();
    const repeats: { readonly row: LedgerRow; readonly told: Finding }[] = [];
    let filled = 0;
    for (const row of own) {
      const values = key.flatMap((column) => {
        const value = row.value(column);
        if (typeof value === 'number' && days.has(column)) return [dateText(value)];
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [cellText(value)] : [];
      });
      if (values.length < key.length) continue;
      const text = values.join(' ');
      const name = JSON.stringify(values.map((value) => foldName(withoutUnseen(value))));
      if (counting.has(row)) {
        filled += 1;
        counted.add(name);
      }
      const other = seen.get(name);
      if (other === undefined) seen.set(name, row);
      else {
        const [column = ''] = key;
        const told = finding(
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
        );
        repeats.push({ row, told });
      }
    }
    // Where it takes the repeated rows to have as many as the ledger demands, of those that count, they are no matter of taste.
    const all = own.filter((row) => counting.has(row)).length;
    const makesCount = all >= ledger.atLeast && all - (filled - counted.size) < ledger.atLeast;
    for (const { row, told } of repeats) findings.push(makesCount && counting.has(row) ? { ...told, severity: 'error' } : told);
  }
  return findings;
}
