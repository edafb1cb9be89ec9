import type { Assessment } from '../../assessment/assessment';
import type { CellValue } from '../../workbook/cells/cell';
import type { Area } from '../../workbook/cells/area';
import type { CellStyle, Edit, Edits } from '../../workbook/edits';
import { PAGE_NUMBER } from '../page-number';
import { runs } from '../runs';
import type { ResultColumn } from './result-columns';
import { FONT_POINTS, heightFor, MARGINS, type ResultPage } from './result-page';

/** The units of a rank group on the sheet, by its place among all, and the name of their cells. */
export interface RankGroupRows {
  readonly group: number;
  readonly name: string;
  readonly row: number;
  readonly rows: number;
}

/** The rows of the line that says what is provisional and of the heads, counted from 0. */
export const STATUS_ROW = 2;
export const HEAD_ROW = 3;

/** Where the parts of the sheet stand, in rows counted from 0. */
export interface Laid {
  readonly width: number;
  readonly lastUnitRow: number;
  readonly headings: readonly number[];
  readonly signRow: number;
  readonly notes: readonly number[];
  readonly ranges: readonly RankGroupRows[];
  readonly grid: readonly (readonly CellValue[])[];
  /** The longest that the line above the heads may say. */
  readonly longestStatus: string;
}

/** About the size of the letters where it is signed, in points. */
export const SIGN_SIZE = 11;

/** How lines over the whole width look, beside what a cleared cell is anyway; where it is signed, in the workbook's own font. */
const LINES = {
  title: { bold: true, fontSize: 16, align: 'center', wrap: true },
  issuer: {},
  status: { fontSize: FONT_POINTS, color: '#9C5700' },
  heading: { bold: true, fill: '#F2F2F2' },
  sign: {},
  note: { fontSize: FONT_POINTS, color: '#404040' },
} as const satisfies Record<string, CellStyle>;

/** So high is the line to be signed on. */
const SIGN_POINTS = 40;

/** Fonts, formats, widths, freeze, print set-up and names: the sheet is ready to print and to sign. */
export function layout(sheet: string, columns: readonly ResultColumn[], page: ResultPage, laid: Laid, assessment: Assessment): Edits {
  const { width, lastUnitRow, grid } = laid;
  const full = (row: number, rows = 1): Area => ({ row, column: 0, rows, columns: width });
  const heights = new Map<number, number>();
  // A text that is wider than the page is wrapped within merged cells; any other stands over the blank cells beside it.
  const line = (row: number, look: keyof typeof LINES, text = firstText(grid, row), least = 0): Edit[] => {
    const { fontSize = SIGN_SIZE }: CellStyle = LINES[look];
    heights.set(row, Math.max(least, heightFor(text, page.firstWidth, fontSize)));
    const area = { ...full(row), columns: page.firstColumns };
    const isWide = heightFor(text, page.firstWidth, fontSize) > heightFor('', page.firstWidth, fontSize);
    if (look !== 'title' && look !== 'heading' && !isWide) return [];
    return [
      { kind: 'merge', sheet, area },
      ...(isWide && look !== 'title' ? [{ kind: 'style' as const, sheet, area, style: { wrap: true } }] : []),
    ];
  };
  const dressed = (look: keyof typeof LINES, row: number, rows = 1): Edit => ({
    kind: 'style',
    sheet,
    area: full(row, rows),
    style: LINES[look],
  });
  const table = { ...full(HEAD_ROW, lastUnitRow - HEAD_ROW + 1), columns: columns.length };
  const edits: Edit[] = [
    ...line(0, 'title', undefined, 30),
    ...line(1, 'issuer'),
    ...line(STATUS_ROW, 'status', laid.longestStatus),
    dressed('title', 0),
    dressed('status', STATUS_ROW),
    { kind: 'style', sheet, area: table, style: { border: true, valign: 'center', fontSize: FONT_POINTS } },
    { kind: 'style', sheet, area: { ...table, rows: 1 }, style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true } },
  ];
  for (const { from, count, of: points } of runs(page.widths, (points) => points))
    edits.push({ kind: 'columnWidth', sheet, column: from, columns: count, points });
  const body = { row: HEAD_ROW + 1, rows: Math.max(1, lastUnitRow - HEAD_ROW) };
  for (const { from, count, of: format } of runs(columns, ({ format }) => format))
    if (format !== null) edits.push({ kind: 'numberFormat', sheet, area: { ...body, column: from, columns: count }, format });
  const isTotal = ({ head }: ResultColumn): boolean => head === assessment.scheme.total;
  for (const { from, count } of runs(columns, (column) => `${column.align} ${String(isTotal(column))}`)) {
    const column = columns[from];
    if (column === undefined) continue;
    // What a cleared cell is anyway is not said.
    const style: CellStyle = {
      align: column.align,
      ...(column.align === 'left' ? { wrap: true } : {}),
      ...(isTotal(column) ? { bold: true } : {}),
    };
    edits.push({ kind: 'style', sheet, area: { ...body, column: from, columns: count }, style });
  }
  for (const row of laid.headings) edits.push(...line(row, 'heading'), dressed('heading', row));
  edits.push(...line(laid.signRow, 'sign', undefined, SIGN_POINTS));
  edits.push(dressed('note', laid.signRow + 1, grid.length - laid.signRow - 1), ...laid.notes.flatMap((row) => line(row, 'note')));
  const heightOf = (cells: readonly CellValue[], isHead: boolean): number =>
    Math.max(
      ...columns.map(({ align }, at) => {
        const cell = cells[at];
        return typeof cell === 'string' && (isHead || align === 'left') ? heightFor(cell, page.widths[at] ?? 0) : heightFor('', 1);
      }),
    );
  heights.set(HEAD_ROW, Math.max(30, heightOf(grid[HEAD_ROW] ?? [], true)));
  for (const { row, rows } of laid.ranges) for (let at = row; at < row + rows; at += 1) heights.set(at, heightOf(grid[at] ?? [], false));
  edits.push(...heightEdits(sheet, heights));
  const frozen = columns.findIndex(({ subject }) => subject === 'unit') + 1;
  edits.push(
    { kind: 'freeze', sheet, rows: HEAD_ROW + 1, columns: frozen },
    {
      kind: 'page',
      sheet,
      page: {
        ...page.scale,
        printArea: full(0, grid.length),
        orientation: 'landscape',
        paper: page.paper,
        margins: MARGINS,
        titleRows: { row: HEAD_ROW, rows: 1 },
        ...(page.firstColumns < width ? { titleColumns: { column: 0, columns: frozen } } : {}),
        footer: { center: PAGE_NUMBER },
        centerHorizontally: true,
      },
    },
    ...laid.ranges.map(({ name, row, rows }): Edit => ({ kind: 'name', name, sheet, area: full(row, rows) })),
    { kind: 'activate', sheet },
  );
  return edits;
}

/** What a line over the whole width says. */
export function firstText(grid: Laid['grid'], row: number): string {
  const first = grid[row]?.[0] ?? null;
  return typeof first === 'string' ? first : '';
}

/** The heights of rows, those of neighbours that are as high in one edit. */
export function heightEdits(sheet: string, heights: ReadonlyMap<number, number>): Edit[] {
  const edits: Extract<Edit, { kind: 'rowHeight' }>[] = [];
  for (const [row, points] of [...heights].sort(([a], [b]) => a - b)) {
    const last = edits[edits.length - 1];
    if (last?.points === points && last.row + last.rows === row) edits[edits.length - 1] = { ...last, rows: last.rows + 1 };
    else edits.push({ kind: 'rowHeight', sheet, row, rows: 1, points });
  }
  return edits;
}
