import { loadSchemeSheet, sheetCells, sheetRows } from '../../../src/sheets/scheme/scheme-sheet';
import { dayNumber } from '../../../src/workbook/cells/day-number';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { valueAtText } from '../../scheme/support/cells';
import { sheetOfCells, yamlValue } from '../../scheme/support/sheets';

/* What a spreadsheet takes for a number or a day is no longer what was typed: said at its cell. */

const SCHEME = `
办法: 试
台账:
  名册: {列: {单位: 单位, 得分: 分}}
得分项:
  总分: {公式: 得分, 依据: 第二条}
`;

/** What is said of the sheet once the clause is typed like that. */
function told(clause: CellValue, format: string): (string | undefined)[][] {
  const cells = sheetCells(sheetRows(yamlValue(SCHEME)));
  const row = cells.findIndex((line) => line.includes('第二条'));
  const column = (cells[row] ?? []).indexOf('第二条');
  const typed = cells.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? clause : cell)) : line));
  const sheet = sheetOfCells(typed);
  const formats = typed.map((line, at) => line.map((_, place) => (at === row && place === column ? format : 'General')));
  return loadSchemeSheet({ ...sheet, numberFormats: formats }).diagnostics.map(({ code, severity, message, place }) => [
    code,
    severity,
    place === null ? '' : valueAtText(typed, place),
    message,
  ]);
}

test('a clause 2.10 that became the number 2.1', () => {
  expect(told(2.1, 'General')).toEqual([['S-SHEET-NUMBER', 'warning', '2.1', expect.stringContaining('请把格子设为“文本”')]]);
});

test('a clause 1-2 that became the second of January', () => {
  const day = dayNumber(2026, 1, 2);
  expect(told(day, 'm"月"d"日"')).toEqual([['S-SHEET-NUMBER', 'warning', String(day), expect.stringContaining('（2026-01-02）')]]);
});

test('a clause that is a text, or a whole number, is what was typed', () => {
  expect(told('2.10', '@')).toEqual([]);
  expect(told(2, 'General')).toEqual([]);
});
