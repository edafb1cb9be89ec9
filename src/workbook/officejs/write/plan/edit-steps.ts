import { absoluteA1, areaToA1, columnLetters, quoteSheet } from '../../../cells/a1';
import { cellArea, type Area } from '../../../cells/area';
import { isFormula, valueOf } from '../../../cells/cell';
import type { CellStyle, Edit, Edits, PageMargins, PageSetup, Paper } from '../../../edits';
import { SECRET_NAME, secretFormula } from '../../../sheet-secret';
import { nameKey, nameOnSheet, sheetById, type Directory } from '../../directory';
import { isOwnComment, nameComment, settingTokenKey, withEntry, WRITES_PROPERTY, type WriteEntry } from '../../tokens';
import { movedValidation } from '../../../cells/validation';
import { queueValidation } from '../../looks/validations';
import { queueContents } from './contents';
import { copiesOf, queueCopies } from './copy-rows';
import { rangeOf, sheetOf } from '../proxies';
import { onSheet, type WriteStep } from '../requests';
import type { TextFormats } from './text-formats';
import type { Touched, TouchedSheet } from '../touched';

/** What one edit takes of a request, its values apart. */
const EDIT_WEIGHT = 1_000;

/** What the steps of a plan have to know of the workbook and of the write. */
export interface PlanContext {
  readonly token: string;
  readonly directory: Directory;
  /** What a sheet of the plan is called now. */
  readonly titleOf: (sheet: string) => string;
  /** The ids of the sheets that the plan adds, by the names it gives them; filled when they are there. */
  readonly added: ReadonlyMap<string, string>;
  /** Characters that one request may have. */
  readonly payload: number;
  /** The sheet that the plan brings to the front, as the plan names it; null for none. */
  readonly front: string | null;
}

/**
 * What comes first: the sheets of a plan, so that a name that is taken stops it before anything else is done; then what the write leaves on
 * sheets to be known by. @param edits with the ids of sheets
 */
export function sheetSteps(edits: Edits, touched: Touched, about: PlanContext): WriteStep[] {
  return [
    ...edits.flatMap((edit) => (edit.kind === 'addSheet' ? [plainStep(edit, about, NOTHING_THERE)] : [])),
    ...touched.sheets.flatMap((sheet) => entryStep(sheet, touched, about)),
  ];
}

/** An edit of cells. */
export type CellEdit = Extract<Edit, { kind: 'values' | 'clear' | 'numberFormat' | 'style' | 'copyRows' | 'merge' }>;

/**
 * The steps of edits of cells, in order. `formats`: which cells have the format `@` before the first of them.
 * @param edits with the ids of sheets
 */
export function cellSteps(edits: readonly CellEdit[], about: PlanContext, formats: TextFormats): WriteStep[] {
  return edits.map((edit) => {
    if (edit.kind === 'values') return contentStep(edit, about, formats);
    formats.note(edit);
    return plainStep(edit, about, NOTHING_THERE);
  });
}

/** The sizes that a plan gives the lines of a sheet; of two for a line the later one. */
export function sizesOf(edits: Edits, sheet: string): (readonly ['columnWidth' | 'rowHeight', ReadonlyMap<number, number>])[] {
  const [widths, heights] = [new Map<number, number>(), new Map<number, number>()];
  for (const edit of edits) {
    if (edit.kind === 'columnWidth' && edit.sheet === sheet)
      for (let column = edit.column; column < edit.column + edit.columns; column += 1) widths.set(column, edit.points);
    if (edit.kind === 'rowHeight' && edit.sheet === sheet)
      for (let row = edit.row; row < edit.row + edit.rows; row += 1) heights.set(row, edit.points);
  }
  return [
    ['columnWidth', widths],
    ['rowHeight', heights],
  ];
}

/** The names, in lower case, and the keys of settings that there are when an edit's turn comes. */
export interface There {
  readonly names: Set<string>;
  readonly settings: Set<string>;
}

const NOTHING_THERE: There = { names: new Set(), settings: new Set() };

/** The step of one edit. What it finds is settled here: its step may be put into a request more than once. */
export function plainStep(edit: PlainEdit, about: PlanContext, { names, settings }: There): WriteStep {
  const name = nameIn(edit);
  const isThere = name === null ? edit.kind === 'setting' && settings.has(edit.key) : names.has(nameKey(name));
  if (name !== null && edit.kind !== 'dropName') names.add(nameKey(name));
  if (name !== null && edit.kind === 'dropName') names.delete(nameKey(name));
  if (edit.kind === 'setting') settings.add(edit.key);
  const actions = edit.kind === 'copyRows' ? copiesOf(edit.rows).length : edit.kind === 'validation' ? edit.areas.length : 1;
  return { weight: EDIT_WEIGHT * actions, queue: (context) => queueEdit(context, edit, { ...about, isThere }) };
}

/** The name that an edit makes or takes away; null for one that does neither. */
function nameIn(edit: PlainEdit): string | null {
  if (edit.kind === 'secret') return nameOnSheet(edit.sheet, SECRET_NAME);
  return edit.kind === 'name' || edit.kind === 'dropName' ? edit.name : null;
}

type PlainEdit = Exclude<Edit, { kind: 'values' | 'columnWidth' | 'rowHeight' }>;

/** On the sheet that the plan brings to the front, formulas come after what they give: a grid may take a while to calculate them. */
function contentStep({ sheet, area, values }: Extract<Edit, { kind: 'values' }>, about: PlanContext, formats: TextFormats): WriteStep {
  const isText = formats.on(sheet);
  const isTextAt = (r: number, c: number): boolean => isText(area.row + r, area.column + c);
  const shown = sheet === about.front && values.some((line) => line.some(isFormula)) ? values.map((line) => line.map(valueOf)) : null;
  return {
    weight: EDIT_WEIGHT + JSON.stringify(values).length + (shown === null ? 0 : JSON.stringify(shown).length),
    queue: (context) => {
      const range = rangeOf(context, about.added.get(sheet) ?? sheet, area);
      if (shown !== null) queueContents(range, shown, isTextAt);
      queueContents(range, values, isTextAt);
    },
  };
}

/** What a sheet is given to know the write by. */
function entryStep({ sheet, contents, formats }: TouchedSheet, touched: Touched, about: PlanContext): WriteStep[] {
  const isAdded = touched.added.includes(sheet);
  if (!isAdded && contents.length === 0 && formats.length === 0) return [];
  const entry: WriteEntry = { token: about.token, areas: [...contents, ...formats], added: isAdded ? sheet : null };
  const before = isAdded ? [] : (sheetById(about.directory.sheets, sheet)?.writes ?? []);
  return [onSheet(sheet, (one) => void one.customProperties.add(WRITES_PROPERTY, withEntry(before, entry)))];
}

/** An edit's own circumstances. */
interface EditContext extends PlanContext {
  /** Its name or setting exists. */
  readonly isThere: boolean;
}

function queueEdit(context: Excel.RequestContext, edit: PlainEdit, about: EditContext): void {
  const { worksheets } = context.workbook;
  switch (edit.kind) {
    case 'addSheet':
      worksheets.add(edit.sheet);
      return;
    case 'dropName':
      if (about.isThere) context.workbook.names.getItem(edit.name).delete();
      return;
    case 'setting':
      // Whose it is comes first: a batch that is cut off between the two must not leave a value that nobody is known to have written.
      queueSetting(context.workbook.settings, settingTokenKey(edit.key), about.token, true);
      queueSetting(context.workbook.settings, edit.key, edit.value, about.isThere);
      return;
    case 'name':
      queueName(context, edit, about);
      return;
    case 'secret':
      if (!about.isThere) sheetOf(context, edit.sheet).names.add(SECRET_NAME, secretFormula(edit.secret), nameComment(about.token));
      return;
    case 'copyRows':
      queueCopies(context, about.added.get(edit.sheet) ?? edit.sheet, { ...edit, from: about.added.get(edit.from) ?? edit.from });
      return;
    default:
      queueOnSheet(context, about.added.get(edit.sheet) ?? edit.sheet, edit);
  }
}

type SheetEdit = Exclude<PlainEdit, { kind: 'addSheet' | 'dropName' | 'setting' | 'secret' | 'name' | 'copyRows' }>;

function queueOnSheet(context: Excel.RequestContext, id: string, edit: SheetEdit): void {
  const sheet = sheetOf(context, id);
  switch (edit.kind) {
    case 'clear': {
      const range = rangeOf(context, id, edit.area);
      range.unmerge();
      // Not all: comments, notes and rules for what may be typed are nobody's but whose they are.
      range.clear(Excel.ClearApplyTo.contents);
      queuePlainLook(range);
      break;
    }
    case 'numberFormat':
      queueNumberFormat(rangeOf(context, id, edit.area), edit.format);
      break;
    case 'style':
      queueStyle(rangeOf(context, id, edit.area), edit.style, edit.area);
      break;
    case 'merge':
      rangeOf(context, id, edit.area).merge(false);
      break;
    case 'freeze':
      queueFreeze(sheet, edit.rows, edit.columns);
      break;
    case 'page':
      queuePage(sheet, edit.page);
      break;
    case 'validation': {
      const [first] = edit.areas;
      for (const area of edit.areas) {
        const moved = [area.row - (first?.row ?? 0), area.column - (first?.column ?? 0)] as const;
        queueValidation(rangeOf(context, id, area), edit.rule === null ? null : movedValidation(edit.rule, ...moved));
      }
      break;
    }
    case 'tabColor':
      sheet.tabColor = edit.color;
      break;
    case 'activate':
      sheet.activate();
      break;
  }
}

/** Takes the look of cells away. Clearing their formats would take conditional formats, too, which are nobody's but whose they are. */
export function queuePlainLook(range: Excel.Range): void {
  range.style = Excel.BuiltInStyle.normal;
}

/** Sets a setting, or takes it away where it is there and gets no value. */
export function queueSetting(settings: Excel.SettingCollection, key: string, value: unknown, exists: boolean): void {
  if (value !== null && value !== undefined) settings.add(key, value);
  else if (exists) settings.getItem(key).delete();
}

/** One format for a whole range: Excel takes a single value for all its cells. */
function queueNumberFormat(range: Excel.Range, format: string): void {
  // The types know only matrices; a single value for all cells is documented for values, formulas and number formats alike.
  (range as { numberFormat: unknown }).numberFormat = format;
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function queueStyle(range: Excel.Range, style: CellStyle, area: Area): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill === null) format.fill.clear();
  else if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = horizontal[style.align];
  if (style.valign !== undefined) format.verticalAlignment = vertical[style.valign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border === undefined) return;
  const lines: ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[] = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
  ];
  if (area.rows > 1) lines.push('InsideHorizontal');
  if (area.columns > 1) lines.push('InsideVertical');
  for (const side of lines) format.borders.getItem(side).style = style.border ? 'Continuous' : 'None';
}

function queueFreeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(areaToA1({ row: 0, column: 0, rows, columns })));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

function queuePage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = paperTypes[page.paper];
  if ('scale' in page) {
    pageLayout.zoom = { scale: page.scale };
    queueBreaks(sheet, page.breaks);
  } else pageLayout.zoom = { horizontalFitToPages: page.fitToWidth };
  if (page.margins !== undefined) queueMargins(pageLayout, page.margins);
  queueLines(pageLayout, page);
  if (page.centerHorizontally !== undefined) pageLayout.centerHorizontally = page.centerHorizontally;
  pageLayout.setPrintArea(areaToA1(page.printArea));
  if (page.titleRows !== undefined) {
    const { row, rows } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${String(row + 1)}:$${String(row + rows)}`);
  }
  if (page.titleColumns !== undefined) {
    const { column, columns } = page.titleColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(column)}:$${columnLetters(column + columns - 1)}`);
  }
}

const paperTypes: Readonly<Record<Paper, 'A3' | 'A4' | 'A5' | 'B4' | 'B5' | 'Letter' | 'Legal'>> = {
  A3: 'A3',
  A4: 'A4',
  A5: 'A5',
  B4: 'B4',
  B5: 'B5',
  letter: 'Letter',
  legal: 'Legal',
};

/** What stands above and below the pages, where it is said. */
export function queueLines({ headersFooters }: Excel.PageLayout, { header, footer }: Pick<PageSetup, 'header' | 'footer'>): void {
  const all = headersFooters.defaultForAllPages;
  if (header !== undefined) {
    all.leftHeader = header.left ?? '';
    all.centerHeader = header.center ?? '';
    all.rightHeader = header.right ?? '';
  }
  if (footer === undefined) return;
  all.leftFooter = footer.left ?? '';
  all.centerFooter = footer.center ?? '';
  all.rightFooter = footer.right ?? '';
}

export function queueMargins(layout: Excel.PageLayout, margins: PageMargins): void {
  layout.topMargin = margins.top;
  layout.rightMargin = margins.right;
  layout.bottomMargin = margins.bottom;
  layout.leftMargin = margins.left;
  layout.headerMargin = margins.header;
  layout.footerMargin = margins.footer;
}

/** Pages begin with these rows (counted from 0), and nowhere else by hand. */
export function queueBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(areaToA1(cellArea(row, 0)));
}

/** Makes a name or lets it refer to something else, with the token of the write as its comment, unless a person has written one. */
function queueName(context: Excel.RequestContext, { name, sheet, area }: Extract<Edit, { kind: 'name' }>, about: EditContext): void {
  const formula = nameFormula(about.titleOf(sheet), area);
  const key = name.toLowerCase();
  if (about.isThere) {
    const item = context.workbook.names.getItem(name);
    if (isOwnComment(about.directory.names.get(key)?.comment ?? '')) item.comment = nameComment(about.token);
    item.formula = formula;
  } else context.workbook.names.add(name, formula, nameComment(about.token));
}

/** What a name for an area refers to, as Excel writes it. */
export function nameFormula(title: string, area: Area): string {
  return `=${quoteSheet(title)}!${absoluteA1(area)}`;
}
