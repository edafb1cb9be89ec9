import { textWidth } from '../../workbook/cells/text-width';
import type { Worksheet } from '@univerjs/core';
import type { Area } from '../../workbook/cells/area';
import { cellText, isSwallowed } from './cells';
import { toRange, type Grid } from './grid';

const PADDING = 12;
const WIDEST = 480;

/** Sets columns as wide as their longest text, by an estimate: a Chinese character counts two, and 11 pt takes 7.5 pixels a character. */
export function autofitColumns(grid: Grid, sheet: Worksheet, area: Area): void {
  grid.writes.flush();
  const inside = grid.clip(sheet, area);
  if (inside === null) return;
  const widths: Record<number, number> = {};
  for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
    let width = 0;
    for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
      const cell = grid.cell(sheet, row, column);
      if (cell === null || cell === undefined || isSwallowed(sheet, row, column) || sheet.getMergedCell(row, column)) continue;
      const size = sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column)).fs ?? 11;
      for (const line of cellText(grid, sheet, row, column).split('\n')) width = Math.max(width, (textWidth(line) * 7.5 * size) / 11);
    }
    if (width > 0) widths[column] = Math.min(WIDEST, Math.ceil(width) + PADDING);
  }
  if (Object.keys(widths).length === 0) return;
  grid.mutate('sheet.mutation.set-worksheet-col-width', { subUnitId: sheet.getSheetId(), ranges: [toRange(inside)], colWidth: widths });
}

/** Lets the grid choose row heights again. */
export function autofitRows(grid: Grid, sheet: Worksheet, area: Area): void {
  const inside = grid.clip(sheet, area);
  if (inside === null) return;
  grid.mutate('sheet.mutation.set-worksheet-row-is-auto-height', {
    subUnitId: sheet.getSheetId(),
    ranges: [toRange(inside)],
    autoHeightInfo: 1,
  });
  grid.asHost(() => grid.facadeSheet(sheet.getSheetId()).setRangesAutoHeight([toRange(inside)]));
}
