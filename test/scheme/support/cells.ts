import type { Place } from '../../../src/workbook/cells/area';
export { placeToA1 } from '../../../src/workbook/cells/a1';
import { isErrorValue, type CellValue } from '../../../src/workbook/cells/cell';

export type { CellValue } from '../../../src/workbook/cells/cell';

/** The text of the first cell of a place. */
export function valueAtText(cells: readonly (readonly CellValue[])[], { area }: Place): string {
  const value = cells[area.row]?.[area.column] ?? null;
  return value === null ? '' : isErrorValue(value) ? value.error : String(value);
}
