import { DAYS_TO_1904, spreadsheetDay } from '../../workbook/cells/day-number';

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?=T|$)/;
const TIME = /(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,30})?))?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The number that a spreadsheet has for a written day, day with time, or time (ISO 8601, as cells of type `d` hold them): 2026-05-12T12:00
 * is 46154.5. The time is the one that is written, wherever that was. Null for anything else.
 */
export function numberOfIsoDate(text: string, dateSystem: '1900' | '1904'): number | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const [, hour, minute, second = '0'] = TIME.exec(text) ?? [];
  const hasTime = hour !== undefined && minute !== undefined;
  if ((year === undefined && !hasTime) || (text.includes(':') && !hasTime)) return null;
  const number = year === undefined ? 0 : spreadsheetDay(Number(year), Number(month), Number(day));
  if (number === null) return null;
  const shift = year !== undefined && dateSystem === '1904' ? DAYS_TO_1904 : 0;
  const seconds = hasTime ? Number(hour) * 3600 + Number(minute) * 60 + Number(second) : 0;
  return seconds > 86_400 ? null : number - shift + seconds / 86_400;
}
