/** Fractions of BigInt in the plainest way, for expected values. `d` is positive; nothing is reduced but for size. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint, d = 1n): Fraction {
  const sign = d < 0n ? -1n : 1n;
  let [a, b] = [n < 0n ? -n : n, d * sign];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / a, d: (sign * d) / a };
}

/** The decimal that a spreadsheet shows for a number: its 15 significant digits. */
export function decimal(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(value.toPrecision(15));
  if (match === null) throw new Error(`no decimal: ${String(value)}`);
  const [, sign, whole = '', places = '', exponent = '0'] = match;
  const digits = BigInt(`${sign ?? ''}${whole}${places}`);
  const shift = Number(exponent) - places.length;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as a is below, at or above b. */
export function order(a: Fraction, b: Fraction): bigint {
  return a.n * b.d - b.n * a.d;
}

/** At so many decimals: half away from zero, toward zero, or away from zero. */
export function rounded(value: Fraction, decimals: number, mode: 'half' | 'down' | 'up'): Fraction {
  const unit = 10n ** BigInt(decimals);
  const size = (value.n < 0n ? -value.n : value.n) * unit;
  const whole = size / value.d;
  const rest = size % value.d;
  const more = mode === 'half' ? 2n * rest >= value.d : mode === 'up' && rest > 0n;
  const result = whole + (more ? 1n : 0n);
  return fraction(value.n < 0n ? -result : result, unit);
}
