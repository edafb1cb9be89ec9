/**
 * What one cell holds, as the core sees it. A blank cell is `null`, never 0 or ''.
 * An error cell (#N/A, #DIV/0! …) is an {@link ErrorValue}; a date is its serial number, as Excel keeps it.
 */
export type CellValue = string | number | boolean | null | ErrorValue;

/** An Excel error in a cell, kept apart from a text that happens to look like one. */
export interface ErrorValue {
  readonly error: string;
}

export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

/** A rectangle of cells on one sheet. Rows and columns count from 0; `rows` and `columns` are at least 1. */
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

/** The area of one cell; `row` and `column` count from 0. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** Column letters of a column that counts from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** A1 form without the sheet: one cell as B3, a rectangle as B3:D9. */
export function areaToA1(area: Area): string {
  const first = columnLetters(area.column) + String(area.row + 1);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${String(area.row + area.rows)}`;
}

/** A1 form that stays where it is when a formula moves: $B$3, $B$3:$D$9. */
export function absoluteA1(area: Area): string {
  return areaToA1(area).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}

/** A1 form with the sheet, quoted the way Excel quotes it: 指标!B3, '2017 年'!A1:B2. */
export function placeToA1(place: Place): string {
  return `${quoteSheet(place.sheet)}!${areaToA1(place.area)}`;
}

/** A sheet name as a formula needs it: quoted when it holds more than letters and digits, `'` doubled. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Reads A1 forms: B3, $B$3, B3:D9, with or without a sheet (指标!B3, 'a''b'!A1). Null when it is none of these. */
export function parseA1(text: string): { sheet: string | null; area: Area } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/u.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, fromColumn = '', fromRow = '', toColumn, toRow] = match;
  const left = columnIndex(fromColumn);
  const top = Number(fromRow) - 1;
  const right = toColumn === undefined ? left : columnIndex(toColumn);
  const bottom = toRow === undefined ? top : Number(toRow) - 1;
  if (top < 0 || bottom < 0) return null;
  return {
    sheet: quoted === undefined ? (plain ?? null) : quoted.replaceAll("''", "'"),
    area: {
      row: Math.min(top, bottom),
      column: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    },
  };
}

/** The column, counting from 0, of its letters: A → 0, AB → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Whether a cell (0-based) lies in an area. */
export function areaContains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether two areas share a cell. */
export function areasOverlap(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
