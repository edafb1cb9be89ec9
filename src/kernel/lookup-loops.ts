/*
 * The innermost loops of look-ups, on plain arrays only (see loops.ts). NaN stands for a cell without a number.
 */

/** Of each row the value of its code. False as soon as a row finds none. */
export function valuesByCode(out: Float64Array, codes: Int32Array, values: Float64Array): boolean {
  for (let row = 0; row < out.length; row += 1) {
    const value = values[codes[row] ?? -1] ?? NaN;
    if (Number.isNaN(value)) return false;
    out[row] = value;
  }
  return true;
}

/** The same in a table: of each row the value in the row of one code and the column of another. */
export function valuesByTwo(
  out: Float64Array,
  codes: Int32Array,
  columns: Int32Array,
  rowOf: Int32Array,
  columnOf: Int32Array,
  values: Float64Array,
  width: number,
): boolean {
  for (let row = 0; row < out.length; row += 1) {
    const place = rowOf[codes[row] ?? -1] ?? -1;
    const column = columnOf[columns[row] ?? -1] ?? -1;
    const value = place < 0 || column < 0 ? NaN : (values[place * width + column] ?? NaN);
    if (Number.isNaN(value)) return false;
    out[row] = value;
  }
  return true;
}

/**
 * Of each row the value at as many places as there are limits that up × a passes: limits ascend, count `den` times, and are
 * passed from `open` below on. Counting takes no branches, which with mixed rows are mostly guessed wrong.
 */
export function bandValues(
  out: Float64Array,
  a: Float64Array,
  den: Float64Array | null,
  up: number,
  limits: Float64Array,
  open: Float64Array,
  values: Float64Array,
): void {
  if (limits.length <= 3) {
    fewBandValues(
      out,
      a,
      den,
      up,
      [limits[0] ?? Infinity, limits[1] ?? Infinity, limits[2] ?? Infinity],
      [open[0] ?? 0, open[1] ?? 0, open[2] ?? 0],
      values,
    );
    return;
  }
  for (let row = 0; row < out.length; row += 1) {
    const value = (a[row] ?? 0) * up;
    const d = den === null ? 1 : (den[row] ?? 1);
    let place = 0;
    for (let at = 0; at < limits.length; at += 1) place += Number(value > (limits[at] ?? 0) * d - (open[at] ?? 0));
    out[row] = values[place] ?? NaN;
  }
}

type Three = readonly [number, number, number];

/** The same for at most three limits, which most tables of bands have, without a loop for each row. */
function fewBandValues(
  out: Float64Array,
  a: Float64Array,
  den: Float64Array | null,
  up: number,
  [first, second, third]: Three,
  [one, two, three]: Three,
  values: Float64Array,
): void {
  for (let row = 0; row < out.length; row += 1) {
    const value = (a[row] ?? 0) * up;
    const d = den === null ? 1 : (den[row] ?? 1);
    out[row] = values[Number(value > first * d - one) + Number(value > second * d - two) + Number(value > third * d - three)] ?? NaN;
  }
}
