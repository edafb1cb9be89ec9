import { readFileSync } from 'node:fs';
import { readSettings } from '../../../src/assessment/choices/settings';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet } from '../../../src/xlsx/book';
import { writeXlsx } from '../../../src/xlsx';
import { kaoji, scratch } from '../support';

/* Last year somebody said which table is which ledger. This year's workbook has the same heads, on sheets of this year. */
const written = scratch();
const scheme = written(
  '试.yaml',
  `办法: 试
标识: 试
小数: 2
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
排名: {按: 总分}
`,
);

type Rows = readonly (readonly CellValue[])[];

async function file(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const workbook = await fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: Object.keys(sheets).map(emptySheet) }), name);
  await workbook.apply(
    Object.entries(sheets).flatMap(([sheet, rows]) =>
      rows.map((row, at) => ({
        kind: 'values' as const,
        sheet,
        area: { row: at, column: 0, rows: 1, columns: row.length },
        values: [row],
      })),
    ),
  );
  return written(name, await workbook.save());
}

const roster: Rows = [['单位'], ['青石镇'], ['白鹭乡']];

/** 青石镇 36 + 27 = 63, 白鹭乡 40 + 22 = 62. */
function scores(year: number): Rows {
  return [
    [`${String(year)}年目标考核评分表`],
    ['序号', '被考核单位', '考核内容', '标准分', `${String(year)}年得分`, '原始分'],
    [1, '青石镇', '安全生产', 40, 36, 90],
    [2, '青石镇', '信访维稳', 30, 27, 90],
    [3, '白鹭乡', '安全生产', 40, 40, 100],
    [4, '白鹭乡', '信访维稳', 30, 22, 73],
  ];
}

test('what was said of last year’s tables is carried over to the same heads, said, and kept in the copy', async () => {
  const last = await file('去年.xlsx', { 名册: roster, 评分2023: scores(2023) });
  const lastSaid = written('去年答.xlsx', '');
  const said = await kaoji('score', last, '--scheme', scheme, '--map', '评分2023=指标', '--out', lastSaid);
  expect(said.code).toBe(0);
  const now = await file('今年.xlsx', { 名册: roster, 评分2024: scores(2024) });
  const { out } = await kaoji('tables', now, '--scheme', scheme, '--from', lastSaid);
  expect(out.split('\n')[0]).toBe('沿用上年的认表：“评分2024”读作台账“指标”（上年的“评分2023”）');
  const copy = written('今年副本.xlsx', '');
  const scored = await kaoji('score', now, '--scheme', scheme, '--from', lastSaid, '--json', '--out', copy);
  const { units } = JSON.parse(scored.out) as { units: { unit: string; total: unknown }[] };
  expect([scored.code, units.map(({ unit, total }) => [unit, total])]).toEqual([
    0,
    [
      ['青石镇', 63],
      ['白鹭乡', 62],
    ],
  ]);
  const kept = readSettings(await (await fileWorkbook(readFileSync(copy), '副本.xlsx')).read()).tables;
  expect(kept.map(({ sheet, ledger }) => [sheet, ledger])).toEqual([['评分2024', '指标']]);
});

test('other heads are not carried over, and that is said; a workbook of which nobody said anything has nothing to carry', async () => {
  const lastSaid = written('去年答二.xlsx', '');
  await kaoji(
    'score',
    await file('去年二.xlsx', { 名册: roster, 评分: scores(2023) }),
    '--scheme',
    scheme,
    '--map',
    '评分=指标',
    '--out',
    lastSaid,
  );
  const now = await file('今年二.xlsx', { 名册: roster, 评分: scores(2024).map((row) => row.slice(0, 5)) });
  const { out, code } = await kaoji('tables', now, '--scheme', scheme, '--from', lastSaid);
  expect([code, out.split('\n')[0]]).toEqual([0, '没有沿用：上年的“评分”（指标），这本工作簿里没有表头完全一样、还没有回答过的表。']);
  const none = await kaoji('tables', now, '--scheme', scheme, '--from', now);
  expect([none.code, none.errors]).toEqual([2, expect.stringContaining('没有可以沿用的认表')]);
});
