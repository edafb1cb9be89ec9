import { dayNumber, dayNumberOf, dateParts, isDayNumber, isWeekend } from '../../workbook/day-number';
import type { Table } from '../../scheme/model';
import { stride, type NumberVector } from '../../kernel/vector';
import { numberAt, small } from '../../kernel/numbers';
import { someState, stateAt, UNDEFINED, VALUE } from '../../kernel/state';

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
 */
export function workingDaysAfter(dates: NumberVector, days: NumberVector, table: Table | null, rows: number): NumberVector {
  const known = new Map<number, boolean>();
  for (const [day, kind] of table?.rows ?? []) {
    const serial = typeof day === 'string' ? dayNumberOf(day) : null;
    if (serial !== null) known.set(serial, kind === '上班');
  }
  const isWorked = (serial: number): boolean => known.get(serial) ?? !isWeekend(serial);
  return mapped([dates, days], rows, (from = 0, count = 0) => {
    if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS) return null;
    let serial = Math.floor(from);
    for (let left = count; left > 0;) {
      serial += 1;
      if (isWorked(serial)) left -= 1;
    }
    return isDayNumber(serial) ? serial : null;
  });
}

/** Whole numbers row by row; null is 无法计算. */
function mapped(columns: readonly NumberVector[], rows: number, value: (...values: number[]) => number | null): NumberVector {
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
    else num[row] = found;
  }
  return small(num, 1, someState(state), { constant });
}

function plain(column: NumberVector, row: number): number {
  const { num, den } = numberAt(column, row);
  return num % den === 0n ? Number(num / den) : Number(num) / Number(den);
}
