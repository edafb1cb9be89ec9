import { big, bigGcd, gcd, LIMIT, small, toBig, type NumberColumn, type SmallNumbers } from './numbers';
import { floats } from './scratch';
import { mergeStates, UNDEFINED, VALUE, type States } from './state';

/** Exact ＋ － × ÷ of columns, row by row. `rows` is the length of the result; a result of two constants is one. */

export function add(a: NumberColumn, b: NumberColumn, rows: number): NumberColumn {
  return sum(a, b, 1, rows);
}

export function subtract(a: NumberColumn, b: NumberColumn, rows: number): NumberColumn {
  return sum(a, b, -1, rows);
}

export function multiply(a: NumberColumn, b: NumberColumn, rows: number): NumberColumn {
  const shape = shapeOf(a, b, rows);
  if (a.size === 'small' && b.size === 'small') {
    const scale = a.scale * b.scale;
    const maxNum = a.maxNum * b.maxNum;
    const maxDen = a.maxDen * b.maxDen;
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
      const num = products(a.num, shape.stepA, b.num, shape.stepB, shape.length);
      return small(num, scale, shape.state, { constant: shape.constant, den: productOfDens(a, b, shape), maxNum, maxDen });
    }
  }
  return bigOperation(a, b, shape, (n1, d1, n2, d2) => [n1 * n2, d1 * d2]);
}

export function divide(a: NumberColumn, b: NumberColumn, rows: number): NumberColumn {
  const shape = withZeroDivisors(b, shapeOf(a, b, rows));
  if (a.size === 'small' && b.size === 'small') {
    const common = gcd(a.scale, b.scale);
    const up = b.scale / common;
    const scale = a.scale / common;
    const maxNum = a.maxNum * up * b.maxDen;
    const maxDen = b.maxNum * a.maxDen;
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
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
        const divisor = divisors[j] ?? 1;
        const sign = divisor < 0 ? -1 : 1;
        num[row] = sign * (dividends[i] ?? 0) * up * (denB === null ? 1 : (denB[j] ?? 1));
        den[row] = sign * divisor * (denA === null ? 1 : (denA[i] ?? 1));
      }
      return small(num, scale, state, { constant: shape.constant, den, maxNum, maxDen: Math.max(1, maxDen) });
    }
  }
  return bigOperation(a, b, shape, (n1, d1, n2, d2) => (n2 < 0n ? [-n1 * d2, d1 * -n2] : [n1 * d2, d1 * n2]));
}

export function negate(a: NumberColumn): NumberColumn {
  if (a.size === 'big') return { ...a, num: a.num.map((value) => -value) };
  return { ...a, num: a.num.map((value) => 0 - value) };
}

export function absolute(a: NumberColumn): NumberColumn {
  if (a.size === 'big') return { ...a, num: a.num.map((value) => (value < 0n ? -value : value)) };
  return { ...a, num: a.num.map((value) => Math.abs(value)) };
}

function sum(a: NumberColumn, b: NumberColumn, sign: 1 | -1, rows: number): NumberColumn {
  const shape = shapeOf(a, b, rows);
  if (a.size === 'small' && b.size === 'small') {
    const scale = (a.scale / gcd(a.scale, b.scale)) * b.scale;
    const upA = scale / a.scale;
    const upB = (sign * scale) / b.scale;
    const sameDen = a.den === b.den && a.constant === b.constant;
    const maxNum = a.maxNum * upA * (sameDen ? 1 : b.maxDen) + b.maxNum * Math.abs(upB) * (sameDen ? 1 : a.maxDen);
    const maxDen = sameDen ? a.maxDen : a.maxDen * b.maxDen;
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
      const num = floats(shape.length);
      const { stepA, stepB } = shape;
      const { num: left, den: denA } = a;
      const { num: right, den: denB } = b;
      if (sameDen) {
        for (let row = 0, i = 0, j = 0; row < num.length; row += 1, i += stepA, j += stepB) num[row] = (left[i] ?? 0) * upA + (right[j] ?? 0) * upB;
        return small(num, scale, shape.state, { constant: shape.constant, den: a.den, maxNum, maxDen });
      }
      for (let row = 0, i = 0, j = 0; row < num.length; row += 1, i += stepA, j += stepB) {
        num[row] = (left[i] ?? 0) * upA * (denB === null ? 1 : (denB[j] ?? 1)) + (right[j] ?? 0) * upB * (denA === null ? 1 : (denA[i] ?? 1));
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

export function shapeOf(a: { constant: boolean; state: States }, b: { constant: boolean; state: States }, rows: number): Shape {
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
  const product = floats(length);
  for (let row = 0, i = 0, j = 0; row < length; row += 1, i += stepA, j += stepB) product[row] = (left[i] ?? 0) * (right[j] ?? 0);
  return product;
}

function withZeroDivisors(divisor: NumberColumn, shape: Shape): Shape {
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
export function bigOperation(
  a: NumberColumn, b: NumberColumn, shape: Shape,
  operation: (n1: bigint, d1: bigint, n2: bigint, d2: bigint) => readonly [bigint, bigint],
): NumberColumn {
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
    const [n, d] = operation(left.num[row * shape.stepA] ?? 0n, left.den[row * shape.stepA] ?? 1n, right.num[row * shape.stepB] ?? 0n, right.den[row * shape.stepB] ?? 1n);
    const common = bigGcd(n, d);
    num.push(n / common);
    den.push(d / common);
  }
  return big(num, den, shape.state, shape.constant);
}
