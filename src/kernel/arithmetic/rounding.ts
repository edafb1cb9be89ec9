import type { Rational } from '../../language/rational';
import { scaled } from './loops';
import { requireLength } from '../lengths';
import { big, gcd, LIMIT, shrink, small, toBig, type NumberVector } from '../numbers';
import { floats } from '../buffer-pool';
import { VALUE } from '../state';

/** half: 四舍五入, half away from zero. even: 五成双, half to the even neighbour. down: 舍去, toward zero. up: 进一, away from zero. */
export type RoundingMode = 'half' | 'even' | 'down' | 'up';

/** The whole number that n ÷ d, of whole numbers n ≥ 0 and d > 0, is rounded to; 2n and 2d are below 2^53. */
const WHOLE: Readonly<Record<RoundingMode, (n: number, d: number) => number>> = {
  half: (n, d) => Math.floor((2 * n + d) / (2 * d)),
  even: (n, d) => {
    const whole = Math.floor(n / d);
    const twice = 2 * (n - whole * d);
    return twice > d || (twice === d && whole % 2 === 1) ? whole + 1 : whole;
  },
  down: (n, d) => Math.floor(n / d),
  up: (n, d) => Math.ceil(n / d),
};

/** Each number ÷ (base × den) as a whole one, mirrored below zero. Gives the largest size. */
function wholesInto(
  out: Float64Array,
  num: Float64Array,
  den: Float64Array | null,
  base: number,
  whole: (n: number, d: number) => number,
): number {
  requireLength(out.length, num, den);
  let largest = 0;
  for (let row = 0; row < out.length; row += 1) {
    const value = num[row];
    const rounded = whole(value < 0 ? -value : value, base * (den === null ? 1 : den[row]));
    if (rounded > largest) largest = rounded;
    out[row] = value < 0 ? 0 - rounded : rounded;
  }
  return largest;
}

/** The same of whole numbers of any size. */
const BIG_WHOLE: Readonly<Record<RoundingMode, (n: bigint, d: bigint) => bigint>> = {
  half: (n, d) => (2n * n + d) / (2n * d),
  even: (n, d) => {
    const whole = n / d;
    const twice = 2n * (n % d);
    return twice > d || (twice === d && whole % 2n === 1n) ? whole + 1n : whole;
  },
  down: (n, d) => n / d,
  up: (n, d) => (n + d - 1n) / d,
};

/**
 * Rounds every row at so many decimals (0 to 9), exactly: floor((2n + d) ÷ 2d) on integers, mirrored below zero.
 * The result is whole numbers ÷ 10^decimals.
 */
export function round(column: NumberVector, decimals: number, mode: RoundingMode): NumberVector {
  const target = 10 ** decimals;
  if (column.size === 'small') {
    const common = gcd(target, column.scale);
    const up = target / common;
    const base = column.scale / common;
    if (2 * column.maxNum * up + 2 * base * column.maxDen < LIMIT) {
      const { num: exact, den } = column;
      const num = floats(exact.length);
      if (up !== 1) scaled(num, exact, up);
      const maxNum = wholesInto(num, up === 1 ? exact : num, den, base, WHOLE[mode]);
      return small(num, target, column.state, { constant: column.constant, maxNum });
    }
  }
  const source = toBig(column);
  const factor = BigInt(target);
  const whole = BIG_WHOLE[mode];
  const num = source.num.map((value, row) => {
    if (source.state !== null && source.state[row] !== VALUE) return 0n;
    return mirrored(value, source.den[row], factor, whole);
  });
  return shrink(
    big(
      num,
      num.map(() => factor),
      source.state,
      source.constant,
    ),
    target,
  );
}

/** One exact value at so many decimals (0 to 9): a whole number ÷ 10^decimals. */
export function roundedRational({ num, den }: Rational, decimals: number, mode: RoundingMode): Rational {
  const factor = 10n ** BigInt(decimals);
  return { num: mirrored(num, den, factor, BIG_WHOLE[mode]), den: factor };
}

/** num × factor ÷ den as a whole number, below zero like above it. */
function mirrored(num: bigint, den: bigint, factor: bigint, whole: (n: bigint, d: bigint) => bigint): bigint {
  const size = whole((num < 0n ? -num : num) * factor, den);
  return num < 0n ? -size : size;
}
