import type { Comparison } from '../../language/comparison';
import { shapeOf, type Shape } from '../arithmetic/arithmetic';
import { requireLength } from '../lengths';
import { stride, type BooleanVector, type Vector } from '../vector';
import { below, chosen, equal, limited, type Bound, type Raised } from '../arithmetic/loops';
import { big, gcd, LIMIT, small, toBig, type NumberVector, type SmallNumbers } from '../numbers';
import { bytes, floats } from '../buffer-pool';
import { NOT_APPLICABLE, VALUE, type States } from '../state';

/** Compares two columns row by row, exactly. */
export function compare(a: NumberVector, b: NumberVector, comparison: Comparison, rows: number): BooleanVector {
  const shape = shapeOf(a, b, rows);
  const bits = bytes(shape.length);
  const limit = b.constant && !a.constant && a.size === 'small' && b.size === 'small' ? wholeLimit(a, b) : null;
  if (limit !== null && a.size === 'small') {
    compareWithin(bits, a.num, limit, comparison);
    return { kind: 'boolean', constant: false, bits, state: shape.state };
  }
  const signs = compareSigns(a, b, shape);
  const [less = 0, same = 0, more = 0] = [-1, 0, 1].map((sign) => (holds(comparison, sign) ? 1 : 0));
  for (let row = 0; row < bits.length; row += 1) {
    const sign = signs[row];
    bits[row] = sign < 0 ? less : sign > 0 ? more : same;
  }
  return { kind: 'boolean', constant: shape.constant, bits, state: shape.state };
}

function compareWithin(bits: Uint8Array, num: Float64Array, limit: Bound, comparison: Comparison): void {
  // Of whole numbers those up to a bound are those below the next.
  const next = { ...limit, bound: limit.bound + 1 };
  switch (comparison) {
    case '=':
      return equal(bits, num, limit, 0);
    case '≠':
      return equal(bits, num, limit, 1);
    case '<':
      return below(bits, num, limit, 0);
    case '≤':
      return below(bits, num, next, 0);
    case '>':
      return below(bits, num, next, 1);
    case '≥':
      return below(bits, num, limit, 1);
  }
}

/** A constant as a whole number at the scale of up × numerators without denominators; null where there is none. */
function wholeLimit(a: SmallNumbers, b: SmallNumbers): Bound | null {
  if (a.den !== null || b.den !== null) return null;
  const common = gcd(a.scale, b.scale);
  const up = b.scale / common;
  const bound = b.num[0] * (a.scale / common);
  return a.maxNum * up < LIMIT && Math.abs(bound) < LIMIT ? { up, bound } : null;
}

export function holds(comparison: Comparison, sign: number): boolean {
  switch (comparison) {
    case '=':
      return sign === 0;
    case '≠':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '≤':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '≥':
      return sign >= 0;
  }
}

/** −1, 0 or 1 per row: how a stands to b. */
function compareSigns(a: NumberVector, b: NumberVector, shape: Shape): Int8Array {
  const signs = new Int8Array(shape.length);
  const { stepA, stepB } = shape;
  if (a.size === 'small' && b.size === 'small') {
    const common = gcd(a.scale, b.scale);
    const upA = b.scale / common;
    const upB = a.scale / common;
    if (a.maxNum * upA * b.maxDen < LIMIT && b.maxNum * upB * a.maxDen < LIMIT) {
      const { num: numA, den: denA } = a;
      const { num: numB, den: denB } = b;
      for (let row = 0, i = 0, j = 0; row < signs.length; row += 1, i += stepA, j += stepB) {
        const left = numA[i] * upA * (denB === null ? 1 : denB[j]);
        const right = numB[j] * upB * (denA === null ? 1 : denA[i]);
        signs[row] = left < right ? -1 : left > right ? 1 : 0;
      }
      return signs;
    }
  }
  const left = toBig(a);
  const right = toBig(b);
  for (let row = 0; row < signs.length; row += 1) {
    const difference = left.num[row * stepA] * right.den[row * stepB] - right.num[row * stepB] * left.den[row * stepA];
    signs[row] = difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return signs;
}

/** The larger or smaller of both; a row that is 不适用 on one side takes the other. */
export function extreme(a: NumberVector, b: NumberVector, which: 'larger' | 'smaller', rows: number): NumberVector {
  const shape = shapeOf(a, b, rows);
  const quick = shape.state === null ? smallExtreme(a, b, which, shape) : null;
  if (quick !== null) return quick;
  const signs = compareSigns(a, b, shape);
  const takeA = new Uint8Array(shape.length);
  for (let row = 0; row < takeA.length; row += 1) {
    const stateA = a.state?.[row * shape.stepA] ?? VALUE;
    const stateB = b.state?.[row * shape.stepB] ?? VALUE;
    if (stateA === NOT_APPLICABLE) takeA[row] = 0;
    else if (stateB === NOT_APPLICABLE) takeA[row] = 1;
    else if (stateA !== stateB) takeA[row] = stateA > stateB ? 1 : 0;
    else takeA[row] = which === 'larger' ? (signs[row] >= 0 ? 1 : 0) : signs[row] <= 0 ? 1 : 0;
  }
  return choose(takeA, shape.constant, a, b, rows);
}

/**
 * A value that is not to pass a bound: not above it (smaller) or not below it (larger). 不适用 stays so; a bound that is 不适用 holds
 * nothing.
 */
export function clamped(value: NumberVector, bound: NumberVector, which: 'larger' | 'smaller', rows: number): NumberVector {
  const within = extreme(value, bound, which, rows);
  const { state } = value;
  if (state === null) return within;
  const step = value.constant ? 0 : 1;
  const states = new Uint8Array(within.constant ? 1 : rows);
  for (let row = 0; row < states.length; row += 1)
    states[row] = state[row * step] === NOT_APPLICABLE ? NOT_APPLICABLE : (within.state?.[row] ?? VALUE);
  return { ...within, state: states };
}

/** The same in one pass where every row has a value and all is small; null elsewhere. */
function smallExtreme(a: NumberVector, b: NumberVector, which: 'larger' | 'smaller', shape: Shape): NumberVector | null {
  if (a.size === 'big' || b.size === 'big') return null;
  if (b.constant && b.den === null) return limitedBy(a, b, which, shape);
  if (a.constant && a.den === null) return limitedBy(b, a, which, shape);
  const scale = (a.scale / gcd(a.scale, b.scale)) * b.scale;
  const upA = scale / a.scale;
  const upB = scale / b.scale;
  const maxDen = Math.max(a.maxDen, b.maxDen);
  if (!(a.maxNum * upA * b.maxDen < LIMIT && b.maxNum * upB * a.maxDen < LIMIT && scale * maxDen < LIMIT)) return null;
  const { num: numA, den: denA } = a;
  const { num: numB, den: denB } = b;
  const num = floats(shape.length);
  const den = denA === null && denB === null ? null : floats(shape.length);
  const sign = which === 'larger' ? 1 : -1;
  for (let row = 0, i = 0, j = 0; row < num.length; row += 1, i += shape.stepA, j += shape.stepB) {
    const left = numA[i] * upA;
    const right = numB[j] * upB;
    const leftDen = denA === null ? 1 : denA[i];
    const rightDen = denB === null ? 1 : denB[j];
    const takeA = (left * rightDen - right * leftDen) * sign >= 0;
    num[row] = takeA ? left : right;
    if (den !== null) den[row] = takeA ? leftDen : rightDen;
  }
  return small(num, scale, null, { constant: shape.constant, den, maxNum: Math.max(a.maxNum * upA, b.maxNum * upB), maxDen });
}

/** Against a constant: each row keeps its denominator, the constant is brought to it. */
function limitedBy(a: SmallNumbers, limit: SmallNumbers, which: 'larger' | 'smaller', shape: Shape): NumberVector | null {
  const scale = (a.scale / gcd(a.scale, limit.scale)) * limit.scale;
  const up = scale / a.scale;
  const bound = limit.num[0] * (scale / limit.scale);
  const maxNum = Math.max(a.maxNum * up, Math.abs(bound) * a.maxDen);
  if (!(maxNum < LIMIT && scale * a.maxDen < LIMIT)) return null;
  const num = floats(shape.length);
  limited(num, a.num, up, { bound, den: a.den, which });
  return small(num, scale, null, { constant: shape.constant, den: a.den, maxNum, maxDen: a.maxDen });
}

/** Row by row a where `takeA` is 1, else b; states come along from the side taken. */
export function choose(takeA: Uint8Array, takeConstant: boolean, a: NumberVector, b: NumberVector, rows: number): NumberVector {
  const constant = takeConstant && a.constant && b.constant;
  const length = constant ? 1 : rows;
  const stepTake = takeConstant ? 0 : 1;
  const stepA = a.constant ? 0 : 1;
  const stepB = b.constant ? 0 : 1;
  const state = chooseStates(takeA, stepTake, a, b, length);
  if (a.size === 'small' && b.size === 'small') {
    const scale = (a.scale / gcd(a.scale, b.scale)) * b.scale;
    const upA = scale / a.scale;
    const upB = scale / b.scale;
    const maxNum = Math.max(a.maxNum * upA, b.maxNum * upB);
    const maxDen = Math.max(a.maxDen, b.maxDen);
    if (maxNum < LIMIT && scale * maxDen < LIMIT) {
      const num = floats(length);
      chosen(num, takeA, stepTake, { num: a.num, up: upA, step: stepA }, { num: b.num, up: upB, step: stepB });
      const den = chosenDens(takeA, stepTake, a, b, length);
      return small(num, scale, state, { constant, den, maxNum, maxDen });
    }
  }
  const left = toBig(a);
  const right = toBig(b);
  const num: bigint[] = [];
  const den: bigint[] = [];
  for (let row = 0; row < length; row += 1) {
    const fromA = takeA[row * stepTake] === 1;
    num.push(fromA ? left.num[row * stepA] : right.num[row * stepB]);
    den.push(fromA ? left.den[row * stepA] : right.den[row * stepB]);
  }
  return big(num, den, state, constant);
}

/** The denominators that go with a choice; those that both sides share stay shared. */
function chosenDens(takeA: Uint8Array, stepTake: 0 | 1, a: SmallNumbers, b: SmallNumbers, length: number): Float64Array | null {
  if (a.den === b.den && (a.den === null || a.den.length === length)) return a.den;
  const den = floats(length);
  const raised = (side: SmallNumbers): Raised => ({ num: side.den ?? ONE, up: 1, step: side.den === null ? 0 : stride(side) });
  chosen(den, takeA, stepTake, raised(a), raised(b));
  return den;
}

const ONE = Float64Array.of(1);

/** The states that go with a choice. */
export function chooseStates(takeA: Uint8Array, stepTake: 0 | 1, left: Vector, right: Vector, length: number): States {
  const { state: a } = left;
  const { state: b } = right;
  if (a === null && b === null) return null;
  const [stepA, stepB] = [stride(left), stride(right)];
  requireLength(stepTake === 0 ? Math.min(1, length) : length, takeA);
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1)
    state[row] = takeA[row * stepTake] === 1 ? (a?.[row * stepA] ?? VALUE) : (b?.[row * stepB] ?? VALUE);
  return state;
}
