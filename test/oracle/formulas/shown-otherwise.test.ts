import { loadScheme } from '../../../src/scheme/load';
import { putCell } from '../../../src/xlsx';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { written } from '../support/prove';

const { scheme } = loadScheme(
  `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
台账:
  名册: {列: {单位: 单位, 税收: {类型: 数, 计量: 万元}, 比率: 率}}
得分项:
  总分: {公式: 税收 ＋ 比率, 类型: 数}
排名: {按: 总分}
`,
  'x.yaml',
);

/** 总分 of 甲 as LibreOffice calculates it from a cell below 税收 and one below 比率; `over` is typed over the first afterwards. */
async function total(tax: readonly [number, string], rate: readonly [number, string], over: number | null = null): Promise<CellValue> {
  if (scheme === null) throw new Error('the scheme does not load');
  const rows = [
    ['单位', '税收', '比率'],
    ['甲', tax[0], rate[0]],
  ];
  const sheet = { name: '名册', rows, merges: [], formats: [[1, 1, tax[1]] as const, [1, 2, rate[1]] as const] };
  const { book } = written({ name: '试', scheme, sheets: [sheet], readings: {}, period: '2026' });
  const typed = book.sheets.find(({ name }) => name === '名册');
  if (over !== null && typed !== undefined) putCell(typed, 1, 1, { value: over, numberFormat: tax[1] });
  const [found] = await calculated([book]);
  const result = found?.get('考评结果-2026') ?? [];
  const at = result.find((row) => row.includes('总分'))?.indexOf('总分') ?? -1;
  return result.find((row) => row[1] === '甲')?.[at] ?? null;
}

const PERCENT = [0.5, '0%'] as const;

togetherTest('numbers that their format shows in another unit are read so in formulas, too, also when they change', async () => {
  const found = await Promise.all([
    // 12,345,600 元 is shown as 1234.6万元; 2,500 元 for it as 0.3万元
    total([12345600, '0!.0,"万元"'], PERCENT),
    total([12345600, '0!.0,"万元"'], PERCENT, 2500),
    total([1.2, '0.00"亿元"'], PERCENT),
  ]);
  expect(found).toEqual([1235.06, 0.75, 12000.5]);
});

togetherTest('where large numbers are shown in another unit than small ones, a changed one waits to be scored again', async () => {
  const format = '[>=10000]0!.0,"万";0';
  // 20,000 is shown as 2.0万: 2 万元
  expect(await Promise.all([total([20000, format], PERCENT), total([20000, format], PERCENT, 300)])).toEqual([2.5, '待补']);
});

togetherTest('a share that its cell shows as a time of day is none, in formulas as in the program', async () => {
  // Excel makes 12:00 of a typed 12:0
  expect(await Promise.all([total([1, '0'], [0.5, 'h:mm']), total([1, '0'], [0.5, '0.0'])])).toEqual(['待补', 1.5]);
});
