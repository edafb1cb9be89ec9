import { requireLength } from '../lengths';

/*
 * The innermost loops: each does one thing to plain arrays, because a loop that asks in every row what kind of column it has is
 * several times as slow. The caller has proved that every result is a whole number below 2^53.
 */

/** out = a × b. */
export function product(out: Float64Array, a: Float64Array, b: Float64Array): void {
  requireLength(out.length, a, b);
  for (let row = 0; row < out.length; row += 1) out[row] = a[row] * b[row];
}

/** out = factor × a. */
export function scaled(out: Float64Array, a: Float64Array, factor: number): void {
  requireLength(out.length, a);
  for (let row = 0; row < out.length; row += 1) out[row] = a[row] * factor;
}

/** out = start + f₁a₁ + f₂a₂ + …, four vectors at a time. */
export function sumOfMultiples(out: Float64Array, start: number, vectors: readonly Float64Array[], factors: readonly number[]): void {
  requireLength(out.length, ...vectors);
  requireLength(vectors.length, factors);
  const [a, b, c, d] = vectors;
  const [f, g, h, k] = factors;
  switch (Math.min(vectors.length, 4)) {
    case 0:
      out.fill(start);
      return;
    case 1:
      for (let row = 0; row < out.length; row += 1) out[row] = start + f * a[row];
      return;
    case 2:
      for (let row = 0; row < out.length; row += 1) out[row] = start + f * a[row] + g * b[row];
      return;
    case 3:
      for (let row = 0; row < out.length; row += 1) out[row] = start + f * a[row] + g * b[row] + h * c[row];
      return;
    case 4:
      for (let row = 0; row < out.length; row += 1) out[row] = start + f * a[row] + g * b[row] + h * c[row] + k * d[row];
  }
  for (let at = 4; at < vectors.length; at += 4) addMultiples(out, vectors.slice(at, at + 4), factors.slice(at, at + 4));
}

/** out += f₁a₁ + …, for one to four vectors of full length. */
function addMultiples(out: Float64Array, vectors: readonly Float64Array[], factors: readonly number[]): void {
  if (vectors.length < 4) {
    vectors.forEach((vector, at) => {
      const factor = factors[at];
      for (let row = 0; row < out.length; row += 1) out[row] += factor * vector[row];
    });
    return;
  }
  const [a, b, c, d] = vectors;
  const [f, g, h, k] = factors;
  for (let row = 0; row < out.length; row += 1) out[row] += f * a[row] + g * b[row] + h * c[row] + k * d[row];
}

/** out += factor × a × b. */
export function addProduct(out: Float64Array, a: Float64Array, b: Float64Array, factor: number): void {
  requireLength(out.length, a, b);
  for (let row = 0; row < out.length; row += 1) out[row] += factor * a[row] * b[row];
}

/**
 * A constant to hold numbers to: not above it (smaller) or not below it (larger). It counts `den` times in each row, once where there is
 * none.
 */
export interface Limit {
  readonly bound: number;
  readonly den: Float64Array | null;
  readonly which: 'larger' | 'smaller';
}

/** The smaller or larger of up × a and a constant. */
export function limited(out: Float64Array, a: Float64Array, up: number, { bound, den, which }: Limit): void {
  requireLength(out.length, a, den);
  const atLeast = which === 'larger';
  for (let row = 0; row < out.length; row += 1) {
    const value = a[row] * up;
    const limit = den === null ? bound : bound * den[row];
    out[row] = atLeast ? Math.max(value, limit) : Math.min(value, limit);
  }
}

/** The smallest entry; Infinity where there is none. */
export function smallest(values: Float64Array): number {
  let least = Infinity;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value < least) least = value;
  }
  return least;
}

/** The largest size of an entry; 0 where there is none. */
export function maxAbs(values: Float64Array): number {
  let max = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    const size = value < 0 ? -value : value;
    if (size > max) max = size;
  }
  return max;
}

/** A factor that is held between limits, and how its product is rounded; all whole numbers. */
export interface ClampedFactor {
  readonly num: Float64Array;
  /** In each row; null where it is 1. */
  readonly den: Float64Array | null;
  /** Brings numerators to the scale of the limits. */
  readonly up: number;
  /** Count `den` times in a row; infinite where there is no limit. */
  readonly low: number;
  readonly high: number;
}

/**
 * a × b rounded half away from zero, b = up × num held from low to high: floor((2n + d) ÷ 2d) for n = times × a × b and d = base × den.
 * Gives the largest size.
 */
export function roundedProducts(out: Float64Array, a: Float64Array, factor: ClampedFactor, times: number, base: number): number {
  const { num, den, up, low, high } = factor;
  requireLength(out.length, a, num, den);
  let largest = 0;
  for (let row = 0; row < out.length; row += 1) {
    const d = den === null ? 1 : den[row];
    const value = a[row] * Math.min(Math.max(num[row] * up, low * d), high * d) * times;
    const over = base * d;
    const rounded = Math.floor((2 * (value < 0 ? -value : value) + over) / (2 * over));
    if (rounded > largest) largest = rounded;
    out[row] = value < 0 ? 0 - rounded : rounded;
  }
  return largest;
}

/** A whole number to compare up × a numerator with. */
export interface Bound {
  readonly up: number;
  readonly bound: number;
}

/** 1 where a is below a bound, else 0; the other way round with `inverted`. */
export function below(bits: Uint8Array, a: Float64Array, { up, bound }: Bound, inverted: 0 | 1): void {
  requireLength(bits.length, a);
  for (let row = 0; row < bits.length; row += 1) bits[row] = inverted ^ Number(a[row] * up < bound);
}

/** 1 where a is a bound, else 0; the other way round with `inverted`. */
export function equal(bits: Uint8Array, a: Float64Array, { up, bound }: Bound, inverted: 0 | 1): void {
  requireLength(bits.length, a);
  for (let row = 0; row < bits.length; row += 1) bits[row] = inverted ^ Number(a[row] * up === bound);
}

/** Whole numbers, what brings them to the common scale, and the step from one row's to the next: 0 for a constant. */
export interface Raised {
  readonly num: Float64Array;
  readonly up: number;
  readonly step: 0 | 1;
}

/** up × num of a where `take` is 1, of b where it is 0. Without a branch, which with mixed rows is mostly guessed wrong. */
export function chosen(out: Float64Array, take: Uint8Array, stepTake: 0 | 1, a: Raised, b: Raised): void {
  const { num: left, up: upA, step: stepA } = a;
  const { num: right, up: upB, step: stepB } = b;
  const needed = (step: 0 | 1): number => (step === 0 ? Math.min(1, out.length) : out.length);
  requireLength(needed(stepTake), take);
  requireLength(needed(stepA), left);
  requireLength(needed(stepB), right);
  for (let row = 0, at = 0, i = 0, j = 0; row < out.length; row += 1, at += stepTake, i += stepA, j += stepB) {
    const here = take[at];
    out[row] = here * left[i] * upA + (1 - here) * right[j] * upB;
  }
}
