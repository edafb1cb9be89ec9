import { foldName } from '../../language/syntax/fold-width';
import { writtenNumber, writtenRank } from '../mapping/written-values';
import { isUnitLike } from './axes';
import { isFilled, type SheetView } from './sheet-view';
import type { Table } from './table';

const LOOKED_AT = 60;
const LEAST = 2;

/**
 * The row above the first of the rows that name units and hold numbers, where it holds texts: it heads a table, whatever its words;
 * null for
 * none. `units` are the names that the workbook knows, folded. Looks at the first rows only.
 */
export function unknownHead(view: SheetView, units: Pick<ReadonlySet<string>, 'has'>): number | null {
  let first: { readonly row: number; readonly column: number } | null = null;
  let rows = 0;
  for (let row = 1; row < Math.min(view.rows, LOOKED_AT); row += 1) {
    const column: number = first === null ? unitIn(view, row, units) : isUnit(view, row, first.column, units) ? first.column : -1;
    if (column < 0 || !holdsNumber(view, row)) continue;
    rows += 1;
    first ??= { row, column };
  }
  if (first === null || rows < LEAST) return null;
  const head = first.row - 1;
  let words = 0;
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(head, column);
    if (isFilled(value) && typeof value === 'string') words += 1;
  }
  return words >= LEAST && isFilled(view.value(head, first.column)) ? head : null;
}

/** Whether a table holds names of units and numbers, so that it is not to be passed over. */
export function holdsUnitsAndNumbers({ view, rows, columns }: Table, units: Pick<ReadonlySet<string>, 'has'>): boolean {
  let found = 0;
  for (const row of rows.slice(0, LOOKED_AT))
    if (holdsNumber(view, row) && columns.some(({ column }) => isUnit(view, row, column, units))) found += 1;
  return found >= LEAST;
}

function unitIn(view: SheetView, row: number, units: Pick<ReadonlySet<string>, 'has'>): number {
  for (let column = 0; column < view.columns; column += 1) if (isUnit(view, row, column, units)) return column;
  return -1;
}

function isUnit(view: SheetView, row: number, column: number, units: Pick<ReadonlySet<string>, 'has'>): boolean {
  const text = view.text(row, column);
  return text !== '' && (units.has(text) || isUnitLike(text));
}

function holdsNumber(view: SheetView, row: number): boolean {
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (typeof value === 'number') return true;
    if (typeof value === 'string' && (writtenNumber(foldName(value)) ?? writtenRank(foldName(value))) !== null) return true;
  }
  return false;
}
