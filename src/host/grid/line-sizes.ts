import type { Worksheet } from '@univerjs/core';
import { toRange, type Grid } from './grid';

/** Heights of rows, in pixels, by the row: all of a sheet with one change of the grid, which does much work for each. */
export function setRowHeights(grid: Grid, sheet: Worksheet, heights: ReadonlyMap<number, number>): void {
  const rows = [...heights.keys()];
  grid.ensureSize(sheet, { row: 0, rows: Math.max(...rows) + 1, column: 0, columns: 1 });
  const ranges = rows.map((row) => toRange({ row, rows: 1, column: 0, columns: sheet.getColumnCount() }));
  const subUnitId = sheet.getSheetId();
  grid.mutate('sheet.mutation.set-worksheet-row-height', { subUnitId, ranges, rowHeight: Object.fromEntries(heights) });
  grid.mutate('sheet.mutation.set-worksheet-row-is-auto-height', { subUnitId, ranges, autoHeightInfo: 0 });
}

/** Widths of columns, in pixels, by the column. */
export function setColumnWidths(grid: Grid, sheet: Worksheet, widths: ReadonlyMap<number, number>): void {
  const columns = [...widths.keys()];
  grid.ensureSize(sheet, { row: 0, rows: 1, column: 0, columns: Math.max(...columns) + 1 });
  const ranges = columns.map((column) => toRange({ row: 0, rows: sheet.getRowCount(), column, columns: 1 }));
  grid.mutate('sheet.mutation.set-worksheet-col-width', { subUnitId: sheet.getSheetId(), ranges, colWidth: Object.fromEntries(widths) });
}
