import { reduce, times, type Rational } from './rational';

/** The exact value as people write it: a decimal of at most ten places, at least `least`, where there is one, else a fraction (a÷b). */
export function exactText(value: Rational, least = 0): string {
  return decimalText(value, least) ?? fractionText(value);
}

function fractionText(value: Rational): string {
  const { num, den } = reduce(value);
  return `（${signed(num)}÷${String(den)}）`;
}

/** The decimal of at most ten places, at least `least`, that is exactly the value, or null. */
export function decimalText(value: Rational, least = 0): string | null {
  const { num, den } = reduce(value);
  for (let places = least; places <= 10; places += 1) {
    const scaled = num * 10n ** BigInt(places);
    if (scaled % den !== 0n) continue;
    const digits = (scaled < 0n ? -scaled : scaled) / den;
    const text = String(digits).padStart(places + 1, '0');
    const whole = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return num < 0n ? `-${whole}` : whole;
  }
  return null;
}

function signed(value: bigint): string {
  return value < 0n ? `-${String(-value)}` : String(value);
}

/** A share as people write it: 95%; one without a decimal as a fraction of a hundred. */
export function percentText(share: Rational): string {
  return `${exactText(times(share, HUNDRED))}%`;
}

const HUNDRED: Rational = { num: 100n, den: 1n };
