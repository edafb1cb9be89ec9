import { isDateFormat } from '../../workbook/cells/date-format';
import { DAYS_TO_1904 } from '../../workbook/cells/day-number';
import type { XlsxBook, XlsxCell, XlsxSheet } from '../../xlsx';

/**
 * The book with its days counted from 1900, as the grid counts them; so they are saved, too. Numbers of days inside formulas and formats
 * stay as they are.
 */
export function countedFrom1900(book: XlsxBook): XlsxBook {
  return book.dateSystem === '1900' ? book : { ...book, dateSystem: '1900', sheets: book.sheets.map(sheetFrom1900) };
}

function sheetFrom1900(sheet: XlsxSheet): XlsxSheet {
  const cells = Object.entries(sheet.cells).map(([row, line]) => [
    row,
    Object.fromEntries(Object.entries(line).map(([column, cell]) => [column, cellFrom1900(cell)])),
  ]);
  return { ...sheet, cells: Object.fromEntries(cells) as XlsxSheet['cells'] };
}

function cellFrom1900(cell: XlsxCell): XlsxCell {
  const { value, numberFormat } = cell;
  return typeof value === 'number' && numberFormat !== undefined && isDateFormat(numberFormat)
    ? { ...cell, value: value + DAYS_TO_1904 }
    : cell;
}
