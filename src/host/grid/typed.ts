import { spreadsheetDay } from '../../workbook/cells/day-number';
import { isErrorText } from '../../workbook/cells/error-texts';
import type { CellChange } from './write-buffer';
import { CELL_BOOLEAN, CELL_FORCED_TEXT, CELL_NUMBER, CELL_TEXT } from './cell-value';

/** What is to be stored when something is written into a cell, and the number format that Excel gives along where the cell had none. */
export interface TypedCell {
  readonly cell: CellChange;
  readonly format: string | null;
}

const GENERAL = 'General';

/**
 * What a cell holds after `range.values`/`range.formulas` set it: Excel takes a text as if it had been typed, so `=…` is a formula, as is
 * `+…`, `-…` and `@…` where no number follows, "12" a number, "50%" a number with a format, "2017-3-1" a date, "TRUE" a boolean; a leading
 * `'` or the format `@` keeps it a text.
 */
export function typedCell(value: string | number | boolean, format: string): TypedCell {
  if (typeof value === 'number') return stored(format === '@' ? textCell(String(value)) : { v: value, t: CELL_NUMBER });
  if (typeof value === 'boolean')
    return stored(format === '@' ? textCell(value ? 'TRUE' : 'FALSE') : { v: value ? 1 : 0, t: CELL_BOOLEAN });
  if (value === '') return stored({ v: null });
  if (value.startsWith("'")) return stored(value === "'" ? { v: null } : { v: value.slice(1), t: CELL_FORCED_TEXT });
  if (format === '@') return stored(textCell(value));
  if (value.startsWith('=') && value.length > 1) return formulaCell(value);
  if (isErrorText(value)) return stored({ v: value, t: CELL_TEXT });
  if (/^(true|false)$/iu.test(value)) return stored({ v: /^true$/iu.test(value) ? 1 : 0, t: CELL_BOOLEAN });
  const number = typedNumber(value) ?? typedDate(value);
  if (number === null) return /^[+\-@]./u.test(value) ? formulaCell(`=${value}`) : stored({ v: value, t: CELL_TEXT });
  return { cell: { v: number.value, t: CELL_NUMBER, f: null, si: null, p: null }, format: format === GENERAL ? number.format : null };
}

/** What the cell showed before stays until the formula has been calculated. */
function formulaCell(formula: string): TypedCell {
  return { cell: { f: formula, si: null, p: null }, format: null };
}

function stored(content: CellChange): TypedCell {
  return { cell: { f: null, si: null, p: null, ...content }, format: null };
}

function textCell(text: string): CellChange {
  return { v: text, t: CELL_TEXT };
}

function typedNumber(text: string): { value: number; format: string | null } | null {
  const match = /^([+-]?)(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?|(\.\d+))(?:[eE]([+-]?\d+))?\s*(%?)$/u.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '0', fraction = '', bare, exponent, percent] = match;
  const digits = `${sign}${bare ?? `${whole.replaceAll(',', '')}${fraction}`}${exponent === undefined ? '' : `e${exponent}`}`;
  const value = Number(percent === '%' ? `${digits}${exponent === undefined ? 'e-2' : ''}` : digits);
  if (!Number.isFinite(value)) return null;
  if (percent === '%') return { value: exponent === undefined ? value : value / 100, format: fraction.length > 1 ? '0.00%' : '0%' };
  if (whole.includes(',')) return { value, format: fraction === '' ? '#,##0' : '#,##0.00' };
  return { value, format: exponent === undefined ? null : '0.00E+00' };
}

function typedDate(text: string): { value: number; format: string } | null {
  const match = /^\s*(\d{4})([-/])(\d{1,2})\2(\d{1,2})\s*$/u.exec(text) ?? /^\s*(\d{4})(年)(\d{1,2})月(\d{1,2})日\s*$/u.exec(text);
  if (match === null) return null;
  const value = spreadsheetDay(Number(match[1]), Number(match[3]), Number(match[4]));
  return value === null ? null : { value, format: match[2] === '年' ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d' };
}
