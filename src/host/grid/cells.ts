import type { Worksheet } from '@univerjs/core';
import { hasContent, readValue, type ReadValue } from './cell-value';
import { Extent } from './extent';
import { intersection, sameArea, type Area } from '../../workbook/cells/area';
import { fromRange, toRange, type Grid } from './grid';
import { spilledCell, spillsOf } from './spills';
import { typedCell } from './typed';

/** One answer for each cell of an area, row by row. */
export function mapCells<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => cell(area.row + r, area.column + c)));
}

/** The value of a cell, results of array formulas that spill into it included. */
export function cellValue(grid: Grid, sheet: Worksheet, row: number, column: number): ReadValue {
  const raw = grid.cell(sheet, row, column);
  const own = readValue(raw);
  return own.type !== 'Empty' || raw?.f !== undefined ? own : readValue(spilledCell(grid, sheet, row, column));
}

/** Whether any cell of a sheet has a formula, so that its values may still be on their way. */
export function hasFormulas(grid: Grid, sheet: Worksheet): boolean {
  grid.writes.flush();
  let found = false;
  sheet.getCellMatrix().forValue((_row, _column, cell) => {
    found = (typeof cell?.f === 'string' && cell.f !== '') || typeof cell?.si === 'string';
    return !found;
  });
  return found;
}

/** A formula with its `=`, null where the cell has none. */
export function cellFormula(grid: Grid, sheet: Worksheet, row: number, column: number): string | null {
  const raw = grid.cell(sheet, row, column);
  if (typeof raw?.f === 'string' && raw.f !== '') return raw.f;
  if (typeof raw?.si !== 'string' || raw.si === '') return null;
  const shared = grid.facadeSheet(sheet.getSheetId()).getRange(row, column).getFormula();
  return shared === '' ? null : shared;
}

/** The number format of a cell, `General` when it has none. */
function cellFormat(grid: Grid, sheet: Worksheet, row: number, column: number): string {
  return grid.writes.styleOf(sheet, row, column).n?.pattern ?? 'General';
}

/** The number formats of many cells. */
export function formatReader(grid: Grid, sheet: Worksheet): (row: number, column: number) => string {
  return onceAStyle(grid, sheet, (row, column) => cellFormat(grid, sheet, row, column));
}

/** Something that follows from the look of a cell alone, for many cells: a style that many of them share is looked at once. */
export function onceAStyle<T>(grid: Grid, sheet: Worksheet, read: (row: number, column: number) => T): (row: number, column: number) => T {
  grid.writes.flush();
  if (hasLineStyles(sheet)) return read;
  const matrix = sheet.getCellMatrix();
  const known = new Map<string, T>();
  return (row, column) => {
    const style = matrix.getValue(row, column)?.s ?? '';
    if (typeof style !== 'string') return read(row, column);
    if (known.has(style)) return known.get(style) as T;
    const found = read(row, column);
    known.set(style, found);
    return found;
  };
}

/** Whether rows, columns or the sheet have formats that shine through cells without their own. */
function hasLineStyles(sheet: Worksheet): boolean {
  const { rowData, columnData, defaultStyle } = sheet.getConfig();
  const styled = (line: { s?: unknown } | undefined): boolean => line?.s !== undefined && line.s !== null;
  return (
    (defaultStyle !== undefined && defaultStyle !== null) || Object.values(rowData).some(styled) || Object.values(columnData).some(styled)
  );
}

/** What a cell shows. */
export function cellText(grid: Grid, sheet: Worksheet, row: number, column: number): string {
  grid.writes.flush();
  return grid.facadeSheet(sheet.getSheetId()).getRange(row, column).getDisplayValue();
}

/** Writes one value the way Excel takes it; null leaves the cell alone, and so does a cell that a merge has swallowed. */
export function writeCell(grid: Grid, sheet: Worksheet, row: number, column: number, value: string | number | boolean | null): void {
  if (value === null || isSwallowed(sheet, row, column)) return;
  const typed = typedCell(value, cellFormat(grid, sheet, row, column));
  grid.writes.put(sheet, row, column, typed.format === null ? typed.cell : { ...typed.cell, s: { n: { pattern: typed.format } } });
}

/** Whether a cell is covered by a merge and not its top left one. */
export function isSwallowed(sheet: Worksheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return merge !== null && merge !== undefined && (merge.startRow !== row || merge.startColumn !== column);
}

/**
 * The smallest area that holds everything: contents, and unless `valuesOnly` formats and merges too. Null for an empty sheet.
 */
export function usedArea(grid: Grid, sheet: Worksheet, within: Area, valuesOnly: boolean): Area | null {
  grid.writes.flush();
  const used = new Extent();
  const [bottom, right] = [within.row + within.rows, within.column + within.columns];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (row < within.row || row >= bottom || column < within.column || column >= right) return;
    if (hasContent(cell) || (!valuesOnly && cell?.s !== null && cell?.s !== undefined)) used.add(row, column);
  });
  for (const spill of spillsOf(grid, sheet)) {
    const inside = intersection(spill.area, within);
    if (inside !== null) used.addArea(inside);
  }
  for (const merge of valuesOnly ? [] : sheet.getMergeData()) {
    const inside = intersection(fromRange(merge), within);
    if (inside !== null) used.addArea(inside);
  }
  return used.area;
}

/** Merges an area: the top left cell keeps its content, the others lose theirs, merges that were there give way. */
export function mergeArea(grid: Grid, sheet: Worksheet, area: Area, across: boolean): void {
  const parts = across ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })) : [area];
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    if (grid.merges(sheet, part).some((merge) => sameArea(merge, part))) continue;
    unmergeArea(grid, sheet, part);
    grid.ensureSize(sheet, part);
    mapCells(part, (row, column) => {
      if (row === part.row && column === part.column) return;
      if (hasContent(grid.cell(sheet, row, column))) grid.writes.put(sheet, row, column, { v: null, f: null, si: null, p: null });
    });
    grid.mutate('sheet.mutation.add-worksheet-merge', { subUnitId: sheet.getSheetId(), ranges: [toRange(part)] });
  }
}

/** Takes the merges away that touch an area. */
export function unmergeArea(grid: Grid, sheet: Worksheet, area: Area): void {
  grid.writes.flush();
  const ranges = grid.merges(sheet, area).map(toRange);
  if (ranges.length > 0) grid.mutate('sheet.mutation.remove-worksheet-merge', { subUnitId: sheet.getSheetId(), ranges });
}

/** What `Range.clear` takes away. */
export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Look';

export function clearArea(grid: Grid, sheet: Worksheet, area: Area, what: ClearWhat): void {
  const inside = grid.clip(sheet, area);
  if (inside === null) return;
  grid.writes.flush();
  if (what === 'All' || what === 'Formats') unmergeArea(grid, sheet, inside);
  const change = {
    ...(what === 'Formats' || what === 'Look' ? {} : { v: null, f: null, si: null, p: null }),
    ...(what === 'Contents' ? {} : { s: null }),
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell === null || cell === undefined) return;
    if (row < inside.row || row >= inside.row + inside.rows || column < inside.column || column >= inside.column + inside.columns) return;
    grid.writes.put(sheet, row, column, { ...change });
  });
  grid.writes.flush();
}
