import { differences } from './support/worked';

test('a sum of 24 quotients by unlike numbers of 16 digits ends, and is exact', () => {
  // Each quotient is its dividend divided by a number, times the same number: 1 + 2 + … + 24 = 300.
  const divisors = Array.from({ length: 24 }, (_, at) => 9_007_199_254_740_881n - 30n * BigInt(at));
  const sum = divisors.map((divisor, at) => `甲 × ${String(at + 1)} ÷ ${String(divisor)}`).join(' ＋ ');
  const product = divisors
    .slice(0, 24)
    .map((divisor, at) => `甲 × ${String(at + 1)} ÷ ${String(divisor)} × ${String(divisor)}`)
    .join(' ＋ ');
  expect(
    differences(
      `办法: 试\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n得分项:\n  小: {公式: "${sum}", 类型: 分}\n  和: ` +
        `{公式: "${product}", 类型: 分}\n算例:\n  - {名: 通分, 甲: 1, 应得: {小: 0, 和: 300}}\n`,
    ),
  ).toEqual([]);
});
