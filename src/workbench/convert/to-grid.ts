import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { usedSize, widthToPoints, type XlsxBook, type XlsxFont, type XlsxSheet } from '../../xlsx';
import { toGridCell } from './cell';
import { toGridNames } from './names';
import { isSpilledInto } from './spills';
import type { StyleBook } from './style-book';

/** Room to work in below and to the right of what the file holds; the grid draws only what is in view. */
const SPARE_ROWS = 500;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

export const POINTS_PER_PIXEL = 0.75;
/** What Excel gives a row and a column in 宋体 11, in pixels. */
const ROW_PIXELS = 20;
const COLUMN_PIXELS = 72;

/** A workbook for the grid, and which sheet of the book each of its sheets came from. */
export interface GridBook {
  readonly data: IWorkbookData;
  readonly origins: ReadonlyMap<string, XlsxSheet>;
}

/**
 * Lays a book out for the grid.
 * @param id of the workbook in the grid; a new one for each opening
 */
export function toGridBook(book: XlsxBook, id: string, name: string, styles: StyleBook): GridBook {
  const origins = new Map(book.sheets.map((sheet, index) => [`sheet-${String(index + 1)}`, sheet]));
  const idOf = (sheetName: string) => [...origins].find(([, sheet]) => sheet.name === sheetName)?.[0];
  const sheets = Object.fromEntries(
    [...origins].map(([sheetId, sheet]) => [sheetId, toGridSheet(sheet, { id: sheetId, styles, font: book.defaultFont })]),
  );
  const { name: family, size } = book.defaultFont;
  return {
    origins,
    data: {
      id,
      name,
      appVersion: '0.25.1',
      locale: LocaleType.ZH_CN,
      styles: styles.styles,
      sheetOrder: [...origins.keys()],
      sheets,
      defaultStyle: { ...(family === undefined ? {} : { ff: family }), ...(size === undefined ? {} : { fs: size }) },
      resources: toGridNames(book.names, idOf),
    },
  };
}

interface SheetIn {
  readonly id: string;
  readonly styles: StyleBook;
  /** What column widths are measured in. */
  readonly font: XlsxFont;
}

function toGridSheet(sheet: XlsxSheet, { id, styles, font }: SheetIn): Partial<IWorksheetData> {
  const used = usedSize(sheet);
  const { freeze } = sheet;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.view.tabColor ?? '',
    zoomRatio: sheet.view.zoom / 100,
    showGridlines: sheet.view.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, used.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, used.columns + SPARE_COLUMNS),
    defaultRowHeight: ROW_PIXELS,
    defaultColumnWidth: COLUMN_PIXELS,
    freeze: {
      xSplit: freeze.columns,
      ySplit: freeze.rows,
      startRow: freeze.rows > 0 ? freeze.rows : -1,
      startColumn: freeze.columns > 0 ? freeze.columns : -1,
    },
    mergeData: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      endRow: row + rows - 1,
      startColumn: column,
      endColumn: column + columns - 1,
    })),
    cellData: toGridCells(sheet, styles),
    rowData: toGridRows(sheet),
    columnData: toGridColumns(sheet, font),
  };
}

function toGridCells(sheet: XlsxSheet, styles: StyleBook): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const spilledInto = isSpilledInto(sheet);
  for (const [row, cells] of Object.entries(sheet.cells)) {
    const line: Record<number, ICellData> = (rows[Number(row)] = {});
    for (const [column, cell] of Object.entries(cells)) {
      const style = styles.nameOf(cell);
      const held = spilledInto(Number(row), Number(column)) ? { ...cell, value: null } : cell;
      line[Number(column)] = { ...toGridCell(held), ...(style === null ? {} : { s: style }) };
    }
  }
  return rows;
}

function toGridRows(sheet: XlsxSheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of Object.entries(sheet.rowHeights)) {
    rows[Number(row)] = { h: Math.round(points / POINTS_PER_PIXEL), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function toGridColumns(sheet: XlsxSheet, font: XlsxFont): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, characters] of Object.entries(sheet.columnWidths)) {
    columns[Number(column)] = { w: Math.round(widthToPoints(characters, font) / POINTS_PER_PIXEL) };
  }
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}
