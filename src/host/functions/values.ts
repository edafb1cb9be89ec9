/** An error in a cell, such as #VALUE!. */
export interface ErrorValue {
  readonly error: string;
  /** What the function that gave it says about it. */
  readonly message?: string;
}

/** What stands in a cell, or what a function gives for one; blank is null. */
export type PlainValue = string | number | boolean | null | ErrorValue;

/** An argument as the grid's formula engine hands it over. */
export interface Argument {
  /** Row by row; one row of one for a single value. */
  readonly values: readonly (readonly PlainValue[])[];
  /** `Sheet1!A1:B2` for a reference, null for a value that stands in the formula or was computed by it. */
  readonly address: string | null;
}

/** An error with what the function says about it. */
export interface ErrorOutcome {
  readonly kind: 'error';
  readonly error: string;
  readonly message: string | null;
}

/** What a call came to: values, which spill when they are more than one, or an error. */
export type Outcome = { readonly kind: 'values'; readonly values: readonly (readonly PlainValue[])[] } | ErrorOutcome;

export function isErrorValue(value: PlainValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

export function errorOutcome(error: string, message: string | null = null): ErrorOutcome {
  return { kind: 'error', error, message };
}
