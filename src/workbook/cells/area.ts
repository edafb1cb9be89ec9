/** Rows and columns of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * A rectangle of cells on one sheet. Rows and columns count from 0; `rows` and `columns` are at least 1. Whole columns have
 * {@link SHEET_ROWS} rows, whole rows {@link SHEET_COLUMNS} columns.
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A place in a workbook that a person can be sent to: a sheet by its name and a rectangle on it. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** The area of one cell; `row` and `column` count from 0. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The area between two corners, in any order. */
export function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

/** Whether an area has cells, whole numbers of them, all on an Excel sheet. */
export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  return whole && row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
}

/** Whether a cell (0-based) lies in an area. */
export function areaContains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether two areas share a cell. */
export function areasOverlap(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether all cells of an area lie in another. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The cells that two areas share; null where they share none. */
export function intersection(a: Area, b: Area): Area | null {
  if (!areasOverlap(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of an area without the cells of another: none, or up to four areas from the top down. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (shared === null) return [area];
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [sharedBottom, sharedRight] = [shared.row + shared.rows, shared.column + shared.columns];
  return [
    { ...area, rows: shared.row - area.row },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: sharedRight, columns: right - sharedRight },
    { ...area, row: sharedBottom, rows: bottom - sharedBottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}
