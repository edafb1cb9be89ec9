import { emptyBook, emptySheet, putCell, writeXlsx, type XlsxBook } from '../../src/xlsx';
import type { CellValue } from '../../src/workbook/cells/cell';
import { areaOf } from './snapshot';

/** A sheet as it is typed out: rows of cells; null leaves one blank. */
export type TypedRows = readonly (readonly CellValue[])[];

/** A book of sheets as they are typed out, with merged areas such as A1:C1. */
export function typedBook(sheets: Readonly<Record<string, TypedRows>>, merges: Readonly<Record<string, readonly string[]>> = {}): XlsxBook {
  const made = Object.entries(sheets).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) putCell(sheet, row, column, { value });
      });
    });
    sheet.merges.push(...(merges[name] ?? []).map(areaOf));
    return sheet;
  });
  return { ...emptyBook(), sheets: made };
}

/** The bytes of such a book. */
export function typedFile(...typed: Parameters<typeof typedBook>): Promise<Uint8Array<ArrayBuffer>> {
  return writeXlsx(typedBook(...typed));
}
