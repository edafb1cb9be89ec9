import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareRationals, exactNumber } from '../../src/language/rational';
import type { Rational } from '../../src/language/syntax/syntax-tree';

/** A number's fifteen significant digits as an exact value, read digit by digit. */
function fifteenDigits(value: number): Rational {
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  let exact: Rational = { num: BigInt(digits.replace('.', '')), den: 10n ** 14n };
  for (let power = Number(exponent); power !== 0; power -= Math.sign(power))
    exact = power > 0 ? { num: exact.num * 10n, den: exact.den } : { num: exact.num, den: exact.den * 10n };
  return exact;
}

const same = (value: number): boolean => {
  const exact = exactNumber(value);
  return exact !== null && compareRationals(exact, fifteenDigits(value)) === 0;
};

test('a number is the decimal of its fifteen significant digits, as a spreadsheet keeps them', () => {
  const written = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => Number(`${String(digits)}e-${String(places)}`));
  fc.assert(fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), written), same), {
    seed: 20_171_118,
    numRuns: 2000,
  });
});

test.each([0.1 + 0.2, -0.045, 1.005, 123456789.012345, 0.00001, 1e-7, 1e21, 99999999999999.9, 1234567890123456, -1e15])(
  '%p too',
  (value) => {
    expect(same(value)).toBe(true);
  },
);

test('0.1＋0.2 is 0.3', () => {
  expect(exactNumber(0.1 + 0.2)).toEqual({ num: 3n, den: 10n });
});
