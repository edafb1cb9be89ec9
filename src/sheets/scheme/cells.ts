import { isErrorValue, type CellValue } from '../../workbook/cell';
import { isDateFormat } from '../../workbook/date-format';
import { dayShift, type SheetSnapshot } from '../../workbook/snapshot';

const DAY_MS = 86_400_000;
/** Day number of 1970-01-01 in the 1900 system. */
const EPOCH_SERIAL = 25_569;

/** What a cell says, as text: a number as it is typed, a date as 2018-01-03; '' for a blank one. */
export function textOf(sheet: SheetSnapshot, row: number, column: number): string {
  const value: CellValue = sheet.values[row]?.[column] ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'number' && isDateFormat(sheet.numberFormats[row]?.[column] ?? 'General')) {
    const day = value + dayShift(sheet);
    if (day >= 1 && day < 2_958_466) return new Date(Math.round((day - EPOCH_SERIAL) * DAY_MS)).toISOString().slice(0, 10);
  }
  return String(value);
}
