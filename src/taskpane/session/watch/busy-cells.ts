import type { Assessment } from '../../../assessment/assessment';
import { cellArea, type Place } from '../../../workbook/cells/area';
import { isErrorValue } from '../../../workbook/cells/cell';
import { sheetNamed, valueAt, type Snapshot } from '../../../workbook/snapshot';

/** What a cell shows until its function has answered. */
const NOT_YET = new Set(['#BUSY!', '#GETTING_DATA']);

/** Those of these cells that are still being calculated. */
export function busyOf(snapshot: Snapshot, cells: readonly Place[]): Place[] {
  return cells.filter(({ sheet, area }) => {
    const found = sheetNamed(snapshot, sheet);
    const value = found === undefined ? null : valueAt(found, area.row, area.column);
    return isErrorValue(value) && NOT_YET.has(value.error);
  });
}

/** Cells of the ledgers' sheets that are still being calculated. */
export function busyInLedgers(snapshot: Snapshot, assessment: Assessment): Place[] {
  const sheets = new Set(assessment.ledgers.flatMap(({ place }) => place?.sheet ?? []));
  return snapshot.sheets
    .filter(({ name }) => sheets.has(name))
    .flatMap(({ name, values }) =>
      busyOf(
        snapshot,
        values.flatMap((line, row) => line.map((_, column) => ({ sheet: name, area: cellArea(row, column) }))),
      ),
    );
}
