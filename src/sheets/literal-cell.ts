import type { CellValue } from '../workbook/cell';
import { constantCell } from './formulas/excel-formula';

/** A value as an edit has to say it so that the cell shows just this: a text that begins with = stays one, a blank text is nothing. */
function asItStands(value: CellValue): CellValue {
  return value === '' ? null : constantCell(value);
}

/** Values for an edit, and what they show. */
export function asValues(results: CellValue[][]): { readonly values: CellValue[][]; readonly results: CellValue[][] } {
  return { values: results.map((cells) => cells.map(asItStands)), results };
}
