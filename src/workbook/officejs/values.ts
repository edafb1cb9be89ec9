import type { CellValue } from '../cell';

const errors = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
  '#CONNECT!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
]);

/** A cell of `Range.values` as the core sees it. */
export function fromExcel(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = textOf(value);
  return errors.has(text) ? { error: text } : text;
}

/** A cell of `Range.formulas` when it is a formula. A text that only begins with `=` is its own value. */
export function formulaFromExcel(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** What to set `Range.values` to so that the cell holds this; blank empties it. `isText`: the cell has the format `@`. */
export function toExcel(value: CellValue, isText: boolean): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string' || isText || value.startsWith('=')) return value;
  return protectedText(value);
}

/** A constant of `Range.formulas` in the form that brings it back: what Excel would read as a number or a date stays a text. */
export function constantToExcel(formula: unknown, format: string): string | number | boolean {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = textOf(formula);
  return text.startsWith('=') || text === '' || format === '@' || errors.has(text) ? text : protectedText(text);
}

/** Excel gives nothing but texts, numbers and booleans; what is none of them counts as blank. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Excel takes a text as if it were typed; a leading apostrophe stops it and is no part of the value. */
function protectedText(text: string): string {
  const isRisky =
    /^\s*[-+.,(（¥￥$€£']?\s*[\d０-９]/u.test(text) ||
    /^['=+\-@]/u.test(text) ||
    /^\s*(true|false)\s*$/iu.test(text) ||
    errors.has(text) ||
    /\d\s*[:：]\s*\d|\d\s*月/u.test(text);
  return isRisky ? `'${text}` : text;
}
