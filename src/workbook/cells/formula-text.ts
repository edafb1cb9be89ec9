import { cellArea, isOnSheet } from './area';
import { columnIndex, columnLetters } from './a1';

/** A piece of a formula: a name (function, reference, defined name), or anything between names, kept as written. */
export interface FormulaPiece {
  readonly kind: 'name' | 'other';
  readonly text: string;
  /** For a name: the next sign that is not a space. */
  readonly next: string;
}

const PIECES = /"[^"]*"?|'[^']*'?|\[[^\]]*\]?|[\p{L}_\\$][\p{L}\p{N}_.$?\\]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[^]/gu;

/** Cuts a formula into names and the rest. Texts, quoted sheets, brackets and numbers are never names. */
export function formulaPieces(formula: string): FormulaPiece[] {
  const texts = Array.from(formula.matchAll(PIECES), (match) => match[0]);
  const pieces: FormulaPiece[] = [];
  let next = '';
  for (const text of texts.reverse()) {
    pieces.push({ kind: /^[\p{L}_\\$]/u.test(text) ? 'name' : 'other', text, next });
    if (text.trim() !== '') next = text.slice(0, 1);
  }
  return pieces.reverse();
}

const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const WHOLE_ROW = /^\d{1,7}$/;
const WHOLE_COLUMN = /^(\$?)([A-Za-z]{1,3})$/;

type Moved = (rows: number, columns: number) => string;

/**
 * Moves the relative references of a formula by so many rows and columns, as a shared formula means them
 * (ECMA-376 part 1, 18.3.1.40). A reference that would leave the sheet becomes #REF!.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return movable(formula)(rows, columns);
}

/** The same for any number of cells: the formula is cut up once. */
export function movable(formula: string): Moved {
  const parts: (string | Moved)[] = [];
  const pieces = formulaPieces(formula);
  for (const [index, piece] of pieces.entries()) {
    const moved = movedPiece(pieces, piece, index);
    const last = parts[parts.length - 1];
    if (typeof moved === 'string' && typeof last === 'string') parts[parts.length - 1] = last + moved;
    else parts.push(moved);
  }
  return (rows, columns) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(rows, columns);
    return text;
  };
}

/** Whether a formula names cells of other sheets. */
export function namesSheets(formula: string): boolean {
  return formula.includes('!') && formulaPieces(formula).some(({ text }) => text === '!');
}

function movedPiece(pieces: readonly FormulaPiece[], { kind, text, next }: FormulaPiece, index: number): string | Moved {
  if (WHOLE_ROW.test(text) && isBesideColon(pieces, index)) return (rows) => rowAt(Number(text) + rows) ?? '#REF!';
  if (kind !== 'name' || next === '(' || next === '!') return text;
  const cell = REFERENCE.exec(text);
  if (cell !== null) {
    const [, fixedColumn = '', named = '', fixedRow = '', digits = ''] = cell;
    return (rows, columns) => {
      const row = rowAt(fixedRow === '$' ? Number(digits) : Number(digits) + rows);
      const column = lettersAt(columnIndex(named) + (fixedColumn === '$' ? 0 : columns));
      return row === null || column === null ? '#REF!' : `${fixedColumn}${column}${fixedRow}${row}`;
    };
  }
  const whole = WHOLE_COLUMN.exec(text);
  if (whole === null || !isBesideColon(pieces, index) || whole[1] === '$') return text;
  return (_, columns) => lettersAt(columnIndex(whole[2] ?? '') + columns) ?? '#REF!';
}

/** A row by its number from 1; null beyond the sheet. */
function rowAt(number: number): string | null {
  return isOnSheet(cellArea(number - 1, 0)) ? String(number) : null;
}

function lettersAt(column: number): string | null {
  return isOnSheet(cellArea(0, column)) ? columnLetters(column) : null;
}

function isBesideColon(pieces: readonly FormulaPiece[], index: number): boolean {
  return pieces[index]?.next === ':' || pieces[index - 1]?.text === ':';
}
