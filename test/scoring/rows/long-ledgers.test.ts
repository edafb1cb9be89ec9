import { loadScheme } from '../../../src/scheme/load';
import { withSymbols } from '../../../src/scheme/symbol-table';
import { numberAt, type NumberVector } from '../../../src/kernel/numbers';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../../../src/scoring/input';
import { score } from '../../../src/scoring/run';
import { differences } from '../support/compare';

/** Long ledgers are computed part by part; the parts differ here: small numbers, fractions, missing cells, numbers beyond 2^53. */
const text = `
办法: 长
序列: [东, 西]
表:
  级别: {依据: 一, 行: [[级, 分, 折], [一, 10, 0.5], [二, 2.25, 不适用]]}
  分档: {依据: 一, 分段: [{低于: 0, 取: -1.5}, {不超过: 1.1, 取: 0}, {当: 其他, 取: 3.333}]}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 系数: 率}}
  记录:
    依据: 一
    列: {甲: 数, 乙: 数, 组: 文字, 级: [一, 二, 三]}
    行:
      率: {公式: 甲 ÷ 乙, 依据: 一}
      限: {公式: "限于(率, 0, 110%)", 依据: 一}
      得分: {公式: "甲 × 限 × 系数", 类型: 分, 依据: 一}
      级分: {公式: "查表(级别, 级, 折) ＋ 分段(甲, 分档)", 依据: 一}
      选: {公式: '如果 组 = "甲" 且 甲 > 2 则 得分 否则 如果 级 = 一 则 不适用 否则 乙 － 甲', 依据: 一}
      占: {公式: "甲 ÷ 合计(记录, 绝对值(甲) ＋ 1)", 类型: 分, 小数: 4, 依据: 一}
      定: {公式: 1 ＋ 2, 依据: 一}
得分项:
  总分: {公式: "合计(记录, 得分, 组 ≠ '乙') ＋ 平均(记录, 级分)", 依据: 一}
  重: {公式: "合计(记录, 选, 每 组 取最高)", 类型: 数, 依据: 一}
  个: {公式: "次数(记录, 率 > 1) － 个数(记录, 级)", 类型: 数, 依据: 一}
`;
const rows = 9_500;

function column(cell: (row: number) => InputValue): InputValue[] {
  return Array.from({ length: rows }, (_, row) => cell(row));
}

/** Cells by the row alone, so that every part has its own kind. */
function input(special: (row: number) => InputValue | undefined): Parameters<typeof differences>[1] {
  const columns = new Map<string, InputValue[]>([
    ['甲', column((row) => special(row) ?? ((row * 37) % 1009) / 100 - 2)],
    ['乙', column((row) => ((row * 53) % 977) / 10)],
    ['组', column((row) => ['甲', '乙', '丙', null][row % 4] ?? null)],
    ['级', column((row) => ['一', '二'][row % 2] ?? null)],
  ]);
  return {
    units: [
      { name: '一局', sequence: '东' },
      { name: '二局', sequence: '西' },
    ],
    ledgers: new Map([
      ['名册', { rows: 2, unit: Int32Array.of(0, 1), columns: new Map<string, InputValue[]>([['系数', [0.95, 1]]]) }],
      ['记录', { rows, unit: Int32Array.from({ length: rows }, (_, row) => (row % 97 === 0 ? -1 : row % 2)), columns }],
    ]),
    period: 2017,
    readings: {},
  };
}

test.each<[string, (row: number) => InputValue | undefined]>([
  ['of small numbers', () => undefined],
  ['with a missing cell in the second part', (row) => (row === 9_000 ? null : undefined)],
  ['with 不适用 in the last part', (row) => (row > 9_000 && row % 5 === 0 ? NOT_APPLICABLE_INPUT : undefined)],
  ['with a number beyond 2^53 in the second part', (row) => (row === 8_500 ? 1e18 : undefined)],
  ['with a third in the first part', (row) => (row === 3 ? { num: 1n, den: 3n } : undefined)],
])('a ledger of 9,500 rows %s agrees with the oracle', (_, special) => {
  const { scheme, diagnostics } = loadScheme(text, '长');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (scheme === null) return;
  const shorter = withSymbols({ ...scheme, statements: scheme.statements.filter(({ name }) => name !== '占') });
  expect(differences(shorter, input(special)).slice(0, 5)).toEqual([]);
});

test('an aggregate within a long row formula is not lost when its part is done', () => {
  const { scheme } = loadScheme(text, '长');
  if (scheme === null) throw new Error('the scheme did not load');
  const rowsOnly = withSymbols({ ...scheme, statements: scheme.statements.filter(({ name }) => name === '占') });
  const short = input(() => undefined);
  const cells = Array.from(short.ledgers.get('记录')?.columns.get('甲') ?? []);
  const sums = [0, 1].map((unit) =>
    cells.reduce<bigint>(
      (sum, cell, row) => (row % 97 !== 0 && row % 2 === unit ? sum + 100n + BigInt(Math.abs(Math.round(Number(cell) * 100))) : sum),
      0n,
    ),
  );
  const run = score(rowsOnly, short);
  const shares = run.column('记录', '占');
  for (const row of [1, 2, 4_097, 8_194, 9_499]) {
    const hundredths = BigInt(Math.round(Number(cells[row]) * 100));
    const size = (hundredths < 0n ? -hundredths : hundredths) * 10_000n;
    const sum = sums[row % 2] ?? 1n;
    const expected = (2n * size + sum) / (2n * sum);
    expect(numberAt(shares as NumberVector, row)).toEqual({ num: hundredths < 0n ? -expected : expected, den: 10_000n });
  }
});
