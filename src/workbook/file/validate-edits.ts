import { fill } from '../../messages/catalogue';
import { fileEditReasons } from '../../messages/xlsx';
import type { XlsxBook } from '../../xlsx';
import { placeToA1, type Area } from '../cell';
import type { Edit, Edits } from '../edits';
import { WorkbookError } from '../error';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Edits that a protected sheet refuses in Excel. */
const REFUSED_BY_PROTECTION: ReadonlySet<Edit['kind']> = new Set(['clear', 'values', 'numberFormat', 'style', 'merge', 'columnWidth', 'rowHeight']);

/** Looks at every edit before the first is made. Throws the {@link WorkbookError} that Excel would end in; changes nothing. */
export function validateEdits(book: XlsxBook, edits: Edits): void {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet.protected]));
  for (const edit of edits) {
    if (edit.kind === 'setting') continue;
    if (edit.kind === 'addSheet') {
      const taken = [...sheets.keys()].some((name) => name.toLowerCase() === edit.sheet.toLowerCase());
      if (taken) throw failed('sheetExists', { sheet: edit.sheet });
      if (!isSheetName(edit.sheet)) throw failed('sheetName', { sheet: edit.sheet });
      sheets.set(edit.sheet, false);
      continue;
    }
    const isProtected = sheets.get(edit.sheet);
    if (isProtected === undefined) throw new WorkbookError('WB-SHEET-GONE', { sheet: edit.sheet });
    if (isProtected && REFUSED_BY_PROTECTION.has(edit.kind)) throw new WorkbookError('WB-PROTECTED', { sheet: edit.sheet });
    for (const area of areasOf(edit)) {
      if (!isInside(area)) throw failed('outside', { place: placeToA1({ sheet: edit.sheet, area }) });
    }
    if (edit.kind === 'values' && !fits(edit.values, edit.area)) {
      throw failed('shape', { place: placeToA1({ sheet: edit.sheet, area: edit.area }) });
    }
  }
}

/** A failure of writing with its reason in words. */
export function failed(reason: keyof typeof fileEditReasons, data: Readonly<Record<string, string>>): WorkbookError {
  return new WorkbookError('WB-WRITE-FAILED', { reason: fill(fileEditReasons[reason], data) });
}

function areasOf(edit: Edit): readonly Area[] {
  switch (edit.kind) {
    case 'clear':
    case 'values':
    case 'numberFormat':
    case 'style':
    case 'merge':
    case 'name':
      return [edit.area];
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

function isInside(area: Area): boolean {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  return whole && area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1 && area.row + area.rows <= LAST_ROW && area.column + area.columns <= LAST_COLUMN;
}

function fits(values: readonly (readonly unknown[])[], area: Area): boolean {
  return values.length === area.rows && values.every((row) => row.length === area.columns);
}

/** What Excel accepts: 1 to 31 signs, none of \ / ? * [ ] :, no apostrophe at an end. */
function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}
