import type { Rational } from '../language/rational';
import { maxAbs } from './arithmetic/loops';
import { UNDEFINED, type States } from './state';

/**
 * Exact numbers of a column. Small: row i is num[i] ÷ (scale × den[i]), all integers whose size is proved below 2^53
 * before every step, so that doubles hold them exactly. Big: the same with BigInt, taken where the proof fails.
 * Rows without a value hold 0 ÷ 1.
 */
export type NumberVector = SmallNumbers | BigNumbers;

export interface SmallNumbers {
  readonly kind: 'number';
  readonly size: 'small';
  readonly constant: boolean;
  readonly num: Float64Array;
  /** A positive integer common to all rows. */
  readonly scale: number;
  /** A positive integer per row; null when it is 1 everywhere. */
  readonly den: Float64Array | null;
  /** No |num| is larger. */
  readonly maxNum: number;
  /** No den is larger; 1 without den. */
  readonly maxDen: number;
  readonly state: States;
}

export interface BigNumbers {
  readonly kind: 'number';
  readonly size: 'big';
  readonly constant: boolean;
  readonly num: readonly bigint[];
  readonly den: readonly bigint[];
  readonly state: States;
}

/** Integers below this are exact in a double. */
export const LIMIT = 2 ** 53;

export function small(
  num: Float64Array,
  scale: number,
  state: States,
  options: { constant?: boolean; den?: Float64Array | null; maxNum?: number; maxDen?: number } = {},
): SmallNumbers {
  const den = options.den ?? null;
  return {
    kind: 'number',
    size: 'small',
    constant: options.constant ?? false,
    num,
    scale,
    den,
    state,
    maxNum: options.maxNum ?? maxAbs(num),
    maxDen: den === null ? 1 : (options.maxDen ?? maxAbs(den)),
  };
}

export function big(num: readonly bigint[], den: readonly bigint[], state: States, constant = false): BigNumbers {
  return { kind: 'number', size: 'big', constant, num, den, state };
}

/** A constant column of one exact number. */
export function constantNumber(value: Rational): NumberVector {
  const { num, den } = value;
  const limit = BigInt(LIMIT);
  if (num < limit && num > -limit && den < limit) return small(Float64Array.of(Number(num)), Number(den), null, { constant: true });
  return big([num], [den], null, true);
}

/** A constant column that has no value, only a state. */
export function constantState(state: number): NumberVector {
  return small(Float64Array.of(0), 1, Uint8Array.of(state), { constant: true });
}

/** The exact value of one row, whatever the size; meaningless where the state is not VALUE. */
export function numberAt(column: NumberVector, row: number): Rational {
  const index = column.constant ? 0 : row;
  if (column.size === 'big') return { num: column.num[index], den: column.den[index] };
  return { num: BigInt(column.num[index]), den: BigInt(column.scale) * (column.den === null ? 1n : BigInt(column.den[index])) };
}

/** The same numbers as BigInt. */
export function toBig(column: NumberVector): BigNumbers {
  if (column.size === 'big') return column;
  const scale = BigInt(column.scale);
  const num = Array.from(column.num, (value) => BigInt(value));
  const { den } = column;
  return big(num, den === null ? num.map(() => scale) : Array.from(den, (value) => scale * BigInt(value)), column.state, column.constant);
}

/** BigInt numbers that are integers ÷ one scale become small again where they fit. */
export function shrink(column: BigNumbers, scale: number): NumberVector {
  const num = new Float64Array(column.num.length);
  const limit = BigInt(LIMIT);
  const wanted = BigInt(scale);
  for (let row = 0; row < num.length; row += 1) {
    const value = column.num[row];
    if (column.den[row] !== wanted || value >= limit || value <= -limit) return column;
    num[row] = Number(value);
  }
  return small(num, scale, column.state, { constant: column.constant });
}

/** From here on the double nearest to a number is infinite. */
const BEYOND_DOUBLES = 2n ** 1024n - 2n ** 970n;

/** What no double is near to becomes 无法计算: a cell could not hold it. Only numbers that are big can be so large. */
export function withinDoubles(column: NumberVector): NumberVector {
  if (column.size === 'small') return column;
  const { num, den, state, constant } = column;
  const beyond = num.flatMap((value, row) => (isBeyondDoubles(value, den[row]) ? [row] : []));
  if (beyond.length === 0) return column;
  const [nums, dens, states] = [[...num], [...den], state === null ? new Uint8Array(num.length) : state.slice()];
  for (const row of beyond) [nums[row], dens[row], states[row]] = [0n, 1n, UNDEFINED];
  return big(nums, dens, states, constant);
}

function isBeyondDoubles(num: bigint, den: bigint): boolean {
  return !Number.isFinite(Number(num)) && (num < 0n ? -num : num) >= den * BEYOND_DOUBLES;
}

/** The greatest common divisor of whole numbers ≥ 0; NaN, with which no bound holds, where one has become infinite. */
export function gcd(a: number, b: number): number {
  while (b > 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return b === 0 ? a : NaN;
}

export function bigGcd(a: bigint, b: bigint): bigint {
  let left = a < 0n ? -a : a;
  while (b !== 0n) [left, b] = [b, left % b];
  return left === 0n ? 1n : left;
}
