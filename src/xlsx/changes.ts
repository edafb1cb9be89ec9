import type { XlsxSheet } from './book';

/** Cells that differ between two states of a sheet, as `row,column`. Cells that both states share are not looked into. */
export function changedCells(before: XlsxSheet, after: XlsxSheet): Set<string> {
  const changed = new Set<string>();
  for (const row of new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])) {
    const old = before.cells[Number(row)] ?? {};
    const now = after.cells[Number(row)] ?? {};
    for (const column of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const [was, is] = [old[Number(column)], now[Number(column)]];
      if (was !== is && (was === undefined || is === undefined || JSON.stringify(was) !== JSON.stringify(is)))
        changed.add(`${row},${column}`);
    }
  }
  return changed;
}

/** Whether two states of a sheet say the same. */
export function sameSheet(a: XlsxSheet, b: XlsxSheet): boolean {
  const layout = (sheet: XlsxSheet): string => JSON.stringify({ ...sheet, cells: null });
  return a === b || (layout(a) === layout(b) && changedCells(a, b).size === 0);
}
