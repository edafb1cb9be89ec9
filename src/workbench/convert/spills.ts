import { parseA1 } from '../../workbook/cells/a1';
import type { SpilledCells } from '../../host';
import type { XlsxCell, XlsxSheet } from '../../xlsx';
import { toGridValue } from './cell';

type SpillArea = SpilledCells['area'];

/** Where a cell's array formula puts its results; null for a cell without one, and for one that fills its own cell only. */
function arrayArea(cell: XlsxCell): SpillArea | null {
  const area = cell.formula === undefined || cell.array === undefined ? undefined : parseA1(cell.array.area)?.area;
  return area === undefined || area.rows * area.columns === 1 ? null : area;
}

/** The results of array formulas as the file has them: the grid keeps them beside its sheets, as nobody typed them. */
export function spilledOf(sheet: XlsxSheet): SpilledCells[] {
  return arrayAreas(sheet).map((area) => ({
    area,
    cells: Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => toGridValue(sheet.cells[area.row + r]?.[area.column + c]?.value ?? null)),
    ),
  }));
}

/** Whether a cell shows the result of a formula that stands in another. */
export function isSpilledInto(sheet: XlsxSheet): (row: number, column: number) => boolean {
  const areas = arrayAreas(sheet);
  if (areas.length === 0) return () => false;
  return (row, column) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns &&
        (row !== area.row || column !== area.column),
    );
}

function arrayAreas(sheet: XlsxSheet): SpillArea[] {
  return Object.values(sheet.cells).flatMap((line) => Object.values(line).flatMap((cell) => arrayArea(cell) ?? []));
}
