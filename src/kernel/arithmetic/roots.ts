import { big, shrink, toBig, type NumberVector } from '../numbers';
import { someState, stateAt, UNDEFINED, VALUE } from '../state';

/**
 * The root of every row, of a degree of 2 to 9, rounded half up at so many decimals (0 to 9), exactly: whole numbers ÷ 10^decimals.
 * 无法计算 below zero.
 */
export function root(column: NumberVector, decimals: number, degree: number): NumberVector {
  const { num, den, state, constant } = toBig(column);
  const factor = 10n ** BigInt(decimals);
  const twice = (2n * factor) ** BigInt(degree);
  const states = Uint8Array.from(num, (value, row) => (stateAt(state, row) === VALUE && value < 0n ? UNDEFINED : stateAt(state, row)));
  // floor(x + ½) is (floor(2x) + 1) ÷ 2, cut.
  const roots = num.map((value, row) => (states[row] === VALUE ? (wholeRoot((value * twice) / den[row], degree) + 1n) / 2n : 0n));
  return shrink(
    big(
      roots,
      roots.map(() => factor),
      someState(states),
      constant,
    ),
    Number(factor),
  );
}

/** The largest whole number whose power is not more than a number ≥ 0: Newton's steps, down from above. */
function wholeRoot(value: bigint, degree: number): bigint {
  if (value === 0n) return 0n;
  const [k, less] = [BigInt(degree), BigInt(degree - 1)];
  let at = 1n << BigInt(Math.ceil(value.toString(2).length / degree));
  for (;;) {
    const next = (less * at + value / at ** less) / k;
    if (next >= at) return at;
    at = next;
  }
}
