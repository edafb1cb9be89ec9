import { placeOf, rowPlace } from '../../ledgers/read-ledgers';
import type { Place } from '../../workbook/cells/area';
import type { AssessmentContext } from '../context';

/**
 * The cells of some rows of a ledger as one place: the column from the first to the last row (without `column` the whole rows).
 * Rows on another sheet than the first are left out.
 */
export function spanOfRows(
  checking: AssessmentContext,
  ledger: string,
  rows: readonly number[],
  column: string | null = null,
): Place | null {
  const all = checking.ledgers.rows.get(ledger) ?? [];
  const places = rows.flatMap((at): Place[] => {
    const row = all[at];
    return row === undefined ? [] : [column === null ? rowPlace(row) : (placeOf(row, column) ?? rowPlace(row))];
  });
  const [first] = places;
  if (first === undefined) return null;
  let [top, bottom] = [first.area.row, first.area.row];
  // One by one: a call cannot have as many arguments as a long ledger has rows.
  for (const { sheet, area } of places) {
    if (sheet !== first.sheet) continue;
    top = Math.min(top, area.row);
    bottom = Math.max(bottom, area.row);
  }
  return { sheet: first.sheet, area: { ...first.area, row: top, rows: bottom - top + 1 } };
}
