import { compareRationals, minus, ONE, over, plus, times, ZERO, type Rational } from '../../language/rational';

/** All numbers from `low` to `high`, these two with them; null where there is no end on that side. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

export const ANY_NUMBER: Interval = { low: null, high: null };
export const NOT_NEGATIVE: Interval = { low: ZERO, high: null };

export function point(value: Rational): Interval {
  return { low: value, high: value };
}

/** 1 for what is never below 0, −1 for what is never above it, 0 for what may be both. */
export function signOf({ low, high }: Interval): -1 | 0 | 1 {
  return low !== null && low.num >= 0n ? 1 : high !== null && high.num <= 0n ? -1 : 0;
}

/** The narrowest that holds all of some; any number where there are none. */
export function hull(some: readonly Interval[]): Interval {
  if (some.length === 0) return ANY_NUMBER;
  return some.reduce((a, b) => ({ low: ofBoth(a.low, b.low, least), high: ofBoth(a.high, b.high, most) }));
}

export function negated({ low, high }: Interval): Interval {
  return { low: high && minus(ZERO, high), high: low && minus(ZERO, low) };
}

export function sum(a: Interval, b: Interval): Interval {
  return { low: ofBoth(a.low, b.low, plus), high: ofBoth(a.high, b.high, plus) };
}

export function product(a: Interval, b: Interval): Interval {
  const [first = ZERO, ...rest] = endsOf(a).flatMap((end) => endsOf(b).map((other) => multiplied(end, other)));
  const low = rest.reduce((best, next) => (compared(next, best) < 0 ? next : best), first);
  const high = rest.reduce((best, next) => (compared(next, best) > 0 ? next : best), first);
  return { low: typeof low === 'number' ? null : low, high: typeof high === 'number' ? null : high };
}

/** What a number of one divided by one of the other may be; there is none for a divisor of 0. */
export function quotient(a: Interval, b: Interval): Interval {
  const sign = signOf(b);
  if (sign === 0) return ANY_NUMBER;
  if (sign < 0) return negated(quotient(a, negated(b)));
  const inverse = (end: Rational | null): Rational | null => (end === null || end.num === 0n ? null : over(ONE, end));
  return product(a, { low: inverse(b.high) ?? ZERO, high: inverse(b.low) });
}

/** The smaller of a number of each. */
export function smaller(a: Interval, b: Interval): Interval {
  return { low: ofBoth(a.low, b.low, least), high: a.high === null || b.high === null ? (a.high ?? b.high) : least(a.high, b.high) };
}

/** The larger of a number of each. */
export function larger(a: Interval, b: Interval): Interval {
  return negated(smaller(negated(a), negated(b)));
}

export function absolute(a: Interval): Interval {
  return signOf(a) === 0 ? { low: ZERO, high: ofBoth(a.low && minus(ZERO, a.low), a.high, most) } : signOf(a) > 0 ? a : negated(a);
}

/** What a function that never falls as its argument rises makes of it. */
export function mapped({ low, high }: Interval, rising: (value: Rational) => Rational): Interval {
  return { low: low && rising(low), high: high && rising(high) };
}

export function least(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) <= 0 ? a : b;
}

export function most(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) >= 0 ? a : b;
}

/** Of two ends; no end where one of them is none. */
function ofBoth(a: Rational | null, b: Rational | null, make: (a: Rational, b: Rational) => Rational): Rational | null {
  return a === null || b === null ? null : make(a, b);
}

/** A number, or what lies beyond all numbers: below (−1) or above (1). */
type Extended = Rational | -1 | 1;

function endsOf({ low, high }: Interval): readonly Extended[] {
  return [low ?? -1, high ?? 1];
}

/** 0 × what lies beyond all numbers is 0: every number that it stands for makes it so. */
function multiplied(a: Extended, b: Extended): Extended {
  if (typeof a === 'object' && typeof b === 'object') return times(a, b);
  const sign = compared(a, ZERO) * compared(b, ZERO);
  return sign === 0 ? ZERO : sign < 0 ? -1 : 1;
}

function compared(a: Extended, b: Extended): number {
  if (typeof a === 'object' && typeof b === 'object') return compareRationals(a, b);
  return Math.sign((typeof a === 'object' ? 0 : a) - (typeof b === 'object' ? 0 : b));
}
