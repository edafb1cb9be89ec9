import type { Area } from '../../../cells/area';
import { sameContent, type CellContent } from '../../../cells/cell';
import type { SheetSnapshot, Snapshot } from '../../../snapshot';
import { contentFromExcel } from '../../values';
import type { ContentImage, FormatImage } from '../pre-image';
import { questionOf } from '../proxies';
import type { Piece } from '../requests';
import type { Touched } from '../touched';

/**
 * What a row is known by, so that it is found again after rows came or went above it: what stood in it beside the cells that were written,
 * or, where that is nothing, what was written. (Excel tells an add-in of inserted rows only while it listens, and not of all.)
 */
export interface RowSignature {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly content: CellContent }[];
}

/** More cells than this are not searched for a row: it counts as not found. */
const SEARCH_LIMIT = 5_000_000;

/** The rows that a plan writes to, as the snapshot that it was made from shows them. Sheets by their ids. */
export function signaturesOf(snapshot: Snapshot, touched: Touched): RowSignature[] {
  return touched.sheets.flatMap(({ sheet: id, contents }) => {
    const sheet = snapshot.sheets.find((one) => one.id === id);
    return sheet === undefined ? [] : rowsOf(contents).map((row) => signatureOf(sheet, id, row, contents));
  });
}

function signatureOf(sheet: SheetSnapshot, id: string, row: number, touched: readonly Area[]): RowSignature {
  const own = touched.filter((area) => row >= area.row && row < area.row + area.rows);
  const cells = (sheet.values[row] ?? []).flatMap((_, column) => {
    const content = contentOf(sheet, row, column);
    const isWritten = own.some((area) => column >= area.column && column < area.column + area.columns);
    return content === null || isWritten ? [] : [{ column, content }];
  });
  return { sheet: id, row, cells };
}

/** What a cell of a snapshot holds. */
export function contentOf(sheet: SheetSnapshot, row: number, column: number): CellContent {
  const formula = sheet.formulas[row]?.[column] ?? null;
  const value = sheet.values[row]?.[column] ?? null;
  return formula === null ? value : { formula, result: value };
}

function rowsOf(areas: readonly Area[]): number[] {
  return [...new Set(areas.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index)))].sort((a, b) => a - b);
}

/** The signatures of rows that nothing stands beside: by what was written there. */
export function completed(signatures: readonly RowSignature[], written: readonly ContentImage[]): RowSignature[] {
  return signatures.map((signature) =>
    signature.cells.length > 0 ? signature : { ...signature, cells: writtenCells(signature.sheet, signature.row, written) },
  );
}

function writtenCells(sheet: string, row: number, written: readonly ContentImage[]): RowSignature['cells'] {
  return written.flatMap(({ sheet: id, area, cells }) =>
    id === sheet
      ? (cells[row - area.row] ?? []).flatMap((content, c) => (content === null ? [] : [{ column: area.column + c, content }]))
      : [],
  );
}

/** The questions for the rows as they are now; `note` is given each cell. */
export function rowPieces(
  signatures: readonly RowSignature[],
  note: (sheet: string, row: number, column: number, content: CellContent) => void,
): Piece[] {
  return runsOf(signatures).map(({ sheet, area }) => ({
    weight: area.rows * area.columns * 100,
    ask(context) {
      const range = questionOf(context, sheet, area).load('formulas,values');
      return () =>
        range.formulas.forEach((line: unknown[], r) =>
          line.forEach((formula, c) => note(sheet, area.row + r, area.column + c, contentFromExcel(formula, range.values[r]?.[c]))),
        );
    },
  }));
}

/** Rectangles around rows that follow one another. */
function runsOf(signatures: readonly RowSignature[]): { readonly sheet: string; readonly area: Area }[] {
  const runs: { sheet: string; area: Area }[] = [];
  for (const { sheet, row, cells } of signatures) {
    if (cells.length === 0) continue;
    const columns = 1 + Math.max(...cells.map(({ column }) => column));
    const last = runs.at(-1);
    if (last !== undefined && last.sheet === sheet && last.area.row + last.area.rows === row)
      last.area = { ...last.area, rows: last.area.rows + 1, columns: Math.max(last.area.columns, columns) };
    else runs.push({ sheet, area: { row, column: 0, rows: 1, columns } });
  }
  return runs;
}

/** Whether most of what a row is known by stands in a row. */
export function isRow({ cells }: RowSignature, contentAt: (column: number) => CellContent): boolean {
  const found = cells.filter(({ column, content }) => sameContent(contentAt(column), content)).length;
  return found * 2 > cells.length;
}

/** Where rows are in a sheet now; null for one that is not there, or that several could be. */
export function findRows(lost: readonly RowSignature[], now: SheetSnapshot): Map<number, number | null> {
  const places = new Map<number, number | null>();
  const rows = now.values.length;
  for (const signature of lost) {
    if (signature.cells.length === 0 || rows * signature.cells.length * lost.length > SEARCH_LIMIT) {
      places.set(signature.row, null);
      continue;
    }
    const candidates: number[] = [];
    for (let row = 0; row < rows && candidates.length < 2; row += 1)
      if (isRow(signature, (column) => contentOf(now, row, column))) candidates.push(row);
    places.set(signature.row, candidates.length === 1 ? (candidates[0] ?? null) : null);
  }
  const claimed = [...places.values()];
  for (const [row, place] of places) if (place !== null && claimed.indexOf(place) !== claimed.lastIndexOf(place)) places.set(row, null);
  return places;
}

/** Rows of an image that stay together: from the one to before the other, and where the first is now. */
interface Run {
  readonly from: number;
  to: number;
  readonly at: number;
}

function runs({ row, rows }: Area, rowNow: (row: number) => number | null): Run[] {
  const found: Run[] = [];
  for (let r = 0; r < rows; r += 1) {
    const at = rowNow(row + r);
    const last = found.at(-1);
    if (at === null) continue;
    if (last !== undefined && last.to === r && last.at + (r - last.from) === at) last.to = r + 1;
    else found.push({ from: r, to: r + 1, at });
  }
  return found;
}

/** Contents with each row where it is now, rows that were not found left out. */
export function relocatedContents(image: ContentImage, rowNow: (row: number) => number | null): ContentImage[] {
  const { area, cells, numberFormats, merges } = image;
  return runs(area, rowNow).map(({ from, to, at }) => ({
    ...image,
    area: { ...area, row: at, rows: to - from },
    cells: cells.slice(from, to),
    numberFormats: numberFormats.slice(from, to),
    merges: merges
      .filter((merge) => merge.row >= area.row + from && merge.row + merge.rows <= area.row + to)
      .map((merge) => ({ ...merge, row: merge.row - (area.row + from) + at })),
  }));
}

/** Looks of cells with each row where it is now. */
export function relocatedFormats(image: FormatImage, rowNow: (row: number) => number | null): FormatImage[] {
  const { area, cells } = image;
  return runs(area, rowNow).map(({ from, to, at }) => ({
    ...image,
    area: { ...area, row: at, rows: to - from },
    cells: cells.slice(from, to),
  }));
}
