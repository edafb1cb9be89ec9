import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Worksheet } from '@univerjs/core';
import { readValue } from './cell-value';
import { fromRange, toRange, type Grid } from './grid';
import type { Area } from '../../workbook/cells/area';

/** A formula whose result fills more than its own cell, which is the top left one of the area. */
export interface Spill {
  readonly area: Area;
}

/** The spilled results of a sheet. A formula that shows an error instead of its result spills nothing. */
export function spillsOf(grid: Grid, sheet: Worksheet): Spill[] {
  grid.writes.flush();
  const ranges: Readonly<Record<number, Readonly<Record<number, IRange>>>> =
    grid.engine.data.getArrayFormulaRange()[grid.workbook.getId()]?.[sheet.getSheetId()] ?? {};
  return Object.entries(ranges).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, range]): Spill[] => {
      const anchor = sheet.getCellRaw(Number(row), Number(column));
      const area = fromRange(range);
      const spilled = anchor !== null && (anchor?.f ?? anchor?.si ?? '') !== '' && readValue(anchor).value !== '#SPILL!';
      return spilled && area.rows * area.columns > 1 ? [{ area }] : [];
    }),
  );
}

/** The spilled result that a cell is part of; null for a cell of its own. */
export function spillAt(grid: Grid, sheet: Worksheet, row: number, column: number): Spill | null {
  return (
    spillsOf(grid, sheet).find(
      ({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    ) ?? null
  );
}

/** A spilled result with what its cells show, row by row; the top left one is the formula's own. */
export interface SpilledCells extends Spill {
  readonly cells: readonly (readonly Nullable<ICellData>[])[];
}

/** The spilled results of a sheet with their cells, which the grid keeps beside the sheet and not in it. */
export function spilledCells(grid: Grid, sheet: Worksheet): SpilledCells[] {
  return spillsOf(grid, sheet).map(({ area }) => ({
    area,
    cells: Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => spilledCell(grid, sheet, area.row + r, area.column + c)),
    ),
  }));
}

/** What is spilled into a cell: the value itself, where the sheet would only give the text that is shown. */
export function spilledCell(grid: Grid, sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
  const kept: IObjectMatrixPrimitiveType<Nullable<ICellData>> =
    grid.engine.data.getArrayFormulaCellData()[grid.workbook.getId()]?.[sheet.getSheetId()] ?? {};
  return kept[row]?.[column] ?? null;
}

/** Puts spilled results back as they were in a file, without calculating them again; sheets by id. */
export function restoreSpills(grid: Grid, sheets: ReadonlyMap<string, readonly SpilledCells[]>): void {
  const ranges: Record<string, IObjectMatrixPrimitiveType<IRange>> = {};
  const values: Record<string, IObjectMatrixPrimitiveType<Nullable<ICellData>>> = {};
  for (const [sheet, spills] of sheets) {
    const sheetRanges: Record<number, Record<number, IRange>> = (ranges[sheet] = {});
    const sheetValues: Record<number, Record<number, Nullable<ICellData>>> = (values[sheet] = {});
    for (const { area, cells } of spills) {
      (sheetRanges[area.row] ??= {})[area.column] = toRange(area);
      cells.forEach((line, r) => line.forEach((cell, c) => ((sheetValues[area.row + r] ??= {})[area.column + c] = cell)));
    }
  }
  const unit = grid.workbook.getId();
  void grid.api.executeCommand(
    'formula.mutation.set-array-formula-data',
    { arrayFormulaRange: { [unit]: ranges }, arrayFormulaCellData: { [unit]: values } },
    { onlyLocal: true },
  );
}
