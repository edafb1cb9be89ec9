import { placeOf, type LedgerRow } from '../../../ledgers/read-ledgers';
import type { InputColumn, Ledger } from '../../../scheme/model';
import { ROSTER } from '../../../language/term';
import type { Place } from '../../../workbook/cells/area';
import { finding, tellable, type AssessmentContext } from '../../context';
import { a1OrBlank, rowsByUnit } from './rows-by-unit';
import type { Finding } from '../finding';

/** Serials run 1, 2, 3 … within a unit (in the 名册: over all units), none twice, none left out. */
export function serialFindings(checking: AssessmentContext, ledger: Ledger, column: InputColumn, rows: readonly LedgerRow[]): Finding[] {
  const findings: Finding[] = [];
  for (const [unit, own] of rowsByUnit(checking, ledger, rows)) {
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
            { clause: ledger.clause, unit: ledger.name === ROSTER || ledger.shared ? null : unit, ledger: ledger.name },
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
          { clause: ledger.clause, unit: ledger.name === ROSTER || ledger.shared ? null : unit, ledger: ledger.name },
        ),
      );
    }
  }
  return findings;
}
