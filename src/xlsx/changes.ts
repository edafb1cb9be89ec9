import { atOnce, type Sliced } from '../workbook/progress';
import type { XlsxSheet } from './book';

/** Cells that differ between two states of a sheet, as `row,column`. Cells that both states share are not looked into. */
export function changedCells(before: XlsxSheet, after: XlsxSheet): Set<string> {
  return atOnce(changedCellsSliced(before, after));
}

/** Rows between two pauses. */
const ROWS = 500;

/** The same in slices. */
export function* changedCellsSliced(before: XlsxSheet, after: XlsxSheet): Sliced<Set<string>> {
  const changed = new Set<string>();
  const rows = [...new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS === 0) yield { phase: 'saving', done: index, of: rows.length };
    const old = before.cells[Number(row)] ?? {};
    const now = after.cells[Number(row)] ?? {};
    if (old === now) continue;
    for (const column of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const [was, is] = [old[Number(column)], now[Number(column)]];
      if (was !== is && (was === undefined || is === undefined || JSON.stringify(was) !== JSON.stringify(is)))
        changed.add(`${row},${column}`);
    }
  }
  return changed;
}

/** Whether two states of a sheet say the same in all but their cells. */
export function sameLayout(a: XlsxSheet, b: XlsxSheet): boolean {
  const layout = (sheet: XlsxSheet): string => JSON.stringify({ ...sheet, cells: null });
  return a === b || layout(a) === layout(b);
}
