import { editReasons } from '../messages/workbook';
import { placeToA1 } from './a1';
import { isOnSheet, type Area } from './area';
import type { Edit, Edits } from './edits';
import { refusal, type WriteError } from './error';

/** Edits that a protected sheet refuses in Excel. */
const refusedByProtection: ReadonlySet<Edit['kind']> = new Set([
  'clear',
  'values',
  'numberFormat',
  'style',
  'merge',
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
    if (sheet.isProtected && refusedByProtection.has(edit.kind)) return refusal('WB-PROTECTED', { sheet: edit.sheet });
    const area = areaOf(edit);
    if (area !== null && !isOnSheet(area)) return writeFailed('outside', { place: placeToA1({ sheet: edit.sheet, area }) });
    if (edit.kind === 'values' && !fits(edit.values, edit.area))
      return writeFailed('shape', { place: placeToA1({ sheet: edit.sheet, area: edit.area }) });
  }
  return null;
}

/** A failure of writing for one of our own reasons. */
export function writeFailed(reason: keyof typeof editReasons, data: Readonly<Record<string, string>>): WriteError {
  return refusal('WB-WRITE-FAILED', { reason: { sentence: editReasons[reason], data } });
}

function areaOf(edit: Edit): Area | null {
  switch (edit.kind) {
    case 'clear':
    case 'values':
    case 'numberFormat':
    case 'style':
    case 'merge':
    case 'name':
      return edit.area;
    case 'columnWidth':
      return { row: 0, rows: 1, column: edit.column, columns: edit.columns };
    case 'rowHeight':
      return { row: edit.row, rows: edit.rows, column: 0, columns: 1 };
    case 'page':
      return edit.page.printArea;
    default:
      return null;
  }
}

function fits(values: readonly (readonly unknown[])[], area: Area): boolean {
  return values.length === area.rows && values.every((row) => row.length === area.columns);
}

/** What Excel accepts: 1 to 31 signs, none of \ / ? * [ ] :, no apostrophe at an end. */
function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/u.test(name) && !/^'|'$/u.test(name);
}
