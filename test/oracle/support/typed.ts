import { emptyBook, emptySheet, putCell, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import type { Area } from '../../../src/workbook/cells/area';
import type { CellValue } from '../../../src/workbook/cells/cell';

/** A sheet as somebody typed it. */
export interface TypedSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  /** Number formats of single cells: row, column, format. */
  readonly formats?: readonly (readonly [number, number, string])[];
}

/** The sheets as a book, columns wide enough to be looked at. */
export function bookOf(sheets: readonly TypedSheet[]): XlsxBook {
  return {
    ...emptyBook(),
    sheets: sheets.map(({ name, rows, merges, formats = [] }) => {
      const sheet = { ...emptySheet(name), merges: merges.map((area) => ({ ...area })) };
      rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value })));
      for (const [row, column, numberFormat] of formats) putCell(sheet, row, column, { value: rows[row]?.[column] ?? null, numberFormat });
      return sheet;
    }),
  };
}

export function fileOf(sheets: readonly TypedSheet[]): Promise<Uint8Array> {
  return writeXlsx(bookOf(sheets), { modified: new Date(Date.UTC(2026, 0, 1)) });
}

/** The sheets with one cell typed over. */
export function typedOver(
  sheets: readonly TypedSheet[],
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  value: CellValue,
): TypedSheet[] {
  return sheets.map((sheet) =>
    sheet.name !== place.sheet
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((cells, row) =>
            row !== place.row ? cells : cells.map((cell, column) => (column === place.column ? value : cell)),
          ),
        },
  );
}
