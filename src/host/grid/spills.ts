import type { IRange, Worksheet } from '@univerjs/core';
import { readValue } from './cell-value';
import { fromRange, type Grid } from './grid';
import type { Area } from './area';

/** A formula whose result fills more than its own cell, which is the top left one of the area. */
export interface Spill {
  readonly area: Area;
}

/** The spilled results of a sheet. A formula that shows an error instead of its result spills nothing. */
export function spillsOf(grid: Grid, sheet: Worksheet): Spill[] {
  grid.writes.flush();
  const ranges: Readonly<Record<number, Readonly<Record<number, IRange>>>> = grid.engine.data.getArrayFormulaRange()[grid.workbook.getId()]?.[sheet.getSheetId()] ?? {};
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
  return spillsOf(grid, sheet).find(({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns) ?? null;
}
