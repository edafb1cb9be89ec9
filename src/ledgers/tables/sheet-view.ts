import { foldName } from '../../language/syntax/fold-width';
import type { Area } from '../../workbook/cells/area';
import type { CellValue } from '../../workbook/cells/cell';
import { valueAt, type SheetSnapshot } from '../../workbook/snapshot';
import { mergesOf } from '../merges';

/**
 * A sheet as tables are looked for in it: row by row, or, turned, column by column. Rows and columns count from 0 and are the view's own.
 */
export interface SheetView {
  readonly sheet: SheetSnapshot;
  readonly turned: boolean;
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): CellValue;
  /** What a cell says as a head or a label: widths folded, blanks and line breaks left out; empty for what is no text. */
  text(row: number, column: number): string;
  formula(row: number, column: number): string | null;
  format(row: number, column: number): string;
  /** The merged area of a cell, in the view's own rows and columns. */
  merge(row: number, column: number): Area | undefined;
  /** An area of the view as it stands on the sheet. */
  onSheet(area: Area): Area;
}

const LONGEST_LABEL = 200;

export function viewOf(sheet: SheetSnapshot, turned = false): SheetView {
  const mergeAt = mergesOf(sheet);
  const height = sheet.values.length;
  const width = sheet.values[0]?.length ?? 0;
  const flip = ({ row, column, rows, columns }: Area): Area =>
    turned ? { row: column, column: row, rows: columns, columns: rows } : { row, column, rows, columns };
  const value = turned
    ? (row: number, column: number): CellValue => valueAt(sheet, column, row)
    : (row: number, column: number): CellValue => valueAt(sheet, row, column);
  return {
    sheet,
    turned,
    rows: turned ? width : height,
    columns: turned ? height : width,
    value,
    text: (row, column) => {
      const cell = value(row, column);
      return typeof cell === 'string' ? foldName(cell.length > LONGEST_LABEL ? cell.slice(0, LONGEST_LABEL) : cell) : '';
    },
    formula: (row, column) => (turned ? sheet.formulas[column]?.[row] : sheet.formulas[row]?.[column]) ?? null,
    format: (row, column) => (turned ? sheet.numberFormats[column]?.[row] : sheet.numberFormats[row]?.[column]) ?? 'General',
    merge: (row, column) => {
      const area = turned ? mergeAt(column, row) : mergeAt(row, column);
      return area === undefined ? undefined : flip(area);
    },
    onSheet: flip,
  };
}

/** Whether a cell holds something that a person sees: blanks are nothing. */
export function isFilled(value: CellValue): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null;
}
