import { foldName } from '../scheme/formula/width';
import type { Ledger } from '../scheme/model';
import { isErrorValue, type CellValue } from '../workbook/cell';
import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { mergesOf } from './merges';

/** A row that heads a ledger: which column of the sheet holds which column of the ledger. Rows and columns count from 0. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Rows, from the first that holds anything, in which a header is looked for. */
const SEARCHED_ROWS = 15;

/** A text as headers and names are compared: widths folded, blanks and line breaks left out. Empty for what is no text. */
export function cellName(value: CellValue): string {
  if (typeof value === 'string') return foldName(value);
  return typeof value === 'number' ? String(value) : '';
}

/** A cell's value as a person reads it. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

/** The row near the top that names the most columns of the ledger; null when none names enough of them. */
export function findHeader(sheet: SheetSnapshot, ledger: Ledger, named: boolean): Header | null {
  let best: Header | null = null;
  const first = Math.max(0, sheet.values.findIndex((cells) => cells.some((cell) => cellName(cell) !== '')));
  for (let row = first; row < Math.min(first + SEARCHED_ROWS, sheet.values.length); row += 1) {
    const columns = matchColumns(headerCells(sheet, row), ledger);
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  if (best === null) return null;
  const { columns } = best;
  const required = ledger.columns.filter((column) => column.required);
  const hasUnit = ledger.columns.some((column) => column.type.kind === 'unit' && columns.has(column.name));
  const missing = required.filter((column) => !columns.has(column.name)).length;
  const enough = named ? columns.size >= 2 || columns.size === ledger.columns.length : hasUnit && missing === 0 && columns.size >= Math.min(3, ledger.columns.length);
  return enough ? best : null;
}

/** The names of a header row. A cell left blank under a header of two rows has the name above it, merged with it or not. */
export function headerCells(sheet: SheetSnapshot, row: number): CellValue[] {
  const mergeAt = mergesOf(sheet);
  return (sheet.values[row] ?? []).map((value, column) => {
    if (row === 0 || cellName(value) !== '') return value;
    const own = mergeAt(row, column);
    if (own !== undefined) return own.columns === 1 ? valueAt(sheet, own.row, column) : value;
    return mergeAt(row - 1, column) === undefined ? valueAt(sheet, row - 1, column) : value;
  });
}

/** Whether a row names again what the header names (its folded names by column), cell by cell; one may differ. */
export function repeatsHeader(cells: readonly CellValue[], names: ReadonlyMap<number, string>): boolean {
  const allowed = names.size - Math.max(2, names.size - 1);
  let different = 0;
  for (const [column, name] of names) {
    const cell = cells[column] ?? null;
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADER || foldName(cell) !== name) different += 1;
    if (different > allowed) return false;
  }
  return true;
}

function matchColumns(cells: readonly CellValue[], ledger: Ledger): Map<string, number> {
  const matched = new Map<string, number>();
  const names = spellings(ledger);
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADER) return;
    const text = foldName(cell);
    const column = names.get(text) ?? names.get(text.replace(/[([].*[)\]]$/u, ''));
    if (column !== undefined && !matched.has(column)) matched.set(column, index);
  });
  return matched;
}

const LONGEST_HEADER = 60;
const spellingsOf = new WeakMap<Ledger, Map<string, string>>();

/** Folded name or alias → column; an earlier column keeps a spelling that a later one shares. */
function spellings(ledger: Ledger): Map<string, string> {
  const known = spellingsOf.get(ledger);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const column of ledger.columns) names.set(foldName(column.name), column.name);
  for (const column of ledger.columns) for (const alias of column.aliases) if (!names.has(foldName(alias))) names.set(foldName(alias), column.name);
  spellingsOf.set(ledger, names);
  return names;
}
