import fc from 'fast-check';
import { big, numberAt } from '../../src/kernel/numbers';
import { root } from '../../src/kernel/arithmetic/roots';
import { loadScheme } from '../../src/scheme/load';

test('a root is the nearest decimal: half a unit less is not above the number, half a unit more is', () => {
  const cases = fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 40n }),
    fc.bigInt({ min: 1n, max: 10n ** 20n }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 2, max: 9 }),
  );
  fc.assert(
    fc.property(cases, ([n, d, decimals, degree]) => {
      const found = numberAt(root(big([n], [d], null), decimals, degree), 0);
      const unit = 10n ** BigInt(decimals);
      const units = (found.num * unit) / found.den;
      const power = (halves: bigint): bigint => halves ** BigInt(degree) * d;
      const whole = n * (2n * unit) ** BigInt(degree);
      expect(units * found.den).toBe(found.num * unit);
      if (units > 0n) expect(power(2n * units - 1n) <= whole).toBe(true);
      expect(power(2n * units + 1n) > whole).toBe(true);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test.each([
  ['开方(甲)', 'F-ARGUMENTS'],
  ['开方(甲, 2, 1)', 'F-EXPECTED'],
  ['开方(甲, 2, 10)', 'F-EXPECTED'],
  ['开方(甲, 甲)', 'F-EXPECTED'],
  ['SQRT(甲)', 'F-NOT-A-FUNCTION'],
  // 2.0 was taken for 0 decimals.
  ['四舍五入(甲, 2.0)', 'F-EXPECTED'],
])('%s is refused', (formula, code) => {
  const { diagnostics } = loadScheme(
    `办法: 试\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n得分项:\n  总分:\n    依据: 一\n    公式: ${formula}\n`,
    '试.yaml',
  );
  expect(diagnostics.map((found) => found.code)).toEqual([code]);
});
