import type { Rational } from './formula/syntax';

/** The exact value of a decimal text, with % for hundredths: 2.5, -0.3, 110%. Null when it is none. */
export function parseDecimal(text: string): Rational | null {
  const match = /^([+-]?)(\d{1,20})(?:\.(\d{1,20}))?(%?)$/u.exec(text);
  if (match === null) return null;
  const [, sign, whole = '0', fraction = '', percent] = match;
  const num = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return reduce({ num, den: 10n ** BigInt(fraction.length) * (percent === '%' ? 100n : 1n) });
}

/**
 * The exact decimal of a number, read with the 15 significant digits that a spreadsheet keeps: 0.1+0.2 is 0.3.
 * Null for NaN and infinities.
 */
export function exactNumber(value: number): Rational | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = '0', exponentText = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace('-', '').replace('.', '');
  const exponent = Number(exponentText) - 14;
  const num = BigInt(digits) * (negative ? -1n : 1n);
  return reduce(exponent >= 0 ? { num: num * 10n ** BigInt(exponent), den: 1n } : { num, den: 10n ** BigInt(-exponent) });
}

export function reduce(value: Rational): Rational {
  const divisor = gcd(value.num < 0n ? -value.num : value.num, value.den);
  return divisor > 1n ? { num: value.num / divisor, den: value.den / divisor } : value;
}

export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
