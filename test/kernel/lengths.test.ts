import fc from 'fast-check';
import { add, divide, multiply, subtract } from '../../src/kernel/arithmetic/arithmetic';
import {
  addProduct,
  below,
  chosen,
  equal,
  limited,
  roundedProducts,
  scaled,
  sumOfMultiples,
  product,
} from '../../src/kernel/arithmetic/loops';
import { round } from '../../src/kernel/arithmetic/rounding';
import { gather } from '../../src/kernel/gather';
import { countBlocks, sumBlocks } from '../../src/kernel/groups/contiguous-groups';
import {
  countInto,
  groupsNot,
  groupsUpTo,
  groupsWhere,
  pairsInto,
  placesInto,
  renumberInto,
  sumInto,
  takenInto,
} from '../../src/kernel/groups/group-loops';
import { extremeRows } from '../../src/kernel/groups/groups';
import { and, or, sameBoolean, sameText } from '../../src/kernel/logic';
import { takeByCode, takeByTier, takeByTwo } from '../../src/kernel/lookup-loops';
import { small, type NumberVector } from '../../src/kernel/numbers';
import { clamped, compare, extreme } from '../../src/kernel/order/comparison';
import { distancesInto, ranksInto, sortedByCounting } from '../../src/kernel/order/rank-loops';
import { ranks } from '../../src/kernel/order/ranks';
import { codesOfPlaces, giveFirst, holdDown } from '../../src/kernel/order/rule-places';
import { mergeStates, stateAt } from '../../src/kernel/state';
import type { BooleanVector, TextVector } from '../../src/kernel/vector';

/*
 * A loop that finds an array shorter than it has rows must not go on: what it would count instead, 0, is a wrong score that nobody sees.
 * `rows` is what is asked for, `short` what an array has: always fewer.
 */

const sizes = fc
  .record({ rows: fc.integer({ min: 1, max: 40 }), missing: fc.integer({ min: 1, max: 40 }) })
  .map(({ rows, missing }) => ({ rows, short: Math.max(0, rows - missing) }));

const floats = (length: number): Float64Array => new Float64Array(length).fill(2);
const zeros = (length: number): Int32Array => new Int32Array(length);
const bits = (length: number): Uint8Array => new Uint8Array(length).fill(1);
const numbers = (length: number): NumberVector => small(floats(length), 1, null);
const truths = (length: number): BooleanVector => ({ kind: 'boolean', constant: false, bits: bits(length), state: null });
const texts = (length: number): TextVector => ({ kind: 'text', constant: false, codes: zeros(length), state: null });

/** Each gets one array that is short; all others are long enough. */
const operations: Readonly<Record<string, (rows: number, short: number) => unknown>> = {
  'add, the left side short': (rows, short) => add(numbers(short), numbers(rows), rows),
  'subtract, the right side short': (rows, short) => subtract(numbers(rows), numbers(short), rows),
  'multiply, denominators short': (rows, short) => multiply(small(floats(rows), 1, null, { den: floats(short) }), numbers(rows), rows),
  'divide, states short': (rows, short) => divide(small(floats(rows), 1, new Uint8Array(short)), numbers(rows), rows),
  compare: (rows, short) => compare(numbers(rows), numbers(short), '<', rows),
  extreme: (rows, short) => extreme(numbers(short), numbers(rows), 'larger', rows),
  clamped: (rows, short) => clamped(numbers(short), numbers(rows), 'smaller', rows),
  and: (rows, short) => and(truths(rows), truths(short), rows),
  or: (rows, short) => or(truths(short), truths(rows), rows),
  sameText: (rows, short) => sameText(texts(short), texts(rows), rows),
  sameBoolean: (rows, short) => sameBoolean(truths(rows), truths(short), rows),
  mergeStates: (rows, short) => mergeStates(bits(short), 1, bits(rows), 1, rows),
  product: (rows, short) => product(floats(rows), floats(rows), floats(short)),
  'multiply, the right side short': (rows, short) => multiply(numbers(rows), numbers(short), rows),
  scaled: (rows, short) => scaled(floats(rows), floats(short), 3),
  'sumOfMultiples of one to six': (rows, short) => {
    for (let count = 1; count <= 6; count += 1) {
      const vectors = Array.from({ length: count }, (_, at) => floats(at === count - 1 ? short : rows));
      const factors = vectors.map(() => 1);
      expect(() => sumOfMultiples(floats(rows), 0, vectors, factors)).toThrow(RangeError);
    }
    sumOfMultiples(floats(rows), 0, [floats(rows), floats(rows)], [1]);
  },
  addProduct: (rows, short) => addProduct(floats(rows), floats(short), floats(rows), 1),
  'limited, denominators short': (rows, short) => limited(floats(rows), floats(rows), 1, { bound: 1, den: floats(short), which: 'larger' }),
  'round, denominators short': (rows, short) => round(small(floats(rows), 1, null, { den: floats(short) }), 0, 'half'),
  roundedProducts: (rows, short) =>
    roundedProducts(floats(rows), floats(rows), { num: floats(rows), den: floats(short), up: 1, low: 0, high: 9 }, 1, 1),
  below: (rows, short) => below(bits(rows), floats(short), { up: 1, bound: 1 }, 0),
  equal: (rows, short) => equal(bits(rows), floats(short), { up: 1, bound: 1 }, 0),
  chosen: (rows, short) =>
    chosen(floats(rows), bits(rows), 1, { num: floats(rows), up: 1, step: 1 }, { num: floats(short), up: 1, step: 1 }),
  'chosen, fewer choices than rows': (rows, short) =>
    chosen(floats(rows), bits(short), 1, { num: floats(rows), up: 1, step: 1 }, { num: floats(rows), up: 1, step: 1 }),
  'chosen, a constant that is not there': (rows) =>
    chosen(floats(rows), bits(rows), 1, { num: floats(rows), up: 1, step: 1 }, { num: floats(0), up: 1, step: 0 }),
  'countInto, fewer groups than a row says': (rows) => countInto(floats(rows), Int32Array.of(rows, rows)),
  sumInto: (rows, short) => sumInto(floats(rows), zeros(rows), floats(short)),
  'sumInto, fewer groups than a row says': (rows) => sumInto(floats(rows), Int32Array.of(rows), floats(1)),
  'extremeRows, values short': (rows, short) => extremeRows(numbers(short), { of: zeros(rows), count: 1 }, 'largest'),
  'extremeRows, fewer groups than a row says': (rows) => extremeRows(numbers(1), { of: Int32Array.of(rows), count: rows }, 'smallest'),
  groupsWhere: (rows, short) => groupsWhere(zeros(rows), zeros(rows), bits(short)),
  groupsUpTo: (rows, short) => groupsUpTo(zeros(rows), zeros(rows), bits(short), 1),
  groupsNot: (rows, short) => groupsNot(zeros(rows), zeros(short), bits(rows), 1),
  'takenInto, the index short': (rows, short) => takenInto(floats(rows), floats(rows), zeros(short), 0),
  'takenInto, an index beyond': (rows, short) => takenInto(floats(1), floats(short), Int32Array.of(rows), 0),
  'placesInto, an index beyond': (rows, short) => placesInto(zeros(1), zeros(short), Int32Array.of(rows)),
  'gather of truths, an index beyond': (rows, short) => gather(truths(short), Int32Array.of(rows), 2),
  pairsInto: (rows, short) => pairsInto(zeros(rows), zeros(rows), zeros(rows), zeros(short), { ids: zeros(9), width: 1 }),
  renumberInto: (rows, short) => renumberInto(zeros(rows), zeros(short), zeros(1)),
  'countBlocks, fewer groups than a block says': (rows) => countBlocks(floats(rows), { ends: Int32Array.of(1), of: Int32Array.of(rows) }),
  sumBlocks: (rows, short) => sumBlocks(floats(1), { ends: Int32Array.of(rows), of: Int32Array.of(0) }, floats(short)),
  takeByCode: (rows, short) => takeByCode(floats(rows), floats(1), zeros(short), zeros(1)),
  'takeByCode, nothing for rows that find none': (rows) => takeByCode(floats(rows), floats(0), zeros(rows), zeros(1)),
  takeByTwo: (rows, short) => takeByTwo(floats(rows), floats(1), zeros(rows), zeros(short), { firstOf: zeros(1), columnOf: zeros(1) }),
  takeByTier: (rows, short) =>
    takeByTier(floats(rows), floats(2), { num: floats(short), den: null, up: 1 }, { limits: floats(1), open: floats(1) }),
  'takeByTier, fewer values than tiers': (rows, short) =>
    takeByTier(floats(1), floats(short + 1), { num: floats(1), den: null, up: 1 }, { limits: floats(rows), open: floats(rows) }),
  'ranks, values short': (rows, short) => ranks(numbers(short), { of: zeros(rows), count: 1 }, '升', '同名次跳号'),
  distancesInto: (rows, short) => distancesInto(zeros(rows), zeros(short), floats(1), 0, 1),
  ranksInto: (rows, short) => ranksInto(floats(rows), { sorted: zeros(rows), fresh: bits(short), of: zeros(rows), count: 1 }, 0),
  sortedByCounting: (rows, short) => sortedByCounting(zeros(rows), zeros(short), 1),
  'giveFirst, the condition short': (rows, short) => giveFirst({ best: zeros(rows), lowest: zeros(rows) }, bits(rows), 0, truths(short)),
  'giveFirst, nothing decided for some rows': (rows, short) =>
    giveFirst({ best: zeros(rows), lowest: zeros(rows) }, bits(short), 0, truths(rows)),
  holdDown: (rows, short) => holdDown({ best: zeros(rows), lowest: zeros(short) }, 0, truths(rows)),
  codesOfPlaces: (rows, short) => codesOfPlaces(zeros(rows), { best: zeros(short), lowest: zeros(rows) }, zeros(1)),
  'stateAt, beyond the rows': (rows, short) => stateAt(bits(short), rows),
};

test.each(Object.keys(operations))('an array that is too short is an error, not points: %s', (name) => {
  const operation = operations[name];
  expect(operation).toBeDefined();
  fc.assert(
    fc.property(sizes, ({ rows, short }) => {
      expect(() => operation?.(rows, short)).toThrow(RangeError);
    }),
    { seed: 20261129, numRuns: 50 },
  );
});

test('where all arrays are long enough none of them complains', () => {
  expect([...sums(7)]).toEqual([...floats(7).fill(4)]);
});

function sums(rows: number): Float64Array {
  const out = floats(rows);
  sumOfMultiples(out, 0, [floats(rows), floats(rows)], [1, 1]);
  return out;
}
