import type { IRange, Worksheet } from '@univerjs/core';
import { toRange, type Grid } from './grid';

/** Beyond so many rows the grid would be busy for seconds; they keep the height they have. */
const MOST_ROWS = 2_000;
const WRAP = 3;
const DEFAULT_SIZE = 11;

/**
 * After a batch: rows that have no height of their own grow with what was written into them, as in Excel. Only those are looked at whose
 * text wraps or is larger than usual.
 */
export function fitWrittenRows(grid: Grid): void {
  for (const [id, area] of grid.writes.takeWritten()) {
    const sheet = grid.model.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined || area.rows > MOST_ROWS) continue;
    const ranges: IRange[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (hasOwnHeight(sheet, row) || !needsHeight(sheet, row, area.column, area.column + area.columns)) continue;
      const last = ranges.at(-1);
      if (last?.endRow === row - 1) last.endRow = row;
      else ranges.push(toRange({ row, column: 0, rows: 1, columns: sheet.getColumnCount() }));
    }
    if (ranges.length > 0) grid.asHost(() => grid.facadeSheet(id).setRangesAutoHeight(ranges));
  }
}

function hasOwnHeight(sheet: Worksheet, row: number): boolean {
  const line = sheet.getRowManager().getRow(row);
  return line?.ia === 0 || (line?.ia === undefined && line?.h !== undefined);
}

function needsHeight(sheet: Worksheet, row: number, from: number, to: number): boolean {
  for (let column = from; column < to; column += 1) {
    const cell = sheet.getCellRaw(row, column);
    if (cell?.v === undefined || cell.v === null || cell.v === '') continue;
    const style = sheet.getComposedCellStyleByCellData(row, column, cell);
    if (style.tb === WRAP || (style.fs ?? DEFAULT_SIZE) > DEFAULT_SIZE) return true;
  }
  return false;
}
