/** A number as a file writes it. Throws a RangeError for what no cell can hold: an infinity, not a number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no cell can hold ${String(value)}`);
  return String(value);
}
