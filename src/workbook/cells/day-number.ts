/**
 * Days as a spreadsheet numbers them: 1 is 1900-01-01, 61 is 1900-03-01. Between them it counts a 29 February 1900 that never was, day 60.
 */

/** 1901-01-01 and 9999-12-31, the days between which dates are computed. */
export const FIRST_DAY = 367;
export const LAST_DAY = 2_958_465;

/** Days between the two ways of counting them: 2017-12-20 is 43089 counted from 1900, and 41627 from 1904. */
export const DAYS_TO_1904 = 1462;

const DAY_MS = 86_400_000;
/** The day 1970-01-01, from which JavaScript counts. */
const EPOCH_DAY = 25_569;
/** 1900-03-01: earlier days are one less than they would be without the day that never was. */
const MARCH_1900 = 61;

/** The number of a day, whatever its time; null when there is no such day between 1900 and 9999. */
export function spreadsheetDay(year: number, month: number, day: number): number | null {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const number = date.getTime() / DAY_MS + EPOCH_DAY;
  return number < MARCH_1900 ? number - 1 : number;
}

/** The number of a day that dates are computed with; null when there is no such day between 1901 and 9999. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const number = spreadsheetDay(year, month, day);
  return number === null || number < FIRST_DAY ? null : number;
}

/** The same of a written date, 2018-01-03. */
export function dayNumberOf(text: string): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (match === null) return null;
  const [year = NaN, month = NaN, day = NaN] = match.slice(1).map(Number);
  return dayNumber(year, month, day);
}

/** Whether a number is a day, or a time on a day, that dates are computed with. */
export function isDayNumber(number: number): boolean {
  return number >= FIRST_DAY && number < LAST_DAY + 1;
}

/** Year, month (from 1) and day that a number stands for, of 1 or more, as a spreadsheet shows it: 60 is 1900-02-29. */
export function dateParts(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const whole = Math.floor(number);
  if (whole === MARCH_1900 - 1) return { year: 1900, month: 2, day: 29 };
  const date = new Date(((whole < MARCH_1900 ? whole + 1 : whole) - EPOCH_DAY) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as 2018-01-03. */
export function dateText(number: number): string {
  const { year, month, day } = dateParts(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Saturdays and Sundays; day 7, 7 January 1900, counts as a Saturday: from March 1900 on that is right. */
export function isWeekend(number: number): boolean {
  return number % 7 < 2;
}
