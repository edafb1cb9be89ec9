import { absoluteA1, areaToA1, quoteSheet } from '../../a1';
import type { Area } from '../../area';
import type { CellContent } from '../../cell';
import type { CellStyle, Edit, Edits, PageSetup } from '../../edits';
import { split, type WriteStep } from './requests';
import { queueContents } from './contents';
import type { TextFormats } from './text-formats';

/** What one edit takes of a request, its values apart. */
const EDIT_WEIGHT = 1_000;

type WorkbookEdit = Exclude<Edit, { kind: 'setting' | 'values' }>;

/**
 * The steps of a plan, in order; settings are none. Values that would not fit into one request are split.
 * @param names names that exist before the plan, in lower case
 * @param formats which cells have the format `@` before it
 */
export function stepsOf(edits: Edits, names: ReadonlySet<string>, formats: TextFormats): WriteStep[] {
  return edits.flatMap((edit): WriteStep[] => {
    if (edit.kind === 'setting') return [];
    if (edit.kind === 'values') return contentSteps(edit.sheet, edit.area, edit.values, formats.on(edit.sheet));
    formats.note(edit);
    return [{ weight: EDIT_WEIGHT, queue: (context) => queueEdit(context, edit, names) }];
  });
}

function contentSteps(
  sheet: string,
  area: Area,
  contents: readonly (readonly CellContent[])[],
  isText: (row: number, column: number) => boolean,
): WriteStep[] {
  const width = Math.max(1, Math.ceil(JSON.stringify(contents).length / Math.max(1, area.rows * area.columns)));
  return split(area, width).map((part): WriteStep => {
    const from = part.row - area.row;
    return {
      weight: EDIT_WEIGHT + part.rows * part.columns * width,
      queue: (context) =>
        queueContents(context.workbook.worksheets.getItem(sheet).getRange(areaToA1(part)), contents.slice(from, from + part.rows), (r, c) =>
          isText(part.row + r, part.column + c),
        ),
    };
  });
}

function queueEdit(context: Excel.RequestContext, edit: WorkbookEdit, names: ReadonlySet<string>): void {
  const { worksheets } = context.workbook;
  if (edit.kind === 'addSheet') {
    worksheets.add(edit.sheet);
    return;
  }
  if (edit.kind === 'dropName') {
    if (names.has(edit.name.toLowerCase())) context.workbook.names.getItem(edit.name).delete();
    return;
  }
  const sheet = worksheets.getItem(edit.sheet);
  switch (edit.kind) {
    case 'clear': {
      const range = sheet.getRange(areaToA1(edit.area));
      range.unmerge();
      range.clear(Excel.ClearApplyTo.all);
      break;
    }
    case 'numberFormat':
      queueNumberFormat(sheet.getRange(areaToA1(edit.area)), edit.format);
      break;
    case 'style':
      queueStyle(sheet.getRange(areaToA1(edit.area)), edit.style, edit.area);
      break;
    case 'merge':
      sheet.getRange(areaToA1(edit.area)).merge(false);
      break;
    case 'columnWidth':
      sheet.getRange(areaToA1({ row: 0, rows: 1, column: edit.column, columns: edit.columns })).format.columnWidth = edit.points;
      break;
    case 'rowHeight':
      sheet.getRange(areaToA1({ row: edit.row, rows: edit.rows, column: 0, columns: 1 })).format.rowHeight = edit.points;
      break;
    case 'freeze':
      queueFreeze(sheet, edit.rows, edit.columns);
      break;
    case 'page':
      queuePage(sheet, edit.page);
      break;
    case 'name':
      queueName(context, edit.name, `=${quoteSheet(edit.sheet)}!${absoluteA1(edit.area)}`, names.has(edit.name.toLowerCase()));
      break;
    case 'activate':
      sheet.activate();
      break;
  }
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
  pageLayout.paperSize = page.paper === 'A3' ? Excel.PaperType.a3 : Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: page.fitToWidth };
  if (page.centerHorizontally !== undefined) pageLayout.centerHorizontally = page.centerHorizontally;
  pageLayout.setPrintArea(areaToA1(page.printArea));
  if (page.titleRows !== undefined) {
    const { row, rows } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${String(row + 1)}:$${String(row + rows)}`);
  }
}

/** Makes a name or lets it refer to something else. */
export function queueName(context: Excel.RequestContext, name: string, formula: string, exists: boolean): void {
  if (exists) context.workbook.names.getItem(name).formula = formula;
  else context.workbook.names.add(name, formula);
}
