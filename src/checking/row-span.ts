import { placeOf, rowPlace } from '../ledgers';
import type { Place } from '../workbook/cell';
import type { Checking } from './context';

/**
 * The cells of some rows of a ledger as one place: the column from the first to the last row (without `column` the whole rows).
 * Rows on another sheet than the first are left out.
 */
export function spanOfRows(checking: Checking, ledger: string, rows: readonly number[], column: string | null = null): Place | null {
  const all = checking.ledgers.rows.get(ledger) ?? [];
  const places = rows.flatMap((at): Place[] => {
    const row = all[at];
    return row === undefined ? [] : [column === null ? rowPlace(row) : (placeOf(row, column) ?? rowPlace(row))];
  });
  const [first] = places;
  if (first === undefined) return null;
  const here = places.filter((place) => place.sheet === first.sheet).map((place) => place.area.row);
  const top = Math.min(...here);
  return { sheet: first.sheet, area: { ...first.area, row: top, rows: Math.max(...here) - top + 1 } };
}
