import { dateParts } from '../../workbook/cells/day-number';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A day as papers of an office write it: 2017年12月29日. */
export function dayText({ year, month, day }: Day): string {
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** The same of the number of a day, counted from 1900. */
export function dayNumberText(number: number): string {
  return dayText(dateParts(number));
}
