import { LAST_DAY, dateText } from '../../workbook/cells/day-number';
import { isErrorValue, type CellValue } from '../../workbook/cells/cell';
import { isDateFormat } from '../../workbook/cells/date-format';
import { dayShift, type SheetSnapshot } from '../../workbook/snapshot';

/** What a cell shows instead of the text that was typed, where a spreadsheet may have taken it for a decimal or a day; else null. */
export function lostText(sheet: SheetSnapshot, { row, column }: { readonly row: number; readonly column: number }): string | null {
  const value: CellValue = sheet.values[row]?.[column] ?? null;
  if (typeof value !== 'number') return null;
  const isDay = isDateFormat(sheet.numberFormats[row]?.[column] ?? 'General');
  return isDay || !Number.isInteger(value) ? textOf(sheet, row, column) : null;
}

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
