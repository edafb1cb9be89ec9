/** A rectangle of cells; rows and columns count from 0. Whole rows and columns reach to the limits of an Excel sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

const reference = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/u;

/**
 * Reads `B3`, `$B$3:D9`, `A:C`, `1:3`, each with or without a sheet (`指标!B3`, `'a''b'!A1`). Null when it is none of these
 * or lies outside an Excel sheet.
 */
export function parseAddress(text: string): { sheet: string | null; area: Area } | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/u.exec(text.trim());
  const sheet = split === null ? null : (split[1]?.replaceAll("''", "'") ?? split[2] ?? null);
  const local = split === null ? text.trim() : (split[3] ?? '');
  const match = reference.exec(local);
  if (match === null || local === '') return null;
  const [, fromColumn, fromRow, toColumn, toRow] = match;
  const isRange = local.includes(':');
  if (isRange && ((fromColumn === undefined) !== (toColumn === undefined) || (fromRow === undefined) !== (toRow === undefined)))
    return null;
  if (!isRange && (fromColumn === undefined || fromRow === undefined)) return null;
  const left = fromColumn === undefined ? 0 : columnIndex(fromColumn);
  const top = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const right = toColumn === undefined ? (fromColumn === undefined ? SHEET_COLUMNS - 1 : left) : columnIndex(toColumn);
  const bottom = toRow === undefined ? (fromRow === undefined ? SHEET_ROWS - 1 : top) : Number(toRow) - 1;
  const area = between(top, left, bottom, right);
  return isInSheet(area) ? { sheet, area } : null;
}

/** The area between two corners, in any order. */
export function between(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

export function isInSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS
  );
}

/** A1 form without the sheet: `B3`, `B3:D9`, `A:C`, `1:3`. */
export function formatArea(area: Area): string {
  const lastColumn = area.column + area.columns - 1;
  const lastRow = area.row + area.rows;
  if (area.rows === SHEET_ROWS) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columns === SHEET_COLUMNS) return `${String(area.row + 1)}:${String(lastRow)}`;
  const first = columnLetters(area.column) + String(area.row + 1);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${String(lastRow)}`;
}

/** A1 form with every part fixed: `$B$3:$D$9`, `$B$3`. */
export function formatAbsolute(area: Area): string {
  return formatArea(area).replace(
    /([A-Z]+)?(\d+)?(?=:|$)/gu,
    (_, column?: string, row?: string) => `${column === undefined ? '' : `$${column}`}${row === undefined ? '' : `$${row}`}`,
  );
}

/** A sheet name as an address needs it: quoted when it is more than a plain word, `'` doubled. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}

/** Collects the smallest area around cells, one by one: made for sheets of a hundred thousand cells. */
export class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  addArea(area: Area): void {
    this.add(area.row, area.column);
    this.add(area.row + area.rows - 1, area.column + area.columns - 1);
  }

  /** Null when nothing was added. */
  get area(): Area | null {
    return this.bottom < 0 ? null : between(this.top, this.left, this.bottom, this.right);
  }
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}
