import fc, { type Arbitrary } from 'fast-check';
import { loadScheme } from '../../../src/scheme/load';
import type { Scheme } from '../../../src/scheme/model';
import type { AggregateTerm } from '../../../src/language/term';
import { correlatedComparison } from '../../../src/scoring/evaluate/aggregates/correlated-sorted';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../../../src/scoring/input';
import { score } from '../../../src/scoring/run';
import { shownAt } from '../../../src/scoring/shown';

/*
 * 分 > 本.分 is answered from rows sorted once, 非（分 ≤ 本.分）pair by pair; they say the same, whatever is missing on either side.
 */

const OPPOSITES = [
  ['=', '≠'],
  ['≠', '='],
  ['<', '≥'],
  ['≥', '<'],
  ['≤', '>'],
  ['>', '≤'],
] as const;
const VALUES = ['次数(记录, %)', '合计(记录, 值, %)', '平均(记录, 值, %)', '最大(记录, 值, %)', '最小(记录, 值 × 2, %)'];
const REACHES = ['', '序列内', '全部', '全部, 同 组', '按 协办'];
const BESIDE = ['', '级 = 一', '组 = 本.组', '级 = 一, 日 = 本.日'];

interface Asked {
  readonly value: string;
  readonly beside: string;
  readonly reach: string;
  readonly sides: readonly [own: string, asked: string, turned: boolean];
  readonly operators: (typeof OPPOSITES)[number];
}

const numbers = fc.constantFrom(
  ['分', '分', false],
  ['率', '率', false],
  ['分', '率', true],
  ['值', '分', false],
  ['2', '分', true],
) as Arbitrary<[string, string, boolean]>;
const others = fc.constantFrom(['组', '组', false], ['级', '级', true], ['是非', '是非', false]) as Arbitrary<[string, string, boolean]>;
const asked: Arbitrary<Asked> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      value: fc.constantFrom(...VALUES),
      beside: fc.constantFrom(...BESIDE),
      reach: fc.constantFrom(...REACHES),
      sides: numbers,
      operators: fc.constantFrom(...OPPOSITES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      value: fc.constantFrom(...VALUES),
      beside: fc.constantFrom(...BESIDE),
      reach: fc.constantFrom(...REACHES),
      sides: others,
      operators: fc.constantFrom(OPPOSITES[0], OPPOSITES[1]),
    }),
  },
);

function formula(
  { value, beside, reach, sides: [own, other, turned] }: Asked,
  operator: string,
  around: (comparison: string) => string,
): string {
  const comparison = around(turned ? `本.${other} ${operator} ${own}` : `${own} ${operator} 本.${other}`);
  return (
    [value.slice(0, -1).replace('%', [comparison, beside].filter((part) => part !== '').join(', ')), reach]
      .filter((part) => part !== '')
      .join(', ') + ')'
  );
}

function schemeOf(question: Asked): Scheme {
  const [sorted, paired] = [
    formula(question, question.operators[0], (comparison) => comparison),
    formula(question, question.operators[1], (comparison) => `非 （${comparison}）`),
  ];
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
序列: [东, 西]
台账:
  名册: {列: {单位: 单位, 序列: 文字}}
  记录:
    每单位至少: 1
    列: {分: 数, 满: 数, 值: 数, 日: 整数, 组: 文字, 级: [一, 二], 是非: 是否, 单位: 单位, 协办: {类型: 单位, 必填: 否}}
    行:
      率: {公式: 分 ÷ 满}
      排序: {公式: '${sorted}'}
      成对: {公式: '${paired}'}
`,
    '试',
  );
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scheme;
}

const cell = (common: Arbitrary<InputValue>): Arbitrary<InputValue> =>
  fc.oneof({ weight: 12, arbitrary: common }, { weight: 1, arbitrary: fc.constantFrom<InputValue>(null, NOT_APPLICABLE_INPUT) });
const few = cell(fc.constantFrom<InputValue>(0, 1, 2, 2.5, -1, 3));
const rows = fc.array(
  fc.record({
    unit: fc.integer({ min: -1, max: 3 }),
    分: few,
    满: cell(fc.constantFrom<InputValue>(1, 2, 3, 0)),
    值: cell(fc.constantFrom<InputValue>(1, 4, -2, 0.5, 1e17, { num: 1n, den: 3n })),
    日: fc.constantFrom<InputValue>(1, 2),
    组: cell(fc.constantFrom<InputValue>('甲', '乙')),
    级: cell(fc.constantFrom<InputValue>('一', '二')),
    是非: cell(fc.boolean()),
    协办: fc.constantFrom<InputValue>(null, '单位0', '单位1'),
  }),
  { maxLength: 12 },
);

test('rows sorted once are those that looking at each pair gives', () => {
  fc.assert(
    fc.property(asked, fc.array(rows, { minLength: 1, maxLength: 3 }), (question, tables) => {
      const scheme = schemeOf(question);
      for (const given of tables) {
        const column = (name: Exclude<keyof (typeof given)[number], 'unit'>): InputValue[] => given.map((row) => row[name]);
        const run = score(scheme, {
          units: ['东', '东', '西', '西'].map((sequence, unit) => ({ name: `单位${String(unit)}`, sequence })),
          ledgers: new Map([
            [
              '记录',
              {
                rows: given.length,
                unit: Int32Array.from(given, ({ unit }) => unit),
                columns: new Map((['分', '满', '值', '日', '组', '级', '是非', '协办'] as const).map((name) => [name, column(name)])),
              },
            ],
          ]),
          period: 2017,
          readings: {},
        });
        const shown = (name: string): string[] => given.map((_, row) => shownAt(run.column('记录', name), row, run.store).text);
        expect(shown('排序')).toEqual(shown('成对'));
      }
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test('the one is sorted, the other is not', () => {
  const scheme = schemeOf({
    value: '合计(记录, 值, %)',
    beside: '级 = 一, 日 = 本.日',
    reach: '',
    sides: ['分', '分', true],
    operators: ['<', '≥'],
  });
  const aggregate = (name: string): AggregateTerm => {
    const statement = scheme.statements.find((candidate) => candidate.name === name);
    if (statement?.kind !== 'formula' || statement.formula.term.kind !== 'aggregate') throw new Error('an aggregate was written');
    return statement.formula.term;
  };
  expect(correlatedComparison(aggregate('排序'))).toMatchObject({ comparison: '>', same: [{}], rest: [{}] });
  expect(correlatedComparison(aggregate('成对'))).toBeNull();
});
