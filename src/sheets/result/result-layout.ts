import type { Assessment, UnitCard } from '../../assessment/assessment';
import type { CellValue } from '../../workbook/cells/cell';
import type { Edit, Edits } from '../../workbook/edits';
import { textPoints } from '../../workbook/cells/text-width';

/** What a column of the result sheet shows: an item by its name, or one of the others. */
export type ResultSubject = { readonly item: string } | 'rank' | 'unit' | 'sequence' | 'grade' | 'vetoes' | 'consequences' | 'pending';

/** A column of the result sheet: its head, its width in points, what stands under it, and which item a cell of it belongs to. */
export interface ResultColumn {
  readonly subject: ResultSubject;
  readonly head: string;
  readonly points: number;
  readonly item: string | null;
  readonly format: string | null;
  readonly align: 'left' | 'center' | 'right';
  value(card: UnitCard): CellValue;
}

/** The units of a rank group on the sheet, by its place among all, and the name of their cells. */
export interface RankGroupRows {
  readonly group: number;
  readonly name: string;
  readonly row: number;
  readonly rows: number;
}

/** The row of the heads, counted from 0. */
export const HEAD_ROW = 3;

/** So many points of columns, fitted to the width of A4, are just large enough to be read. */
const A4_READABLE = 1100;
const LINE_POINTS = 14;
const FONT_POINTS = 10;

/** Rows as high as their longest wrapped text needs; a merged or wrapped cell does not grow by itself. */
export function rowHeights(
  sheet: string,
  columns: readonly ResultColumn[],
  grid: readonly (readonly CellValue[])[],
  ranges: readonly { row: number; rows: number }[],
): Edit[] {
  const heights = ranges.flatMap(({ row, rows }) =>
    Array.from({ length: rows }, (_, offset) => {
      const cells = grid[row + offset] ?? [];
      const lines = columns.map((column, index) => {
        const cell = cells[index];
        return column.align === 'left' && typeof cell === 'string' ? Math.ceil(textPoints(cell, FONT_POINTS) / (column.points - 8)) : 1;
      });
      return { row: row + offset, points: Math.max(...lines) * LINE_POINTS + 6 };
    }),
  );
  const edits: Extract<Edit, { kind: 'rowHeight' }>[] = [];
  for (const { row, points } of heights) {
    const last = edits[edits.length - 1];
    if (last?.points === points && last.row + last.rows === row) edits[edits.length - 1] = { ...last, rows: last.rows + 1 };
    else edits.push({ kind: 'rowHeight', sheet, row, rows: 1, points });
  }
  return edits;
}

/** What columns have, with neighbours that have the same put together. */
function alike<T>(columns: readonly T[]): { readonly column: number; readonly columns: number; readonly of: T }[] {
  const runs: { column: number; columns: number; of: T }[] = [];
  columns.forEach((of, column) => {
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify(last.of) === JSON.stringify(of)) last.columns += 1;
    else runs.push({ column, columns: 1, of });
  });
  return runs;
}

/** Where the parts of the sheet stand, in rows counted from 0. */
export interface Laid {
  readonly width: number;
  readonly lastUnitRow: number;
  readonly headings: readonly number[];
  readonly notes: readonly number[];
  readonly ranges: readonly RankGroupRows[];
  readonly rows: number;
}

/** Fonts, formats, widths, freeze, print set-up and names: the sheet is ready to print. */
export function layout(sheet: string, columns: readonly ResultColumn[], laid: Laid, assessment: Assessment): Edits {
  const { width, lastUnitRow } = laid;
  const full = (row: number, rows = 1): { row: number; column: number; rows: number; columns: number } => ({
    row,
    column: 0,
    rows,
    columns: width,
  });
  const table = { ...full(HEAD_ROW, lastUnitRow - HEAD_ROW + 1), columns: columns.length };
  const edits: Edit[] = [
    { kind: 'merge', sheet, area: full(0) },
    { kind: 'merge', sheet, area: full(1) },
    { kind: 'merge', sheet, area: full(2) },
    { kind: 'style', sheet, area: full(0), style: { bold: true, fontSize: 16, align: 'center', valign: 'center' } },
    { kind: 'style', sheet, area: full(1), style: { fontSize: 9, color: '#595959', wrap: true } },
    { kind: 'style', sheet, area: full(2), style: { fontSize: 10, color: '#9C5700' } },
    { kind: 'style', sheet, area: table, style: { border: true, valign: 'center', fontSize: 10 } },
    { kind: 'style', sheet, area: { ...table, rows: 1 }, style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true } },
    { kind: 'rowHeight', sheet, row: 0, rows: 1, points: 30 },
    { kind: 'rowHeight', sheet, row: HEAD_ROW, rows: 1, points: 44 },
  ];
  columns.forEach((column, index) => {
    edits.push({ kind: 'columnWidth', sheet, column: index, columns: 1, points: column.points });
  });
  const body = { row: HEAD_ROW + 1, rows: Math.max(1, lastUnitRow - HEAD_ROW) };
  for (const { of: format, ...across } of alike(columns.map((column) => column.format)))
    if (format !== null) edits.push({ kind: 'numberFormat', sheet, area: { ...body, ...across }, format });
  const styles = columns.map(({ align, head }) => ({
    align,
    ...(align === 'left' ? { wrap: true } : {}),
    ...(head === assessment.scheme.total ? { bold: true } : {}),
  }));
  for (const { of: style, ...across } of alike(styles)) edits.push({ kind: 'style', sheet, area: { ...body, ...across }, style });
  for (const row of laid.headings) {
    edits.push(
      { kind: 'merge', sheet, area: full(row) },
      { kind: 'style', sheet, area: full(row), style: { bold: true, fill: '#F2F2F2', align: 'left' } },
    );
  }
  const [firstNote] = laid.notes;
  if (firstNote !== undefined)
    edits.push({ kind: 'style', sheet, area: full(firstNote, laid.notes.length), style: { fontSize: 9, color: '#404040' } });
  edits.push(
    { kind: 'freeze', sheet, rows: HEAD_ROW + 1, columns: 2 },
    {
      kind: 'page',
      sheet,
      page: {
        printArea: full(0, laid.rows),
        orientation: 'landscape',
        titleRows: { row: HEAD_ROW, rows: 1 },
        fitToWidth: 1,
        paper: columns.reduce((sum, { points }) => sum + points, 0) > A4_READABLE ? 'A3' : 'A4',
        centerHorizontally: true,
      },
    },
    ...laid.ranges.map(({ name, row, rows }): Edit => ({ kind: 'name', name, sheet, area: full(row, rows) })),
    { kind: 'activate', sheet },
  );
  return edits;
}
