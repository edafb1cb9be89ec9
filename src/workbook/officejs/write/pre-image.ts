import type { CellContent } from '../../cell';
import { areaContains, areasOverlap, cellArea, type Area } from '../../area';
import { parseA1 } from '../../a1';
import type { PageMargins } from '../../edits';
import { isTooLarge } from '../failures';
import type { ExcelLink } from '../link';
import { settingTokenKey } from '../tokens';
import { questionOf, rangeOf, sheetOf } from './proxies';
import { grouped, split } from './requests';
import { askSizes, linesOf, runsOf, type SizeKind } from './sizes';
import type { Touched, TouchedSheet } from './touched';
import { contentFromExcel } from '../values';

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
  readonly footer: string;
  /** Rows counted from 0. */
  readonly breaks: readonly number[];
  readonly printArea: string | null;
  readonly titleRows: string | null;
}

export function emptyImage(): PreImage {
  return { contents: [], formats: [], widths: [], heights: [], freezes: [], pages: [], tabs: [], names: [], settings: [], active: null };
}

/** One question to Excel and how to note its answer; `weight` in characters of the answer. */
export interface Piece {
  readonly weight: number;
  /** Puts the question into the batch; the function it gives back is called after the sync. */
  readonly ask: (context: Excel.RequestContext) => () => void;
}

/** Its formula, which may be a long one, and its format. */
const CONTENT_WEIGHT = 300;
export const FORMAT_WEIGHT = 420;

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
    for (const area of formats.flatMap((one) => split(one, FORMAT_WEIGHT, limit))) pieces.push(formatPiece(sheet, area, image));
    pieces.push(...sizePieces(sheet, 'columnWidth', columns, (column, points) => image.widths.push({ sheet, column, points })));
    pieces.push(...sizePieces(sheet, 'rowHeight', rows, (row, points) => image.heights.push({ sheet, row, points })));
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

/** What a batch asks before it writes: contents, names and settings as they are at that very moment. */
export function exactPieces(touched: Touched, image: PreImage, limit: number): Piece[] {
  return [
    ...contentPieces(touched, image, limit, (sheet) => !touched.added.includes(sheet)),
    ...touched.names.map((name) => namePiece(name, image)),
    ...Object.keys(touched.settings).map((key) => settingPiece(key, image)),
  ];
}

function contentPiecesOf(
  { sheet, contents, spills }: Pick<TouchedSheet, 'sheet' | 'contents' | 'spills'>,
  image: Pick<PreImage, 'contents'>,
  limit: number,
): Piece[] {
  return contents.flatMap((area) => split(area, CONTENT_WEIGHT, limit)).map((area) => contentPiece(sheet, area, image, spills));
}

/**
 * What a formula has filled is no content of its own; brought back, it would stand in the formula's way. `spills`: where to look for one.
 */
function contentPiece(sheet: string, area: Area, image: Pick<PreImage, 'contents'>, spills: readonly Area[]): Piece {
  return {
    weight: area.rows * area.columns * CONTENT_WEIGHT,
    ask(context) {
      const spilling = spills
        .filter((spill) => areasOverlap(spill, area))
        .map(({ row, column }) => questionOf(context, sheet, cellArea(row, column)).getSpillingToRangeOrNullObject().load('address'));
      const range = questionOf(context, sheet, area).load('formulas,values,numberFormat');
      const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
      return () => {
        const merges = merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []);
        const filled = spilling.flatMap((spill) => (spill.isNullObject ? [] : (parseA1(spill.address)?.area ?? [])));
        image.contents.push({
          sheet,
          area,
          cells: withoutSpilled(contentsOf(range), area, filled),
          numberFormats: range.numberFormat,
          merges,
          ...(filled.length > 0 ? { filled } : {}),
        });
      };
    },
  };
}

/** `formulas` alone does not tell a text that begins with = from a formula. */
function contentsOf({ formulas, values }: Excel.Range): CellContent[][] {
  return formulas.map((line: unknown[], r) => line.map((formula, c) => contentFromExcel(formula, values[r]?.[c])));
}

function withoutSpilled(cells: CellContent[][], { row, column }: Area, spills: readonly Area[]): CellContent[][] {
  if (spills.length === 0) return cells;
  const isSpilled = (r: number, c: number): boolean =>
    spills.some((spill) => areaContains(spill, r, c) && (spill.row !== r || spill.column !== c));
  return cells.map((line, r) => line.map((content, c) => (isSpilled(row + r, column + c) ? null : content)));
}

const look: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, size: true, name: true },
    borders: { top: line(), bottom: line(), left: line(), right: line() },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  } as Excel.CellPropertiesFormatLoadOptions,
};

function line(): { style: true; weight: true; color: true } {
  return { style: true, weight: true, color: true };
}

function formatPiece(sheet: string, area: Area, image: PreImage): Piece {
  return {
    weight: area.rows * area.columns * FORMAT_WEIGHT,
    ask(context) {
      const result = rangeOf(context, sheet, area).getCellProperties(look);
      // A ClientResult is no proxy: it takes no load, and this runs after the sync.
      // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read
      return () => image.formats.push({ sheet, area, cells: result.value });
    },
  };
}

function sizePieces(sheet: string, kind: SizeKind, lines: readonly number[], note: (line: number, points: number) => void): Piece[] {
  return runsOf(lines).map(({ from, count }) => ({
    weight: 60 * count,
    ask(context) {
      const sizes = askSizes(rangeOf(context, sheet, linesOf(kind, from, count)), kind);
      return () =>
        sizes().forEach((points, index) => {
          if (points !== undefined) note(from + index, points);
        });
    },
  }));
}

function freezePiece(sheet: string, image: PreImage): Piece {
  return {
    weight: 60,
    ask(context) {
      const frozen = sheetOf(context, sheet).freezePanes.getLocationOrNullObject().load('address');
      return () => image.freezes.push({ sheet, frozen: frozen.isNullObject ? null : local(frozen.address) });
    },
  };
}

function pagePiece(sheet: string, image: PreImage): Piece {
  return {
    weight: 300,
    ask(context) {
      const { pageLayout, horizontalPageBreaks } = sheetOf(context, sheet);
      pageLayout.load(
        'orientation,paperSize,zoom,centerHorizontally,topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin',
      );
      const footers = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      horizontalPageBreaks.load('items/rowIndex');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      return () => {
        const { orientation, paperSize, zoom, centerHorizontally } = pageLayout;
        image.pages.push({
          sheet,
          orientation: orientation as Excel.PageOrientation,
          paperSize: paperSize as Excel.PaperType,
          zoom,
          centerHorizontally,
          margins: marginsOf(pageLayout),
          footer: footers.centerFooter,
          breaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
          printArea: area.isNullObject ? null : local(area.address),
          titleRows: titles.isNullObject ? null : local(titles.address),
        });
      };
    },
  };
}

function marginsOf(layout: Excel.PageLayout): PageMargins {
  return {
    top: layout.topMargin,
    right: layout.rightMargin,
    bottom: layout.bottomMargin,
    left: layout.leftMargin,
    header: layout.headerMargin,
    footer: layout.footerMargin,
  };
}

function tabPiece(sheet: string, image: PreImage): Piece {
  return {
    weight: 60,
    ask(context) {
      const tab = sheetOf(context, sheet).load('tabColor');
      return () => image.tabs.push({ sheet, color: tab.tabColor });
    },
  };
}

function namePiece(name: string, image: PreImage): Piece {
  return {
    weight: 120,
    ask(context) {
      const item = context.workbook.names.getItemOrNullObject(name).load('formula,comment');
      return () =>
        image.names.push(
          item.isNullObject ? { name, formula: null, comment: '' } : { name, formula: String(item.formula), comment: item.comment },
        );
    },
  };
}

function settingPiece(key: string, image: PreImage): Piece {
  return {
    weight: 1_000,
    ask(context) {
      const { settings } = context.workbook;
      const [setting, token] = [
        settings.getItemOrNullObject(key).load('value'),
        settings.getItemOrNullObject(settingTokenKey(key)).load('value'),
      ];
      return () =>
        image.settings.push({
          key,
          value: setting.isNullObject ? null : (setting.value as unknown),
          token: token.isNullObject ? null : String(token.value),
        });
    },
  };
}

function activePiece(image: PreImage): Piece {
  return {
    weight: 80,
    ask(context) {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
      return () => {
        image.active = sheet.id;
      };
    },
  };
}

/** An address without its sheet. */
function local(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
