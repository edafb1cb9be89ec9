import fc from 'fast-check';
import { compareRationals, type Rational } from '../../../src/language/rational';
import { ROSTER } from '../../../src/language/term';
import { numberAt } from '../../../src/kernel/numbers';
import { stateAt, VALUE } from '../../../src/kernel/state';
import { stride } from '../../../src/kernel/vector';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { InputValue, LedgerTable, ScoringInput } from '../../../src/scoring/input';
import { score } from '../../../src/scoring/run';
import { ValueRanges, type RangeFacts, type Whose } from '../../../src/scoring/intervals/value-ranges';
import { schemeText, scoringInput } from '../support/random-runs';

/* What a number of a scheme may be: every value that is computed lies within it. */

const seed = 20261130;

/** The given columns of the random ledgers that have a 范围, with its ends; the 缺省 of 丙 and of 系数 lies beyond it. */
const RANGES = new Map([
  ['甲', [-3, 12.5]],
  ['乙', [0, 4]],
  ['丙', [2, 100]],
  ['系数', [0, 1]],
] as const);

/** The scheme with ranges for its columns. */
function ranged(text: string): string {
  return text
    .replace('甲: 数', '甲: {类型: 数, 范围: [-3, 12.5]}')
    .replace('乙: 数', '乙: {类型: 数, 范围: [0, 4]}')
    .replace('丙: {类型: 整数', '丙: {类型: 整数, 范围: [2, 100]')
    .replace('系数: {类型: 率', '系数: {类型: 率, 范围: [0, 1]');
}

/** The input with every number of such a column within its range, as only those are read from cells. */
function within(input: ScoringInput): ScoringInput {
  const held = (name: string, value: InputValue): InputValue => {
    const range = [...RANGES].find(([column]) => column === name)?.[1];
    if (range === undefined || value === null || (typeof value !== 'number' && typeof value !== 'object')) return value;
    const number = typeof value === 'number' ? value : Number(value.num) / Number(value.den);
    return number < range[0] ? range[0] : number > range[1] ? range[1] : value;
  };
  const table = ({ rows, unit, columns }: LedgerTable): LedgerTable => ({
    rows,
    unit,
    columns: new Map([...columns].map(([name, values]) => [name, Array.from(values, (value) => held(name, value))])),
  });
  return { ...input, ledgers: new Map([...input.ledgers].map(([name, one]) => [name, table(one)])) };
}

/** The values of a computed column of numbers that lie beyond its range, in words. */
function beyond(scheme: Scheme, input: ScoringInput): string[] {
  const run = score(scheme, input);
  const owners = (ledger: string): number[] => [...run.store.frame(ledger).unit];
  const ownRows = (ledger: string, unit: number): number => owners(ledger).filter((owner) => owner === unit).length;
  const rowsFor =
    (unit: number): NonNullable<RangeFacts['rows']> =>
    (ledger: string, whose: Whose) =>
      whose === 'all'
        ? owners(ledger).length
        : whose === 'own'
          ? ownRows(ledger, unit)
          : Math.max(0, ...owners(ledger).map((owner) => ownRows(ledger, owner)));
  const known = new ValueRanges(scheme);
  return scheme.statements.flatMap(({ ledger, name, type, kind }) => {
    const column = run.column(ledger, name);
    if (type.kind !== 'number' || kind === 'grade' || column.kind !== 'number') return [];
    return [...run.store.frame(ledger).unit.keys()].flatMap((row) => {
      if (stateAt(column.state, row * stride(column)) !== VALUE) return [];
      const value = numberAt(column, row);
      const unit = run.store.frame(ledger).unit[row] ?? -1;
      const narrow = new ValueRanges(scheme, { period: input.period, rows: rowsFor(unit) });
      return [known, narrow].flatMap((ranges, at) => {
        const { low, high } = ranges.ofColumn(ledger, name);
        return isBelow(value, low) || isBelow(high, value)
          ? [`${ledger}.${name} ${shown(value)} not in [${shown(low)}, ${shown(high)}] ${at === 0 ? '' : 'with rows'}`]
          : [];
      });
    });
  });
}

function isBelow(value: Rational | null, end: Rational | null): boolean {
  return value !== null && end !== null && compareRationals(value, end) < 0;
}

function shown(value: Rational | null): string {
  return value === null ? '…' : `${String(value.num)}/${String(value.den)}`;
}

test(`every value of random schemes lies within its range (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(schemeText, fc.array(scoringInput, { minLength: 1, maxLength: 3 }), (text, inputs) => {
      const { scheme, diagnostics } = loadScheme(ranged(text), '随机');
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (scheme !== null) for (const input of inputs) expect(beyond(scheme, within(input))).toEqual([]);
    }),
    { seed, numRuns: Number(process.env['KAOJI_RUNS'] ?? 100), endOnFailure: false },
  );
});

/** The range of each of some items, as text. */
function rangesOf(items: Readonly<Record<string, string>>, facts?: RangeFacts): Record<string, string> {
  const lines = Object.entries(items).map(([name, formula]) => `  ${name}: {公式: "${formula}", 类型: 数, 依据: 一}`);
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
参数:
  上年满分: {类型: 分, 按年: [{自: 2020, 取: 10}, {自: 2026, 取: 20}], 依据: 一}
表:
  档: {依据: 一, 分段: [{低于: 60%, 取: 0}, {低于: 90%, 取: 5}, {当: 其他, 取: 10}]}
台账:
  名册: {列: {单位: 单位, 基础: {类型: 数, 范围: [20, 60]}, 率: {类型: 率, 范围: [0, 1.2]}, 无界: 数}}
  记录: {依据: 一, 列: {单位: 单位, 类: 文字, 分: {类型: 数, 范围: [-2, 5]}, 上限: {类型: 数, 范围: [-1, 3]}}}
得分项:
  总分: {公式: 基础, 依据: 一}
${lines.join('\n')}
排名: {按: 总分, 依据: 一}
`,
    '试',
  );
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const ranges = new ValueRanges(scheme, facts);
  return Object.fromEntries(
    Object.keys(items).map((name) => {
      const { low, high } = ranges.ofColumn(ROSTER, name);
      return [
        name,
        `${low === null ? '' : String(Number(low.num) / Number(low.den))}…${high === null ? '' : String(Number(high.num) / Number(high.den))}`,
      ];
    }),
  );
}

test('limits, steps, tables, roundings narrow what a number may be, whatever the cells hold', () => {
  const items = {
    封顶的: '封顶(无界, 40)',
    限于的: '限于(无界, 0, 40)',
    取小的: '取小(基础, 40)',
    取大的: '取大(基础, 40, 无界)',
    // a limit that may be 不适用 may as well not be there
    可能不限: '封顶(基础, 无界)',
    分段的: '分段(无界, 档)',
    // 20 × 0 … 60 × 1.2
    相乘: '基础 × 率',
    // 不满一步 … 60 ÷ 7 is 8 steps
    每满的: '每满(基础, 7)',
    // 20 ÷ 60 is 0.33…; 60 ÷ 60 … 60 ÷ 20: divided by what is never 0
    倒数: '60 ÷ 基础',
    // by what may be 0, but never below it: at least 20 ÷ 1.2
    除以率: '基础 ÷ 率',
    四舍五入的: '四舍五入(率, 0)',
    绝对值的: '绝对值(基础 － 100)',
  };
  expect(rangesOf(items)).toEqual({
    封顶的: '…40',
    限于的: '0…40',
    取小的: '20…40',
    取大的: '40…',
    可能不限: '…60',
    分段的: '0…10',
    相乘: '0…72',
    每满的: '2…8',
    倒数: '1…3',
    除以率: `${String(20 / 1.2)}…`,
    四舍五入的: '0…1',
    绝对值的: '40…80',
  });
});

test('sums are bounded where the number of rows is known, by whose rows they are', () => {
  const items = {
    // 分 is −2 to 5
    合计的: '合计(记录, 分)',
    // the most that any unit has, not the one that is asked for
    最高合计: '最大(名册, 合计的)',
    // each of the keys at most 3, at least −2
    每类封顶: '合计(记录, 分, 每 类 封顶 3)',
    // a cap below 0 takes off what the rows have
    按列封顶: '合计(记录, 绝对值(分), 每 类 封顶 上限)',
    最大一类: '最大(记录, 分, 每 类 封顶 40)',
    条数: '次数(记录, 分 > 0)',
    名: '名次',
  };
  const open = rangesOf({ ...items, 名: '参评数' });
  expect(open).toEqual({
    合计的: '…',
    最高合计: '…',
    每类封顶: '…',
    按列封顶: '…',
    最大一类: '…40',
    条数: '0…',
    名: '0…',
  });
  const rows = (_: string, whose: Whose): number => ({ own: 2, any: 3, all: 4 })[whose];
  expect(rangesOf({ ...items, 名: '参评数' }, { period: 2026, rows })).toEqual({
    合计的: '-4…10',
    最高合计: '-6…15',
    每类封顶: '-4…6',
    按列封顶: '-2…10',
    最大一类: '-4…10',
    条数: '0…2',
    名: '0…4',
  });
});

test('a parameter has the value of the year that is assessed, else any of its values', () => {
  expect(rangesOf({ 满: '上年满分' })).toEqual({ 满: '10…20' });
  expect(rangesOf({ 满: '上年满分' }, { period: 2025, rows: null })).toEqual({ 满: '10…10' });
});
