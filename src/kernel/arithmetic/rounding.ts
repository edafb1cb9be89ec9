import { roundedHalf, scaled } from './loops';
import { big, gcd, LIMIT, shrink, small, toBig, type NumberVector } from '../numbers';
import { floats } from '../buffer-pool';
import { VALUE } from '../state';

/** half: 四舍五入, half away from zero. down: 舍去, toward zero. up: 进一, away from zero. */
export type RoundingMode = 'half' | 'down' | 'up';

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
      if (base === 1 && column.den === null) {
        if (up === 1) return column;
        const num = floats(column.num.length);
        scaled(num, column.num, up);
        return small(num, target, column.state, { constant: column.constant, maxNum: column.maxNum * up });
      }
      const { num: exact, den } = column;
      const num = floats(exact.length);
      if (mode === 'half')
        return small(num, target, column.state, { constant: column.constant, maxNum: roundedHalf(num, exact, up, base, den) });
      let maxNum = 0;
      for (let row = 0; row < num.length; row += 1) {
        const value = exact[row];
        const n = (value < 0 ? -value : value) * up;
        const d = base * (den === null ? 1 : den[row]);
        const rounded = mode === 'down' ? Math.floor(n / d) : Math.ceil(n / d);
        if (rounded > maxNum) maxNum = rounded;
        num[row] = value < 0 ? 0 - rounded : rounded;
      }
      return small(num, target, column.state, { constant: column.constant, maxNum });
    }
  }
  const source = toBig(column);
  const factor = BigInt(target);
  const num = source.num.map((value, row) => {
    if (source.state !== null && source.state[row] !== VALUE) return 0n;
    const d = source.den[row];
    const n = (value < 0n ? -value : value) * factor;
    const rounded = mode === 'half' ? (2n * n + d) / (2n * d) : mode === 'down' ? n / d : (n + d - 1n) / d;
    return value < 0n ? -rounded : rounded;
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
