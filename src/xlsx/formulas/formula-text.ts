import { cellArea, isOnSheet } from '../../workbook/cells/area';
import { columnIndex, columnLetters } from '../../workbook/cells/a1';

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

/**
 * Moves the relative references of a formula by so many rows and columns, as a shared formula means them
 * (ECMA-376 part 1, 18.3.1.40). A reference that would leave the sheet becomes #REF!.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, index) => {
      if (WHOLE_ROW.test(piece.text) && isBesideColon(pieces, index)) {
        const row = Number(piece.text) + rows;
        return isOnSheet(cellArea(row - 1, 0)) ? String(row) : '#REF!';
      }
      if (piece.kind !== 'name' || piece.next === '(' || piece.next === '!') return piece.text;
      const cell = REFERENCE.exec(piece.text);
      if (cell !== null) {
        const [, fixedColumn = '', named = '', fixedRow = '', digits = ''] = cell;
        const row = fixedRow === '$' ? Number(digits) : Number(digits) + rows;
        const column = fixedColumn === '$' ? columnIndex(named) : columnIndex(named) + columns;
        if (!isOnSheet(cellArea(row - 1, column))) return '#REF!';
        return `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row)}`;
      }
      const whole = WHOLE_COLUMN.exec(piece.text);
      if (whole === null || !isBesideColon(pieces, index) || whole[1] === '$') return piece.text;
      const column = columnIndex(whole[2] ?? '') + columns;
      return isOnSheet(cellArea(0, column)) ? columnLetters(column) : '#REF!';
    })
    .join('');
}

function isBesideColon(pieces: readonly FormulaPiece[], index: number): boolean {
  return pieces[index]?.next === ':' || pieces[index - 1]?.text === ':';
}
