import { SHEET_COLUMNS, type Area } from '../workbook/cells/area';
import type { SheetSnapshot } from '../workbook/snapshot';

/** The merged area that a cell belongs to; undefined for a cell that is not merged. Row and column count from 0. */
export type MergeAt = (row: number, column: number) => Area | undefined;

const indexes = new WeakMap<SheetSnapshot, MergeAt>();

/** Looks merged areas up by cell instead of searching them all; built once per sheet. */
export function mergesOf(sheet: SheetSnapshot): MergeAt {
  const known = indexes.get(sheet);
  if (known !== undefined) return known;
  const byCell = new Map<number, Area>();
  const lastRow = sheet.values.length;
  const lastColumn = (sheet.values[0]?.length ?? 0) + 1;
  for (const area of sheet.merges) {
    for (let row = area.row; row < Math.min(area.row + area.rows, lastRow); row += 1) {
      for (let column = area.column; column < Math.min(area.column + area.columns, lastColumn); column += 1)
        byCell.set(row * SHEET_COLUMNS + column, area);
    }
  }
  const mergeAt: MergeAt = (row, column) => byCell.get(row * SHEET_COLUMNS + column);
  indexes.set(sheet, mergeAt);
  return mergeAt;
}
