import type { BorderStyleTypes, IBorderData, IBorderStyleData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { Area } from '../../workbook/cells/area';
import type { Grid } from './grid';

/** Reads a part of the format of every cell of an area: the one value they share, null where they differ, as Excel answers. */
export function sharedStyle<T>(grid: Grid, sheet: Worksheet, area: Area, read: (style: IStyleData) => T): T | null {
  const inside = grid.clip(sheet, area) ?? { ...area, rows: 1, columns: 1 };
  const first = read(grid.writes.styleOf(sheet, inside.row, inside.column));
  for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
    for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
      if (read(grid.writes.styleOf(sheet, row, column)) !== first) return null;
    }
  }
  return first;
}

/** Writes a part of the format of every cell of an area. Whole rows and columns are written as far as the grid reaches. */
export function writeStyle(grid: Grid, sheet: Worksheet, area: Area, style: IStyleData): void {
  const inside = area.rows * area.columns > 5_000_000 ? grid.clip(sheet, area) : area;
  if (inside === null) return;
  for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
    for (let column = inside.column; column < inside.column + inside.columns; column += 1)
      grid.writes.put(sheet, row, column, { s: style });
  }
}

/** A line as Excel names it. */
export interface Line {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** #RRGGBB */
  readonly color: string;
}

export const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
export const lineWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type LineStyle = (typeof lineStyles)[number];
type LineWeight = (typeof lineWeights)[number];

/** The grid's numbers (`BorderStyleTypes`) for Excel's pairs of style and weight. */
const lines: readonly (readonly [number, LineStyle, LineWeight])[] = [
  [1, 'Continuous', 'Thin'],
  [2, 'Continuous', 'Hairline'],
  [3, 'Dot', 'Thin'],
  [4, 'Dash', 'Thin'],
  [5, 'DashDot', 'Thin'],
  [6, 'DashDotDot', 'Thin'],
  [7, 'Double', 'Thick'],
  [8, 'Continuous', 'Medium'],
  [9, 'Dash', 'Medium'],
  [10, 'DashDot', 'Medium'],
  [11, 'DashDotDot', 'Medium'],
  [12, 'SlantDashDot', 'Medium'],
  [13, 'Continuous', 'Thick'],
];

export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof borderSides)[number];

type Side = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';

/** The line on one side of an area, null where it is not the same all along. */
export function readBorder(grid: Grid, sheet: Worksheet, area: Area, side: BorderSide): Line | null {
  const shared = cellsOfSide(area, side)
    .slice(0, 1)
    .map(([part, key]) => sharedStyle(grid, sheet, part, (style) => JSON.stringify(lineOf(style.bd?.[key]))))[0];
  if (shared === undefined) return noLine;
  return shared === null ? null : (JSON.parse(shared) as Line);
}

const noLine: Line = { style: 'None', weight: 'Thin', color: '#000000' };

function lineOf(border: Nullable<IBorderStyleData>): Line {
  const found = lines.find(([number]) => number === (border ? border.s : 0));
  return found === undefined
    ? noLine
    : { style: found[1], weight: found[2], color: ((border ? border.cl.rgb : null) ?? '#000000').toUpperCase() };
}

/** Draws or removes the line on one side of an area. */
export function writeBorder(grid: Grid, sheet: Worksheet, area: Area, side: BorderSide, line: Line): void {
  const exact = lines.find(([, style, weight]) => style === line.style && weight === line.weight);
  const number = exact?.[0] ?? lines.find(([, style]) => style === line.style)?.[0] ?? 0;
  const border = number === 0 ? null : { s: number as BorderStyleTypes, cl: { rgb: line.color } };
  for (const [part, key] of cellsOfSide(area, side)) {
    const bd: IBorderData = {};
    bd[key] = border;
    writeStyle(grid, sheet, part, { bd });
  }
}

/** The cells that carry a side of an area, and which of their own sides it is. Inner lines are drawn from both neighbours. */
function cellsOfSide(area: Area, side: BorderSide): (readonly [Area, Side])[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, rows: 1 }, 't']];
    case 'EdgeBottom':
      return [[{ ...area, row: row + rows - 1, rows: 1 }, 'b']];
    case 'EdgeLeft':
      return [[{ ...area, columns: 1 }, 'l']];
    case 'EdgeRight':
      return [[{ ...area, column: column + columns - 1, columns: 1 }, 'r']];
    case 'InsideHorizontal':
      return rows < 2
        ? []
        : [
            [{ ...area, rows: rows - 1 }, 'b'],
            [{ ...area, row: row + 1, rows: rows - 1 }, 't'],
          ];
    case 'InsideVertical':
      return columns < 2
        ? []
        : [
            [{ ...area, columns: columns - 1 }, 'r'],
            [{ ...area, column: column + 1, columns: columns - 1 }, 'l'],
          ];
    case 'DiagonalDown':
      return [[area, 'tl_br']];
    case 'DiagonalUp':
      return [[area, 'bl_tr']];
  }
}
