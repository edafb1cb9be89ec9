import { cellArea, type Area } from '../../../area';
import { sheetById, type Directory } from '../../directory';
import { isOwnComment, nameComment, settingTokenKey, withoutEntry, WRITES_PROPERTY } from '../../tokens';
import { queueContents } from '../contents';
import { queueBreaks, queueMargins, queueSetting } from '../edit-steps';
import { FORMAT_WEIGHT, type ContentImage, type FormatImage, type PreImage } from '../pre-image';
import { idIn, type WriteRecord } from './record';
import { rangeOf } from '../proxies';
import { sizeSteps } from '../sizes';
import { halvesOf, onSheet, small, type WriteStep } from '../requests';

/** Which cells of an image may be restored; all by default. */
export type CellFilter = (sheet: string, row: number, column: number) => boolean;

const everyCell: CellFilter = () => true;

/**
 * The steps that put an image back: merges off, formats, contents, merges on, then sizes, panes and pages. Cells that the filter
 * keeps out are not touched: null leaves a cell as it is.
 */
export function restoreSteps(image: PreImage, may: CellFilter = everyCell): WriteStep[] {
  const whole = image.contents.filter(({ sheet, area }) => isWhole(sheet, area, may));
  return [
    ...whole.map(({ sheet, area }) => small((context) => rangeOf(context, sheet, area).unmerge())),
    ...image.formats.map((format) => formatStep(format, may)),
    ...image.contents.map((content) => contentStep(content, may)),
    ...whole.flatMap(({ sheet, merges }) => merges.map((merge) => small((context) => rangeOf(context, sheet, merge).merge(false)))),
    ...sheetsIn(image.widths).flatMap((sheet) =>
      sizeSteps(
        () => sheet,
        'columnWidth',
        new Map(image.widths.flatMap((one) => (one.sheet === sheet ? [[one.column, one.points]] : []))),
      ),
    ),
    ...sheetsIn(image.heights).flatMap((sheet) =>
      sizeSteps(() => sheet, 'rowHeight', new Map(image.heights.flatMap((one) => (one.sheet === sheet ? [[one.row, one.points]] : [])))),
    ),
    ...image.freezes.map(({ sheet, frozen }) => onSheet(sheet, (one) => queueFreeze(one, frozen))),
    ...image.pages.map((page) => onSheet(page.sheet, (one) => queuePage(one, page))),
    ...image.tabs.map(({ sheet, color }) => onSheet(sheet, (one) => void (one.tabColor = color))),
  ];
}

function sheetsIn(parts: readonly { readonly sheet: string }[]): string[] {
  return [...new Set(parts.map(({ sheet }) => sheet))];
}

/** The steps that put back names and settings that are still the write's own, and take its entry off the sheets. */
export function nameAndSettingSteps(record: WriteRecord, directory: Directory): WriteStep[] {
  const { before, token, touched } = record;
  return [
    ...before.names.flatMap(({ name, formula, comment }): WriteStep[] => {
      const now = directory.names.get(name.toLowerCase());
      const written = record.names.get(name.toLowerCase()) ?? null;
      if (now === undefined)
        return written !== null || formula === null ? [] : [small((context) => void context.workbook.names.add(name, formula, comment))];
      const isOurs = now.comment === nameComment(token) || (!isOwnComment(now.comment) && now.formula === written);
      if (!isOurs) return [];
      return [
        small((context) => {
          const item = context.workbook.names.getItem(name);
          if (formula === null) item.delete();
          else {
            item.formula = formula;
            item.comment = comment;
          }
        }),
      ];
    }),
    ...before.settings
      .filter(({ key }) => directory.settings.get(settingTokenKey(key)) === token)
      .map(({ key, value, token: earlier }) =>
        small(({ workbook: { settings } }) => {
          queueSetting(settings, key, value, directory.settings.has(key));
          queueSetting(settings, settingTokenKey(key), earlier, true);
        }),
      ),
    // A sheet that the write added is known by its entry until it is removed.
    ...touched.sheets.flatMap(({ sheet }): WriteStep[] => {
      if (touched.added.includes(sheet)) return [];
      const entry = sheetById(directory.sheets, idIn(record, directory, sheet) ?? '');
      if (entry === undefined || !entry.writes.some((write) => write.token === token)) return [];
      return [onSheet(entry.id, (one) => void one.customProperties.add(WRITES_PROPERTY, withoutEntry(entry.writes, token)))];
    }),
  ];
}

function formatStep(format: FormatImage, may: CellFilter): WriteStep {
  const { sheet, area } = format;
  return {
    weight: area.rows * area.columns * FORMAT_WEIGHT,
    halves() {
      const halves = halvesOf(area);
      if (halves === null) return null;
      const [first, second] = halves.map((half) =>
        formatStep({ ...format, area: half, cells: format.cells.slice(half.row - area.row, half.row - area.row + half.rows) }, may),
      );
      return first === undefined || second === undefined ? null : [first, second];
    },
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
    halves() {
      const halves = halvesOf(area);
      if (halves === null) return null;
      const [first, second] = halves.map((half) => {
        const [from, to] = [half.row - area.row, half.row - area.row + half.rows];
        return contentStep({ ...content, area: half, cells: cells.slice(from, to), numberFormats: numberFormats.slice(from, to) }, may);
      });
      return first === undefined || second === undefined ? null : [first, second];
    },
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
    tabs: only(image.tabs),
    names: image.names,
    settings: image.settings,
    active: image.active,
  };
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

function queuePage(sheet: Excel.Worksheet, page: PreImage['pages'][number]): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation;
  layout.paperSize = page.paperSize;
  layout.zoom = page.zoom;
  layout.centerHorizontally = page.centerHorizontally;
  queueMargins(layout, page.margins);
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  queueBreaks(sheet, page.breaks);
  if (page.printArea !== null) layout.setPrintArea(page.printArea);
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
}
