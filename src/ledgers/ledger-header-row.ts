import { foldName } from '../language/syntax/fold-width';
import type { InputColumn, Ledger } from '../scheme/model';
import { isErrorValue, numberText, type CellValue } from '../workbook/cells/cell';
import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { partHead } from './measure/head-measure';
import { mergesOf } from './merges';

/** A row that heads a ledger: which column of the sheet holds which column of the ledger. Rows and columns count from 0. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Further columns of the sheet whose heads say as much: they are not read. */
  readonly doubles: readonly { readonly column: string; readonly at: number }[];
}

/** What of a ledger tells its sheets: its names, and the heads of its columns. */
export interface LedgerHeads extends Pick<Ledger, 'name' | 'aliases' | 'shared'> {
  readonly columns: readonly (Pick<InputColumn, 'name' | 'aliases' | 'required'> & { readonly type: { readonly kind: string } })[];
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
  return typeof value === 'number' ? numberText(value) : value;
}

/**
 * The row near the top that names the most columns of the ledger; null when none names enough of them.
 * @param named how far the sheet's own name says that it is this ledger: 2 exactly, 1 it begins so, 0 not at all.
 */
export function findHeader(sheet: SheetSnapshot, ledger: LedgerHeads, named: 0 | 1 | 2): Header | null {
  const best = richestRow(sheet, ledger);
  if (best === null) return null;
  const { columns } = best;
  const hasUnit = ledger.shared || ledger.columns.some((column) => column.type.kind === 'unit' && columns.has(column.name));
  const missing = ledger.columns.filter((column) => column.required && !columns.has(column.name)).length;
  const byName = columns.size >= 2 || columns.size === ledger.columns.length || (named === 2 && hasUnit);
  // The heads of a shared ledger are no unit's, so that all of them have to be there.
  const enough = ledger.shared ? Math.max(2, ledger.columns.length) : Math.min(3, ledger.columns.length);
  const byHeads = hasUnit && missing === 0 && columns.size >= enough;
  return (named > 0 ? byName : byHeads) ? best : null;
}

/** The columns of a ledger that some row near the top of a sheet names, the row that names the most of them. */
export function namedColumns(sheet: SheetSnapshot, ledger: LedgerHeads): ReadonlySet<string> {
  return new Set(richestRow(sheet, ledger)?.columns.keys());
}

function richestRow(sheet: SheetSnapshot, ledger: LedgerHeads): Header | null {
  let best: Header | null = null;
  const first = Math.max(
    0,
    sheet.values.findIndex((cells) => cells.some((cell) => cellName(cell) !== '')),
  );
  for (let row = first; row < Math.min(first + SEARCHED_ROWS, sheet.values.length); row += 1) {
    const matched = matchColumns(headerCells(sheet, row), ledger);
    if (matched.columns.size > (best?.columns.size ?? 0)) best = { row, ...matched };
  }
  return best;
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

/** How well a head names a column: as the scheme calls it, by another of its names, with something in brackets behind. */
const BY_NAME = 3;
const BY_ALIAS = 2;
const BY_PART = 1;

interface Match {
  readonly at: number;
  readonly how: number;
}

/** The best head of each column, of equals the first; others that name it as such are doubles. */
function matchColumns(cells: readonly CellValue[], ledger: LedgerHeads): Pick<Header, 'columns' | 'doubles'> {
  const matches = new Map<string, Match[]>();
  const names = spellings(ledger);
  cells.forEach((cell, at) => {
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADER) return;
    const found = columnNamed(foldName(cell), names);
    if (found === null) return;
    const own = matches.get(found.column);
    if (own === undefined) matches.set(found.column, [{ at, how: found.how }]);
    else own.push({ at, how: found.how });
  });
  const columns = new Map<string, number>();
  const doubles: Header['doubles'][number][] = [];
  for (const [column, own] of matches) {
    const best = own.reduce((before, match) => (match.how > before.how ? match : before));
    columns.set(column, best.at);
    for (const { at, how } of own) if (at !== best.at && (how > BY_PART || how === best.how)) doubles.push({ column, at });
  }
  return { columns, doubles };
}

/** The column that a head names, if need be without its last brackets or its unit of measure: 分值(分), 加(减)分(分), 投资/亿元. */
function columnNamed(head: string, names: Spellings): Spelling | null {
  const whole = names.get(head);
  if (whole !== undefined) return whole;
  const shorter = head.replace(/[([][^()[\]]*[)\]]$/u, '');
  const { name, measure } = partHead(head);
  const part = shorter !== head ? columnNamed(shorter, names) : measure === null ? null : (names.get(name) ?? null);
  return part === null ? null : { column: part.column, how: BY_PART };
}

const LONGEST_HEADER = 60;
interface Spelling {
  readonly column: string;
  readonly how: number;
}

type Spellings = ReadonlyMap<string, Spelling>;
const spellingsOf = new WeakMap<LedgerHeads, Spellings>();

/** Folded name or alias → column; an earlier column keeps a spelling that a later one shares. */
function spellings(ledger: LedgerHeads): Spellings {
  const known = spellingsOf.get(ledger);
  if (known !== undefined) return known;
  const names = new Map<string, Spelling>();
  for (const { name } of ledger.columns) names.set(foldName(name), { column: name, how: BY_NAME });
  for (const { name, aliases } of ledger.columns)
    for (const alias of aliases) if (!names.has(foldName(alias))) names.set(foldName(alias), { column: name, how: BY_ALIAS });
  spellingsOf.set(ledger, names);
  return names;
}
