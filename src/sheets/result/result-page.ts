import type { CellValue } from '../../workbook/cells/cell';
import { textPoints } from '../../workbook/cells/text-width';
import { PAPERS, type PageMargins, type PageScale, type Paper } from '../../workbook/edits';
import type { ResultColumn } from './result-columns';

/** The size of the letters of the table, in points; nothing on the sheet is smaller. */
export const FONT_POINTS = 10;

/** What is printed is no smaller than 9 points: so much of its size. */
const LEAST_SCALE = 0.9;

/** Where a program lacks the workbook's font the columns come out up to a sixth wider; for that much there is room before 9 points. */
const ROOM = (0.98 * 6) / 7 / LEAST_SCALE;

const MILLIMETRE = 72 / 25.4;
const points = (millimetres: number): number => Math.round(millimetres * MILLIMETRE * 10) / 10;
const SIDE = points(10);

/** A turned page with its 订口 above, and the number of the page in its foot. */
export const MARGINS: PageMargins = {
  top: points(20),
  right: SIDE,
  bottom: points(20),
  left: SIDE,
  header: points(10),
  footer: points(10),
};

/** What a cell keeps free at both sides. */
const PADDING = 8;
/** Fonts differ a little in width. */
const SLACK = 1.05;
/** So many lines a head may take before its column becomes wider. */
const HEAD_LINES = 4;

/** The widths of the columns in points, and the page that they are printed on. */
export interface ResultPage {
  readonly widths: readonly number[];
  readonly paper: Paper;
  readonly scale: PageScale;
  /** How many columns stand on the first page across: all, but of a table that no page holds; and how wide they are. */
  readonly firstColumns: number;
  readonly firstWidth: number;
}

/**
 * The page for a table: A4, or A3 where it would be printed smaller than 9 points there. One that is too wide for A3 goes on several pages
 * across. `cells`: what stands in the rows of the table.
 */
export function pageFor(
  columns: readonly Pick<ResultColumn, 'head' | 'width' | 'align'>[],
  cells: readonly (readonly CellValue[])[],
): ResultPage {
  const spans = columns.map((column, at) =>
    spanOf(
      column,
      cells.map((row) => row[at] ?? null),
    ),
  );
  const least = sum(spans.map((span) => span.least));
  for (const paper of ['A4', 'A3'] as const) {
    const room = PAPERS[paper].long - MARGINS.left - MARGINS.right;
    if (least <= room * ROOM || (paper === 'A3' && least <= room / LEAST_SCALE))
      return onPage(stretched(spans, Math.max(least, room * ROOM)), paper, { fitToWidth: 1 }, columns.length);
  }
  const widths = spans.map((span) => span.least);
  const room = (PAPERS.A3.long - MARGINS.left - MARGINS.right) * ROOM;
  let across = 0;
  for (let taken = 0; across < widths.length; across += 1) {
    taken += widths[across] ?? 0;
    if (taken > room) break;
  }
  return onPage(widths, 'A3', { scale: LEAST_SCALE * 100, breaks: [] }, Math.max(1, across));
}

function onPage(widths: readonly number[], paper: Paper, scale: PageScale, firstColumns: number): ResultPage {
  return { widths, paper, scale, firstColumns, firstWidth: sum(widths.slice(0, firstColumns)) };
}

/** How narrow and how wide a column may be for what stands in it: numbers and short words are not wrapped. */
function spanOf(
  { width, head, align }: Pick<ResultColumn, 'head' | 'width' | 'align'>,
  cells: readonly CellValue[],
): { readonly least: number; readonly most: number } {
  const longest = Math.max(0, ...cells.map((cell) => textPoints(shownRoughly(cell), FONT_POINTS) + PADDING));
  const forHead = (textPoints(head, FONT_POINTS) * SLACK) / HEAD_LINES + PADDING;
  const least = Math.max(width.least, forHead, align === 'left' ? 0 : longest);
  return { least, most: Math.max(least, align === 'left' ? Math.min(width.most, longest) : width.most) };
}

/** A number with two decimals, as most are shown. */
function shownRoughly(cell: CellValue): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? (Number.isInteger(cell) ? String(cell) : cell.toFixed(2)) : '';
}

/** The columns from their least towards their most, as far as there is room. */
function stretched(spans: readonly { readonly least: number; readonly most: number }[], room: number): number[] {
  const wanted = sum(spans.map(({ least, most }) => most - least));
  const share = wanted === 0 ? 0 : Math.max(0, Math.min(1, (room - sum(spans.map(({ least }) => least))) / wanted));
  return spans.map(({ least, most }) => Math.floor((least + (most - least) * share) * 4) / 4);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Blanks between the places to sign, as wide as the table has room for. `across`: its width in points, `size`: of the letters. */
export function signingGap(across: number, size: number): string {
  const [places, words, least, most] = [3, 24, 3, 12];
  return '\u3000'.repeat(Math.max(least, Math.min(most, Math.floor((across / size - words) / places))));
}

const LINE_POINTS = 14;

/** As high as a row has to be for a text of a size in points over a width, on so many lines at least. */
export function heightFor(text: string, width: number, size = FONT_POINTS, least = 1): number {
  const lines = text
    .split('\n')
    .reduce((total, line) => total + Math.max(1, Math.ceil((textPoints(line, size) * SLACK) / Math.max(1, width - PADDING))), 0);
  return Math.min(HIGHEST, Math.ceil(Math.max(least, lines) * LINE_POINTS * (size / FONT_POINTS)) + 6);
}

/** As high as a row of Excel can be. */
const HIGHEST = 409;
