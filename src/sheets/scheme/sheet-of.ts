import { SCHEME_SHEET } from '../../workbook/owned-sheets';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';

/** The workbook's own scheme, if it has one: the visible sheet 考评办法. */
export function schemeSheetOf(snapshot: Snapshot): SheetSnapshot | null {
  return snapshot.sheets.find((sheet) => sheet.name === SCHEME_SHEET && sheet.visibility === 'visible') ?? null;
}
