import { textPoints } from '../../workbook/cells/text-width';
import { areaToA1 } from '../../workbook/cells/a1';
import { emptySheet, putCell, type XlsxCell, type XlsxSheet, type XlsxStyle, type XlsxValue } from '../../xlsx';

/** A column of a table as an office lays it out. Width in characters. */
export interface Column {
  readonly name: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
}

export const THIN_BOX: NonNullable<XlsxStyle['border']> = {
  top: { style: 'thin' },
  right: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
};

export const TITLE: XlsxStyle = { font: { name: '黑体', size: 16, bold: true }, horizontal: 'center', vertical: 'center', shrink: true };
export const HEADER: XlsxStyle = {
  font: { name: '黑体', size: 11 },
  fill: '#DDEBF7',
  border: THIN_BOX,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};

/** A body cell: a text that has to stay one is written under the format `@`. */
export function bodyCell(value: XlsxValue, column: Column): XlsxCell {
  const format = typeof value === 'string' && /^[\d０-９.\s]+$/.test(value) ? '@' : column.numberFormat;
  return {
    value,
    ...(format === undefined ? {} : { numberFormat: format }),
    style: {
      border: THIN_BOX,
      horizontal: column.align ?? 'center',
      vertical: 'center',
      wrap: true,
      ...(column.align === undefined ? {} : { indent: 1 }),
    },
  };
}

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** A line between title and header. */
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly XlsxValue[])[];
  readonly orientation?: 'portrait' | 'landscape';
}

/** A titled, bordered table that prints on A4 with its header on each page. */
export function tableSheet(table: TableSheet): XlsxSheet {
  const sheet = emptySheet(table.name);
  const width = table.columns.length;
  const headerRow = table.note === undefined ? 1 : 2;
  titleRow(sheet, 0, width, table.title, { style: TITLE, height: 33 });
  if (table.note !== undefined) titleRow(sheet, 1, width, table.note, { style: { horizontal: 'right', vertical: 'center' }, height: 18 });
  headerCells(sheet, headerRow, table.columns);
  table.rows.forEach((row, index) => {
    table.columns.forEach((column, at) => {
      putCell(sheet, headerRow + 1 + index, at, bodyCell(row[at] ?? null, column));
    });
    sheet.rowHeights[headerRow + 1 + index] = Math.max(20.25, roomFor(row, table.columns));
  });
  sheet.freeze = { rows: headerRow + 1, columns: 0 };
  sheet.print = {
    area: areaToA1({ row: 0, column: 0, rows: headerRow + 1 + table.rows.length, columns: width }),
    titleRows: { row: headerRow, rows: 1 },
    orientation: table.orientation ?? 'portrait',
    paper: 'A4',
    fit: { width: 1, height: 0 },
    centerHorizontally: true,
    margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
  return sheet;
}

export interface RowLook {
  readonly style: XlsxStyle;
  /** In points. */
  readonly height: number;
}

/** A text over the whole width of the table. */
export function titleRow(sheet: XlsxSheet, row: number, columns: number, text: string, look: RowLook): void {
  const { style, height } = look;
  putCell(sheet, row, 0, { value: text, style });
  for (let column = 1; column < columns; column += 1) putCell(sheet, row, column, { value: null, style });
  sheet.merges.push({ row, column: 0, rows: 1, columns });
  sheet.rowHeights[row] = height;
}

export function headerCells(sheet: XlsxSheet, row: number, columns: readonly Column[]): void {
  columns.forEach((column, at) => {
    putCell(sheet, row, at, { value: column.name, style: HEADER });
    sheet.columnWidths[at] = column.width;
  });
  sheet.rowHeights[row] = Math.max(
    24,
    roomFor(
      columns.map(({ name }) => name),
      columns,
    ),
  );
}

const SIZE = 11;
/** What a line of text takes of a row, and what a cell keeps free at its sides and for an indent, in points. */
const LINE = 1.35 * SIZE;
const [PADDING, INDENT] = [6, 9];
/** Points of a sign of the default font. */
const SIGN = 5.25;

/** The height in points that a row needs for its longest text, wrapped within its column. */
function roomFor(values: readonly XlsxValue[], columns: readonly Column[]): number {
  const lines = columns.map(({ width, align }, at) => {
    const value = values[at] ?? null;
    const room = width * SIGN - PADDING - (align === undefined ? 0 : INDENT);
    return typeof value === 'string' ? Math.ceil((textPoints(value, SIZE) * 1.05) / room) : 1;
  });
  const most = Math.max(...lines);
  return most === 1 ? 0 : Math.ceil((most * LINE + 2) * 4) / 4;
}

/** Merges cells of one column downwards; all but the first lose their value, as in any office program. */
export function mergeDown(sheet: XlsxSheet, row: number, column: number, rows: number): void {
  if (rows < 2) return;
  sheet.merges.push({ row, column, rows, columns: 1 });
  for (let below = row + 1; below < row + rows; below += 1) {
    const cell = sheet.cells[below]?.[column];
    if (cell !== undefined) putCell(sheet, below, column, { ...cell, value: null });
  }
}

/** Merges runs of equal, adjacent values of a column; `same` may keep two rows apart that hold the same text. */
export function mergeRuns(sheet: XlsxSheet, column: number, first: number, keys: readonly string[]): void {
  let start = 0;
  keys.forEach((key, index) => {
    if (key === keys[index + 1]) return;
    if (key !== '') mergeDown(sheet, first + start, column, index - start + 1);
    start = index + 1;
  });
}
