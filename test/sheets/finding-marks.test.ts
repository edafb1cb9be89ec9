import { cellsOf, marksNow, partsAround, type MarkedCell } from '../../src/sheets/finding-marks';

const RED = '#F8CBAE';
const cell = (row: number, own: string | null): MarkedCell => ({ sheet: '表', row, column: 1, mark: RED, own });
const seen =
  (rows: readonly number[]) =>
  (_: string, row: number): string | null =>
    rows.includes(row) ? RED : null;
const found = (rows: readonly number[]) => () => rows.map((row) => cell(row, null));

test('rows put in above: the marks are told by their order, each with the fill that it had', () => {
  const remembered = [cell(1, null), cell(4, '#C6E0B4')];
  const now = marksNow(remembered, seen([1, 6]), found([1, 6]));
  expect(now).toEqual({ cells: [cell(1, null), cell(6, '#C6E0B4')], unknown: 0 });
});

test('a row deleted among cells that had no fill: those that are left have none again', () => {
  const now = marksNow([cell(1, null), cell(2, null), cell(5, null)], seen([4]), found([4]));
  expect(now).toEqual({ cells: [cell(4, null)], unknown: 0 });
});

test('where nobody can know which fill a cell had, it keeps the mark, and how many do is said', () => {
  const now = marksNow([cell(1, null), cell(2, '#C6E0B4')], seen([7]), found([7]));
  expect(now).toEqual({ cells: [], unknown: 1 });
});

test('cells far apart are looked at in parts, none larger than asked', () => {
  const at = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  expect(partsAround([at(0), at(5), at(3000)], 100)).toEqual([{ row: 0, column: 0, rows: 6, columns: 1 }, at(3000)]);
});

test('of a finding about whole rows only where each row begins is marked; of one about a column, its cells', () => {
  const rows = { sheet: '加分', area: { row: 2, column: 0, rows: 2, columns: 5 } };
  const column = { sheet: '指标', area: { row: 8, column: 7, rows: 2, columns: 1 } };
  const at = (sheet: string, row: number, one: number) => ({ sheet, area: { row, column: one, rows: 1, columns: 1 } });
  expect([...cellsOf([rows, column]).cells.values()]).toEqual([at('加分', 2, 0), at('加分', 3, 0), at('指标', 8, 7), at('指标', 9, 7)]);
});
