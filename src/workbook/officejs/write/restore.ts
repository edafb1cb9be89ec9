import { cellArea, sameArea, type Area, type Place } from '../../area';
import { sameContent, valueOf, type CellContent, type CellValue } from '../../cell';
import { FORMAT_WEIGHT, rangeOf, type ContentImage, type FormatImage, type PreImage } from './pre-image';
import { onSheet, small, type WriteStep } from './requests';
import { queueContents } from './contents';
import { queueName } from './edit-steps';

/** A cell that no longer holds what was written. */
export interface ChangedCell {
  readonly place: Place;
  readonly now: CellValue;
}

/** Which cells of an image may be restored; all by default. */
export type CellFilter = (sheet: string, row: number, column: number) => boolean;

const everyCell: CellFilter = () => true;

/**
 * The steps that put an image back: merges off, formats, contents, merges on, then sizes, panes, pages and names. Cells that the filter
 * keeps out are not touched: null leaves a cell as it is.
 */
export function restoreSteps(image: PreImage, namesNow: ReadonlySet<string>, may: CellFilter = everyCell): WriteStep[] {
  const whole = image.contents.filter(({ sheet, area }) => isWhole(sheet, area, may));
  return [
    ...whole.map(({ sheet, area }) => small((context) => rangeOf(context, sheet, area).unmerge())),
    ...image.formats.map((format) => formatStep(format, may)),
    ...image.contents.map((content) => contentStep(content, may)),
    ...whole.flatMap(({ sheet, merges }) => merges.map((merge) => small((context) => rangeOf(context, sheet, merge).merge(false)))),
    ...image.widths.map(({ sheet, column, points }) =>
      small((context) => void (rangeOf(context, sheet, cellArea(0, column)).format.columnWidth = points)),
    ),
    ...image.heights.map(({ sheet, row, points }) =>
      small((context) => void (rangeOf(context, sheet, cellArea(row, 0)).format.rowHeight = points)),
    ),
    ...image.freezes.map(({ sheet, frozen }) => onSheet(sheet, (one) => queueFreeze(one, frozen))),
    ...image.pages.map((page) => onSheet(page.sheet, (one) => queuePage(one.pageLayout, page))),
    ...image.names.map(({ name, formula }) =>
      small((context) => {
        const exists = namesNow.has(name.toLowerCase());
        if (formula !== null) queueName(context, name, formula, exists);
        else if (exists) context.workbook.names.getItem(name).delete();
      }),
    ),
  ];
}

function formatStep(format: FormatImage, may: CellFilter): WriteStep {
  const { sheet, area } = format;
  return {
    weight: area.rows * area.columns * FORMAT_WEIGHT,
    queue(context) {
      for (const part of clearable(format, may)) rangeOf(context, sheet, part).clear(Excel.ClearApplyTo.formats);
      rangeOf(context, sheet, area).setCellProperties(settable(format, may));
    },
  };
}

function contentStep(content: ContentImage, may: CellFilter): WriteStep {
  const { sheet, area, cells, numberFormats } = content;
  return {
    weight: JSON.stringify(cells).length + JSON.stringify(numberFormats).length,
    queue(context) {
      const range = rangeOf(context, sheet, area);
      // null in a matrix leaves the cell alone; the types of office.js do not say so.
      range.numberFormat = matrix(content, may, (r, c) => numberFormats[r]?.[c] ?? 'General') as string[][];
      const contents = cells.map((line, r) => line.map((cell, c) => (may(sheet, area.row + r, area.column + c) ? cell : undefined)));
      queueContents(range, contents, (r, c) => numberFormats[r]?.[c] === '@');
    },
  };
}

/** The part of an image that is about the sheets that pass. */
export function imageOfSheets(image: PreImage, passes: (sheet: string) => boolean): PreImage {
  const only = <T extends { readonly sheet: string }>(parts: readonly T[]): T[] => parts.filter(({ sheet }) => passes(sheet));
  return {
    contents: only(image.contents),
    formats: only(image.formats),
    widths: only(image.widths),
    heights: only(image.heights),
    freezes: only(image.freezes),
    pages: only(image.pages),
    names: image.names,
    active: image.active,
  };
}

/** The cells that hold neither what was written nor what stood there before. */
export function changedCells(
  before: readonly ContentImage[],
  written: readonly ContentImage[],
  now: readonly ContentImage[],
): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (const image of written) {
    const current = imageLike(now, image);
    const old = imageLike(before, image);
    if (current === undefined) continue;
    image.cells.forEach((line, r) =>
      line.forEach((content, c) => {
        const is = contentAt(current, r, c);
        if (!sameContent(is, content) && !sameContent(is, contentAt(old, r, c)))
          changed.push({
            place: { sheet: image.sheet, area: cellArea(image.area.row + r, image.area.column + c) },
            now: valueOf(is),
          });
      }),
    );
  }
  return changed;
}

/** How many cells differ between the two images. */
export function countDifferences(before: readonly ContentImage[], after: readonly ContentImage[]): number {
  let count = 0;
  for (const image of after) {
    const old = imageLike(before, image);
    image.cells.forEach((line, r) => line.forEach((content, c) => (count += sameContent(content, contentAt(old, r, c)) ? 0 : 1)));
  }
  return count;
}

function contentAt(image: ContentImage | undefined, r: number, c: number): CellContent {
  return image?.cells[r]?.[c] ?? null;
}

function imageLike(images: readonly ContentImage[], like: ContentImage): ContentImage | undefined {
  return images.find(({ sheet, area }) => sheet === like.sheet && sameArea(area, like.area));
}

function isWhole(sheet: string, area: Area, may: CellFilter): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) if (!may(sheet, row, column)) return false;
  }
  return true;
}

function matrix<T>(image: ContentImage, may: CellFilter, value: (r: number, c: number) => T): (T | null)[][] {
  return image.cells.map((line, r) =>
    line.map((_, c) => (may(image.sheet, image.area.row + r, image.area.column + c) ? value(r, c) : null)),
  );
}

function settable(image: FormatImage, may: CellFilter): Excel.SettableCellProperties[][] {
  return image.cells.map((line, r) =>
    line.map(({ format }, c) =>
      format !== undefined && may(image.sheet, image.area.row + r, image.area.column + c) ? { format: visibleParts(format) } : {},
    ),
  );
}

/** The whole area, or cell by cell what may be touched of it. */
function clearable({ sheet, area }: FormatImage, may: CellFilter): Area[] {
  if (isWhole(sheet, area, may)) return [area];
  const cells: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (may(sheet, row, column)) cells.push(cellArea(row, column));
  }
  return cells;
}

/**
 * What has to be set on a cell whose format was cleared. Excel says white of a cell without a fill, and colour and weight of a line that
 * is not there: setting these would cover the grid lines and draw borders.
 */
function visibleParts(format: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const { fill, borders, ...rest } = format;
  const lines = Object.entries(borders ?? {}).filter(
    ([, line]: [string, Excel.CellBorder | undefined]) => line?.style !== undefined && line.style !== 'None',
  );
  return {
    ...rest,
    ...(fill === undefined || fill.color === '#FFFFFF' || fill.color === '' ? {} : { fill }),
    ...(lines.length === 0 ? {} : { borders: Object.fromEntries(lines) }),
  };
}

function queueFreeze(sheet: Excel.Worksheet, frozen: string | null): void {
  if (frozen === null) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeAt(sheet.getRange(frozen));
}

function queuePage(layout: Excel.PageLayout, page: PreImage['pages'][number]): void {
  layout.orientation = page.orientation;
  layout.paperSize = page.paperSize;
  layout.zoom = page.zoom;
  layout.centerHorizontally = page.centerHorizontally;
  if (page.printArea !== null) layout.setPrintArea(page.printArea);
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
}
