import fc from 'fast-check';
import { compareRationals, exactNumber, nearestDouble } from '../../src/language/rational';
import { numberAt } from '../../src/kernel/numbers';
import { PENDING, stateAt } from '../../src/kernel/state';
import { ingestNumbers } from '../../src/scoring/ingest';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../../src/scoring/input';

const options = { seed: 20261122, numRuns: 500 };
const decimal = fc
  .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 11 }))
  .map(([n, places]) => n / 10 ** places);
const number = fc.oneof(
  { weight: 8, arbitrary: decimal },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 1e15, 999_999_999_999_999, -0, 1e-9, 123_456.789_012_345) },
);

test('a column of numbers holds each with its 15 digits, exactly', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 12 }), (values) => {
      for (const given of [values, Float64Array.from(values)]) {
        const column = ingestNumbers(given, values.length);
        expect(column.state).toBeNull();
        values.forEach((value, row) => expect(compareRationals(numberAt(column, row), exactNumber(value) ?? { num: 1n, den: 0n })).toBe(0));
        if (column.size === 'small') for (const num of column.num) expect(Math.abs(num)).toBeLessThanOrEqual(column.maxNum);
      }
    }),
    options,
  );
});

test('more decimals further down do not change what stands above', () => {
  const column = ingestNumbers([3, null, 0.5, -1.25, 'x', 0.001], 6);
  const shown = [3000, null, 500, -1250, null, 1];
  shown.forEach((thousandths, row) => {
    expect(stateAt(column.state, row)).toBe(thousandths === null ? PENDING : 0);
    if (thousandths !== null) expect(compareRationals(numberAt(column, row), { num: BigInt(thousandths), den: 1000n })).toBe(0);
  });
});

test.each<[string, InputValue]>([
  ['not a number', NaN],
  ['infinite', Infinity],
  ['infinite below zero', -Infinity],
])('what is %s is 待补, never 0', (_, value) => {
  expect(stateAt(ingestNumbers([1, value, 2.5], 3).state, 1)).toBe(PENDING);
  expect(stateAt(ingestNumbers([1e18, value, 2.5], 3).state, 1)).toBe(PENDING);
  expect(stateAt(ingestNumbers(Float64Array.of(1, Number(value), 2.5), 3).state, 1)).toBe(PENDING);
});

test('不适用 and blanks beside numbers keep their states', () => {
  const column = ingestNumbers([1.5, NOT_APPLICABLE_INPUT, null], 3);
  expect([0, 1, 2].map((row) => stateAt(column.state, row))).toEqual([0, 1, PENDING]);
});

test('an exact number whose parts no double holds is still shown as the number that it is', () => {
  // 1 ÷ 3 over parts of 400 digits, and one of 17 digits over 10^17.
  const huge = 10n ** 400n;
  expect(nearestDouble({ num: -huge, den: 3n * huge })).toBe(-1 / 3);
  expect(nearestDouble({ num: huge + 1n, den: 4n * huge })).toBe(0.25);
  expect(nearestDouble({ num: 12_345_678_901_234_567n, den: 10n ** 17n })).toBe(0.12345678901234567);
  expect(nearestDouble({ num: huge, den: 1n })).toBe(Infinity);
});
