import { isErrorValue, isFormula, type CellContent, type CellValue } from '../cells/cell';
import { isErrorText } from '../cells/error-texts';

/** A cell of `Range.values` as the core sees it. */
export function fromExcel(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = textOf(value);
  return isErrorText(text) ? { error: text } : text;
}

/** A cell of `Range.formulas` when it is a formula. A text that only begins with `=` is its own value. */
export function formulaFromExcel(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** What a cell holds, by its places in `Range.formulas` and `Range.values`. */
export function contentFromExcel(formula: unknown, value: unknown): CellContent {
  const own = formulaFromExcel(formula, value);
  return own === null ? fromExcel(value) : { formula: own, result: fromExcel(value) };
}

/**
 * What to set `Range.formulas` to so that a cell holds this; null empties it. Excel takes a text as if somebody had typed it: one that it
 * could take for anything else stands behind an apostrophe, which is no part of the text.
 * @param isText whether the cell has the format `@`, under which Excel keeps a text as it is
 */
export function toExcel(content: CellContent, isText: boolean): string | number | boolean {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  if (isErrorValue(content)) return content.error;
  if (typeof content !== 'string' || content === '') return content;
  return isText || isPlain(content) ? content : `'${content}`;
}

/**
 * Whether the format `@` would change a content, or whether nobody has said that it does not: numbers, truths, errors and formulas become
 * texts, and of a leading apostrophe no documentation tells.
 */
export function isChangedByTextFormat(content: CellContent): boolean {
  return content !== null && content !== '' && (typeof content !== 'string' || content.startsWith("'"));
}

/** Whether a text can be taken for nothing else, in any language of Excel: it begins with a letter, and no number or date is in it. */
export function isPlain(text: string): boolean {
  return /^[\p{L}（《〈【“「『]/u.test(text) && !/\p{N}|[一二三四五六七八九十百千零两]\s*[年月日时点分秒]/u.test(text) && !isTruth(text);
}

function isTruth(text: string): boolean {
  return /^\s*(?:true|false)\s*$/iu.test(text.normalize('NFKC'));
}

/** Excel gives nothing but texts, numbers and booleans; what is none of them counts as blank. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
