import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { formulaFaults, written } from '../support/prove';

/* A result in formulas says for whom a unit waits, by name, as a result in values does: those that may come before it, and need not. */

function schemeOf(ties: string) {
  const { scheme } = loadScheme(
    `办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位, 基础: {类型: 分, 范围: [0, 60]}, 加分: 分}}
得分项:
  总分: {公式: 基础 ＋ 加分}
排名: {按: 总分, 并列: ${ties}}
等次:
  - {等次: 优, 当: 名次 = 1}
  - {等次: 良, 当: 其他}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error('the scheme does not load');
  return scheme;
}

/** What LibreOffice shows under 待补事项, by unit. */
async function pending(rows: readonly (readonly CellValue[])[], ties = '同名次跳号'): Promise<Record<string, CellValue>> {
  const sheets = [{ name: '名册', rows: [['单位', '基础', '加分'], ...rows.map((row) => [...row])], merges: [] }];
  const file = written({ name: '试', scheme: schemeOf(ties), sheets, readings: {}, period: '2026' });
  expect(formulaFaults(file)).toEqual([]);
  const [found] = await calculated([file.book]);
  const result = found?.get('考评结果-2026') ?? [];
  const head = result.findIndex((row) => row.includes('待补事项'));
  const at = result[head]?.indexOf('待补事项') ?? -1;
  return Object.fromEntries(
    result.slice(head + 1).flatMap((row) => (typeof row[1] === 'string' ? [[row[1], row[at] === '' ? null : (row[at] ?? null)]] : [])),
  );
}

togetherTest('those that may still come before it are named, and no others', async () => {
  // 丙 is at most 60＋35 = 95, 丁 at most 60＋5 = 65: 丁 cannot come before 甲 or 乙, 丙 can come before both. 丙 is before 戊 for
  // sure, with the 35 that it has; 丁 with 5 need not be.
  expect(
    await pending([
      ['甲', 60, 30],
      ['乙', 50, 30],
      ['丙', null, 35],
      ['丁', null, 5],
      ['戊', 10, 10],
    ]),
  ).toEqual({ 甲: '等丙补齐', 乙: '等丙补齐', 丙: '名册 基础', 丁: '名册 基础', 戊: '等丁补齐' });
});

togetherTest('of many the first three, and how many there are; of those that are sure to come before, none', async () => {
  const open = ['乙', '丙', '丁', '戊', '己'].map((unit): readonly CellValue[] => [unit, null, 30]);
  const found = await pending([['甲', 50, 10], ...open, ['庚', null, 100], ['辛', 10, 10]]);
  expect([found['甲'], found['辛'], found['乙']]).toEqual(['等乙、丙、丁等 5 个单位补齐', null, '名册 基础']);
});

togetherTest('by the order of the 名册, one that may be equal comes before, too', async () => {
  // 乙 is at most 60＋10 = 70, what 甲 has.
  const rows = [
    ['甲', 50, 20],
    ['乙', null, 10],
  ];
  expect(await pending(rows)).toEqual({ 甲: null, 乙: '名册 基础' });
  expect(await pending(rows, '按名册先后')).toEqual({ 甲: '等乙补齐', 乙: '名册 基础' });
});
