import fc from 'fast-check';
import { answer } from '../../src/custom-functions/call';
import { definitions } from '../../src/custom-functions/definitions';
import { FunctionProblem } from '../../src/custom-functions/problem';
import { RangeAssessor } from '../../src/custom-functions/on-ledgers/assess-ranges';
import { WorkbookContext } from '../../src/custom-functions/on-ledgers/workbook-context';
import { shippedLibrary } from '../../src/regulations';
import { loadScheme } from '../../src/scheme/load';
import { workbook } from '../support/snapshot';
import { call, value } from './support/call';
import { shippedText } from '../support/shipped-text';

const runs = { seed: 20261122, numRuns: 300 };

/** Whole cents ÷ 100 as a cell holds them. */
const cents = (low: number, high: number) => fc.integer({ min: low, max: high });

/** n ÷ d, half away from zero, in whole numbers. */
function halfAway(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const rounded = (2n * size + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

test('加权得分 is the sum in whole numbers, rounded once, for all scores of cents and weights of percents', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
    .map((parts) => [...parts, 0])
    .map((parts) => {
      const last = 100 - parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
      return [...parts.slice(0, -1), last];
    });
  fc.assert(
    fc.property(weights, fc.array(cents(-20_000, 20_000), { minLength: 7, maxLength: 7 }), (percents, scores) => {
      const used = scores.slice(0, percents.length);
      const exact = used.reduce((sum, score, index) => sum + BigInt(score) * BigInt(percents[index] ?? 0), 0n);
      expect(value('加权得分', [used.map((score) => score / 100), percents.map((percent) => percent / 100)])).toBe(
        Number(halfAway(exact, 100n)) / 100,
      );
    }),
    runs,
  );
});

test('完成得分 is points × actual ÷ target, kept between 0 and the cap, in whole numbers', () => {
  fc.assert(
    fc.property(
      cents(0, 10_000),
      cents(1, 100_000),
      cents(-100_000, 300_000),
      fc.integer({ min: 100, max: 150 }),
      (points, target, actual, cap) => {
        // points (÷100) × actual/target, at most cap%: in ten-thousandths over the target
        const [n, d] =
          actual <= 0
            ? [0n, 1n]
            : BigInt(actual) * 100n > BigInt(cap) * BigInt(target)
              ? [BigInt(points) * BigInt(cap), 100n]
              : [BigInt(points) * BigInt(actual), BigInt(target)];
        expect(value('完成得分', [points / 100, target / 100, actual / 100, cap / 100])).toBe(Number(halfAway(n, d)) / 100);
      },
    ),
    runs,
  );
});

test('精确舍入 of any decimal is what its digits say', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }), (units, places) => {
      // units ÷ 10^5, rounded at so many places
      expect(value('精确舍入', [units / 1e5, places])).toBeCloseTo(
        Number(halfAway(units === 0 ? 0n : BigInt(units), 10n ** BigInt(5 - places))) / 10 ** places,
        10,
      );
    }),
    runs,
  );
});

test('序列名次 counts those with more in the same sequence', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cents(0, 30), fc.constantFrom('县区', '科室')), { minLength: 1, maxLength: 30 }), (rows) => {
      const expected = rows.map(([score, sequence]) => [1 + rows.filter(([other, at]) => at === sequence && other > score).length]);
      expect(call('序列名次', [rows.map(([score]) => [score / 100]), rows.map(([, sequence]) => [sequence])])).toEqual(expected);
    }),
    runs,
  );
});

const anyCell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -0,
    1,
    100,
    true,
    false,
    '全部',
    '其他',
    '不适用',
    '85分',
    '９５',
    '95%',
    '=A1',
    '单位',
    '序列',
    '分值',
    '目标值',
    '完成值',
    '甲科',
    { code: '#N/A' },
    { code: '#REF!' },
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    5e-324,
    undefined,
  ),
  fc.double(),
  fc.string({ maxLength: 8 }),
);
const anyRectangle = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const anyArgument = fc.oneof({ weight: 6, arbitrary: anyRectangle }, { weight: 1, arbitrary: anyCell });
const anyAddress = fc.constantFrom(null, '', 'A1:B2', '指标!A1', "'2017 年'!C:D", '不是地址', 7);

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s answers anything with a rectangle of values and problems, and never fails',
  (_, definition) => {
    const { scheme } = loadScheme(shippedText('广元交通'), 'guangyuan.yaml', shippedLibrary);
    const live = new WorkbookContext();
    if (scheme !== null) live.follow({ scheme, readings: {}, period: null }, workbook({}));
    const failures: unknown[] = [];
    fc.assert(
      fc.property(
        fc.array(anyArgument, { minLength: definition.parameters.length, maxLength: definition.parameters.length }),
        fc.array(anyArgument, { maxLength: 3 }),
        fc.array(anyAddress, { minLength: 8, maxLength: 8 }),
        fc.constantFrom('null' as const, 'zero' as const),
        (args, more, addresses, blanks) => {
          const values = definition.parameters.map(({ kind }, index) => (kind === 'repeating' ? [args[index], ...more] : args[index]));
          const result = answer(definition, values, addresses, {
            blanks,
            assessor: new RangeAssessor(live),
            unexpected: (error) => failures.push(error),
          });
          const width = result[0]?.length ?? 0;
          expect(result.every((line) => line.length === width) && width > 0).toBe(true);
          expect(
            result
              .flat()
              .every(
                (cell) =>
                  cell instanceof FunctionProblem ||
                  typeof cell === 'string' ||
                  typeof cell === 'boolean' ||
                  (typeof cell === 'number' && Number.isFinite(cell)),
              ),
          ).toBe(true);
        },
      ),
      { ...runs, numRuns: 150 },
    );
    expect(failures).toEqual([]);
  },
);
