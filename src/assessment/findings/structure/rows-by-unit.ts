import type { LedgerRow } from '../../../ledgers/read-ledgers';
import type { Ledger } from '../../../scheme/model';
import { ROSTER } from '../../../language/term';
import { placeToA1 } from '../../../workbook/cells/a1';
import type { Place } from '../../../workbook/cells/area';
import { unitOfRow, type AssessmentContext } from '../../context';

/** The rows of a ledger by the unit that they belong to; those of the 名册 and of a shared ledger together. */
export function rowsByUnit(checking: AssessmentContext, ledger: Ledger, rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  rows.forEach((row, at) => {
    const unit = ledger.name === ROSTER || ledger.shared ? ledger.name : unitOfRow(checking, ledger.name, at);
    if (unit === null) return;
    const own = groups.get(unit);
    if (own === undefined) groups.set(unit, [row]);
    else own.push(row);
  });
  return groups;
}

/** The address of a place; blank for none. */
export function a1OrBlank(place: Place | null): string {
  return place === null ? '' : placeToA1(place);
}
