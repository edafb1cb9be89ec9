import type { CallName } from '../../../src/language/functions';
import type { Term } from '../../../src/language/term';
import { better, namedBy, noDates, NONE, WAITING, withNumbers, zero, type Answer } from './answer';
import { fraction, minus, order, over, rounded, times, type Fraction } from './fraction';

/** A call, from the answers of its arguments; `written`: the whole number written out at a place, or what its absence stands for. */
type Call = (args: readonly Answer[], written: (at: number, absent: number) => number) => Answer;

export const CALLS: Readonly<Record<CallName, Call>> = {
  // What is held is 不适用 where it is.
  封顶: ([first = WAITING, cap = WAITING]) => (first.standing === 1 ? NONE : better(first, cap, 'smaller')),
  保底: ([first = WAITING, floor = WAITING]) => (first.standing === 1 ? NONE : better(first, floor, 'larger')),
  限于: ([first = WAITING, floor = WAITING, cap = WAITING]) =>
    first.standing === 1 ? NONE : better(better(first, floor, 'larger'), cap, 'smaller'),
  取大: (args) => args.reduce((best, next) => better(best, next, 'larger')),
  取小: (args) => args.reduce((best, next) => better(best, next, 'smaller')),
  绝对值: (args) => withNumbers(args, ([value = zero]) => (value.n < 0n ? minus(zero, value) : value)),
  四舍五入: ([first = WAITING], written) => withNumbers([first], ([value = zero]) => rounded(value, written(1, 0), 'half')),
  五成双: ([first = WAITING], written) => withNumbers([first], ([value = zero]) => toEven(value, written(1, 0))),
  舍去: ([first = WAITING], written) => withNumbers([first], ([value = zero]) => rounded(value, written(1, 0), 'down')),
  进一: ([first = WAITING], written) => withNumbers([first], ([value = zero]) => rounded(value, written(1, 0), 'up')),
  开方: ([first = WAITING], written) =>
    withNumbers([first], ([value = zero]) => (value.n < 0n ? null : rootOf(value, written(1, 0), written(2, 2)))),
  每满: (args) => withNumbers(args, ([a = zero, b = zero]) => (b.n === 0n ? null : rounded(over(a, b), 0, 'down'))),
  取先: (args) => args.find((arg) => arg.standing === 0 && arg.value !== null && arg.value !== '') ?? args[args.length - 1] ?? WAITING,
  不适用作: ([value = WAITING, other = WAITING]) => (value.standing === 1 ? other : value),
  日期: noDates,
  年: noDates,
  月: noDates,
  日: noDates,
  季度: noDates,
};

/** The nearer neighbour of so many decimals; of two equally near the one whose last digit is even. */
function toEven(value: Fraction, decimals: number): Fraction {
  const [inner, outer] = [rounded(value, decimals, 'down'), rounded(value, decimals, 'up')];
  const distance = (to: Fraction): Fraction => {
    const apart = minus(value, to);
    return apart.n < 0n ? minus(zero, apart) : apart;
  };
  const nearer = order(distance(inner), distance(outer));
  const isEven = (neighbour: Fraction): boolean => times(neighbour, fraction(10n ** BigInt(decimals))).n % 2n === 0n;
  return nearer < 0n || (nearer === 0n && isEven(inner)) ? inner : outer;
}

/** A call of a function of values, from the answers of its arguments. */
export function callAt({ name, args }: Extract<Term, { kind: 'call' }>, answers: readonly Answer[]): Answer {
  return namedBy(CALLS, name)(answers, (at, absent) => {
    const written = args[at];
    return written?.kind === 'number' ? Number(written.value.num) : absent;
  });
}

/** The nearest decimal to a root, by halving: the largest r of which r − ½ units is not above it. */
function rootOf({ n, d }: Fraction, decimals: number, degree: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const isTooLarge = (r: bigint): boolean => r > 0n && (2n * r - 1n) ** BigInt(degree) * d > n * (2n * unit) ** BigInt(degree);
  let [low, high] = [0n, 1n];
  while (!isTooLarge(high)) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isTooLarge(middle)) high = middle;
    else low = middle;
  }
  return over(fraction(low), fraction(unit));
}
