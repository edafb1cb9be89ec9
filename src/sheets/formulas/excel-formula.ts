import { areaToA1, columnLetters, quoteSheet } from '../../workbook/cells/a1';
import type { Area } from '../../workbook/cells/area';
import type { CellContent, CellValue } from '../../workbook/cells/cell';
import { LONGEST_FORMULA } from '../../workbook/cell-limits';
import type { PendingCause } from './criterion';
import type { SheetColumn } from './workings/workings-sheet';

/**
 * The functions that an ordinary formula may call: those of Excel 2016, and of 2019 MAXIFS and MINIFS. None returns an array into cells;
 * arrays are worked through only inside SUMPRODUCT, which needs no Ctrl-Shift-Enter in any version. IF inside SUMPRODUCT would need it.
 */
export const EXCEL_FUNCTIONS = [
  'ABS',
  'AND',
  'AVERAGEIFS',
  'CHAR',
  'COUNT',
  'COUNTA',
  'COUNTIFS',
  'DATE',
  'DAY',
  'EXACT',
  'FIND',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISERROR',
  'ISFORMULA',
  'ISLOGICAL',
  'ISNUMBER',
  'ISTEXT',
  'LEN',
  'MATCH',
  'MAX',
  'MAXIFS',
  'MID',
  'MIN',
  'MINIFS',
  'MONTH',
  'NOT',
  'OR',
  'POWER',
  'ROUND',
  'ROUNDDOWN',
  'ROUNDUP',
  'ROW',
  'ROWS',
  'SQRT',
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
  'TRIM',
  'TRUNC',
  'WORKDAY',
  'YEAR',
] as const;
export type ExcelFunction = (typeof EXCEL_FUNCTIONS)[number];

export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&';

/**
 * A formula, not yet written out: columns get their letters when the sheets are laid out. A test may say what it makes a value wait for.
 */
export type ExcelFormula = Node & { readonly pendingCause?: PendingCause };

type Node =
  | { readonly kind: 'number' | 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** The cell of a column in the formula's own row. */
  | { readonly kind: 'cell'; readonly column: SheetColumn }
  /** All data cells of a column, by its name. */
  | { readonly kind: 'range'; readonly column: SheetColumn }
  /** The column's cells from the first row to the formula's own, or from the row after it to one beyond the last. */
  | { readonly kind: 'upTo' | 'below'; readonly column: SheetColumn }
  /** Of a column's cells those from one place to another, counted from 1. */
  | { readonly kind: 'slice'; readonly column: SheetColumn; readonly from: ExcelFormula; readonly to: ExcelFormula }
  /** A name of the workbook. */
  | { readonly kind: 'name'; readonly name: string }
  /** Cells of the user's sheet; `rows` and `columns` 1 for one cell. */
  | { readonly kind: 'outside'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: ExcelFormula; readonly right: ExcelFormula }
  | { readonly kind: 'minus'; readonly operand: ExcelFormula }
  | { readonly kind: 'call'; readonly name: ExcelFunction; readonly args: readonly ExcelFormula[] };

export const num = (value: number | string): ExcelFormula => ({ kind: 'number', value: String(value) });
export const text = (value: string): ExcelFormula => ({ kind: 'text', value });
export const truth = (value: boolean): ExcelFormula => ({ kind: 'boolean', value });
export const cell = (column: SheetColumn): ExcelFormula => ({ kind: 'cell', column });
export const range = (column: SheetColumn): ExcelFormula => ({ kind: 'range', column });
export const upTo = (column: SheetColumn): ExcelFormula => ({ kind: 'upTo', column });
export const named = (name: string): ExcelFormula => ({ kind: 'name', name });
export const call = (name: ExcelFunction, ...args: readonly ExcelFormula[]): ExcelFormula => ({ kind: 'call', name, args });
export const op = (left: ExcelFormula, operator: Operator, right: ExcelFormula): ExcelFormula => ({
  kind: 'operation',
  operator,
  left,
  right,
});
export const when = (test: ExcelFormula, yes: ExcelFormula, no: ExcelFormula): ExcelFormula => call('IF', test, yes, no);

/** All of some tests, or the one there is. Every part is evaluated, whatever the others say. */
export function all(tests: readonly ExcelFormula[]): ExcelFormula {
  return together('AND', tests);
}

/** Any of some tests. */
export function any(tests: readonly ExcelFormula[]): ExcelFormula {
  return together('OR', tests);
}

function together(name: 'AND' | 'OR', tests: readonly ExcelFormula[]): ExcelFormula {
  const parts = tests.flatMap((test) => (test.kind === 'call' && test.name === name ? test.args : [test]));
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : call(name, ...parts);
}

/**
 * Whether two texts are the same, capital and small letters apart. The workbench's grid takes a text in quotation marks that looks like a
 * number with a format ("50%", "1/2", "88" and a blank that is none) for that number: joined to nothing it stays a text, there as in Excel.
 */
export function exact(left: ExcelFormula, right: ExcelFormula): ExcelFormula {
  return call('EXACT', asText(left), asText(right));
}

function asText(formula: ExcelFormula): ExcelFormula {
  return formula.kind === 'text' && /\d/u.test(formula.value) && !/\p{Lo}/u.test(formula.value) ? op(formula, '&', text('')) : formula;
}

/** Parts put together by one operator. */
export function joined(parts: readonly ExcelFormula[], operator: '+' | '&'): ExcelFormula {
  return parts.reduce((left, right) => op(left, operator, right));
}

const PRECEDENCE: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};
const UNARY = 5;

/** Stand in a template for the number of the formula's own row, and of the next. */
const OWN_ROW = '\u0001';
const NEXT_ROW = '\u0002';

/** A formula for any row, counting from 0, of its column's sheet, with what stands before it. */
export function template(formula: ExcelFormula, before = ''): (row: number) => string {
  const parts = `${before}${written(formula, 0)}`.split(OWN_ROW);
  return (row) => withNext(parts.join(String(row + 1)), row);
}

function withNext(formula: string, row: number): string {
  return formula.includes(NEXT_ROW) ? formula.replaceAll(NEXT_ROW, String(row + 2)) : formula;
}

/** A formula as it stands in a cell of row `row` (counting from 0) of its column's sheet, without the leading `=`. */
export function write(formula: ExcelFormula, row: number): string {
  return template(formula)(row);
}

function written(formula: ExcelFormula, level: number): string {
  switch (formula.kind) {
    case 'number':
      return formula.value.startsWith('-') && level > 0 ? `(${formula.value})` : formula.value;
    case 'text': {
      const parts = textParts(formula.value);
      const body = parts.join('&');
      return parts.length > 1 && PRECEDENCE['&'] < level ? `(${body})` : body;
    }
    case 'boolean':
      return formula.value ? 'TRUE' : 'FALSE';
    case 'cell':
      return `$${lettersOf(formula.column)}${OWN_ROW}`;
    case 'range':
      return formula.column.rangeName();
    case 'upTo': {
      const letters = lettersOf(formula.column);
      return `$${letters}$${String(formula.column.sheet.firstRow + 1)}:$${letters}${OWN_ROW}`;
    }
    case 'below': {
      const letters = lettersOf(formula.column);
      return `$${letters}${NEXT_ROW}:$${letters}$${String(formula.column.sheet.firstRow + formula.column.sheet.rows + 1)}`;
    }
    case 'slice': {
      const end = (place: ExcelFormula): string => `INDEX(${formula.column.rangeName()},${written(place, 0)})`;
      return `${end(formula.from)}:${end(formula.to)}`;
    }
    case 'name':
      return formula.name;
    case 'outside':
      return `${quoteSheet(formula.sheet)}!${areaToA1(formula.area)}`;
    case 'operation': {
      const own = PRECEDENCE[formula.operator];
      const body = `${written(formula.left, own)}${formula.operator}${written(formula.right, own + 1)}`;
      return own < level ? `(${body})` : body;
    }
    case 'minus': {
      const body = `-${written(formula.operand, UNARY)}`;
      return level > 0 ? `(${body})` : body;
    }
    case 'call':
      return `${formula.name}(${formula.args.map((arg) => written(arg, 0)).join(',')})`;
  }
}

/** Signs that Excel takes between quotation marks; and so many code points are fewer, whatever they are. */
const LONGEST_TEXT = 255;
const PIECE = 100;

/**
 * A text in quotation marks; a long one in pieces, and signs that a file cannot hold by their codes. Of `_x0041_`, which a file may mean as
 * A, no part stands in one piece with its beginning.
 */
function textParts(value: string): string[] {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  if (quoted.length <= LONGEST_TEXT && !/[\u0000-\u001f]|_(?=x[\da-f]{4}_)/iu.test(value)) return [quoted];
  const pieces = value
    .split(/(?<=_)(?=x[\da-f]{4}_)/iu)
    .flatMap((part) => part.match(new RegExp(`[\\u0000-\\u001f]|[^\\u0000-\\u001f]{1,${String(PIECE)}}`, 'gu')) ?? []);
  return pieces.map((piece) => (piece < ' ' ? `CHAR(${String(piece.charCodeAt(0))})` : `"${piece.replaceAll('"', '""')}"`));
}

/** A value in a cell that formulas read: an empty text would leave the cell blank, which they read as 0, so a formula gives it. */
export function constantCell(value: CellValue): CellContent {
  return value === '' ? { formula: '=""', result: '' } : value;
}

/** The formulas that a formula is made of. */
export function partsOf(formula: ExcelFormula): readonly ExcelFormula[] {
  switch (formula.kind) {
    case 'operation':
      return [formula.left, formula.right];
    case 'minus':
      return [formula.operand];
    case 'call':
      return formula.args;
    case 'slice':
      return [formula.from, formula.to];
    case 'number':
    case 'text':
    case 'boolean':
    case 'cell':
    case 'range':
    case 'upTo':
    case 'below':
    case 'name':
    case 'outside':
      return [];
  }
}

/** How deep calls stand inside calls. */
function depthOf(formula: ExcelFormula): number {
  const inner = Math.max(0, ...partsOf(formula).map(depthOf));
  return formula.kind === 'call' || formula.kind === 'slice' ? 1 + inner : inner;
}

/** The most arguments that one of its calls has. */
function widthOf(formula: ExcelFormula): number {
  return Math.max(formula.kind === 'call' ? formula.args.length : 0, ...partsOf(formula).map(widthOf));
}

/** What Excel allows in a formula besides its length: calls within calls, and arguments of a call. */
const DEEPEST = 64;
const WIDEST = 255;

/** Whether Excel takes a formula. Columns need no places yet. */
export function fits(formula: ExcelFormula): boolean {
  return depthOf(formula) <= DEEPEST && widthOf(formula) <= WIDEST && write(formula, 1_000_000).length < LONGEST_FORMULA;
}

/** Signs up to which a formula may stand within another more than once. */
const SHORT = 400;

/** Whether a formula may stand within others, rather than in a cell of its own. Columns need no places yet. */
export function isShort(formula: ExcelFormula): boolean {
  return write(formula, 0).length <= SHORT;
}

/** A column that has no place yet is taken for a far one. */
function lettersOf(column: SheetColumn): string {
  return column.index < 0 ? 'ZZZ' : columnLetters(column.index);
}
