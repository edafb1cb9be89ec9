import { placeOf, type LedgerRow } from '../../../ledgers/read-ledgers';
import type { InputColumn, Ledger } from '../../../scheme/model';
import type { Place } from '../../../workbook/cells/area';
import { finding, tellable, type AssessmentContext } from '../../context';
import { a1OrBlank, rowsByUnit } from './rows-by-unit';
import type { Finding } from '../finding';

/**
 * Serials run 1, 2, 3 … within a unit, none twice, none left out; in the 名册, and where no two rows have the same, over all units.
 */
export function serialFindings(checking: AssessmentContext, ledger: Ledger, column: InputColumn, rows: readonly LedgerRow[]): Finding[] {
  const findings: Finding[] = [];
  const groups = rowsByUnit(checking, ledger, rows);
  const isOverAll = groups.size > 1 && areDistinct(rows, column.name);
  for (const [unit, own] of isOverAll ? [[ledger.name, rows] as const] : groups) {
    const seen = new Map<number, Place | null>();
    for (const row of own) {
      const serial = row.value(column.name);
      if (typeof serial !== 'number') continue;
      const place = placeOf(row, column.name);
      const other = seen.get(serial);
      if (seen.has(serial)) {
        findings.push(
          finding(
            'C-SERIAL-DUPLICATE',
            'error',
            place,
            {
              unit,
              column: column.name,
              found: tellable(checking.scheme, ledger.name, [column.name], String(serial)),
              other: a1OrBlank(other ?? null),
            },
            { clause: ledger.clause, unit: unit === ledger.name ? null : unit, ledger: ledger.name },
          ),
        );
      } else seen.set(serial, place);
    }
    let highest = 0;
    for (const serial of seen.keys()) highest = Math.max(highest, serial);
    const missing: number[] = [];
    for (let serial = 1; serial <= highest && missing.length < 20; serial += 1) if (!seen.has(serial)) missing.push(serial);
    const first = own[0];
    if (missing.length > 0 && highest <= 10_000 && first !== undefined) {
      findings.push(
        finding(
          'C-SERIAL-GAP',
          'warning',
          placeOf(first, column.name),
          { unit, column: column.name, missing: missing.join('、') },
          { clause: ledger.clause, unit: unit === ledger.name ? null : unit, ledger: ledger.name },
        ),
      );
    }
  }
  return findings;
}

/** Whether more than one row has a serial, and no two the same. */
function areDistinct(rows: readonly LedgerRow[], column: string): boolean {
  const serials = rows.map((row) => row.value(column)).filter((value) => typeof value === 'number');
  return serials.length > 1 && new Set(serials).size === serials.length;
}
