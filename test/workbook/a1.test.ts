import { absoluteA1, areaToA1, columnIndex, columnLetters, parseA1, placeToA1, quoteSheet } from '../../src/workbook/cells/a1';
import { SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET, type Area } from '../../src/workbook/cells/area';

/** An Excel sheet ends at XFD1048576 (Excel specifications and limits). */
const written: readonly (readonly [string, string, Area])[] = [
  ['A1', '$A$1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['Z9', '$Z$9', { row: 8, column: 25, rows: 1, columns: 1 }],
  ['AA1:AZ2', '$AA$1:$AZ$2', { row: 0, column: 26, rows: 2, columns: 26 }],
  ['XFD1048576', '$XFD$1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ['A:C', '$A:$C', { row: 0, column: 0, rows: SHEET_ROWS, columns: 3 }],
  ['2:3', '$2:$3', { row: 1, column: 0, rows: 2, columns: SHEET_COLUMNS }],
];

test.each(written)('%s is written, fixed, and read again', (text, fixed, area) => {
  expect(areaToA1(area)).toBe(text);
  expect(absoluteA1(area)).toBe(fixed);
  expect(parseA1(text)).toEqual({ sheet: null, area });
  expect(parseA1(fixed)).toEqual({ sheet: null, area });
});

test('the whole sheet is all of its columns', () => {
  expect(areaToA1(WHOLE_SHEET)).toBe('A:XFD');
  expect(parseA1('A:XFD')?.area).toEqual(WHOLE_SHEET);
  expect(parseA1('1:1048576')?.area).toEqual(WHOLE_SHEET);
});

test('corners may come in any order, letters small', () => {
  expect(parseA1('d9:b3')).toEqual(parseA1('B3:D9'));
  expect(parseA1('b9:D3')).toEqual(parseA1('B3:D9'));
});

test.each(['', 'A', '3', 'A0', 'ABCD1', 'XFE1', 'A1048577', 'A1:', 'A1:C', 'A:3', '指标!', '#REF!', 'A1:B2:C3', 'Z9 A1', '年度'])(
  '%j is no place on a sheet',
  (text) => {
    expect(parseA1(text)).toBeNull();
  },
);

test('letters count from A on, and an address may follow', () => {
  expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
  expect(['A', 'z', 'AB', 'XFD', 'AB12', 'a9'].map(columnIndex)).toEqual([0, 25, 27, 16_383, 27, 0]);
});

// As Excel quotes a sheet in a formula that points at it.
test.each([
  ['指标', '指标'],
  ['指标_2.1', '指标_2.1'],
  ['XFE1', 'XFE1'],
  ['Sheet1', 'Sheet1'],
  ['Row', 'Row'],
  ['2017', "'2017'"],
  ['2017 年', "'2017 年'"],
  ['考评结果-2017', "'考评结果-2017'"],
  ["甲'乙", "'甲''乙'"],
  ['AB12', "'AB12'"],
  ['R', "'R'"],
  ['c', "'c'"],
  ['RC', "'RC'"],
  ['R1', "'R1'"],
  ['C2区', "'C2区'"],
  ['R1C1', "'R1C1'"],
  ['RC2区', "'RC2区'"],
])('the sheet %s is named %s in a formula', (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  const area = { row: 1, column: 1, rows: 2, columns: 1 };
  expect(parseA1(placeToA1({ sheet: name, area }))).toEqual({ sheet: name, area });
});
