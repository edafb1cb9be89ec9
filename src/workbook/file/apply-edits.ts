import {
  emptySheet,
  pointsToWidth,
  withCopiedRules,
  withValidation,
  type XlsxBook,
  type XlsxCell,
  type XlsxPrint,
  type XlsxSheet,
  type XlsxStyle,
} from '../../xlsx';
import { absoluteA1, areaToA1, placeToA1, quoteSheet } from '../cells/a1';
import { areaContains, areasOverlap, isWithin, type Area } from '../cells/area';
import { isFormula, valueOf, type CellContent } from '../cells/cell';
import { writeFailed } from '../edit-problem';
import type { CellStyle, Edit, Edits, PageLine, PageMargins, PageSetup } from '../edits';
import type { Sliced } from '../progress';
import { SECRET_NAME, secretAmong, secretFormula } from '../sheet-secret';
import { MergesByRow } from './merges-by-row';
import { restyle } from './restyle';

/**
 * The book after the edits; the given one stays as it is, and so do its cells: rows that no edit touches are shared.
 * The edits are valid (see `problemOf`); only a merge across merged cells can still fail, before anything is returned.
 */
export function* applyEdits(book: XlsxBook, edits: Edits): Sliced<XlsxBook> {
  const draft: XlsxBook = { ...book, sheets: [...book.sheets], names: [...book.names], settings: { ...book.settings } };
  const copied = new Set<string>();
  const sheetOf = (name: string): XlsxSheet => {
    const index = draft.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const sheet = draft.sheets[index] ?? emptySheet(name);
    if (copied.has(sheet.name)) return sheet;
    const copy = copyOf(sheet);
    draft.sheets[index < 0 ? draft.sheets.length : index] = copy;
    copied.add(copy.name);
    return copy;
  };
  const restyled: Restyled = new WeakMap();
  for (const [done, edit] of edits.entries()) {
    yield { phase: 'writing', done, of: edits.length };
    yield* applyEdit(draft, sheetOf, edit, restyled);
  }
  return draft;
}

/** A sheet whose containers are its own and whose cells are shared: they are replaced, never changed. */
function copyOf(sheet: XlsxSheet): XlsxSheet {
  const cells: XlsxSheet['cells'] = {};
  for (const [row, columns] of Object.entries(sheet.cells)) cells[Number(row)] = { ...columns };
  return { ...sheet, cells, merges: [...sheet.merges], columnWidths: { ...sheet.columnWidths }, rowHeights: { ...sheet.rowHeights } };
}

function* applyEdit(draft: XlsxBook, sheetOf: (name: string) => XlsxSheet, edit: Edit, restyled: Restyled): Sliced<void> {
  switch (edit.kind) {
    case 'addSheet':
      sheetOf(edit.sheet);
      return;
    case 'clear':
      clear(sheetOf(edit.sheet), edit.area);
      return;
    case 'values': {
      const sheet = sheetOf(edit.sheet);
      const merged = MergesByRow.of(sheet.merges);
      yield* forEachCell(sheet, edit.area, (cell, row, column) =>
        // Merged cells other than the top left one hold nothing, whatever is written to them.
        merged.covers(row, column) ? cell : withContent(cell, edit.values[row - edit.area.row]?.[column - edit.area.column] ?? null),
      );
      return;
    }
    case 'numberFormat':
      yield* forEachCell(sheetOf(edit.sheet), edit.area, (cell) => withFormat(cell, edit.format));
      return;
    case 'style':
      yield* forEachCell(sheetOf(edit.sheet), edit.area, styling(edit.style, restyled));
      return;
    case 'copyRows':
      yield* copyRows(sheetOf(edit.sheet), sheetOf(edit.from), edit);
      return;
    case 'merge':
      yield* merge(sheetOf(edit.sheet), edit.area);
      return;
    case 'validation': {
      const sheet = sheetOf(edit.sheet);
      sheet.opaque = withValidation(sheet.opaque, edit.areas, edit.rule);
      return;
    }
    case 'columnWidth': {
      const sheet = sheetOf(edit.sheet);
      for (let column = edit.column; column < edit.column + edit.columns; column += 1)
        sheet.columnWidths[column] = pointsToWidth(edit.points, draft.defaultFont);
      return;
    }
    case 'rowHeight': {
      const sheet = sheetOf(edit.sheet);
      for (let row = edit.row; row < edit.row + edit.rows; row += 1) sheet.rowHeights[row] = edit.points;
      return;
    }
    case 'freeze':
      sheetOf(edit.sheet).freeze = { rows: edit.rows, columns: edit.columns };
      return;
    case 'page': {
      const sheet = sheetOf(edit.sheet);
      sheet.print = pageSetup(sheet.print, edit.page);
      return;
    }
    case 'name': {
      const refersTo = `=${quoteSheet(edit.sheet)}!${absoluteA1(edit.area)}`;
      draft.names = [...namesWithout(draft, edit.name), { name: edit.name, refersTo }];
      return;
    }
    case 'dropName':
      draft.names = namesWithout(draft, edit.name);
      return;
    case 'secret':
      if (secretAmong(draft.names.filter(({ sheet }) => isSameSheet(sheet, edit.sheet))) === undefined)
        draft.names = [
          ...draft.names.filter(({ name, sheet }) => !isSameSheet(sheet, edit.sheet) || name.toLowerCase() !== SECRET_NAME),
          { name: SECRET_NAME, refersTo: secretFormula(edit.secret), sheet: sheetOf(edit.sheet).name },
        ];
      return;
    case 'setting': {
      const { [edit.key]: _, ...rest } = draft.settings;
      draft.settings = edit.value === null || edit.value === undefined ? rest : { ...rest, [edit.key]: edit.value };
      return;
    }
    case 'tabColor': {
      const sheet = sheetOf(edit.sheet);
      sheet.view = { ...sheet.view, tabColor: edit.color.toUpperCase() };
      return;
    }
    case 'activate':
      draft.activeSheet = draft.sheets.findIndex((sheet) => sheet.name.toLowerCase() === edit.sheet.toLowerCase());
  }
}

/** Whether a name is of that sheet only. */
function isSameSheet(ofName: string | undefined, sheet: string): boolean {
  return ofName?.toLowerCase() === sheet.toLowerCase();
}

/** All names but that of the whole workbook. */
function namesWithout({ names }: XlsxBook, dropped: string): XlsxBook['names'] {
  return names.filter(({ name, sheet }) => sheet !== undefined || name.toLowerCase() !== dropped.toLowerCase());
}

const BLANK: XlsxCell = { value: null };

/** Rows that are changed without a pause. */
const ROWS = 200;

type Change = (cell: XlsxCell, row: number, column: number) => XlsxCell;

function* forEachCell(sheet: XlsxSheet, area: Area, change: Change): Sliced<void> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if ((row - area.row) % ROWS === ROWS - 1) yield { phase: 'writing', done: row - area.row, of: area.rows };
    const cells = (sheet.cells[row] ??= {});
    let isEmptied = false;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const before = cells[column] ?? BLANK;
      const cell = change(before, row, column);
      if (cell === before && cell !== BLANK) continue;
      if (cell.value !== null || hasMore(cell)) cells[column] = cell;
      else {
        delete cells[column];
        isEmptied = true;
      }
    }
    if (isEmptied && Object.keys(cells).length === 0) delete sheet.cells[row];
  }
}

/** Whether a cell has anything beside its value. */
function hasMore(cell: XlsxCell): boolean {
  for (const key in cell) if (key !== 'value') return true;
  return false;
}

/** A content takes the place of what a cell held. An empty text leaves it blank. */
function withContent(cell: XlsxCell, content: CellContent): XlsxCell {
  // Most cells that are written are new; a copy with parts left out takes several times the room.
  if (cell === BLANK)
    return isFormula(content) ? { value: valueOf(content), formula: content.formula } : { value: content === '' ? null : content };
  const { formula: _formula, array: _array, runs: _runs, ...rest } = cell;
  if (isFormula(content)) return { ...rest, value: valueOf(content), formula: content.formula };
  return { ...rest, value: content === '' ? null : content };
}

function withFormat(cell: XlsxCell, format: string): XlsxCell {
  if (format !== 'General') return { ...cell, numberFormat: format };
  const { numberFormat: _, ...rest } = cell;
  return rest;
}

/** What looks come to by an edit's style, so that edits with one style share it: the writer then makes it once. */
type Restyled = WeakMap<CellStyle, Map<XlsxStyle | undefined, XlsxStyle>>;

/** Cells that looked the same before look the same afterwards, and share what says so. */
function styling(style: CellStyle, restyled: Restyled): (cell: XlsxCell) => XlsxCell {
  const known = restyled.get(style) ?? new Map<XlsxStyle | undefined, XlsxStyle>();
  restyled.set(style, known);
  return (cell) => {
    const { style: before } = cell;
    const after = known.get(before) ?? restyle(before ?? {}, style);
    known.set(before, after);
    // Most cells have nothing yet but what they say; a copy with parts left out takes several times the room.
    if (Object.keys(after).length > 0) return hasMore(cell) ? { ...cell, style: after } : { value: cell.value, style: after };
    const { style: _, ...rest } = cell;
    return rest;
  };
}

function* copyRows(sheet: XlsxSheet, from: XlsxSheet, { area, rows }: Extract<Edit, { kind: 'copyRows' }>): Sliced<void> {
  yield* forEachCell(sheet, area, (cell, row, column) => {
    const { style: _, numberFormat: __, ...rest } = cell;
    const like = from.cells[rows[row - area.row] ?? -1]?.[column];
    return {
      ...rest,
      ...(like?.style === undefined ? {} : { style: like.style }),
      ...(like?.numberFormat === undefined ? {} : { numberFormat: like.numberFormat }),
    };
  });
  sheet.merges = sheet.merges.filter((merged) => !areasOverlap(merged, area));
  sheet.opaque = withCopiedRules(sheet.opaque, from.opaque, { area, rows, column: area.column });
}

function clear(sheet: XlsxSheet, area: Area): void {
  for (const key of Object.keys(sheet.cells)) {
    const row = Number(key);
    if (row < area.row || row >= area.row + area.rows) continue;
    const cells = sheet.cells[row] ?? {};
    for (const column of Object.keys(cells)) {
      if (!areaContains(area, row, Number(column))) continue;
      const { link, comment } = cells[Number(column)] ?? BLANK;
      const kept = { ...(link === undefined ? {} : { link }), ...(comment === undefined ? {} : { comment }) };
      if (Object.keys(kept).length === 0) delete cells[Number(column)];
      else cells[Number(column)] = { value: null, ...kept };
    }
    if (Object.keys(cells).length === 0) delete sheet.cells[row];
  }
  sheet.merges = sheet.merges.filter((merged) => !areasOverlap(merged, area));
}

function* merge(sheet: XlsxSheet, area: Area): Sliced<void> {
  const under = MergesByRow.of(sheet.merges).overlapping(area);
  if (under.some((other) => !isWithin(other, area))) {
    throw writeFailed('mergeOverlap', { place: placeToA1({ sheet: sheet.name, area }) });
  }
  if (under.length > 0) sheet.merges = sheet.merges.filter((other) => !under.includes(other));
  if (area.rows * area.columns === 1) return;
  MergesByRow.push(sheet.merges, { ...area });
  yield* forEachCell(sheet, area, (cell, row, column) => {
    const isBlank = cell.value === null && cell.formula === undefined && cell.array === undefined && cell.runs === undefined;
    if (isBlank || (row === area.row && column === area.column)) return cell;
    const { formula: _formula, array: _array, runs: _runs, ...rest } = cell;
    return { ...rest, value: null };
  });
}

const POINTS_PER_INCH = 72;

function pageSetup(before: XlsxPrint, page: PageSetup): XlsxPrint {
  const { titleRows: _, titleColumns: __, scale: ___, fit: ____, breaks: breaksBefore, ...rest } = before;
  return {
    ...rest,
    area: areaToA1(page.printArea),
    orientation: page.orientation,
    paper: page.paper,
    ...('scale' in page
      ? { ...(page.scale === 100 ? {} : { scale: page.scale }), ...(page.breaks.length === 0 ? {} : { breaks: [...page.breaks] }) }
      : { fit: { width: page.fitToWidth, height: 0 }, ...(breaksBefore === undefined ? {} : { breaks: breaksBefore }) }),
    ...(page.titleRows === undefined ? {} : { titleRows: { ...page.titleRows } }),
    ...(page.titleColumns === undefined ? {} : { titleColumns: { ...page.titleColumns } }),
    ...(page.margins === undefined ? {} : { margins: inches(page.margins) }),
    ...headerFooterOf(before, page),
    ...(page.centerHorizontally === undefined ? {} : { centerHorizontally: page.centerHorizontally }),
  };
}

function headerFooterOf({ headerFooter }: XlsxPrint, { header, footer }: PageSetup): Pick<XlsxPrint, 'headerFooter'> {
  if (header === undefined && footer === undefined) return {};
  const { oddHeader, oddFooter, ...rest } = headerFooter ?? {};
  const lines = {
    oddHeader: header === undefined ? oddHeader : codesOf(header),
    oddFooter: footer === undefined ? oddFooter : codesOf(footer),
  };
  const said = Object.entries(lines).filter(([, line]) => line !== undefined && line !== '');
  return { headerFooter: { ...rest, ...Object.fromEntries(said) } };
}

/** The three parts of a line as the format has them. */
function codesOf({ left = '', center = '', right = '' }: PageLine): string {
  return [`&L${left}`, `&C${center}`, `&R${right}`].filter((part) => part.length > 2).join('');
}

function inches(margins: PageMargins): NonNullable<XlsxPrint['margins']> {
  const inInches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e5) / 1e5;
  const { top, right, bottom, left, header, footer } = margins;
  return {
    top: inInches(top),
    right: inInches(right),
    bottom: inInches(bottom),
    left: inInches(left),
    header: inInches(header),
    footer: inInches(footer),
  };
}
