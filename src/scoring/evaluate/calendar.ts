import { dayNumber, dayNumberOf, dateParts, isDayNumber, isWeekend } from '../../workbook/cells/day-number';
import type { Table } from '../../scheme/model';
import { stride, type NumberVector } from '../../kernel/vector';
import { numberAt, small } from '../../kernel/numbers';
import { PENDING, someState, stateAt, UNDEFINED, VALUE } from '../../kernel/state';

/** The farthest that 工作日后 looks, in working days. */
export const MOST_DAYS = 1000;

/** What comes of a date and days: beyond the calendar it is 无法计算. */
export function onCalendar(dates: NumberVector, rows: number): NumberVector {
  const length = dates.constant ? 1 : rows;
  const state = Uint8Array.from({ length }, (_, row) => {
    const here = stateAt(dates.state, row);
    return here === VALUE && !isDayNumber(plain(dates, row)) ? UNDEFINED : here;
  });
  return { ...dates, state: someState(state) };
}

/** 年 of dates. */
export function yearOf(dates: NumberVector): NumberVector {
  return datePart(dates, ({ year }) => year);
}

/** 月 of dates, from 1. */
export function monthOf(dates: NumberVector): NumberVector {
  return datePart(dates, ({ month }) => month);
}

/** 日 of dates: the day of the month. */
export function dayOf(dates: NumberVector): NumberVector {
  return datePart(dates, ({ day }) => day);
}

/** 季度 of dates, from 1. */
export function quarterOf(dates: NumberVector): NumberVector {
  return datePart(dates, ({ month }) => Math.ceil(month / 3));
}

function datePart(dates: NumberVector, part: (date: ReturnType<typeof dateParts>) => number): NumberVector {
  return mapped([dates], dates.constant ? 1 : dates.num.length, (serial = 0) => (isDayNumber(serial) ? part(dateParts(serial)) : null));
}

/** 日期(年, 月, 日); a day that does not exist is 无法计算. */
export function dateOf(parts: readonly NumberVector[], rows: number): NumberVector {
  return mapped(parts, rows, (year = 0, month = 0, day = 0) => dayNumber(year, month, day));
}

/**
 * 工作日后(日期, n): the n-th working day after a date, the date itself not counted. Without a table only Saturdays and Sundays are off.
 * With one, a day of a year that the table does not speak of may be either: what counts on over it is 待补.
 */
export function workingDaysAfter(dates: NumberVector, days: NumberVector, table: Table | null, rows: number): NumberVector {
  const calendar = table === null ? null : new WorkingCalendar(table);
  return mapped([dates, days], rows, (from = 0, count = 0) => {
    if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS) return null;
    const { day, unknownYear } = countedOn(Math.floor(from), count, calendar);
    if (unknownYear !== null) return 'pending';
    return isDayNumber(day) ? day : null;
  });
}

/** The first year that 工作日后 comes to and its table does not speak of; null where there is none. */
export function unknownYearAfter(from: number, count: number, table: Table): number | null {
  return countedOn(Math.floor(from), count, new WorkingCalendar(table)).unknownYear;
}

/** What a table of days off (放假) and days worked (上班) says. */
export class WorkingCalendar {
  private readonly known = new Map<number, boolean>();
  /** The years that it speaks of, in ascending order. */
  readonly years: readonly number[];

  constructor({ rows }: Table) {
    for (const [day, kind] of rows) {
      const serial = typeof day === 'string' ? dayNumberOf(day) : null;
      if (serial !== null) this.known.set(serial, kind === '上班');
    }
    this.years = [...new Set([...this.known.keys()].map((serial) => dateParts(serial).year))].sort((a, b) => a - b);
  }

  /** The days that it speaks of. */
  get days(): readonly number[] {
    return [...this.known.keys()];
  }

  /** Whether it makes a weekend day one that is worked. */
  get hasWorked(): boolean {
    return [...this.known.values()].includes(true);
  }

  isWorked(serial: number): boolean {
    return this.known.get(serial) ?? !isWeekend(serial);
  }
}

function countedOn(from: number, count: number, calendar: WorkingCalendar | null): { day: number; unknownYear: number | null } {
  let day = from;
  for (let left = count; left > 0;) {
    day += 1;
    const year = calendar === null || !isDayNumber(day) ? null : dateParts(day).year;
    if (year !== null && calendar?.years.includes(year) === false) return { day, unknownYear: year };
    if (calendar?.isWorked(day) ?? !isWeekend(day)) left -= 1;
  }
  return { day, unknownYear: null };
}

/** Whole numbers row by row; null is 无法计算, pending 待补. */
function mapped(columns: readonly NumberVector[], rows: number, value: (...values: number[]) => number | null | 'pending'): NumberVector {
  const constant = columns.every((column) => column.constant);
  const length = constant ? 1 : rows;
  const num = new Float64Array(length);
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const here = Math.max(...columns.map((column) => stateAt(column.state, row * stride(column))));
    state[row] = here;
    if (here !== VALUE) continue;
    const found = value(...columns.map((column) => plain(column, row)));
    if (found === null) state[row] = UNDEFINED;
    else if (found === 'pending') state[row] = PENDING;
    else num[row] = found;
  }
  return small(num, 1, someState(state), { constant });
}

function plain(column: NumberVector, row: number): number {
  const { num, den } = numberAt(column, row);
  return num % den === 0n ? Number(num / den) : Number(num) / Number(den);
}
