/*
 * The innermost loops: each does one thing to plain arrays, because a loop that asks in every row what kind of column it has is
 * several times as slow. The caller has proved that every result is a whole number below 2^53.
 */

export function product(out: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let row = 0; row < out.length; row += 1) out[row] = (a[row] ?? 0) * (b[row] ?? 0);
}

export function scaled(out: Float64Array, a: Float64Array, factor: number): void {
  for (let row = 0; row < out.length; row += 1) out[row] = (a[row] ?? 0) * factor;
}

/** out = start + f₁a₁ + f₂a₂ + …, four columns at a time. */
export function sumOfMultiples(out: Float64Array, start: number, columns: readonly Float64Array[], factors: readonly number[]): void {
  const [a, b, c, d] = columns;
  const [f = 0, g = 0, h = 0, k = 0] = factors;
  if (a === undefined) {
    out.fill(start);
    return;
  }
  if (b === undefined) {
    for (let row = 0; row < out.length; row += 1) out[row] = start + f * (a[row] ?? 0);
    return;
  }
  if (c === undefined) {
    for (let row = 0; row < out.length; row += 1) out[row] = start + f * (a[row] ?? 0) + g * (b[row] ?? 0);
    return;
  }
  if (d === undefined) {
    for (let row = 0; row < out.length; row += 1) out[row] = start + f * (a[row] ?? 0) + g * (b[row] ?? 0) + h * (c[row] ?? 0);
    return;
  }
  for (let row = 0; row < out.length; row += 1)
    out[row] = start + f * (a[row] ?? 0) + g * (b[row] ?? 0) + h * (c[row] ?? 0) + k * (d[row] ?? 0);
  for (let at = 4; at < columns.length; at += 4) addMultiples(out, columns.slice(at, at + 4), factors.slice(at, at + 4));
}

/** out += f₁a₁ + …, at most four; what is left out counts nothing. */
function addMultiples(out: Float64Array, [a, b, c, d]: readonly Float64Array[], [f = 0, g = 0, h = 0, k = 0]: readonly number[]): void {
  if (a === undefined) return;
  if (b === undefined || c === undefined || d === undefined) {
    for (let row = 0; row < out.length; row += 1) out[row] = (out[row] ?? 0) + f * (a[row] ?? 0);
    if (b !== undefined) for (let row = 0; row < out.length; row += 1) out[row] = (out[row] ?? 0) + g * (b[row] ?? 0);
    if (c !== undefined) for (let row = 0; row < out.length; row += 1) out[row] = (out[row] ?? 0) + h * (c[row] ?? 0);
    return;
  }
  for (let row = 0; row < out.length; row += 1)
    out[row] = (out[row] ?? 0) + f * (a[row] ?? 0) + g * (b[row] ?? 0) + h * (c[row] ?? 0) + k * (d[row] ?? 0);
}

/** out += factor × a × b. */
export function addProduct(out: Float64Array, a: Float64Array, b: Float64Array, factor: number): void {
  for (let row = 0; row < out.length; row += 1) out[row] = (out[row] ?? 0) + factor * (a[row] ?? 0) * (b[row] ?? 0);
}

/** The smaller or larger of up × a and a constant that counts `den` times in each row (once where there is none). */
export function limited(
  out: Float64Array,
  a: Float64Array,
  up: number,
  limit: number,
  den: Float64Array | null,
  which: 'larger' | 'smaller',
): void {
  if (den === null) {
    if (which === 'larger') for (let row = 0; row < out.length; row += 1) out[row] = Math.max((a[row] ?? 0) * up, limit);
    else for (let row = 0; row < out.length; row += 1) out[row] = Math.min((a[row] ?? 0) * up, limit);
    return;
  }
  if (which === 'larger') for (let row = 0; row < out.length; row += 1) out[row] = Math.max((a[row] ?? 0) * up, limit * (den[row] ?? 1));
  else for (let row = 0; row < out.length; row += 1) out[row] = Math.min((a[row] ?? 0) * up, limit * (den[row] ?? 1));
}

/** Half away from zero: floor((2n + d) ÷ 2d), mirrored below zero, for n = up × a and d = base × den. Gives the largest size. */
export function roundedHalf(out: Float64Array, a: Float64Array, up: number, base: number, den: Float64Array | null): number {
  let largest = 0;
  for (let row = 0; row < out.length; row += 1) {
    const value = a[row] ?? 0;
    const d = den === null ? base : base * (den[row] ?? 1);
    const rounded = Math.floor((2 * up * (value < 0 ? -value : value) + d) / (2 * d));
    if (rounded > largest) largest = rounded;
    out[row] = value < 0 ? 0 - rounded : rounded;
  }
  return largest;
}

/** The smallest entry; Infinity where there is none. */
export function smallest(values: Float64Array): number {
  let least = Infinity;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if (value < least) least = value;
  }
  return least;
}

/** The largest size of an entry; 0 where there is none. */
export function maxAbs(values: Float64Array): number {
  let max = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    const size = value < 0 ? -value : value;
    if (size > max) max = size;
  }
  return max;
}

/**
 * a × b rounded half away from zero, b = up × b held from low to high, each of which counts `den` times in a row (once where
 * there is none): floor((2n + d) ÷ 2d) for n = times × a × b and d = base × den. Gives the largest size.
 */
export function roundedProducts(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  den: Float64Array | null,
  up: number,
  low: number,
  high: number,
  times: number,
  base: number,
): number {
  let largest = 0;
  for (let row = 0; row < out.length; row += 1) {
    const d = den === null ? 1 : (den[row] ?? 1);
    const held = Math.min(Math.max((b[row] ?? 0) * up, low * d), high * d);
    const value = (a[row] ?? 0) * held * times;
    const over = base * d;
    const rounded = Math.floor((2 * (value < 0 ? -value : value) + over) / (2 * over));
    if (rounded > largest) largest = rounded;
    out[row] = value < 0 ? 0 - rounded : rounded;
  }
  return largest;
}

/** 1 where a is below (at or below with `orEqual`) a bound, else 0; the other way round with `inverted`. */
export function below(bits: Uint8Array, a: Float64Array, up: number, bound: number, orEqual: boolean, inverted: 0 | 1): void {
  if (orEqual) for (let row = 0; row < bits.length; row += 1) bits[row] = inverted ^ Number((a[row] ?? 0) * up <= bound);
  else for (let row = 0; row < bits.length; row += 1) bits[row] = inverted ^ Number((a[row] ?? 0) * up < bound);
}

/** 1 where a is a bound, else 0; the other way round with `inverted`. */
export function equal(bits: Uint8Array, a: Float64Array, up: number, bound: number, inverted: 0 | 1): void {
  for (let row = 0; row < bits.length; row += 1) bits[row] = inverted ^ Number((a[row] ?? 0) * up === bound);
}

/** upA × a where `take` is 1, upB × b where it is 0. */
export function chosen(out: Float64Array, take: Uint8Array, a: Float64Array, upA: number, b: Float64Array, upB: number): void {
  for (let row = 0; row < out.length; row += 1) {
    const here = take[row] ?? 0;
    out[row] = here * (a[row] ?? 0) * upA + (1 - here) * (b[row] ?? 0) * upB;
  }
}
