import { LAST_DAY, dateText } from '../../workbook/cells/day-number';
import { isErrorValue, numberText, type CellValue } from '../../workbook/cells/cell';
import { isDateFormat, isTimeFormat } from '../../workbook/cells/date-format';
import { shownAs } from '../../workbook/cells/number-format';
import { dayShift, type SheetSnapshot } from '../../workbook/snapshot';

/** What stands in a cell: any text; a formula, in which 2.10 is 2.1; a day. */
export type TextKind = 'text' | 'formula' | 'day';

/** What a cell holds instead of the text that was typed, where a spreadsheet took that for a decimal or a day; else null. */
export function lostText(
  sheet: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
  kind: TextKind,
): string | null {
  const value: CellValue = sheet.values[row]?.[column] ?? null;
  if (typeof value !== 'number') return null;
  const format = sheet.numberFormats[row]?.[column] ?? 'General';
  const isDay = isDateFormat(format);
  const isLost =
    kind === 'day'
      ? !isDay || !/y/iu.test(format)
      : isDay || isTimeFormat(format) || (kind === 'text' && !isShare(format) && !(Number.isSafeInteger(value) && AS_TYPED.has(format)));
  return isLost ? textOf(sheet, row, column) : null;
}

/** Formats that show a whole number as it was typed. */
const AS_TYPED: ReadonlySet<string> = new Set(['General', '0', '@', '']);

function isShare(format: string): boolean {
  return shownAs(format).share && format.includes('%');
}

/** What a cell says, as text: a number as it is typed, 50% as such, a date as 2018-01-03; '' for a blank one. */
export function textOf(sheet: SheetSnapshot, row: number, column: number): string {
  const value: CellValue = sheet.values[row]?.[column] ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (isErrorValue(value)) return value.error;
  if (typeof value !== 'number') return String(value);
  const format = sheet.numberFormats[row]?.[column] ?? 'General';
  if (isDateFormat(format)) {
    const day = value + dayShift(sheet);
    if (day >= 1 && day < LAST_DAY + 1) return dateText(day);
  }
  return isShare(format) ? `${numberText(value * 100)}%` : numberText(value);
}
