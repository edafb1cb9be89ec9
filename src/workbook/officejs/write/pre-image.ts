import type { CellContent } from '../../cells/cell';
import { areaContains, areasOverlap, sameArea, type Area } from '../../cells/area';
import type { PlacedValidation } from '../../cells/validation';
import type { PageLine, PageMargins } from '../../edits';
import { isTooLarge } from '../failures';
import type { ExcelLink } from '../link';
import { activePiece, contentPiecesOf, formatPieces, freezePiece, pagePiece, sizePieces, tabPiece } from './questions';
import { grouped, type Piece } from './requests';
import type { Touched } from './touched';

/** How a part of a workbook stood at one moment, enough to bring it back. Sheets by their ids. */
export interface PreImage {
  readonly contents: ContentImage[];
  readonly formats: FormatImage[];
  readonly widths: { readonly sheet: string; readonly column: number; readonly points: number }[];
  readonly heights: { readonly sheet: string; readonly row: number; readonly points: number }[];
  /** Frozen area in A1, null for none. */
  readonly freezes: { readonly sheet: string; readonly frozen: string | null }[];
  readonly pages: PageImage[];
  readonly tabs: { readonly sheet: string; readonly color: string }[];
  /** What could be typed into cells of areas, as the look found it. */
  readonly validations: { readonly sheet: string; readonly areas: readonly Area[]; readonly rules: readonly PlacedValidation[] }[];
  /** What a name referred to, null where there was none. */
  names: NameImage[];
  settings: SettingImage[];
  /** Sheet that was in front; null when it was not asked for. */
  active: string | null;
}

export interface NameImage {
  readonly name: string;
  readonly formula: string | null;
  readonly comment: string;
}

/** A setting and which write set it; null where there was none. */
export interface SettingImage {
  readonly key: string;
  readonly value: unknown;
  readonly token: string | null;
}

export interface ContentImage {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly (readonly CellContent[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
  /** What formulas fill in it, themselves included: no content of its own, and left blank. */
  readonly filled?: readonly Area[];
}

export interface FormatImage {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: Excel.CellProperties[][];
}

export interface PageImage {
  readonly sheet: string;
  readonly orientation: Excel.PageOrientation;
  readonly paperSize: Excel.PaperType;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly centerHorizontally: boolean;
  readonly margins: PageMargins;
  readonly header: Required<PageLine>;
  readonly footer: Required<PageLine>;
  /** Rows counted from 0. */
  readonly breaks: readonly number[];
  readonly printArea: string | null;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
}

export function emptyImage(): PreImage {
  return {
    contents: [],
    formats: [],
    widths: [],
    heights: [],
    freezes: [],
    pages: [],
    tabs: [],
    validations: [],
    names: [],
    settings: [],
    active: null,
  };
}

/** The image that has a cell; of several the first. */
export function imageAt(images: readonly ContentImage[], row: number, column: number): ContentImage | undefined {
  return images.find(({ area }) => areaContains(area, row, column));
}

/** What an image has in a cell, by its place on the sheet. */
export function contentIn({ area, cells }: ContentImage, row: number, column: number): CellContent {
  return cells[row - area.row]?.[column - area.column] ?? null;
}

/** An image with what was found more exactly, where it was. */
export function madeExact(image: PreImage, exact: PreImage): PreImage {
  const later = <T>(known: readonly T[], found: readonly T[], key: (part: T) => string): T[] => {
    const byKey = new Map(found.map((part) => [key(part), part]));
    return known.map((part) => byKey.get(key(part)) ?? part);
  };
  return {
    contents: image.contents.map((old) => exact.contents.filter((found) => found.sheet === old.sheet).reduce(exactContents, old)),
    formats: image.formats.map((old) => exact.formats.filter((found) => found.sheet === old.sheet).reduce(exactFormats, old)),
    widths: later(image.widths, exact.widths, ({ sheet, column }) => `${sheet} ${String(column)}`),
    heights: later(image.heights, exact.heights, ({ sheet, row }) => `${sheet} ${String(row)}`),
    freezes: later(image.freezes, exact.freezes, ({ sheet }) => sheet),
    pages: later(image.pages, exact.pages, ({ sheet }) => sheet),
    validations: image.validations,
    tabs: later(image.tabs, exact.tabs, ({ sheet }) => sheet),
    names: later(image.names, exact.names, ({ name }) => name.toLowerCase()),
    settings: later(image.settings, exact.settings, ({ key }) => key),
    active: exact.active ?? image.active,
  };
}

/** Of a part of an area the merges are those of the look: the part does not tell whether they end with it. */
function exactContents(old: ContentImage, found: ContentImage): ContentImage {
  if (sameArea(old.area, found.area)) return found;
  if (!areasOverlap(old.area, found.area)) return old;
  return { ...old, cells: patched(old, found, ({ cells }) => cells), numberFormats: patched(old, found, (image) => image.numberFormats) };
}

function exactFormats(old: FormatImage, found: FormatImage): FormatImage {
  return areasOverlap(old.area, found.area) ? { ...old, cells: patched(old, found, ({ cells }) => cells) } : old;
}

function patched<I extends { readonly area: Area }, T>(old: I, found: I, linesOf: (image: I) => readonly (readonly T[])[]): T[][] {
  const lines = linesOf(found);
  return linesOf(old).map((line, r) =>
    line.map((was, c) => {
      const [row, column] = [old.area.row + r - found.area.row, old.area.column + c - found.area.column];
      const now = lines[row]?.[column];
      // A blank cell is null, and no less exact for it.
      return now === undefined ? was : now;
    }),
  );
}

/** Asks in as many round trips as it takes; answers that turn out too long together come in halves. */
export async function ask(link: ExcelLink, pieces: readonly Piece[]): Promise<void> {
  for (const group of grouped(pieces, link.payload)) if (group.length > 0) await askTogether(link, group);
}

async function askTogether(link: ExcelLink, pieces: readonly Piece[]): Promise<void> {
  try {
    await link.once({ kind: 'read' }, (context) => {
      const notes = pieces.map((piece) => piece.ask(context));
      return () => notes.forEach((note) => note());
    });
  } catch (error) {
    if (!isTooLarge(error) || pieces.length < 2) throw error;
    const half = Math.ceil(pieces.length / 2);
    await askTogether(link, pieces.slice(0, half));
    await askTogether(link, pieces.slice(half));
  }
}

/** The questions whose answers make up the image of what a plan touches, sheets that it adds left out. `limit`: characters of an answer. */
export function piecesOf(touched: Touched, image: PreImage, limit: number): Piece[] {
  const old = touched.sheets.filter(({ sheet }) => !touched.added.includes(sheet));
  const pieces: Piece[] = old.flatMap(({ sheet, contents, spills }) => contentPiecesOf({ sheet, contents, spills }, image, limit));
  for (const { sheet, formats, columns, rows, freeze, page, tab } of old) {
    pieces.push(...formatPieces(sheet, formats, image, limit));
    pieces.push(...sizePieces(sheet, 'columnWidth', columns, image), ...sizePieces(sheet, 'rowHeight', rows, image));
    if (freeze) pieces.push(freezePiece(sheet, image));
    if (page) pieces.push(pagePiece(sheet, image));
    if (tab) pieces.push(tabPiece(sheet, image));
  }
  if (touched.activates) pieces.push(activePiece(image));
  return pieces;
}

/** The questions for contents only, of the sheets that `wanted` names. `limit`: characters of an answer. */
export function contentPieces(
  touched: Touched,
  image: Pick<PreImage, 'contents'>,
  limit: number,
  wanted: (sheet: string) => boolean,
): Piece[] {
  return touched.sheets
    .filter(({ sheet }) => wanted(sheet))
    .flatMap(({ sheet, contents, spills }) => contentPiecesOf({ sheet, contents, spills }, image, limit));
}
