import type { CellContent } from '../../cells/cell';
import { areaContains, areasOverlap, cellArea, type Area } from '../../cells/area';
import { parseA1 } from '../../cells/a1';
import type { PageMargins } from '../../edits';
import { settingTokenKey } from '../tokens';
import { contentFromExcel, fromExcel } from '../values';
import type { NameImage, PreImage } from './pre-image';
import { questionOf, rangeOf, sheetOf } from './proxies';
import { split, type Piece } from './requests';
import { askSizes, linesOf, runsOf, type SizeKind } from './plan/sizes';
import type { TouchedSheet } from './touched';

/** What a cell takes of an answer: its formula, which may be a long one, its value and its number format; its look. */
export const CONTENT_WEIGHT = 300;
export const FORMAT_WEIGHT = 420;

/** Where contents are asked for. */
interface Asked extends Pick<TouchedSheet, 'sheet' | 'contents' | 'spills'> {
  /** What the sheet is to be asked for by, once the question's turn comes; as it is known, where nothing is said. */
  readonly id?: () => string;
  /** Characters of the answer for a cell; {@link CONTENT_WEIGHT} where nothing is said. */
  readonly cellWeight?: number;
  /**
   * Whether a cell holds a text that begins with =, where that is known: what else begins with it is a formula, and what formulas come to
   * need not be waited for.
   */
  readonly isEqualsText?: (row: number, column: number) => boolean;
}

/** Characters of an answer for a cell where contents are as long as these. */
export function cellWeightOf(contents: readonly (readonly CellContent[])[]): number {
  const cells = contents.reduce((sum, line) => sum + line.length, 0);
  // A text is in an answer twice, as formula and as value.
  return Math.max(CONTENT_WEIGHT, (2 * JSON.stringify(contents).length) / Math.max(1, cells));
}

/** The questions for contents, number formats and merges. `limit`: characters of an answer. */
export function contentPiecesOf({ contents, ...asked }: Asked, image: Pick<PreImage, 'contents'>, limit: number): Piece[] {
  return contents.flatMap((area) => split(area, asked.cellWeight ?? CONTENT_WEIGHT, limit)).map((area) => contentPiece(area, asked, image));
}

/**
 * What a formula has filled is no content of its own; brought back, it would stand in the formula's way. `spills`: where to look for one.
 */
function contentPiece(area: Area, asked: Omit<Asked, 'contents'>, image: Pick<PreImage, 'contents'>): Piece {
  const { sheet, spills, id = () => sheet, cellWeight = CONTENT_WEIGHT, isEqualsText } = asked;
  return {
    weight: area.rows * area.columns * cellWeight,
    ask(context) {
      const spilling = spills
        .filter((spill) => areasOverlap(spill, area))
        .map(({ row, column }) => questionOf(context, id(), cellArea(row, column)).getSpillingToRangeOrNullObject().load('address'));
      const range = questionOf(context, id(), area).load(
        isEqualsText === undefined ? 'formulas,values,numberFormat' : 'formulas,numberFormat',
      );
      const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
      return () => {
        const merges = merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []);
        const filled = spilling.flatMap((spill) => (spill.isNullObject ? [] : (parseA1(spill.address)?.area ?? [])));
        image.contents.push({
          sheet,
          area,
          cells: withoutSpilled(
            isEqualsText === undefined ? contentsOf(range) : contentsByFormulas(range, area, isEqualsText),
            area,
            filled,
          ),
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

/** What a formula comes to is not known then. */
function contentsByFormulas(
  { formulas }: Excel.Range,
  { row, column }: Area,
  isEqualsText: (row: number, column: number) => boolean,
): CellContent[][] {
  return formulas.map((line: unknown[], r) =>
    line.map((one, c) =>
      typeof one === 'string' && one.startsWith('=') && !isEqualsText(row + r, column + c)
        ? { formula: one, result: null }
        : fromExcel(one),
    ),
  );
}

function withoutSpilled(cells: CellContent[][], { row, column }: Area, spills: readonly Area[]): CellContent[][] {
  if (spills.length === 0) return cells;
  const isSpilled = (r: number, c: number): boolean =>
    spills.some((spill) => areaContains(spill, r, c) && (spill.row !== r || spill.column !== c));
  return cells.map((line, r) => line.map((content, c) => (isSpilled(row + r, column + c) ? null : content)));
}

/** What of the look of cells can be changed, and is asked for. */
export const CELL_LOOK: Excel.CellPropertiesLoadOptions = {
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

/** The questions for the look of cells. `limit`: characters of an answer. */
export function formatPieces(sheet: string, areas: readonly Area[], image: PreImage, limit: number): Piece[] {
  return areas.flatMap((area) => split(area, FORMAT_WEIGHT, limit)).map((area) => formatPiece(sheet, area, image));
}

function formatPiece(sheet: string, area: Area, image: PreImage): Piece {
  return {
    weight: area.rows * area.columns * FORMAT_WEIGHT,
    ask(context) {
      const result = rangeOf(context, sheet, area).getCellProperties(CELL_LOOK);
      // A ClientResult is no proxy: it takes no load, and this runs after the sync.
      // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read
      return () => image.formats.push({ sheet, area, cells: result.value });
    },
  };
}

/** So many lines between two that are asked about are asked about with them: another question costs Excel more. */
const LINES_APART = 20;

/** The questions for widths of columns or heights of rows. */
export function sizePieces(sheet: string, kind: SizeKind, lines: readonly number[], image: PreImage): Piece[] {
  const note = (line: number, points: number): unknown =>
    kind === 'columnWidth' ? image.widths.push({ sheet, column: line, points }) : image.heights.push({ sheet, row: line, points });
  const wanted = new Set(lines);
  return runsOf(lines, LINES_APART).map(({ from, count }) => ({
    weight: 60 * count,
    ask(context) {
      const sizes = askSizes(rangeOf(context, sheet, linesOf(kind, from, count)), kind);
      return () =>
        sizes().forEach((points, index) => {
          if (points !== undefined && wanted.has(from + index)) note(from + index, points);
        });
    },
  }));
}

/** The question: what is frozen on a sheet. */
export function freezePiece(sheet: string, image: PreImage): Piece {
  return {
    weight: 60,
    ask(context) {
      const frozen = sheetOf(context, sheet).freezePanes.getLocationOrNullObject().load('address');
      return () => image.freezes.push({ sheet, frozen: frozen.isNullObject ? null : local(frozen.address) });
    },
  };
}

/** The question: how a sheet is printed. */
export function pagePiece(sheet: string, image: PreImage): Piece {
  return {
    weight: 300,
    ask(context) {
      const { pageLayout, horizontalPageBreaks } = sheetOf(context, sheet);
      pageLayout.load(
        'orientation,paperSize,zoom,centerHorizontally,topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin',
      );
      const lines = pageLayout.headersFooters.defaultForAllPages.load(
        'leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter',
      );
      horizontalPageBreaks.load('items/rowIndex');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const atLeft = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
      return () => {
        const { orientation, paperSize, zoom, centerHorizontally } = pageLayout;
        image.pages.push({
          sheet,
          orientation: orientation as Excel.PageOrientation,
          paperSize: paperSize as Excel.PaperType,
          zoom,
          centerHorizontally,
          margins: marginsOf(pageLayout),
          header: { left: lines.leftHeader, center: lines.centerHeader, right: lines.rightHeader },
          footer: { left: lines.leftFooter, center: lines.centerFooter, right: lines.rightFooter },
          breaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
          printArea: area.isNullObject ? null : local(area.address),
          titleRows: titles.isNullObject ? null : local(titles.address),
          titleColumns: atLeft.isNullObject ? null : local(atLeft.address),
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

/** The question: what colour a sheet's tab has. */
export function tabPiece(sheet: string, image: PreImage): Piece {
  return {
    weight: 60,
    ask(context) {
      const tab = sheetOf(context, sheet).load('tabColor');
      return () => image.tabs.push({ sheet, color: tab.tabColor });
    },
  };
}

/**
 * The question: what names of the workbook refer to. All names are asked for at once, as in a look: one by one they would be two actions
 * each. `all`: how many there may be.
 */
export function namesPiece(wanted: readonly string[], all: number, image: PreImage): Piece {
  return {
    weight: 120 * all,
    ask(context) {
      const names = context.workbook.names.load('items/name,items/formula,items/comment');
      return () => {
        const found = new Map(names.items.map((item) => [item.name.toLowerCase(), item]));
        for (const name of wanted) {
          const item = found.get(name.toLowerCase());
          image.names.push(item === undefined ? { name, formula: null, comment: '' } : imageOf(name, item));
        }
      };
    },
  };
}

function imageOf(name: string, { formula, comment }: Excel.NamedItem): NameImage {
  return { name, formula: String(formula), comment };
}

/** The question: a setting, and which write set it. */
export function settingPiece(key: string, image: PreImage): Piece {
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

/** The question: which sheet is in front. */
export function activePiece(image: PreImage): Piece {
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
