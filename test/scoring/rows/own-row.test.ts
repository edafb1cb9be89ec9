import fc from 'fast-check';
import { loadScheme } from '../../../src/scheme/load';
import type { InputValue } from '../../../src/scoring/input';
import { score } from '../../../src/scoring/run';
import { shownAt } from '../../../src/scoring/shown';

/** 本.x and 每 … 每 … against counting by hand, row by row, on random rows. */
const { scheme } = loadScheme(
  `办法: 试
序列: [东, 西]
台账:
  名册:
    列: {单位: 单位, 序列: 文字, 数值: 数}
  记录:
    依据: 一
    列: {组: 文字, 类: [甲, 乙], 值: 数, 日: 数}
    行:
      更高: {公式: "次数(记录, 值 > 本.值)"}
      同组早: {公式: "合计(记录, 值, 组 = 本.组, 日 < 本.日, 全部)"}
      最近: {公式: "取先(最大(记录, 日, 日 < 本.日, 序列内), -1)"}
      差和: {公式: "合计(记录, 取大(值 － 本.值, 0), 全部)"}
得分项:
  领先: {公式: "次数(名册, 数值 > 本.数值, 全部)", 类型: 整数, 依据: 一}
  两层: {公式: "合计(记录, 值, 每 组 取最高, 每 类 封顶 3)", 类型: 数, 依据: 一}
  三层: {公式: "封顶(合计(记录, 值, 每 组 封顶 4, 每 类 取最高), 9)", 类型: 数, 依据: 一}
`,
  '试',
);

interface Row {
  readonly unit: number;
  readonly group: string;
  readonly kind: '甲' | '乙';
  readonly value: number;
  readonly day: number;
}

const rows = fc.array(
  fc.record({
    unit: fc.integer({ min: 0, max: 3 }),
    group: fc.constantFrom('一', '二', '三'),
    kind: fc.constantFrom('甲' as const, '乙' as const),
    value: fc.integer({ min: -3, max: 6 }),
    day: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 14 },
);
const units = [
  { name: '子', sequence: '东' },
  { name: '丑', sequence: '东' },
  { name: '寅', sequence: '西' },
  { name: '卯', sequence: '西' },
];

function run(
  given: readonly Row[],
  totals: readonly number[],
  values: readonly InputValue[] = given.map(({ value }) => value),
): (ledger: string, column: string) => string[] {
  if (scheme === null) throw new Error('the scheme does not load');
  const done = score(scheme, {
    units,
    ledgers: new Map([
      ['名册', { rows: 4, unit: Int32Array.of(0, 1, 2, 3), columns: new Map<string, readonly InputValue[]>([['数值', totals]]) }],
      [
        '记录',
        {
          rows: given.length,
          unit: Int32Array.from(given, ({ unit }) => unit),
          columns: new Map<string, readonly InputValue[]>([
            ['组', given.map(({ group }) => group)],
            ['类', given.map(({ kind }) => kind)],
            ['值', values],
            ['日', given.map(({ day }) => day)],
          ]),
        },
      ],
    ]),
    period: 2017,
    readings: {},
  });
  return (ledger, column) =>
    Array.from({ length: ledger === '名册' ? 4 : given.length }, (_, row) => shownAt(done.column(ledger, column), row, done.store).text);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);

/** Rows of one unit, merged by a key in the order in which the keys first come. */
function merged<T>(given: readonly T[], key: (row: T) => string, value: (same: readonly T[]) => number): { first: T; value: number }[] {
  const keys = [...new Set(given.map(key))];
  return keys.flatMap((one) => {
    const same = given.filter((row) => key(row) === one);
    return same[0] === undefined ? [] : [{ first: same[0], value: value(same) }];
  });
}

test('each row sees the row that asks', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), (given, totals) => {
      const shown = run(given, totals);
      const sequence = (row: Row): string => units[row.unit]?.sequence ?? '';
      expect(shown('记录', '更高')).toEqual(
        given.map((own) => String(given.filter((row) => row.unit === own.unit && row.value > own.value).length)),
      );
      expect(shown('记录', '同组早')).toEqual(
        given.map((own) => String(sum(given.filter((row) => row.group === own.group && row.day < own.day).map(({ value }) => value)))),
      );
      expect(shown('记录', '最近')).toEqual(
        given.map((own) =>
          String(Math.max(-1, ...given.filter((row) => sequence(row) === sequence(own) && row.day < own.day).map(({ day }) => day))),
        ),
      );
      expect(shown('记录', '差和')).toEqual(given.map((own) => String(sum(given.map((row) => Math.max(row.value - own.value, 0))))));
      expect(shown('名册', '领先')).toEqual(totals.map((own) => String(totals.filter((other) => other > own).length)));
    }),
    { seed: 20261122, numRuns: 150 },
  );
});

test('a later 每 works on what the earlier one left', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const shown = run(given, [0, 0, 0, 0]);
      const own = (unit: number): Row[] => given.filter((row) => row.unit === unit);
      const two = units.map((_, unit) => {
        const highest = merged(
          own(unit),
          (row) => row.group,
          (same) => Math.max(...same.map(({ value }) => value)),
        );
        // The row that was taken goes on, with its own 类.
        const best = highest.map(({ first, value }) => ({
          first: own(unit).find((row) => row.group === first.group && row.value === value) ?? first,
          value,
        }));
        return sum(
          merged(
            best,
            ({ first }) => first.kind,
            (same) => Math.min(3, sum(same.map(({ value }) => value))),
          ).map(({ value }) => value),
        );
      });
      const three = units.map((_, unit) => {
        const capped = merged(
          own(unit),
          (row) => row.group,
          (same) => Math.min(4, sum(same.map(({ value }) => value))),
        );
        return Math.min(
          9,
          sum(
            merged(
              capped,
              ({ first }) => first.kind,
              (same) => Math.max(...same.map(({ value }) => value)),
            ).map(({ value }) => value),
          ),
        );
      });
      expect(shown('名册', '两层')).toEqual(two.map(String));
      expect(shown('名册', '三层')).toEqual(three.map(String));
    }),
    { seed: 20261122, numRuns: 150 },
  );
});

test('a value that is missing leaves open whatever would be compared with it', () => {
  const given: Row[] = [
    { unit: 0, group: '一', kind: '甲', value: 1, day: 1 },
    { unit: 0, group: '一', kind: '甲', value: 0, day: 2 },
    { unit: 2, group: '一', kind: '甲', value: 5, day: 0 },
  ];
  const shown = run(given, [1, 1, 1, 1], [1, null, 5]);
  expect(shown('记录', '更高')).toEqual(['待补', '待补', '0']);
  expect(shown('记录', '同组早')).toEqual(['5', '6', '0']);
});

test('more pairs than are looked at together', () => {
  if (scheme === null) throw new Error('the scheme does not load');
  const count = 1200;
  const many = Array.from({ length: count }, (_, index) => ({ name: `单位${String(index)}`, sequence: '东' }));
  const done = score(scheme, {
    units: many,
    ledgers: new Map([
      [
        '名册',
        {
          rows: count,
          unit: Int32Array.from(many, (_, index) => index),
          columns: new Map<string, readonly InputValue[]>([['数值', many.map((_, index) => (index * 7) % count)]]),
        },
      ],
    ]),
    period: 2017,
    readings: {},
  });
  const column = done.column('名册', '领先');
  // 7 and 1200 have no common divisor, so that every value from 0 to 1199 comes once.
  expect(many.map((_, index) => shownAt(column, index, done.store).number)).toEqual(
    many.map((_, index) => count - 1 - ((index * 7) % count)),
  );
});
