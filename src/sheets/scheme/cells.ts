import { LAST_DAY, dateText } from '../../workbook/day-number';
import { isErrorValue, type CellValue } from '../../workbook/cell';
import { isDateFormat } from '../../workbook/date-format';
import { dayShift, type SheetSnapshot } from '../../workbook/snapshot';

/** What a cell says, as text: a number as it is typed, a date as 2018-01-03; '' for a blank one. */
export function textOf(sheet: SheetSnapshot, row: number, column: number): string {
  const value: CellValue = sheet.values[row]?.[column] ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'number' && isDateFormat(sheet.numberFormats[row]?.[column] ?? 'General')) {
    const day = value + dayShift(sheet);
    if (day >= 1 && day < LAST_DAY + 1) return dateText(day);
  }
  return String(value);
}
