import { cellText } from '../ledgers/read-ledgers';
import { readCell } from '../ledgers/rows/read-cell';
import { exactNumber } from '../language/rational';
import type { InputColumn, Rational } from '../scheme/model';
import { NUMBER } from '../language/types';
import { NOT_APPLICABLE_INPUT } from '../scoring/input';
import type { CellValue } from '../workbook/cells/cell';
import { parseA1 } from '../workbook/cells/a1';
import { SHEET_ROWS, SHEET_COLUMNS, type Place } from '../workbook/cells/area';
import { isErrorValue } from '../workbook/cells/cell';
import { missing, phrase, wrong, type FunctionProblem } from './problem';

/**
 * What a blank cell reaches a custom function as: null (Excel on the web), or 0 (Excel on the desktop, where a blank and a 0 cannot be told
 * apart when the formula names the cell itself; a computed value is never blank).
 */
export type BlankConvention = 'null' | 'zero';

/** A cell of an argument. `zeroOrBlank`: it came as 0 and may be either. */
export type ArgumentCell = CellValue | typeof ZERO_OR_BLANK;
export const ZERO_OR_BLANK = Symbol('0 or blank');

/** 不适用, kept apart from numbers and from what is missing. */
export const NOT_APPLICABLE = Symbol('不适用');

/** One argument of a function: a rectangle of cells with the name of its parameter. */
export class Argument {
  constructor(
    readonly parameter: string,
    readonly cells: readonly (readonly ArgumentCell[])[],
    /** Where it stands, when the formula names cells; null for a computed value. */
    readonly place: Place | null,
  ) {}

  get rows(): number {
    return this.cells.length;
  }

  get columns(): number {
    return this.cells[0]?.length ?? 0;
  }

  /** A cell as a number; a problem where it is none. Text that is a number counts, `95分` does not. */
  number(row: number, column: number): Rational | typeof NOT_APPLICABLE | FunctionProblem {
    const cell = this.cells[row]?.[column] ?? null;
    const data = { parameter: this.parameter, at: this.at(row, column) };
    if (cell === ZERO_OR_BLANK) return missing('F-ZERO-OR-BLANK', data);
    if (isErrorValue(cell))
      return cell.error === '#N/A'
        ? missing('F-INPUT-ERROR', { ...data, found: cell.error })
        : wrong('F-INPUT-ERROR', { ...data, found: cell.error });
    const { value } = readCell(cell, numberColumn(this.parameter));
    if (value === null) return missing('F-BLANK', data);
    if (value === NOT_APPLICABLE_INPUT) return NOT_APPLICABLE;
    const exact = typeof value === 'number' ? exactNumber(value) : null;
    return exact ?? wrong('F-NOT-NUMBER', { ...data, found: cellText(cell) });
  }

  /** A cell as text, '' for a blank one; a problem where it is an error, or where it may be 0 or blank. */
  text(row: number, column: number): string {
    const cell = this.cells[row]?.[column] ?? null;
    if (cell === ZERO_OR_BLANK) throw missing('F-ZERO-OR-BLANK', { parameter: this.parameter, at: this.at(row, column) });
    if (isErrorValue(cell)) throw wrong('F-INPUT-ERROR', { parameter: this.parameter, at: this.at(row, column), found: cell.error });
    return cellText(cell).trim();
  }

  /** A cell as the name of a unit, a work or a sequence: no such thing is called 0, so that 0 is '' in every Excel. */
  name(row: number, column: number): string {
    return this.isZero(row, column) ? '' : this.text(row, column);
  }

  /** Nothing, beyond doubt: a 0 that may be a blank is not. */
  isSurelyBlank(row: number, column: number): boolean {
    const cell = this.cells[row]?.[column] ?? null;
    return cell === null || (typeof cell === 'string' && cell.trim() === '');
  }

  /** Nothing, or the number 0, whichever it is: alike in every Excel. */
  isBlankOrZero(row: number, column: number): boolean {
    return this.isSurelyBlank(row, column) || this.isZero(row, column);
  }

  private isZero(row: number, column: number): boolean {
    const cell = this.cells[row]?.[column];
    return cell === 0 || cell === ZERO_OR_BLANK;
  }

  /** The only cell; a problem when there are more. */
  single(): { number(): Rational; text(): string } {
    if (this.rows !== 1 || this.columns !== 1) throw wrong('F-ONE-VALUE', { parameter: this.parameter });
    return { number: () => needed(this.number(0, 0), this), text: () => this.text(0, 0) };
  }

  /** Where a cell of an area stands, for a message; nothing for a single cell. */
  at(row: number, column: number): ReturnType<typeof phrase> | '' {
    return this.rows * this.columns === 1 ? '' : phrase('F-AT', { row: row + 1, column: column + 1 });
  }
}

/** A number that a sum cannot do without. */
export function needed(value: Rational | typeof NOT_APPLICABLE | FunctionProblem, argument: Argument, row = 0, column = 0): Rational {
  if (value === NOT_APPLICABLE) throw wrong('F-NOT-APPLICABLE', { parameter: argument.parameter, at: argument.at(row, column) });
  if (value instanceof Error) throw value;
  return value;
}

/**
 * Reads what the host hands over for one parameter: a rectangle, or a single value; null when it was left out.
 * @param address the argument's address as the host gives it: an A1 text for cells, nothing for what was computed.
 * @param knowsAddresses false where the host gives no addresses at all; then a 0 may always be a blank.
 */
export function readArgument(
  parameter: string,
  raw: unknown,
  address: unknown,
  blanks: BlankConvention,
  knowsAddresses: boolean,
): Argument | null {
  if (raw === null || raw === undefined) return null;
  const rows: unknown[] = Array.isArray(raw) ? raw : [[raw]];
  const namesCells = typeof address === 'string' && address.trim() !== '';
  const ambiguous = blanks === 'zero' && (namesCells || !knowsAddresses);
  const cells = rows.map((row) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => cellOf(cell, ambiguous)));
  const place = namesCells ? placeOf(address, cells.length, cells[0]?.length ?? 0) : null;
  return new Argument(parameter, cells, place);
}

function cellOf(value: unknown, ambiguous: boolean): ArgumentCell {
  if (value === null || value === undefined || value === '') return null;
  if (value === 0 && ambiguous) return ZERO_OR_BLANK;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  // An error cell comes as an object with its code; anything else that is no plain value cannot be used either.
  return { error: typeof value === 'object' && 'code' in value && typeof value.code === 'string' ? value.code : '#VALUE!' };
}

/** Whole columns and rows (指标!A:H, 指标!1:9) reach as far as the cells that came with them. */
function placeOf(address: string, rows: number, columns: number): Place | null {
  const parsed = parseA1(address);
  if (parsed === null) return null;
  const { area, sheet } = parsed;
  return {
    sheet: sheet ?? '',
    area: {
      ...area,
      ...(area.rows === SHEET_ROWS ? { rows: Math.max(1, rows) } : {}),
      ...(area.columns === SHEET_COLUMNS ? { columns: Math.max(1, columns) } : {}),
    },
  };
}

const numberColumns = new Map<string, InputColumn>();

/** A parameter as a ledger column of type 数, so that a number is read in cells and in formulas alike. */
function numberColumn(name: string): InputColumn {
  const known = numberColumns.get(name);
  if (known !== undefined) return known;
  const column: InputColumn = {
    name,
    aliases: [],
    type: NUMBER,
    required: false,
    range: null,
    fallback: null,
    unitOfMeasure: null,
    merged: 'ask',
    confidential: false,
    note: null,
  };
  numberColumns.set(name, column);
  return column;
}
