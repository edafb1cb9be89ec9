/**
 * What one cell holds, as the core sees it. A blank cell is `null`, never 0 or ''.
 * An error cell (#N/A, #DIV/0! …) is an {@link ErrorValue}; a date is its serial number, as Excel keeps it.
 */
export type CellValue = string | number | boolean | null | ErrorValue;

/** An Excel error in a cell, kept apart from a text that happens to look like one. */
export interface ErrorValue {
  readonly error: string;
}

export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}
