import fc, { type Arbitrary } from 'fast-check';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { Scenario } from './worked-cases';

/** 实际 and 目标 of some units, and what a scheme makes of them. */
export function typedDifferences(items: string, rows: readonly (readonly CellValue[])[], name = '相减'): Scenario {
  const { scheme, diagnostics } = loadScheme(
    `办法: 相减\n标识: 相减\n施行: 2026-01-01\n年度: 2026\n满分: 100\n小数: 0\n序列: [科室]\n表:\n` +
      `  分档: {分段: [{低于: 0.45, 取: 1}, {不超过: 1, 取: 2}, {当: 其他, 取: 3}]}\n  折线: {行: [[差, 分], [0, 0], [1, 7], [2, 12]]}\n` +
      `台账:\n  名册: {列: {单位: 单位, 序列: 文字, 实际: 数, 目标: 数}}\n  事项: {列: {收: 数, 支: 数}}\n` +
      `得分项:\n${items}\n排名: {按: 得分}\n`,
    '相减.yaml',
  );
  if (scheme === null) throw new Error(`${items}\n${JSON.stringify(diagnostics)}`);
  const roster = rows.map(([unit = null, actual = null, target = null]) => [unit, '科室', actual, target]);
  return {
    name,
    scheme,
    sheets: [
      { name: '名册', rows: [['单位', '序列', '实际', '目标'], ...roster], merges: [] },
      {
        name: '事项',
        rows: [
          ['单位', '收', '支'],
          ...rows.flatMap(([unit = null, a = null, b = null]) => [
            [unit, a, b],
            [unit, b, 0],
          ]),
        ],
        merges: [],
      },
    ],
    readings: {},
    period: '2026',
  };
}

/** What is made of a difference, in every way that turns at an edge. `{d}` is the difference, `{s}` the size of a step. */
const SHAPES = [
  '舍去({d} ÷ {s}, 0)',
  '进一({d} × {k}, 0)',
  '四舍五入({d} × {k} ÷ 2, 0)',
  '五成双({d} ÷ {s} ÷ 2, 0)',
  '每满({d}, {s})',
  '每满({d} × 3, {s} × 3)',
  '{d} ÷ {s} ÷ 2',
  '如果 {d} × {k} ≥ 45 则 1 否则 0',
  '如果 {d} ÷ {s} = 45 则 1 否则 0',
  '如果 实际 ＞ 目标 ＋ 0.45 则 1 否则 0',
  '分段({d}, 分档)',
  '分段({d} ÷ {s} ÷ 100, 分档)',
  '四舍五入(插值({d}, 折线), 1)',
  '名次(名册, {d} ÷ {s})',
  '次数(名册, 实际 － 目标 > 本.实际 － 本.目标)',
  '舍去(合计(事项, 收 － 支) × {k}, 0)',
  '每满(合计(事项, (收 － 支) ÷ {s}), 5)',
  '如果 {d} ÷ (实际 － 目标) > 1 则 1 否则 0',
  '四舍五入(开方({d} × {d}, 2) × {k}, 0)',
  '舍去(取大({d}, 0) ÷ {s} － 封顶({d}, 1) ÷ {s}, 0)',
  '舍去(差 ÷ {s}, 0)',
] as const;

/** A number of 5 to 12 digits, and what is more than it: hundredths or thousandths beside a step. */
const pair: Arbitrary<readonly [number, number]> = fc
  .tuple(
    fc.integer({ min: 4, max: 11 }),
    fc.double({ min: 1, max: 9.99, noNaN: true }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 120 }),
  )
  .map(([power, lead, cents, more]) => {
    const hundredths = Math.floor(lead * 10 ** power) * 100 + cents;
    // A quotient by a power of ten is the double nearest to the decimal.
    return [(hundredths + more) / 100, hundredths / 100] as const;
  });

const twin: Arbitrary<readonly [number, number]> = fc.integer({ min: 0, max: 120 }).map((more) => [more / 100, 0] as const);

export const differenceScenario: Arbitrary<Scenario> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: pair },
        { weight: 1, arbitrary: twin },
        { weight: 1, arbitrary: fc.constant([45678.45, 45678] as const) },
      ),
      {
        minLength: 2,
        maxLength: 6,
      },
    ),
    fc.subarray([...SHAPES], { minLength: 2, maxLength: 5 }),
    fc.constantFrom('0.01', '0.05', '0.1', '0.001'),
    fc.constantFrom('100', '10', '1000', '1.1'),
    fc.nat(),
  )
  .map(([rows, shapes, step, times, number]) => {
    const written = (shape: string): string => shape.replaceAll('{d}', '(实际 － 目标)').replaceAll('{s}', step).replaceAll('{k}', times);
    const [first = '', ...others] = shapes.map(written);
    const items = [
      `  差: {公式: "实际 － 目标", 类型: 数}`,
      `  得分: {公式: "${first}"}`,
      ...others.map((formula, index) => `  项${String(index)}: {公式: "${formula}"}`),
    ];
    return typedDifferences(
      items.join('\n'),
      rows.map(([a, b], index) => [`科室${String(index + 1)}`, a, b]),
      `${String(number)} ${JSON.stringify(rows)} ${JSON.stringify(items)}`,
    );
  });
