import { isDateFormat } from '../../src/workbook/cells/date-format';
import { dateText, dayNumber, dayNumberOf, isDayNumber, isWeekend, spreadsheetDay } from '../../src/workbook/cells/day-number';

// As Excel numbers and shows days (yyyy-mm-dd); it counts a 29 February 1900 that never was.
const shown: readonly (readonly [number, string])[] = [
  [1, '1900-01-01'],
  [5, '1900-01-05'],
  [59, '1900-02-28'],
  [60, '1900-02-29'],
  [61, '1900-03-01'],
  [367, '1901-01-01'],
  [25_569, '1970-01-01'],
  [43_089, '2017-12-20'],
  [2_958_465, '9999-12-31'],
];

test.each(shown)('day %d is %s', (number, text) => {
  expect(dateText(number)).toBe(text);
  expect(dateText(number + 0.999)).toBe(text);
});

test.each(shown.filter(([number]) => number !== 60))('day %d is the number of %s', (number, text) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  expect(spreadsheetDay(year, month, day)).toBe(number);
});

test('dates are computed with from 1901 to 9999, and only with days that there are', () => {
  expect([dayNumber(1901, 1, 1), dayNumber(1900, 12, 31), dayNumber(9999, 12, 31), dayNumber(10_000, 1, 1)]).toEqual([
    367,
    null,
    2_958_465,
    null,
  ]);
  expect([dayNumber(2017, 2, 29), dayNumber(2016, 2, 29), dayNumber(2017, 13, 1), dayNumber(2017, 1.5, 1)]).toEqual([
    null,
    42_429,
    null,
    null,
  ]);
  expect(['2018-1-3', '2018-01-03', '2018-02-30', '2018/01/03', '', '20180103'].map(dayNumberOf)).toEqual([
    43_103,
    43_103,
    null,
    null,
    null,
    null,
  ]);
  expect([366.9, 367, 2_958_465.9, 2_958_466].map(isDayNumber)).toEqual([false, true, true, false]);
});

test('20 December 2017 was a Wednesday', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((days) => isWeekend(43_089 + days))).toEqual([false, false, false, true, true, false, false]);
});

// What Excel shows of 43089 under the format: a part of a date, or something else.
test.each([
  ['yyyy/m/d', true],
  ['m"月"d"日"', true],
  ['mmmm', true],
  ['m"月"', true],
  ['[$-804]d', true],
  ['h:mm', false],
  ['mm:ss', false],
  ['mmss.0', false],
  ['[m]', false],
  ['0.00"m"', false],
  ['0.0_m', false],
  ['General', false],
  ['[Red]0.00', false],
])('under %s a number shows a day: %s', (format, isDay) => {
  expect(isDateFormat(format)).toBe(isDay);
});
