import { areaBetween, isOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area, type Place } from './area';

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

/** The column, counting from 0, of its letters, or of an address that begins with them: A → 0, AB → 27, AB12 → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    const digit = code < 97 ? code - 64 : code - 96;
    if (digit < 1 || digit > 26) break;
    index = index * 26 + digit;
  }
  return index - 1;
}

/** A1 form without the sheet: one cell as B3, a rectangle as B3:D9, whole columns and rows as A:C and 1:3. */
export function areaToA1(area: Area): string {
  return written(area, '');
}

/** A1 form that stays where it is when a formula moves: $B$3, $B$3:$D$9, $A:$C, $1:$3. */
export function absoluteA1(area: Area): string {
  return written(area, '$');
}

function written({ row, column, rows, columns }: Area, mark: '' | '$'): string {
  const letters = (index: number): string => mark + columnLetters(index);
  const digits = (index: number): string => mark + String(index + 1);
  const lastColumn = column + columns - 1;
  const lastRow = row + rows - 1;
  if (rows === SHEET_ROWS) return `${letters(column)}:${letters(lastColumn)}`;
  if (columns === SHEET_COLUMNS) return `${digits(row)}:${digits(lastRow)}`;
  const first = letters(column) + digits(row);
  return rows === 1 && columns === 1 ? first : `${first}:${letters(lastColumn)}${digits(lastRow)}`;
}

/** A1 form with the sheet, quoted the way Excel quotes it: 指标!B3, '2017 年'!A1:B2. */
export function placeToA1(place: Place): string {
  return `${quoteSheet(place.sheet)}!${areaToA1(place.area)}`;
}

/**
 * A sheet name as a formula needs it: quoted, `'` doubled, where it holds more than letters, digits, `_` and `.`, begins with a digit, or
 * reads as a cell, in A1 form (AB12) or, be it only in its beginning, in R1C1 form (R, C, R1, RC2区).
 */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === null && !/^(?:RC?$|C$|R\d|R?C\d)/iu.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const SHEET_AND_REST = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/u;
const REFERENCE = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/u;

/**
 * Reads A1 forms: B3, $B$3, B3:D9, A:C, 1:3, with or without a sheet (指标!B3, 'a''b'!A1). Null when it is none of these, or lies outside
 * an Excel sheet.
 */
export function parseA1(text: string): { sheet: string | null; area: Area } | null {
  const [, quoted, plain, rest] = SHEET_AND_REST.exec(text.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const area = parseArea(rest ?? text.trim());
  return area === null ? null : { sheet, area };
}

function parseArea(text: string): Area | null {
  const match = REFERENCE.exec(text);
  if (match === null) return null;
  const [, fromColumn, fromRow, toColumn, toRow] = match;
  const isRange = text.includes(':');
  if (isRange && ((fromColumn === undefined) !== (toColumn === undefined) || (fromRow === undefined) !== (toRow === undefined)))
    return null;
  if (!isRange && (fromColumn === undefined || fromRow === undefined)) return null;
  const left = fromColumn === undefined ? 0 : columnIndex(fromColumn);
  const top = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const right = toColumn === undefined ? (fromColumn === undefined ? SHEET_COLUMNS - 1 : left) : columnIndex(toColumn);
  const bottom = toRow === undefined ? (fromRow === undefined ? SHEET_ROWS - 1 : top) : Number(toRow) - 1;
  const area = areaBetween(top, left, bottom, right);
  return isOnSheet(area) ? area : null;
}
