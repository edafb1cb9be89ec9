/** An exact number: `num` ÷ `den`, `den` > 0. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Rational = { num: 0n, den: 1n };
export const ONE: Rational = { num: 1n, den: 1n };

/** The exact value of a decimal text, with % for hundredths: 2.5, -0.3, 110%. Null when it is none. */
export function parseDecimal(text: string): Rational | null {
  const first = text.charCodeAt(0);
  if (first > 57 || first < 43) return null;
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
  if (Number.isInteger(value) && value < 1e15 && value > -1e15) return { num: BigInt(value), den: 1n };
  const shortest = String(value);
  if (shortest.length <= 15) {
    const exact = parseDecimal(shortest);
    if (exact !== null) return exact;
  }
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

export function plus(a: Rational, b: Rational): Rational {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function minus(a: Rational, b: Rational): Rational {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

export function times(a: Rational, b: Rational): Rational {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** a ÷ b; b is not 0. */
export function over(a: Rational, b: Rational): Rational {
  return b.num < 0n ? { num: -a.num * b.den, den: a.den * -b.num } : { num: a.num * b.den, den: a.den * b.num };
}

export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Bits of a quotient that are worked out: more than a double keeps. */
const BITS = 64;

/** The double nearest to an exact value, also where its parts are larger than any double; an infinity where it is too large itself. */
export function nearestDouble({ num, den }: Rational): number {
  const [top, bottom] = [Number(num), Number(den)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  const size = num < 0n ? -num : num;
  const shift = BITS + den.toString(2).length - size.toString(2).length;
  const [above, below] = shift < 0 ? [size, den << BigInt(-shift)] : [size << BigInt(shift), den];
  // What is left over makes the last bit 1, so that a half is not taken for one.
  const quotient = (above / below) | (above % below === 0n ? 0n : 1n);
  const half = Math.trunc(shift / 2);
  return ((num < 0n ? -1 : 1) * Number(quotient)) / 2 ** half / 2 ** (shift - half);
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
