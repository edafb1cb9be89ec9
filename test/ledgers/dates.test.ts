import { readLedgers } from '../../src/ledgers/read-ledgers';
import { loadScheme } from '../../src/scheme/load';
import { INVALID_INPUT } from '../../src/scoring/input';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Snapshot } from '../../src/workbook/snapshot';
import { workbook } from '../support/snapshot';

const { scheme } = loadScheme(
  '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  事项: {依据: 一, 列: {单位: 单位, 报送日期: 日期, 件数: ' +
    '数}}\n得分项:\n  总分: {公式: "合计(事项, 件数)", 依据: 一}\n',
  '试.yaml',
);
if (scheme === null) throw new Error('the scheme does not load');
const small = scheme;

/** The date and the number of a row, and the problems; formats of both cells as Excel has them. */
function read(
  date: CellValue,
  count: CellValue,
  formats: readonly [string, string] = ['General', 'General'],
): { values: unknown[]; problems: unknown[] } {
  const typed = workbook({
    名册: [['单位'], ['甲局']],
    事项: [
      ['单位', '报送日期', '件数'],
      ['甲局', date, count],
    ],
  });
  const snapshot: Snapshot = {
    ...typed,
    sheets: typed.sheets.map((sheet) =>
      sheet.name === '事项'
        ? {
            ...sheet,
            numberFormats: [
              ['General', 'General', 'General'],
              ['General', ...formats],
            ],
          }
        : sheet,
    ),
  };
  const { rows, problems } = readLedgers(snapshot, small);
  const [row] = rows.get('事项') ?? [];
  return { values: [row?.value('报送日期'), row?.value('件数')], problems: problems.map(({ code, data }) => [code, data['found']]) };
}

// 43089 is 2017-12-20 in the spreadsheet's 1900 system.
test.each<[CellValue]>([
  [43089],
  ['2017-12-20'],
  ['2017年12月20日'],
  ['2017/12/20'],
  ['２０１７．１２．２０'],
  [43089.6],
  ['2017-12-20 10:30:00'],
  ['2017/12/20 9:05'],
  ['2017年12月20日 23:59'],
  ['2017-12-20T00:00:00.000'],
])('%j is the day 2017-12-20, whatever the time of day', (cell) => {
  expect(read(cell, 1)).toEqual({ values: [43089, 1], problems: [] });
});

test.each<[CellValue, string]>([
  [20171220, '20171220'],
  [2017, '2017'],
  [0, '0'],
  [-3, '-3'],
  [3_000_000, '3000000'],
  ['2017-02-30', '2017-02-30'],
  ['2017-12-20 25', '2017-12-20 25'],
  ['12月20日', '12月20日'],
  [true, '是'],
])('%j is no date: an error, and missing', (cell, found) => {
  expect(read(cell, 1)).toEqual({ values: [INVALID_INPUT, 1], problems: [['L-NOT-DATE', found]] });
});

test('a number that Excel has made a date of (1/2) is no number', () => {
  expect(read(43089, 43102, ['yyyy/m/d', 'm"月"d"日"'])).toEqual({
    values: [43089, INVALID_INPUT],
    problems: [['L-NOT-NUMBER', '2018-01-02']],
  });
});

// What a cell shows of the number under the format, to the day.
test.each([
  ['yyyy/m/d', 5, '1900-01-05'],
  ['yyyy/m/d', 60, '1900-02-29'],
  ['m"月"', 43102, '2018-01-02'],
  ['mmmm', 43102, '2018-01-02'],
])('a number shown as %s, %d, is a date and no number', (format, count, found) => {
  expect(read(43089, count, ['yyyy/m/d', format])).toEqual({ values: [43089, INVALID_INPUT], problems: [['L-NOT-NUMBER', found]] });
});

test.each([
  ['h:mm', 0.12638888888888888, '3:02'],
  ['[h]:mm:ss', 0.5, '12:00'],
  ['上午/下午h"时"mm"分"', 0.999, '23:58'],
])('a number that Excel has made a time of day of (3:2), shown as %s, is no number', (format, count, found) => {
  expect(read(43089, count, ['yyyy/m/d', format])).toEqual({ values: [43089, INVALID_INPUT], problems: [['L-NOT-NUMBER', found]] });
});

test.each(['0.00', '0.00_);[Red]\\(0.00\\)', '#,##0"件/d"', '[$-804]0', '_ * #,##0_ ;_ * "-"_ ;_ @_ ', 'h:mm'])(
  'a number shown as %s stays a number',
  (format) => {
    expect(read(43089, 12, ['yyyy/m/d', format])).toEqual({ values: [43089, 12], problems: [] });
  },
);
