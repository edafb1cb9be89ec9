import { product, scaled, smallest } from './loops';
import { big, bigGcd, gcd, LIMIT, small, toBig, type NumberVector, type SmallNumbers } from '../numbers';
import { floats } from '../buffer-pool';
import { requireRows } from '../lengths';
import type { Vector } from '../vector';
import { mergeStates, UNDEFINED, VALUE, type States } from '../state';
import { weightedSum } from './weighted-sum';

/** Exact ＋ － × ÷ of columns, row by row. `rows` is the length of the result; a result of two constants is one. */

export function add(a: NumberVector, b: NumberVector, rows: number): NumberVector {
  return sum(a, b, 1, rows);
}

export function subtract(a: NumberVector, b: NumberVector, rows: number): NumberVector {
  return sum(a, b, -1, rows);
}

export function multiply(a: NumberVector, b: NumberVector, rows: number): NumberVector {
  if (a.constant && !b.constant) return multiply(b, a, rows);
  const shape = shapeOf(a, b, rows);
  if (a.size === 'small' && b.size === 'small') {
    const scale = a.scale * b.scale;
    const maxNum = a.maxNum * b.maxNum;
    const maxDen = a.maxDen * b.maxDen;
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
      const num = b.constant ? timesConstant(a, b.num[0], shape.length) : timesEach(a, b, shape.length);
      return small(num, scale, shape.state, { constant: shape.constant, den: productOfDens(a, b, shape), maxNum, maxDen });
    }
  }
  return bigOperation(a, b, shape, (n1, d1, n2, d2) => [n1 * n2, d1 * d2]);
}

function timesEach(a: SmallNumbers, b: SmallNumbers, length: number): Float64Array {
  const num = floats(length);
  product(num, a.num, b.num);
  return num;
}

function timesConstant(column: SmallNumbers, factor: number, length: number): Float64Array {
  if (factor === 1) return column.num;
  const num = floats(length);
  scaled(num, column.num, factor);
  return num;
}

export function divide(a: NumberVector, b: NumberVector, rows: number): NumberVector {
  if (b.size === 'small' && b.constant && b.den === null && b.state === null && b.num[0] !== 0) return multiply(a, inverse(b), rows);
  const sign = b.size === 'small' && smallest(b.num) > 0 ? 'positive' : 'any';
  const shape = sign === 'positive' ? shapeOf(a, b, rows) : withZeroDivisors(b, shapeOf(a, b, rows));
  if (a.size === 'small' && b.size === 'small') {
    const common = gcd(a.scale, b.scale);
    const up = b.scale / common;
    const scale = a.scale / common;
    const maxNum = a.maxNum * up * b.maxDen;
    const maxDen = b.maxNum * a.maxDen;
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
      const plain = sign === 'positive' && shape.state === null && !a.constant && !b.constant && a.den === null && b.den === null;
      const { num, den } = plain ? { num: timesConstant(a, up, rows), den: b.num } : quotients(a, b, up, shape);
      return small(num, scale, shape.state, { constant: shape.constant, den, maxNum, maxDen: Math.max(1, maxDen) });
    }
  }
  return bigOperation(a, b, shape, (n1, d1, n2, d2) => (n2 < 0n ? [-n1 * d2, d1 * -n2] : [n1 * d2, d1 * n2]));
}

/** One divided by a constant that is not zero. */
function inverse(column: SmallNumbers): SmallNumbers {
  const divisor = column.num[0];
  return small(Float64Array.of(divisor < 0 ? -column.scale : column.scale), Math.abs(divisor), null, { constant: true });
}

function quotients(a: SmallNumbers, b: SmallNumbers, up: number, shape: Shape): { num: Float64Array; den: Float64Array } {
  const num = floats(shape.length);
  const den = floats(shape.length);
  const { stepA, stepB, state } = shape;
  const { num: dividends, den: denA } = a;
  const { num: divisors, den: denB } = b;
  for (let row = 0, i = 0, j = 0; row < num.length; row += 1, i += stepA, j += stepB) {
    if (state !== null && state[row] !== VALUE) {
      num[row] = 0;
      den[row] = 1;
      continue;
    }
    const divisor = divisors[j];
    const sign = divisor < 0 ? -1 : 1;
    num[row] = sign * dividends[i] * up * (denB === null ? 1 : denB[j]);
    den[row] = sign * divisor * (denA === null ? 1 : denA[i]);
  }
  return { num, den };
}

export function negate(a: NumberVector): NumberVector {
  if (a.size === 'big') return { ...a, num: a.num.map((value) => -value) };
  return small(
    a.num.map((value) => 0 - value),
    a.scale,
    a.state,
    { constant: a.constant, den: a.den, maxNum: a.maxNum, maxDen: a.maxDen },
  );
}

export function absolute(a: NumberVector): NumberVector {
  if (a.size === 'big') return { ...a, num: a.num.map((value) => (value < 0n ? -value : value)) };
  return small(
    a.num.map((value) => Math.abs(value)),
    a.scale,
    a.state,
    { constant: a.constant, den: a.den, maxNum: a.maxNum, maxDen: a.maxDen },
  );
}

function sum(a: NumberVector, b: NumberVector, sign: 1 | -1, rows: number): NumberVector {
  const quick = weightedSum(
    [
      { factor: { num: 1, den: 1 }, column: a },
      { factor: { num: sign, den: 1 }, column: b },
    ],
    { num: 0, den: 1 },
    rows,
  );
  if (quick !== null) return quick;
  const shape = shapeOf(a, b, rows);
  if (a.size === 'small' && b.size === 'small') {
    const scale = (a.scale / gcd(a.scale, b.scale)) * b.scale;
    const upA = scale / a.scale;
    const upB = (sign * scale) / b.scale;
    const maxNum = a.maxNum * upA * b.maxDen + b.maxNum * Math.abs(upB) * a.maxDen;
    const maxDen = a.maxDen * b.maxDen;
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
      const num = floats(shape.length);
      const { stepA, stepB } = shape;
      const { num: left, den: denA } = a;
      const { num: right, den: denB } = b;
      for (let row = 0, i = 0, j = 0; row < num.length; row += 1, i += stepA, j += stepB) {
        num[row] = left[i] * upA * (denB === null ? 1 : denB[j]) + right[j] * upB * (denA === null ? 1 : denA[i]);
      }
      return small(num, scale, shape.state, { constant: shape.constant, den: productOfDens(a, b, shape), maxNum, maxDen });
    }
  }
  const factor = BigInt(sign);
  return bigOperation(a, b, shape, (n1, d1, n2, d2) => (d1 === d2 ? [n1 + factor * n2, d1] : [n1 * d2 + factor * n2 * d1, d1 * d2]));
}

export interface Shape {
  readonly length: number;
  readonly constant: boolean;
  readonly stepA: 0 | 1;
  readonly stepB: 0 | 1;
  readonly state: States;
}

/**
 * What a result of two vectors looks like.
 * @param rows its length, unless both are constant
 * @throws RangeError where one of them is shorter
 */
export function shapeOf(a: Vector, b: Vector, rows: number): Shape {
  requireRows(a, rows);
  requireRows(b, rows);
  const constant = a.constant && b.constant;
  const length = constant ? 1 : rows;
  const stepA = a.constant ? 0 : 1;
  const stepB = b.constant ? 0 : 1;
  return { length, constant, stepA, stepB, state: mergeStates(a.state, stepA, b.state, stepB, length) };
}

function productOfDens(a: SmallNumbers, b: SmallNumbers, shape: Shape): Float64Array | null {
  if (a.den === null && b.den === null) return null;
  if (b.den === null && !a.constant) return a.den;
  if (a.den === null && !b.constant) return b.den;
  return products(a.den ?? ONE, a.den === null ? 0 : shape.stepA, b.den ?? ONE, b.den === null ? 0 : shape.stepB, shape.length);
}

const ONE = Float64Array.of(1);

function products(left: Float64Array, stepA: 0 | 1, right: Float64Array, stepB: 0 | 1, length: number): Float64Array {
  const products = floats(length);
  for (let row = 0, i = 0, j = 0; row < length; row += 1, i += stepA, j += stepB) products[row] = left[i] * right[j];
  return products;
}

function withZeroDivisors(divisor: NumberVector, shape: Shape): Shape {
  if (divisor.size === 'small' && !divisor.num.includes(0)) return shape;
  let state = shape.state;
  for (let row = 0; row < shape.length; row += 1) {
    const value = divisor.num[row * shape.stepB];
    if ((value !== 0 && value !== 0n) || (state !== null && state[row] !== VALUE)) continue;
    state = state === shape.state ? (state === null ? new Uint8Array(shape.length) : state.slice()) : state;
    if (state !== null) state[row] = UNDEFINED;
  }
  return { ...shape, state };
}

/** The same operation on BigInt fractions, each reduced; rows without a value are 0 ÷ 1. */
function bigOperation(
  a: NumberVector,
  b: NumberVector,
  shape: Shape,
  operation: (n1: bigint, d1: bigint, n2: bigint, d2: bigint) => readonly [bigint, bigint],
): NumberVector {
  const left = toBig(a);
  const right = toBig(b);
  const num: bigint[] = [];
  const den: bigint[] = [];
  for (let row = 0; row < shape.length; row += 1) {
    if (shape.state !== null && shape.state[row] !== VALUE) {
      num.push(0n);
      den.push(1n);
      continue;
    }
    const [n, d] = operation(
      left.num[row * shape.stepA],
      left.den[row * shape.stepA],
      right.num[row * shape.stepB],
      right.den[row * shape.stepB],
    );
    const common = bigGcd(n, d);
    num.push(n / common);
    den.push(d / common);
  }
  return big(num, den, shape.state, shape.constant);
}
