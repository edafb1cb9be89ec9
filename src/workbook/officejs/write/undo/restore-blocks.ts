import { cellArea, type Area } from '../../../cells/area';
import { namesWith, sheetById, type Directory } from '../../directory';
import { isOwnComment, nameComment, settingTokenKey, withoutEntry, WRITES_PROPERTY } from '../../tokens';
import { queueContents } from '../plan/contents';
import { queueBreaks, queueLines, queueMargins, queuePlainLook, queueSetting } from '../plan/edit-steps';
import { queueValidation } from '../../looks/validations';
import type { ContentImage, FormatImage, PreImage } from '../pre-image';
import { contentPiecesOf, FORMAT_WEIGHT, settingPiece } from '../questions';
import { idIn, type WriteRecord } from './write-record';
import { rangeOf } from '../proxies';
import { sizeSteps } from '../plan/sizes';
import { blockOf, halvesOf, onSheet, small, split, type Block, type WriteStep } from '../requests';

/** Which cells of an image may be restored; all by default. */
export type CellFilter = (sheet: string, row: number, column: number) => boolean;

const everyCell: CellFilter = () => true;

/** What is asked just before contents are put back, and where it goes. */
export interface Asking {
  readonly image: Pick<PreImage, 'contents'>;
  /** Where to look for formulas that spill, by the id of a sheet. */
  readonly spills: ReadonlyMap<string, readonly Area[]>;
  /** Characters of an answer for a cell of an area, on the average. */
  cellWeight(sheet: string, area: Area): number;
  /** Characters of an answer. */
  readonly limit: number;
}

/**
 * The blocks that put an image back: merges off, formats, contents, merges on, then sizes, panes and pages. Cells that the filter
 * keeps out are not touched: null leaves a cell as it is. Contents are asked for just before they are written over.
 */
export function restoreBlocks(image: PreImage, asking: Asking, may: CellFilter = everyCell): Block[] {
  const whole = image.contents.filter(({ sheet, area }) => isWhole(sheet, area, may));
  return [
    ...whole.map(({ sheet, area }) => blockOf(small((context) => rangeOf(context, sheet, area).unmerge()))),
    ...image.formats.map((format) => formatBlock(format, may)),
    ...image.contents.flatMap((content) =>
      split(content.area, asking.cellWeight(content.sheet, content.area), asking.limit).map((part) =>
        contentBlock(partOf(content, part), asking, may),
      ),
    ),
    ...[
      ...whole.flatMap(({ sheet, merges }) => merges.map((merge) => small((context) => rangeOf(context, sheet, merge).merge(false)))),
      ...layoutSteps(image),
    ].map((step) => blockOf(step)),
  ];
}

function layoutSteps(image: PreImage): WriteStep[] {
  return [
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
    ...image.validations.flatMap(({ sheet, areas, rules }) => [
      ...areas.map((area) => small((context) => queueValidation(rangeOf(context, sheet, area), null))),
      ...rules.flatMap(({ areas: own, rule }) =>
        own.map((area) => small((context) => queueValidation(rangeOf(context, sheet, area), rule))),
      ),
    ]),
    ...image.tabs.map(({ sheet, color }) => onSheet(sheet, (one) => void (one.tabColor = color))),
  ];
}

function sheetsIn(parts: readonly { readonly sheet: string }[]): string[] {
  return [...new Set(parts.map(({ sheet }) => sheet))];
}

/**
 * The blocks that put back names and settings that are still the write's own, and take its entry off the sheets. `asked`: see
 * {@link Asking}.
 */
export function nameAndSettingBlocks(record: WriteRecord, directory: Directory, asked: PreImage): Block[] {
  const { before, token, touched } = record;
  const names = before.names.flatMap(({ name, formula, comment }): WriteStep[] => {
    const now = directory.names.get(name.toLowerCase());
    const written = record.names.get(name.toLowerCase()) ?? null;
    if (now === undefined)
      return written !== null || formula === null ? [] : [small((context) => addName(context, name, formula, comment))];
    const isOurs = now.comment === nameComment(token) || (!isOwnComment(now.comment) && now.formula === written);
    if (!isOurs) return [];
    return [
      small((context) => {
        const [names, own] = namesWith(context, name);
        const item = names.getItem(own);
        if (formula === null) item.delete();
        else {
          item.formula = formula;
          item.comment = comment;
        }
      }),
    ];
  });
  const settings = before.settings
    .filter(({ key }) => directory.settings.get(settingTokenKey(key)) === token)
    .map(({ key, value, token: earlier }): Block => ({
      ...blockOf(
        small((context) => {
          queueSetting(context.workbook.settings, key, value, directory.settings.has(key));
          queueSetting(context.workbook.settings, settingTokenKey(key), earlier, true);
        }),
      ),
      before: [settingPiece(key, asked)],
    }));
  // A sheet that the write added is known by its entry until it is removed.
  const entries = touched.sheets.flatMap(({ sheet }): WriteStep[] => {
    if (touched.added.includes(sheet)) return [];
    const entry = sheetById(directory.sheets, idIn(record, directory, sheet) ?? '');
    if (entry === undefined || !entry.writes.some((write) => write.token === token)) return [];
    return [onSheet(entry.id, (one) => void one.customProperties.add(WRITES_PROPERTY, withoutEntry(entry.writes, token)))];
  });
  return [blockOf(...names), ...settings, blockOf(...entries)];
}

function addName(context: Excel.RequestContext, name: string, formula: string, comment: string): void {
  const [names, own] = namesWith(context, name);
  names.add(own, formula, comment);
}

function formatBlock(format: FormatImage, may: CellFilter): Block {
  const { sheet, area } = format;
  const step: WriteStep = {
    weight: area.rows * area.columns * FORMAT_WEIGHT,
    queue(context) {
      for (const part of clearable(format, may)) queuePlainLook(rangeOf(context, sheet, part));
      rangeOf(context, sheet, area).setCellProperties(settable(format, may));
    },
  };
  return {
    ...blockOf(step),
    halves: () =>
      inHalves(area, (half, from) => formatBlock({ ...format, area: half, cells: format.cells.slice(from, from + half.rows) }, may)),
  };
}

function contentBlock(content: ContentImage, asking: Asking, may: CellFilter): Block {
  const { sheet, area } = content;
  const asked = { sheet, contents: [area], spills: asking.spills.get(sheet) ?? [], cellWeight: asking.cellWeight(sheet, area) };
  return {
    before: contentPiecesOf(asked, asking.image, asking.limit),
    steps: [contentStep(content, may)],
    after: [],
    halves: () => inHalves(area, (half) => contentBlock(partOf(content, half), asking, may)),
  };
}

/** Some rows of an image. */
function partOf(content: ContentImage, area: Area): ContentImage {
  const [from, to] = [area.row - content.area.row, area.row - content.area.row + area.rows];
  return { ...content, area, cells: content.cells.slice(from, to), numberFormats: content.numberFormats.slice(from, to) };
}

function inHalves(area: Area, blockFor: (half: Area, from: number) => Block): readonly [Block, Block] | null {
  const halves = halvesOf(area);
  return halves === null ? null : [blockFor(halves[0], 0), blockFor(halves[1], halves[0].rows)];
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
    tabs: only(image.tabs),
    validations: only(image.validations),
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
 * What has to be set on a cell whose look was taken away. Excel says white of a cell without a fill, and colour and weight of a line that
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
  queueLines(layout, page);
  queueBreaks(sheet, page.breaks);
  if (page.printArea !== null) layout.setPrintArea(page.printArea);
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns !== null) layout.setPrintTitleColumns(page.titleColumns);
}
