import { FIRST_DAY_IN_CELLS, isMoment, MOST_UNASKED, shiftDecimal } from '../../../ledgers/read-ledgers';
import { LAST_DAY } from '../../../workbook/cells/day-number';
import { dependsOnValue } from '../../../workbook/cells/number-format';
import { placeOf, type LedgerRow } from '../../../ledgers/read-ledgers';
import type { ValueType } from '../../../language/types';
import type { InputColumn as LedgerColumn } from '../../../scheme/model';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue } from '../../../scoring/input';
import { NOT_APPLICABLE_TEXT } from '../../../scoring/shown';
import type { Place } from '../../../workbook/cells/area';
import { isErrorValue, type CellValue } from '../../../workbook/cells/cell';
import { dayShift, valueAt } from '../../../workbook/snapshot';
import { all, any, call, exact, fits, num, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { exactFormula } from '../literal';
import { mappedCell, ownCell } from './mapped-cells';
import { notApplicableText, pendingText } from '../states';
import { NA, PENDING, type Content, type Traits } from '../workings/workings-sheet';

/**
 * A ledger column in the workings: the user's own cell, read as strictly as the program reads it. What is blank is the 缺省 or 待补, what
 * cannot be read is 待补. A text that the program reads as a number, a date or an option although it is written otherwise is named in the
 * formula of its own cell.
 */
export function inputContent(row: LedgerRow | undefined, column: LedgerColumn, { listed, isAsked }: InputHelpers): Content {
  if (row === undefined) return { formula: blank(column) };
  const source = sourceFormula(row, column);
  // What stands outside the row, in a title or above it, has no cell of the row to follow.
  if (source === null) return { formula: literal(row.value(column.name), column) };
  const format = formatAt(row, sourceCell(row, column));
  const scale = row.scale(column);
  const raw = rawNow(row, column);
  const exponent = exponentNow(row, column, format, raw);
  const uniform = reader(source, column, exponent ?? 0, listed);
  const read = row.value(column.name);
  const isUniform = same(asUniformlyRead(raw, column, exponent ?? 0), read);
  const asks = isAsked !== null && scale.asksAbout(format);
  // What is asked about now is read as its neighbours are as soon as nothing is asked.
  const isAskedNow = asks && exponent === null && !isMoment(raw, format, dayShift(row.source.sheet));
  const value = dependsOnValue(format)
    ? special(source, raw, read, column, when(call('ISNUMBER', source), pendingText, uniform))
    : isUniform || isAskedNow
      ? uniform
      : special(source, raw, read, column, uniform);
  return { formula: call('IFERROR', asks ? when(all([isAsked, call('ISNUMBER', source)]), pendingText, value) : value, pendingText) };
}

/** What a number is multiplied by, as it stands now; of a format that shows large numbers in another unit a formula knows no other. */
function exponentNow(row: LedgerRow, column: LedgerColumn, format: string, raw: CellValue): number | null {
  return row.scale(column).exponentAt(format, typeof raw === 'number' ? raw : undefined);
}

/** What the formulas of a column rest on besides the user's cells. */
export interface InputHelpers {
  /** Cells that hold the options of a column with too many for a formula. */
  readonly listed: (options: readonly string[]) => ExcelFormula;
  /** Whether it is asked at present how the plain numbers of the column are meant; null where that is never asked. */
  readonly isAsked: ExcelFormula | null;
}

/** Whether the cell of a row holds a plain number that makes it asked how those of the column are meant; null where it never does. */
export function raisesQuestion(row: LedgerRow, column: LedgerColumn): ExcelFormula | null {
  const place = sourceCell(row, column);
  if (place === null || !row.scale(column).asksAbout(formatAt(row, place))) return null;
  const source: ExcelFormula = { kind: 'outside', sheet: place.sheet, area: place.area };
  return when(call('ISNUMBER', source), when(op(call('ABS', source), '>', num(MOST_UNASKED)), num(1), num(0)), num(0));
}

function formatAt(row: LedgerRow, place: Place | null): string {
  return place === null ? 'General' : (row.source.sheet.numberFormats[place.area.row]?.[place.area.column] ?? 'General');
}

/** What a row's value of a column is read from, mostly a cell of the user's; null when its sheet lacks the column. */
export function sourceFormula(row: LedgerRow, column: LedgerColumn): ExcelFormula | null {
  const mapped = mappedCell(row, column.name);
  if (mapped !== null) return mapped.formula;
  const place = sourceCell(row, column);
  return place === null ? null : { kind: 'outside', sheet: place.sheet, area: place.area };
}

/** What {@link sourceFormula} gives now. */
function rawNow(row: LedgerRow, column: LedgerColumn): CellValue {
  const mapped = mappedCell(row, column.name);
  if (mapped !== null) return mapped.now;
  const place = sourceCell(row, column);
  return place === null ? null : valueAt(row.source.sheet, place.area.row, place.area.column);
}

/** What a row says of a unit as a formula: what stands in its cell, or as a text what stands outside the row; null where nothing does. */
export function unitFormula(row: LedgerRow, column: LedgerColumn): ExcelFormula | null {
  const own = sourceFormula(row, column);
  if (own !== null) return own;
  const value = row.value(column.name);
  return typeof value === 'string' ? text(value) : null;
}

/** The same as it is written now. */
export function unitWritten(row: LedgerRow, column: LedgerColumn): string | null {
  const value = sourceFormula(row, column) === null ? row.value(column.name) : rawNow(row, column);
  return typeof value === 'string' ? value : null;
}

/** What an input column may hold. @param rows of its ledger: a number that is converted may differ in its last digits */
export function inputKnown(column: LedgerColumn, rows: readonly LedgerRow[]): Traits {
  return { states: NA | PENDING, decimals: isWhole(column.type) ? 0 : null, inexact: rows.some((row) => isConverted(row, column)) };
}

/** Whether a type has whole values only. */
export function isWhole(type: ValueType): boolean {
  return type.kind === 'boolean' || (type.kind === 'number' && (type.as === '整数' || type.as === '名次' || type.as === '序号'));
}

function isConverted(row: LedgerRow, column: LedgerColumn): boolean {
  const place = placeOf(row, column.name);
  if (place === null) return false;
  const exponent = exponentNow(row, column, formatAt(row, place), rawNow(row, column));
  return exponent !== null && exponent !== 0;
}

/** The cell that speaks for a row: the first of a merged area where the column says so; its own blank one where nothing else does. */
function sourceCell(row: LedgerRow, column: LedgerColumn): Place | null {
  const place = placeOf(row, column.name) ?? blankCell(row, column);
  if (place === null || column.merged !== 'inherit') return place;
  const merge = row.source.sheet.merges.find(
    (area) => area.column === place.area.column && place.area.row > area.row && place.area.row < area.row + area.rows,
  );
  return merge === undefined ? place : { sheet: place.sheet, area: { ...merge, rows: 1, columns: 1 } };
}

function blankCell(row: LedgerRow, { name }: LedgerColumn): Place | null {
  const area = row.value(name) === null ? ownCell(row, name) : null;
  return area === null ? null : { sheet: row.source.sheet.name, area };
}

function reader(
  source: ExcelFormula,
  column: LedgerColumn,
  exponent: number,
  listed: (options: readonly string[]) => ExcelFormula,
): ExcelFormula {
  const isBlank = op(source, '=', text(''));
  const notApplicable = op(source, '=', text(NOT_APPLICABLE_TEXT));
  const ofBlank = blank(column);
  const known = (value: ExcelFormula): ExcelFormula => when(notApplicable, notApplicableText, value);
  const other = (value: ExcelFormula): ExcelFormula => when(isBlank, ofBlank, known(value));
  // What is neither is 待补 as a blank is.
  const pendingElse = ofBlank === pendingText ? known : other;
  const { type } = column;
  switch (type.kind) {
    case 'number':
    case 'date': {
      const value = type.kind === 'date' ? call('INT', source) : scaled(source, exponent);
      const bounds = boundsOf(type.kind === 'date' ? source : value, column);
      // A truth value is a number to LibreOffice.
      return when(
        call('ISLOGICAL', source),
        pendingText,
        when(call('ISNUMBER', source), bounds.length === 0 ? value : when(all(bounds), value, pendingText), pendingElse(pendingText)),
      );
    }
    case 'boolean':
      return when(
        isBlank,
        ofBlank,
        when(
          call('ISLOGICAL', source),
          when(source, num(1), num(0)),
          when(oneOf(source, YES), num(1), when(oneOf(source, NO), num(0), when(notApplicable, notApplicableText, pendingText))),
        ),
      );
    case 'text':
      if (type.options === null) return other(op(source, '&', text('')));
      return (type.options.includes('') ? other : pendingElse)(
        when(
          type.options.length > MOST_OPTIONS ? isAmong(source, listed(type.options)) : oneOf(source, type.options),
          op(source, '&', text('')),
          pendingText,
        ),
      );
    case 'unit':
      return other(op(source, '&', text('')));
  }
}

/** Options that are written out in a formula. */
const MOST_OPTIONS = 20;

const YES = ['是', '√', '有', 'TRUE'];
const NO = ['否', '×', '*', '无', 'FALSE'];

/**
 * Whether a cell is one of some texts. Where letters could differ in case only, or a number stand for a text, the exact text is asked for.
 */
function oneOf(source: ExcelFormula, options: readonly string[]): ExcelFormula {
  return any(options.map((option) => (isPlain(option) ? op(source, '=', text(option)) : exact(source, text(option)))));
}

function isAmong(source: ExcelFormula, cells: ExcelFormula): ExcelFormula {
  return op(call('SUMPRODUCT', op(exact(cells, source), '*', num(1))), '>', num(0));
}

/** A text that only itself equals: without letters that have a case, and not readable as a number. */
export function isPlain(value: string): boolean {
  return value.toLowerCase() === value.toUpperCase() && !/^[\s\d.,%+-]*$/u.test(value);
}

/** A cell in the unit of measure of its column; a power of ten divides or multiplies exactly as far as a double can. */
function scaled(source: ExcelFormula, exponent: number): ExcelFormula {
  if (exponent === 0) return source;
  return op(source, exponent < 0 ? '/' : '*', num(10 ** Math.abs(exponent)));
}

function boundsOf(source: ExcelFormula, { type, range }: LedgerColumn): ExcelFormula[] {
  if (type.kind === 'date') return [op(source, '>=', num(FIRST_DAY_IN_CELLS)), op(source, '<', num(LAST_DAY + 1))];
  if (type.kind !== 'number') return [];
  return [
    ...(range === null ? [] : [op(source, '>=', exactFormula(range.low)), op(source, '<=', exactFormula(range.high))]),
    ...(isWhole(type) ? [op(call('INT', source), '=', source)] : []),
  ];
}

/** What a blank stands for. */
function blank({ type, fallback, required }: LedgerColumn): ExcelFormula {
  switch (type.kind) {
    case 'number':
    case 'date':
      return typeof fallback === 'object' && fallback !== null ? exactFormula(fallback) : pendingText;
    case 'boolean':
      return fallback === '是' ? num(1) : fallback === '否' ? num(0) : pendingText;
    case 'text':
    case 'unit':
      return typeof fallback === 'string'
        ? text(fallback)
        : required || (type.kind === 'text' && type.options !== null)
          ? pendingText
          : text('');
  }
}

/** What `reader` makes of a cell, in the terms of the program's own reading. */
function asUniformlyRead(raw: CellValue, column: LedgerColumn, exponent: number): InputValue {
  const { type } = column;
  if (isErrorValue(raw)) return INVALID_INPUT;
  if (raw === null || raw === '') return null;
  if (raw === NOT_APPLICABLE_TEXT) return NOT_APPLICABLE_INPUT;
  switch (type.kind) {
    case 'number': {
      if (typeof raw !== 'number') return INVALID_INPUT;
      const { range } = column;
      const value = shiftDecimal(raw, exponent);
      const inside =
        range === null ||
        (value >= Number(range.low.num) / Number(range.low.den) && value <= Number(range.high.num) / Number(range.high.den));
      return inside && (!isWhole(type) || Number.isInteger(value)) ? value : INVALID_INPUT;
    }
    case 'date':
      return typeof raw === 'number' && raw >= FIRST_DAY_IN_CELLS && raw < LAST_DAY + 1 ? Math.floor(raw) : INVALID_INPUT;
    case 'boolean':
      return typeof raw === 'boolean'
        ? raw
        : typeof raw === 'string' && YES.includes(raw.toUpperCase())
          ? true
          : typeof raw === 'string' && NO.includes(raw.toUpperCase())
            ? false
            : INVALID_INPUT;
    case 'text':
      return type.options === null || type.options.includes(plainText(raw)) ? plainText(raw) : INVALID_INPUT;
    case 'unit':
      return plainText(raw);
  }
}

function plainText(raw: string | number | boolean): string {
  return typeof raw === 'boolean' ? (raw ? 'TRUE' : 'FALSE') : String(raw);
}

function same(a: InputValue, b: InputValue): boolean {
  return Object.is(a, b) || (typeof a === 'number' && typeof b === 'number' && a === b);
}

/** A cell that is read otherwise than its neighbours: as long as it holds what it holds now, its reading is what it is now. */
function special(source: ExcelFormula, raw: CellValue, read: InputValue, column: LedgerColumn, uniform: ExcelFormula): ExcelFormula {
  const value = literal(read, column);
  if (isErrorValue(raw) || raw === null) return uniform;
  const held =
    typeof raw === 'string' ? exact(source, text(raw)) : typeof raw === 'number' ? op(source, '=', num(raw)) : op(source, '=', truth(raw));
  const named = when(held, value, uniform);
  return fits(named) ? named : uniform;
}

function literal(read: InputValue, column: LedgerColumn): ExcelFormula {
  if (read === null) return blank(column);
  if (read === NOT_APPLICABLE_INPUT) return notApplicableText;
  if (typeof read === 'number') return num(read);
  if (typeof read === 'boolean') return num(read ? 1 : 0);
  if (typeof read === 'string') return text(read);
  return pendingText;
}
