import { cellArea } from '../../workbook/cells/area';
import { BooleanNumber, type ICellData, type IColumnData, type IRowData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { areaToA1 } from '../../workbook/cells/a1';
import type { SpilledCells } from '../../host';
import { emptySheet, pointsToWidth, putCell, widthToPoints, type XlsxBook, type XlsxCell, type XlsxFont, type XlsxSheet } from '../../xlsx';
import { fromGridCell, fromGridValue } from './cell';
import { fromGridNames } from './names';
import { toHex } from './style';
import type { StyleBook } from './style-book';
import { POINTS_PER_PIXEL } from './to-grid';

/** What the saved form of the grid does not say by itself. */
export interface GridContext {
  /** The book that was opened; what the grid cannot show is taken from it. */
  readonly book: XlsxBook;
  /** By sheet id: the sheet of the book it came from. */
  readonly origins: ReadonlyMap<string, XlsxSheet>;
  readonly styles: StyleBook;
  readonly activeSheetId: string | null;
  /** Names of the functions that the add-in adds. */
  readonly addInFunctions: readonly string[];
  /** The spilled results of a sheet. */
  spilledCells(sheetId: string): readonly SpilledCells[];
  /** The formula of a cell that only refers to another's; null where there is none. */
  formulaAt(sheetId: string, row: number, column: number): string | null;
}

/** The grid's workbook as a book: cells, formats and layout from the grid, the rest from the book that was opened. */
export function fromGridBook(data: IWorkbookData, context: GridContext): XlsxBook {
  const nameOf = (id: string) => data.sheets[id]?.name;
  return {
    ...context.book,
    sheets: data.sheetOrder.map((id) => fromGridSheet(id, data.sheets[id] ?? {}, data.styles, context)),
    names: fromGridNames(data.resources, nameOf),
    activeSheet: Math.max(0, data.sheetOrder.indexOf(context.activeSheetId ?? '')),
  };
}

function fromGridSheet(id: string, data: Partial<IWorksheetData>, styles: IWorkbookData['styles'], context: GridContext): XlsxSheet {
  const origin = context.origins.get(id) ?? emptySheet(data.name ?? id);
  const hidden = data.hidden === BooleanNumber.TRUE;
  const tabColor = toHex({ rgb: data.tabColor ?? '' });
  const { tabColor: _, ...view } = origin.view;
  return {
    ...origin,
    name: data.name ?? origin.name,
    visibility: hidden ? (origin.visibility === 'veryHidden' ? 'veryHidden' : 'hidden') : 'visible',
    cells: fromGridCells(id, data, styles, context),
    merges: (data.mergeData ?? []).map(({ startRow, endRow, startColumn, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    ...fromGridColumns(data, origin, context.book.defaultFont),
    ...fromGridRows(data, origin),
    freeze: { rows: data.freeze?.ySplit ?? 0, columns: data.freeze?.xSplit ?? 0 },
    view: {
      ...view,
      gridLines: data.showGridlines !== BooleanNumber.FALSE,
      zoom: Math.round((data.zoomRatio ?? 1) * 100),
      ...(tabColor === null ? {} : { tabColor }),
    },
  };
}

function fromGridCells(
  id: string,
  data: Partial<IWorksheetData>,
  styles: IWorkbookData['styles'],
  context: GridContext,
): XlsxSheet['cells'] {
  const sheet = emptySheet('');
  for (const [row, line] of Object.entries(data.cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<string, ICellData | null>)) {
      if (cell === null) continue;
      putCell(
        sheet,
        Number(row),
        Number(column),
        fromCell(cell, { sheetId: id, row: Number(row), column: Number(column) }, styles, context),
      );
    }
  }
  for (const spill of context.spilledCells(id)) putSpill(sheet, spill);
  return sheet.cells;
}

/** A spilled result goes into the file with its values, as Excel writes it. */
function putSpill(sheet: XlsxSheet, { area, cells }: SpilledCells): void {
  cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const held = sheet.cells[row]?.[column] ?? { value: null };
      if (r === 0 && c === 0)
        putCell(sheet, row, column, { ...held, array: { area: areaToA1(area), dynamic: held.array?.dynamic ?? true } });
      else if (held.formula === undefined && held.value === null)
        putCell(sheet, row, column, { ...held, value: cell === null || cell === undefined ? null : fromGridValue(cell) });
    }),
  );
}

function fromCell(
  cell: ICellData,
  { sheetId, row, column }: { readonly sheetId: string; readonly row: number; readonly column: number },
  styles: IWorkbookData['styles'],
  context: GridContext,
): XlsxCell {
  const refersElsewhere = (cell.f ?? '') === '' && typeof cell.si === 'string';
  const formula = refersElsewhere ? context.formulaAt(sheetId, row, column) : (cell.f ?? null);
  return { ...withArray(fromGridCell(cell, formula), row, column, context), ...context.styles.lookOf(cell.s, styles) };
}

/**
 * An array formula is told where it stands now. One that calls a function of the add-in is an array formula too, of one cell when it does
 * not spill: Excel takes a plain one for a formula from before spilling and shows it with an @.
 */
function withArray(cell: XlsxCell, row: number, column: number, { addInFunctions }: GridContext): XlsxCell {
  const { array, ...rest } = cell;
  const called = cell.formula?.toUpperCase();
  const isAddIn = called !== undefined && addInFunctions.some((name) => called.includes(`${name.toUpperCase()}(`));
  if (array === undefined && !isAddIn) return rest;
  return { ...rest, array: { area: areaToA1(cellArea(row, column)), dynamic: array?.dynamic ?? true } };
}

/** Rows or columns by their index. */
function numbered<T>(lines: Readonly<Record<number, T>> | undefined): [number, T][] {
  return Object.entries(lines ?? {}).map(([index, line]) => [Number(index), line]);
}

function fromGridColumns(
  data: Partial<IWorksheetData>,
  origin: XlsxSheet,
  font: XlsxFont,
): Pick<XlsxSheet, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (const [index, column] of numbered<Partial<IColumnData>>(data.columnData)) {
    if (column.hd === BooleanNumber.TRUE) hiddenColumns.push(index);
    if (column.w !== undefined)
      columnWidths[index] = unchanged(origin.columnWidths[index], column.w, font) ?? pointsToWidth(column.w * POINTS_PER_PIXEL, font);
  }
  return { columnWidths, hiddenColumns };
}

/** The width that the file had, where the grid still shows it: pixels round, and a saved copy should not drift. */
function unchanged(width: number | undefined, pixels: number, font: XlsxFont): number | undefined {
  return width !== undefined && Math.round(widthToPoints(width, font) / POINTS_PER_PIXEL) === Math.round(pixels) ? width : undefined;
}

function fromGridRows(data: Partial<IWorksheetData>, origin: XlsxSheet): Pick<XlsxSheet, 'rowHeights' | 'hiddenRows'> {
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  for (const [index, row] of numbered<Partial<IRowData>>(data.rowData)) {
    if (row.hd === BooleanNumber.TRUE) hiddenRows.push(index);
    if (row.h === undefined || row.ia === BooleanNumber.TRUE) continue;
    const before = origin.rowHeights[index];
    const same = before !== undefined && Math.round(before / POINTS_PER_PIXEL) === Math.round(row.h);
    rowHeights[index] = same ? before : row.h * POINTS_PER_PIXEL;
  }
  return { rowHeights, hiddenRows };
}
