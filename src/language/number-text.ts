import { over, reduce, times, type Rational } from './rational';

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

/** A rate exactly: in per cent where a decimal says it, else as a fraction. */
export function percentOrFraction(rate: Rational): string {
  const perCent = decimalText(times(rate, HUNDRED));
  return perCent === null ? fractionText(rate) : `${perCent}%`;
}

/** Decimals that an amount without an exact decimal is said with; of a per cent. */
const DECIMALS = 4;
const PER_CENT_DECIMALS = 2;

/** An amount as a person reads it: exactly where four decimals say it, else rounded and marked so (≈2.1639); rates in per cent. */
export function amountText(value: Rational, asRate: boolean): string {
  return asRate ? `${rounded(times(value, HUNDRED), PER_CENT_DECIMALS)}%` : rounded(value, DECIMALS);
}

/**
 * A value as a person reads it: a rate in per cent; any other as its exact decimal of at least `least` places, where there is none rounded
 * and marked so. Exactly, as a fraction, where rounding would hide that it is not whole (1799999÷1800000).
 */
export function readableText(value: Rational, asRate: boolean, least = 0): string {
  const exact = asRate ? null : decimalText(value, least);
  if (exact !== null) return exact;
  const said = amountText(value, asRate);
  return /^≈.*\.0+%?$/u.test(said) ? exactText(value, least) : said;
}

function rounded(value: Rational, places: number): string {
  const exact = decimalText(value);
  if (exact !== null && (exact.split('.')[1]?.length ?? 0) <= DECIMALS) return exact;
  const scaled = times(value, { num: 10n ** BigInt(places), den: 1n });
  const twice = 2n * (scaled.num < 0n ? -scaled.num : scaled.num) + scaled.den;
  const whole = twice / (2n * scaled.den);
  return `≈${decimalText(over({ num: value.num < 0n ? -whole : whole, den: 1n }, { num: 10n ** BigInt(places), den: 1n }), places) ?? ''}`;
}

const HUNDRED: Rational = { num: 100n, den: 1n };
