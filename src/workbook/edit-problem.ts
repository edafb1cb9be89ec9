import { editReasons } from '../messages/workbook/workbook';
import { placeToA1 } from './cells/a1';
import { cellArea, isOnSheet, type Area } from './cells/area';
import { isFormula, valueOf, type CellContent } from './cells/cell';
import { LONGEST_FORMULA, LONGEST_TEXT } from './cell-limits';
import { isSheetName } from './cells/sheet-name';
import { MOST_BREAKS, type Edit, type Edits } from './edits';
import { refusal, type WriteError } from './error';

/** Edits that a protected sheet refuses in Excel. */
const refusedByProtection: ReadonlySet<Edit['kind']> = new Set([
  'clear',
  'values',
  'numberFormat',
  'style',
  'copyRows',
  'merge',
  'validation',
  'columnWidth',
  'rowHeight',
]);

/** A sheet that a plan may write to. Excel takes names that differ in case only for the same. */
export interface KnownSheet {
  readonly name: string;
  readonly isProtected: boolean;
}

/** The failure that a plan would end in, before any of it is made; null when nothing speaks against it. */
export function problemOf(edits: Edits, sheets: readonly KnownSheet[]): WriteError | null {
  const known = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const edit of edits) {
    if (edit.kind === 'setting' || edit.kind === 'dropName') continue;
    const sheet = known.get(edit.sheet.toLowerCase());
    if (edit.kind === 'addSheet') {
      if (sheet !== undefined) return writeFailed('sheetExists', { sheet: edit.sheet });
      if (!isSheetName(edit.sheet)) return writeFailed('sheetName', { sheet: edit.sheet });
      known.set(edit.sheet.toLowerCase(), { name: edit.sheet, isProtected: false });
      continue;
    }
    if (sheet === undefined) return refusal('WB-SHEET-GONE', { sheet: edit.sheet });
    if (edit.kind === 'copyRows' && !known.has(edit.from.toLowerCase())) return refusal('WB-SHEET-GONE', { sheet: edit.from });
    if (sheet.isProtected && refusedByProtection.has(edit.kind)) return refusal('WB-PROTECTED', { sheet: edit.sheet });
    const outside = areasOf(edit).find((area) => !isOnSheet(area));
    if (outside !== undefined) return writeFailed('outside', { place: placeToA1({ sheet: edit.sheet, area: outside }) });
    if (edit.kind === 'page' && 'breaks' in edit.page && edit.page.breaks.length > MOST_BREAKS)
      return writeFailed('breaks', { sheet: edit.sheet, breaks: String(edit.page.breaks.length), limit: String(MOST_BREAKS) });
    if (edit.kind === 'copyRows' && edit.rows.length !== edit.area.rows)
      return writeFailed('shape', { place: placeToA1({ sheet: edit.sheet, area: edit.area }) });
    if (edit.kind === 'values') {
      const problem = problemOfValues(edit);
      if (problem !== null) return problem;
    }
  }
  return null;
}

function problemOfValues({ sheet, area, values }: Extract<Edit, { kind: 'values' }>): WriteError | null {
  if (!fits(values, area)) return writeFailed('shape', { place: placeToA1({ sheet, area }) });
  for (const [r, line] of values.entries()) {
    for (const [c, content] of line.entries()) {
      const problem = problemOfContent(content, () => placeToA1({ sheet, area: cellArea(area.row + r, area.column + c) }));
      if (problem !== null) return problem;
    }
  }
  return null;
}

/** What no cell can hold. */
function problemOfContent(content: CellContent, place: () => string): WriteError | null {
  if (typeof content === 'number') return Number.isFinite(content) ? null : writeFailed('notFinite', { place: place() });
  if (typeof content === 'string')
    return content.length <= LONGEST_TEXT
      ? null
      : writeFailed('textLong', { place: place(), signs: String(content.length), limit: String(LONGEST_TEXT) });
  if (content === null || !isFormula(content)) return null;
  const { formula } = content;
  if (formula.length > LONGEST_FORMULA)
    return writeFailed('formulaLong', { place: place(), signs: String(formula.length), limit: String(LONGEST_FORMULA) });
  if (formula.length < 2 || !formula.startsWith('=')) return writeFailed('noFormula', { place: place() });
  return problemOfContent(valueOf(content), place);
}

/** A failure of writing for one of our own reasons. */
export function writeFailed(reason: keyof typeof editReasons, data: Readonly<Record<string, string>>): WriteError {
  return refusal('WB-WRITE-FAILED', { reason: { sentence: editReasons[reason], data } });
}

function areasOf(edit: Edit): readonly Area[] {
  switch (edit.kind) {
    case 'clear':
    case 'values':
    case 'numberFormat':
    case 'style':
    case 'copyRows':
    case 'merge':
    case 'name':
      return [edit.area];
    case 'validation':
      return edit.areas;
    case 'columnWidth':
      return [{ row: 0, rows: 1, column: edit.column, columns: edit.columns }];
    case 'rowHeight':
      return [{ row: edit.row, rows: edit.rows, column: 0, columns: 1 }];
    case 'page':
      return [edit.page.printArea];
    default:
      return [];
  }
}

function fits(values: readonly (readonly unknown[])[], area: Area): boolean {
  return values.length === area.rows && values.every((row) => row.length === area.columns);
}
