/**
 * What one cell holds, as the core sees it. A blank cell is `null`, never 0 or ''.
 * An error cell (#N/A, #DIV/0! …) is an {@link ErrorValue}; a date is its serial number, as Excel keeps it.
 */
export type CellValue = string | number | boolean | null | ErrorValue;

/** An Excel error in a cell, kept apart from a text that happens to look like one. */
export interface ErrorValue {
  readonly error: string;
}

/**
 * What a cell is to hold: a value, which stays just that — a text is a text, whatever it begins with —, or a formula. Nothing that is not
 * given as a formula becomes one.
 */
export type CellContent = CellValue | FormulaContent;

export interface FormulaContent {
  /** With its `=`. */
  readonly formula: string;
  /** What it gives now, for a workbook that does not calculate; null, or absent, where nobody knows. */
  readonly result?: CellValue;
}

export function isFormula(content: CellContent): content is FormulaContent {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** What a cell shows: of a formula what it gives, null where nobody knows. */
export function valueOf(content: CellContent): CellValue {
  return isFormula(content) ? (content.result ?? null) : content;
}

/** Whether two cells hold the same. What a formula gives is no part of what it is. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && a.formula === b.formula;
  return a.error === b.error;
}

/** A number with the 15 significant digits that a spreadsheet keeps: 0.1 + 0.2 is 0.3. */
export function keptNumber(value: number): number {
  return String(value).length <= 16 ? value : Number(value.toPrecision(15));
}

/** The text of a number, with the digits that a spreadsheet keeps. */
export function numberText(value: number): string {
  return String(keptNumber(value));
}

export function isErrorValue(value: CellContent): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/**
 * What a cell holds whose formula has no saved result: programs that do not calculate write files in which no formula has one. It is not
 * blank. In Excel there is none.
 */
export const NOT_CALCULATED: ErrorValue = { error: '#UNCALCULATED!' };

export function isNotCalculated(value: CellValue): boolean {
  return isErrorValue(value) && value.error === NOT_CALCULATED.error;
}
