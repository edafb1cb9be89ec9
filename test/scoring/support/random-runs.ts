import fc, { type Arbitrary } from 'fast-check';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue, type LedgerTable, type ScoringInput } from '../../../src/scoring/input';
import { numberFormula, truthFormula, type Names, type Scanned } from './random-formulas';

const row: Names = { ledger: '记录', numbers: ['甲', '乙', '丙', '基数'], truths: ['是非', '标志'], texts: ['组', '说明'], levels: ['级'] };
const laterRow: Names = { ...row, numbers: [...row.numbers, '丁', '丁', '元'] };
const unit: Names = { ledger: null, numbers: ['基数', '系数'], truths: ['标志'], texts: ['说明'], levels: ['档'] };
const scannedFirst: Scanned = { ledger: '记录', row, keys: ['组', '级', '甲', '是非'], by: '协办' };
const scanned: Scanned = { ...scannedFirst, row: { ...row, numbers: [...row.numbers, '丁', '戊'] }, keys: [...scannedFirst.keys, '丁'] };

/** Random row formulas, items, a ranking and grades over one ledger, as a scheme file. */
export const schemeText: Arbitrary<string> = fc
  .record({
    丁: numberFormula(row, scannedFirst, 2),
    戊: numberFormula({ ...row, numbers: [...row.numbers, '丁'] }, scannedFirst, 2),
    元: numberFormula(unit, scanned, 3),
    亨: numberFormula({ ...unit, numbers: [...unit.numbers, '元'] }, scanned, 2),
    利: truthFormula({ ...unit, numbers: [...unit.numbers, '元', '亨'] }, scanned, 2),
    贞: truthFormula(unit, scanned, 1),
    总分: numberFormula({ ...unit, numbers: [...unit.numbers, '元', '亨'], truths: [...unit.truths, '利'] }, scanned, 2),
    己: numberFormula(laterRow, scanned, 2),
    按: fc.constantFrom('序列', '全部'),
    并列: fc.constantFrom('同名次跳号', '同名次不跳号', '按名册先后', '口径.并列'),
    每单位至少: fc.constantFrom(0, 0, 1, 2),
    适用: fc.constantFrom('', '适用: [东]'),
    优: truthFormula({ ...unit, numbers: [...unit.numbers, '名次', '总分'] }, scanned, 1),
  })
  .map(
    (part) => `
办法: 随机
序列: [东, 西]
口径:
  取法: {问: 怎样取, 取: 宽, 另可: [严], 依据: 一}
  并列: {问: 怎样排, 取: 同名次跳号, 另可: [同名次不跳号, 按名册先后], 依据: 一}
表:
  级别: {依据: 一, 行: [[级, 分, 折], [一, 10, 0.5], [二, 2.25, 不适用]]}
  档次: {依据: 一, 行: [[数, 值], [0.5, 7], [1, 1.1], [2, 不适用]]}
  分档: {依据: 一, 分段: [{低于: 0, 取: -1.5}, {不超过: 1.1, 取: 0}, {低于: 100, 取: 3.333}, {当: 其他, 取: 不适用}]}
  曲线: {依据: 一, 行: [[x, y], [3, 12.25], [0, 0], [1.5, 10]]}
台账:
  名册:
    列: {单位: 单位, 序列: 文字, 基数: 数, 系数: {类型: 率, 缺省: 110%}, 标志: 是否, 说明: 文字, 档: [一, 二, 三]}
  记录:
    依据: 一
    每单位至少: ${String(part.每单位至少)}
    ${part.适用}
    列: {甲: 数, 乙: 数, 丙: {类型: 整数, 缺省: 1}, 组: 文字, 级: [一, 二, 三], 是非: 是否, 单位: 单位, 协办: {类型: 单位, 必填: 否}}
    行:
      丁: {公式: '${part.丁}', 依据: 一}
      戊: {公式: '${part.戊}', 类型: 分, 依据: 一}
      己: {公式: '${part.己}', 类型: 分, 小数: 1, 依据: 一, ${part.适用}}
得分项:
  元: {公式: '${part.元}', 类型: 数, 依据: 一}
  亨: {公式: '${part.亨}', 依据: 一, ${part.适用}}
  利: {公式: '${part.利}', 类型: 是否, 依据: 一}
  贞: {公式: '如果 ${part.贞} 则 说明 否则 "无"', 类型: 文字, 依据: 一}
  总分: {公式: '${part.总分}', 小数: 3, 依据: 一}
排名: {按: 总分, 范围: ${part.按}, 并列: ${part.并列}, 待补: 不等, 依据: 一}
等次:
  - {等次: 优, 当: '${part.优}', 依据: 一}
  - {等次: 平, 当: 其他, 依据: 一}
`,
  );

const number: Arbitrary<InputValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<InputValue>(0, 1, 2, 3, 3.3, 0.5, 1.1, -1, -0.005, 2.675, 100) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, places]) => n / 10 ** places),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<InputValue>(
      9_007_199_254_740_993,
      123_456_789_012_345,
      9007199254.74099,
      1e21,
      -4e17,
      0.1 + 0.2,
      1e-7,
      1.23456789e-12,
      { num: 1n, den: 3n },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<InputValue>(null, NOT_APPLICABLE_INPUT, INVALID_INPUT) },
);
const mostly = (common: Arbitrary<InputValue>): Arbitrary<InputValue> =>
  fc.oneof(
    { weight: 9, arbitrary: common },
    { weight: 1, arbitrary: fc.constantFrom<InputValue>(null, NOT_APPLICABLE_INPUT, INVALID_INPUT) },
  );
const text = mostly(fc.constantFrom<InputValue>('甲', '乙', '丙'));
const level = mostly(fc.constantFrom<InputValue>('一', '二', '三'));
const truth = mostly(fc.boolean());

function table(rows: number, unit: readonly number[], columns: Readonly<Record<string, Arbitrary<InputValue>>>): Arbitrary<LedgerTable> {
  const whole = fc.record(
    Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, fc.array(cell, { minLength: rows, maxLength: rows })])),
  );
  return whole.map((values) => ({ rows, unit: Int32Array.from(unit), columns: new Map(Object.entries(values)) }));
}

/** Random units and rows: missing cells, unknown units, ties, empty ledgers. */
export const scoringInput: Arbitrary<ScoringInput> = fc
  .record({
    units: fc.array(fc.constantFrom('东', '西'), { maxLength: 6 }),
    rows: fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 14 }),
  })
  .chain(({ units, rows }) => {
    const owner = rows.map((at) => (at < units.length ? at : -1));
    const names = units.map((_, index) => `单位${String(index)}`);
    const helper = fc.constantFrom<InputValue>(null, '外单位', ...names);
    return fc
      .record({
        roster: table(
          units.length,
          units.map((_, index) => index),
          { 基数: number, 系数: number, 标志: truth, 说明: text, 档: level },
        ),
        rows: table(rows.length, owner, { 甲: number, 乙: number, 丙: number, 组: text, 级: level, 是非: truth, 协办: helper }),
        readings: fc.constantFrom<Record<string, string>>({}, { 取法: '严' }, { 并列: '按名册先后' }, { 并列: '同名次不跳号' }),
      })
      .map(({ roster, rows: records, readings }): ScoringInput => ({
        units: units.map((sequence, index) => ({ name: names[index] ?? '', sequence })),
        ledgers: new Map([
          ['名册', roster],
          ['记录', records],
        ]),
        period: 2017,
        readings,
      }));
  });
