import fc, { type Arbitrary } from 'fast-check';
import { compareRationals } from '../../src/language/rational';
import type { Rational } from '../../src/language/syntax/syntax-tree';
import { add, divide, multiply } from '../../src/kernel/arithmetic/arithmetic';
import { blocksOf } from '../../src/kernel/groups/contiguous-groups';
import type { Vector } from '../../src/kernel/vector';
import { countRows, extremeRows, groupSums } from '../../src/kernel/groups/groups';
import { big, numberAt, small, type NumberVector } from '../../src/kernel/numbers';
import type { Comparison } from '../../src/language/comparison';
import { choose, compare, extreme, holds } from '../../src/kernel/order/comparison';
import { byTier, cellsOf, cellsTaken } from '../../src/kernel/lookup';
import { pairsOfRows } from '../../src/kernel/groups/pair-keys';
import { roundedProduct } from '../../src/kernel/arithmetic/clamped-product';
import { round } from '../../src/kernel/arithmetic/rounding';
import { sortedRows } from '../../src/kernel/order/sorting';
import { stateAt, UNDEFINED } from '../../src/kernel/state';
import { weightedSum } from '../../src/kernel/arithmetic/weighted-sum';
import { asNumbers } from '../../src/scoring/evaluate/narrow-vector';

/*
 * Columns take quick ways where all is small and there. Whatever the way, each row is what fractions give for it, and has the worst
 * state of what it is made of.
 */

const ROWS = 7;
const options = { seed: 20261122, numRuns: 400 };
const whole = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.constantFrom(0, 9_007_199_254_740_991, -9_007_199_254_740_991, 94_906_267),
);
const positive = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3_000_000 }));
const scale = fc.constantFrom(1, 2, 10, 100, 1_000, 3_000);
const states = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(0, 0, 1, 2, 3), { minLength: ROWS, maxLength: ROWS }).map((some) => Uint8Array.from(some)),
  },
);
const numbersOf = (cell: Arbitrary<number>): Arbitrary<Float64Array> =>
  fc.array(cell, { minLength: ROWS, maxLength: ROWS }).map((some) => Float64Array.from(some));

/** Rows without a value hold 0 ÷ 1. */
const plain = fc.record({ num: numbersOf(whole), scale, state: states }).map(({ num, scale: by, state }): NumberVector =>
  small(
    num.map((value, row) => (stateAt(state, row) === 0 ? value : 0)),
    by,
    state,
  ),
);
const fractions = fc
  .record({ num: numbersOf(whole), den: numbersOf(positive), scale, state: states })
  .map(({ num, den, scale: by, state }): NumberVector =>
    small(
      num.map((value, row) => (stateAt(state, row) === 0 ? value : 0)),
      by,
      state,
      { den: den.map((value, row) => (stateAt(state, row) === 0 ? value : 1)) },
    ),
  );
const constant = fc
  .record({ num: whole, scale })
  .map(({ num, scale: by }): NumberVector => small(Float64Array.of(num), by, null, { constant: true }));
const large = fc
  .record({
    num: fc.array(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), { minLength: ROWS, maxLength: ROWS }),
    den: fc.bigInt({ min: 1n, max: 10n ** 20n }),
  })
  .map(({ num, den }): NumberVector =>
    big(
      num,
      num.map(() => den),
      null,
    ),
  );
const column = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 3, arbitrary: fractions },
  { weight: 2, arbitrary: constant },
  { weight: 1, arbitrary: large },
);

const stateOf = (some: Vector, row: number): number => stateAt(some.state, some.constant ? 0 : row);
const worst =
  (...some: readonly NumberVector[]): ((row: number) => number) =>
  (row) =>
    Math.max(...some.map((one) => stateOf(one, row)));
const sum = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
const product = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });

/** Floor of the size, half away from zero, at so many decimals. */
function halfAway(value: Rational, decimals: number): Rational {
  const ten = 10n ** BigInt(decimals);
  const size = (value.num < 0n ? -value.num : value.num) * ten;
  const rounded = (2n * size + value.den) / (2n * value.den);
  return { num: value.num < 0n ? -rounded : rounded, den: ten };
}

function expectRows(found: NumberVector, state: (row: number) => number, value: (row: number) => Rational): void {
  for (let row = 0; row < ROWS; row += 1) {
    expect(stateOf(found, row)).toBe(state(row));
    if (state(row) === 0) expect(compareRationals(numberAt(found, row), value(row))).toBe(0);
  }
}

test('a sum of multiples is the sum step by step', () => {
  const factor = fc.record({ num: fc.integer({ min: -120, max: 120 }), den: fc.constantFrom(1, 3, 10, 100) });
  fc.assert(
    fc.property(fc.array(fc.record({ factor, column }), { minLength: 1, maxLength: 7 }), factor, (parts, offset) => {
      const found = weightedSum(parts, offset, ROWS);
      const exact = (row: number): Rational =>
        parts.reduce(
          (all, part) => sum(all, product({ num: BigInt(part.factor.num), den: BigInt(part.factor.den) }, numberAt(part.column, row))),
          { num: BigInt(offset.num), den: BigInt(offset.den) },
        );
      if (found !== null) expectRows(found, worst(...parts.map((part) => part.column)), exact);
      const shared = parts.map((part) => ({ factor: part.factor, column: parts[0]?.column ?? part.column }));
      const same = weightedSum(shared, offset, ROWS);
      if (same !== null)
        expectRows(same, worst(...shared.map((part) => part.column)), (row) =>
          shared.reduce(
            (all, part) => sum(all, product({ num: BigInt(part.factor.num), den: BigInt(part.factor.den) }, numberAt(part.column, row))),
            { num: BigInt(offset.num), den: BigInt(offset.den) },
          ),
        );
    }),
    options,
  );
});

test('sums, products and quotients of any two columns', () => {
  fc.assert(
    fc.property(column, column, (a, b) => {
      expectRows(add(a, b, ROWS), worst(a, b), (row) => sum(numberAt(a, row), numberAt(b, row)));
      expectRows(multiply(a, b, ROWS), worst(a, b), (row) => product(numberAt(a, row), numberAt(b, row)));
      const divided = (row: number): number => worst(a, b)(row) || (numberAt(b, row).num === 0n ? 3 : 0);
      expectRows(divide(a, b, ROWS), divided, (row) => {
        const { num, den } = numberAt(b, row);
        return product(numberAt(a, row), num < 0n ? { num: -den, den: -num } : { num: den, den: num });
      });
    }),
    options,
  );
});

test('a product rounded in one pass is the product, held between its limits, and rounded', () => {
  const limit = fc.option(fc.oneof(constant, column), { nil: null });
  fc.assert(
    fc.property(column, column, limit, limit, fc.integer({ min: 0, max: 4 }), (a, b, low, high, decimals) => {
      const raised = low === null ? b : extreme(b, low, 'larger', ROWS);
      const limited = high === null ? raised : extreme(raised, high, 'smaller', ROWS);
      // 不适用 stays so, whatever it is held to.
      const state = (row: number): number => Math.max(stateOf(a, row), stateOf(b, row) === 1 ? 1 : stateOf(limited, row));
      expectRows(roundedProduct(a, b, { low, high }, decimals, ROWS), state, (row) =>
        halfAway(product(numberAt(a, row), numberAt(limited, row)), decimals),
      );
      expectRows(round(b, decimals, 'half'), worst(b), (row) => halfAway(numberAt(b, row), decimals));
    }),
    options,
  );
});

test('the larger and smaller of two, comparisons and choices', () => {
  fc.assert(
    fc.property(
      column,
      column,
      fc.constantFrom<Comparison>('=', '≠', '<', '≤', '>', '≥'),
      numbersOf(fc.constantFrom(0, 1)),
      (a, b, comparison, taken) => {
        const signs = Array.from({ length: ROWS }, (_, row) => compareRationals(numberAt(a, row), numberAt(b, row)));
        const compared = compare(a, b, comparison, ROWS);
        for (let row = 0; row < ROWS; row += 1) {
          expect(stateOf(compared, row)).toBe(worst(a, b)(row));
          if (worst(a, b)(row) === 0) expect(compared.bits[compared.constant ? 0 : row] === 1).toBe(holds(comparison, signs[row] ?? 0));
        }
        const take = Uint8Array.from(taken);
        const chosen = choose(take, false, a, b, ROWS);
        expectRows(
          chosen,
          (row) => stateOf(take[row] === 1 ? a : b, row),
          (row) => numberAt(take[row] === 1 ? a : b, row),
        );
        // 不适用 steps aside.
        const larger = (row: number): NumberVector =>
          stateOf(a, row) === 1
            ? b
            : stateOf(b, row) === 1
              ? a
              : stateOf(a, row) !== stateOf(b, row)
                ? stateOf(a, row) > stateOf(b, row)
                  ? a
                  : b
                : (signs[row] ?? 0) >= 0
                  ? a
                  : b;
        expectRows(
          extreme(a, b, 'larger', ROWS),
          (row) => stateOf(larger(row), row),
          (row) => numberAt(larger(row), row),
        );
      },
    ),
    options,
  );
});

test('a tier is the first whose edge is not passed', () => {
  // Few numbers, so that many stand on an edge.
  const few = fc.integer({ min: -9, max: 9 });
  const edge = fc.oneof(few, few, fc.integer({ min: -300, max: 300 }), fc.constantFrom(9_007_199_254_740_991, -9_007_199_254_740_991));
  const edges = fc.array(fc.record({ num: edge, den: fc.constantFrom(1, 2, 7), open: fc.boolean() }), { minLength: 1, maxLength: 5 });
  const key = fc.oneof(
    plain,
    fractions,
    large,
    fc
      .record({ num: numbersOf(few), den: numbersOf(fc.constantFrom(1, 2, 7)) })
      .map(({ num, den }): NumberVector => small(num, 1, null, { den })),
  );
  fc.assert(
    fc.property(edges, fc.boolean(), key, (given, rest, keys) => {
      const ascending = given
        .map(({ num, den, open }) => ({ edge: { num: BigInt(num), den: BigInt(den) }, open }))
        .sort((a, b) => compareRationals(a.edge, b.edge) || Number(b.open) - Number(a.open));
      const tiers: { edge: Rational | null; open: boolean }[] = rest ? [...ascending, { edge: null, open: false }] : ascending;
      const values = Float64Array.from(tiers, (_, at) => 10 * at);
      const found = cellsTaken(cellsOf(small(values, 10, null)), byTier(keys, tiers), {
        length: ROWS,
        known: keys.state === null,
        states: () => keys.state,
      });
      const places = Array.from({ length: ROWS }, (_, row) =>
        tiers.findIndex(({ edge, open }) => {
          const sign = edge === null ? -1 : compareRationals(numberAt(keys, row), edge);
          return sign < 0 || (sign === 0 && !open);
        }),
      );
      expectRows(
        asNumbers(found),
        (row) => stateOf(keys, row) || (places[row] === -1 ? UNDEFINED : 0),
        (row) => ({ num: BigInt(places[row] ?? 0), den: 1n }),
      );
    }),
    options,
  );
});

test('sums of groups, rows in order and numbered pairs are those that looking at each row gives', () => {
  const groupOf = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: ROWS, maxLength: ROWS }).map((some) => Int32Array.from(some));
  const codes = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: ROWS, maxLength: ROWS }).map((some) => Int32Array.from(some));
  const close = numbersOf(fc.integer({ min: -5, max: 5 })).map((num): NumberVector => small(num, 10, null));
  fc.assert(
    fc.property(fc.oneof(column, close), groupOf, codes, (values, of, some) => {
      const groups = { of, count: 4 };
      const sums = groupSums(values, groups);
      const rowsIn = (group: number): number[] => [...of.keys()].filter((row) => of[row] === group && stateOf(values, row) === 0);
      for (let group = 0; group < 4; group += 1) {
        const open = Math.max(
          0,
          ...[...of.keys()]
            .filter((row) => of[row] === group)
            .map((row) => stateOf(values, row))
            .filter((state) => state > 1),
        );
        expect(stateAt(sums.state, group)).toBe(open);
        const exact = rowsIn(group).reduce((all, row) => sum(all, numberAt(values, row)), { num: 0n, den: 1n });
        if (open === 0) expect(compareRationals(numberAt(sums, group), exact)).toBe(0);
        const best = rowsIn(group).reduce(
          (first, row) => (first < 0 || compareRationals(numberAt(values, row), numberAt(values, first)) > 0 ? row : first),
          -1,
        );
        expect(extremeRows(values, groups, 'largest')[group]).toBe(best);
      }
      const valued = { of: of.map((group, row) => (stateOf(values, row) === 0 ? group : -1)), count: 4 };
      const inOrder = [...of.keys()].filter((row) => (valued.of[row] ?? -1) >= 0);
      expect([...sortedRows(values, valued, '升')]).toEqual(
        [...inOrder].sort((a, b) => compareRationals(numberAt(values, a), numberAt(values, b)) || a - b),
      );
      expect([...sortedRows(values, valued, '降')]).toEqual(
        [...inOrder].sort((a, b) => compareRationals(numberAt(values, b), numberAt(values, a)) || a - b),
      );
      const keys = [...of].map((group, row) =>
        group < 0 ? null : (some[row] ?? -1) < 0 ? `row ${String(row)}` : `${String(group)}/${String(some[row])}`,
      );
      const distinct = [...new Set(keys.filter((key) => key !== null))];
      const pairs = pairsOfRows(of, 4, some, 6);
      expect([...pairs.of]).toEqual(keys.map((key) => (key === null ? -1 : distinct.indexOf(key))));
      expect([...pairs.first]).toEqual(distinct.map((key) => keys.indexOf(key)));
    }),
    options,
  );
});

test('factors whose parts are near 2^53 are exact or left to fractions', () => {
  // 2^52 ÷ (2^53 − 1) of 1 ÷ 100: 100 × (2^53 − 1) is no number that a double holds.
  const factor = { num: 4_503_599_627_370_496, den: 9_007_199_254_740_991 };
  const hundredth = small(
    Float64Array.from({ length: ROWS }, () => 1),
    100,
    null,
  );
  const found = weightedSum(
    [
      { factor, column: hundredth },
      { factor: { num: 1, den: 1 }, column: small(new Float64Array(ROWS), 1, null) },
    ],
    { num: 0, den: 1 },
    ROWS,
  );
  if (found !== null) expect(compareRationals(numberAt(found, 0), { num: BigInt(factor.num), den: BigInt(factor.den) * 100n })).toBe(0);
});

test('rows that stand together are counted and summed as the same rows are one by one', () => {
  const blocks = fc.array(fc.record({ group: fc.integer({ min: -1, max: 4 }), rows: fc.integer({ min: 1, max: 40 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  let together = 0;
  fc.assert(
    fc.property(blocks, fc.integer({ min: -3, max: 9 }), (given, step) => {
      const of = Int32Array.from(given.flatMap(({ group, rows }) => Array.from({ length: rows }, () => group)));
      const num = Float64Array.from(of, (_, row) => ((row * 7 + step) % 101) - 50);
      const groups = { of, count: 5, blocks: blocksOf(of) };
      if (groups.blocks !== null) together += 1;
      const rowsOf = (group: number): number[] => [...of.keys()].filter((row) => of[row] === group);
      expect([...countRows(groups)]).toEqual([0, 1, 2, 3, 4].map((group) => rowsOf(group).length));
      const sums = groupSums(small(num, 1, null), groups);
      [0, 1, 2, 3, 4].forEach((group) => {
        expect(numberAt(sums, group)).toEqual({ num: BigInt(rowsOf(group).reduce((before, row) => before + (num[row] ?? 0), 0)), den: 1n });
      });
    }),
    options,
  );
  expect(together).toBeGreaterThan(300);
  expect(blocksOf(Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0))).toBeNull();
  expect(blocksOf(new Int32Array(0))).toEqual({ ends: new Int32Array(0), of: new Int32Array(0) });
});
