import { loadScheme } from '../../../src/scheme/load';
import { putCell, type XlsxCell } from '../../../src/xlsx';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { ALL_LONG, formulaFaults, written } from '../support/prove';

const { scheme } = loadScheme(
  `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
台账:
  名册: {列: {单位: 单位, 税收: {类型: 数, 计量: 万元}}}
  指标: {列: {单位: 单位, 权重: 率, 得分: 分}}
得分项:
  指标分: 合计(指标, 得分 × 权重)
  总分: 指标分 ＋ 税收 ÷ 100
排名: {按: 总分}
`,
  'x.yaml',
);

/** 总分 of each unit as LibreOffice calculates it, after one cell of 指标 was typed over. */
async function totals(
  {
    head = '权重（%）',
    weights,
    over = null,
  }: { readonly head?: string; readonly weights: readonly number[]; readonly over?: XlsxCell | null },
  options: { readonly longLedger?: number },
): Promise<CellValue[]> {
  if (scheme === null) throw new Error('the scheme does not load');
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '税收（亿元）'],
        ['甲', 1.2],
        ['乙', 0.07],
      ],
      merges: [],
    },
    {
      name: '指标',
      rows: [
        ['单位', head, '得分'],
        ['甲', weights[0] ?? null, 80],
        ['甲', weights[1] ?? null, 90],
        ['乙', weights[2] ?? null, 70],
      ],
      merges: [],
    },
  ];
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' }, options);
  expect(formulaFaults(file)).toEqual([]);
  const typed = file.book.sheets.find(({ name }) => name === '指标');
  if (over !== null && typed !== undefined) putCell(typed, 1, 1, over);
  const [found] = await calculated([file.book]);
  const result = found?.get('考评结果-2026') ?? [];
  const top = result.findIndex((row) => row.includes('总分'));
  const at = result[top]?.indexOf('总分') ?? -1;
  return ['甲', '乙'].map((unit) => result.find((row) => row[1] === unit)?.[at] ?? null);
}

describe.each([
  ['short ledgers', {}],
  ['long ledgers', ALL_LONG],
] as const)('%s', (_, options) => {
  togetherTest('formulas read percents and 亿元 as the program does, as typed and typed anew', async () => {
    const [first, anew] = await Promise.all([
      // 80 × 60.1% ＋ 90 × 39.9% ＋ 12,000 ÷ 100 = 48.08 ＋ 35.91 ＋ 120 = 203.99; 70 × 100% ＋ 700 ÷ 100 = 77
      totals({ weights: [60.1, 39.9, 100] }, options),
      // 80 × 55% ＋ 35.91 ＋ 120 = 199.91
      totals({ weights: [60.1, 39.9, 100], over: { value: 55 } }, options),
    ]);
    expect([first, anew]).toEqual([
      [203.99, 77],
      [199.91, 77],
    ]);
  });

  togetherTest('96 typed into a column of shares leaves it pending in formulas too, and 0.96 typed over it gives numbers', async () => {
    const head = '权重';
    const [typed, mended] = await Promise.all([
      totals({ head, weights: [0.6, 0.4, 1], over: { value: 96 } }, options),
      // 80 × 0.96 ＋ 90 × 0.4 ＋ 120 = 76.8 ＋ 36 ＋ 120 = 232.8
      totals({ head, weights: [96, 0.4, 1], over: { value: 0.96 } }, options),
    ]);
    expect([typed, mended]).toEqual([
      ['待补', '待补'],
      [232.8, 77],
    ]);
  });
});
