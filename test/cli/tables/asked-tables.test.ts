import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../../src/assessment/choices/settings';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet } from '../../../src/xlsx/book';
import { writeXlsx } from '../../../src/xlsx';
import { kaoji } from '../support';

/*
 * An office's own workbook: no head is called as the scheme calls it, and nothing is scored before somebody has said that it is what it
 * looks like.
 */
const SCHEME = `办法: 试
标识: 试
小数: 2
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
排名: {按: 总分}
`;
const folder = mkdtempSync(join(tmpdir(), 'kaoji-asked-'));
const scheme = join(folder, '试.yaml');
writeFileSync(scheme, SCHEME);

type Rows = readonly (readonly CellValue[])[];

async function file(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const path = join(folder, name);
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
  writeFileSync(path, await workbook.save());
  return path;
}

const roster: Rows = [['单位'], ['青石镇'], ['白鹭乡']];
/** 36 + 27 = 63 for 青石镇, 40 + 22 = 62 for 白鹭乡. */
const scores: Rows = [
  ['2024年目标考核评分表'],
  ['序号', '被考核单位', '考核内容', '标准分', '考评得分'],
  [1, '青石镇', '安全生产', 40, 36],
  [2, '青石镇', '信访维稳', 30, 27],
  [3, '白鹭乡', '安全生产', 40, 40],
  [4, '白鹭乡', '信访维稳', 30, 22],
];

function totals(out: string): unknown {
  const { units } = JSON.parse(out) as { units: { unit: string; total: unknown; rank: unknown }[] };
  return units.map(({ unit, total, rank }) => [unit, total, rank]);
}

describe('a table whose heads are other words than the scheme’s', () => {
  test('is asked about at its place, with what each column was taken for; nothing is scored, and the exit code is 3', async () => {
    const path = await file('评分.xlsx', { 名册: roster, 评分表: scores });
    const { code, out } = await kaoji('score', path, '--scheme', scheme);
    expect(code).toBe(3);
    expect(out).toContain('L-TABLE-GUESS 评分表!A2:E6');
    for (const said of ['像是台账“指标”', '被考核单位 → 单位', '标准分 → 分值', '考评得分 → 得分', '--accept-guesses'])
      expect(out).toContain(said);
    expect(out).not.toContain('63');
    expect((await kaoji('check', path, '--scheme', scheme)).code).toBe(3);
  });

  test('is told to programs with code and place, and no number of a score', async () => {
    const path = await file('评分-json.xlsx', { 名册: roster, 评分表: scores });
    const { code, out } = await kaoji('score', path, '--scheme', scheme, '--json');
    const printed = JSON.parse(out) as { asked: { code: string; place: string }[] };
    expect({ code, keys: Object.keys(printed), asked: printed.asked.map((one) => [one.code, one.place]) }).toEqual({
      code: 3,
      keys: ['scheme', 'asked'],
      asked: [['L-TABLE-GUESS', '评分表!A2:E6']],
    });
  });

  test('is scored by --accept-guesses, and the copy remembers it', async () => {
    const path = await file('评分-是.xlsx', { 名册: roster, 评分表: scores });
    const copy = join(folder, '评分-副本.xlsx');
    const { code, out } = await kaoji('score', path, '--scheme', scheme, '--accept-guesses', '--json', '--out', copy);
    expect({ code, totals: totals(out) }).toEqual({
      code: 0,
      totals: [
        ['青石镇', 63, 1],
        ['白鹭乡', 62, 2],
      ],
    });
    const again = await kaoji('score', copy, '--json');
    expect([again.code, totals(again.out)]).toEqual([0, totals(out)]);
  });

  test('is scored by --map, which may say otherwise than it looks', async () => {
    const path = await file('评分-另.xlsx', { 名册: roster, 评分表: scores });
    const taken = await kaoji('score', path, '--scheme', scheme, '--map', '评分表=指标', '--json');
    expect([taken.code, totals(taken.out)]).toEqual([
      0,
      [
        ['青石镇', 63, 1],
        ['白鹭乡', 62, 2],
      ],
    ]);
    // By 标准分 both have 70.
    const otherwise = await kaoji('score', path, '--scheme', scheme, '--map', '评分表!标准分=指标.得分', '--json');
    expect([otherwise.code, totals(otherwise.out)]).toEqual([
      0,
      [
        ['青石镇', 70, 1],
        ['白鹭乡', 70, 1],
      ],
    ]);
    const byLetter = await kaoji('score', path, '--scheme', scheme, '--map', '评分表!D=指标.得分', '--json');
    expect(totals(byLetter.out)).toEqual(totals(otherwise.out));
  });

  test.each([
    ['评分=指标', '没有工作表“评分”。有：名册、评分表'],
    ['评分表=指标表', '没有台账“指标表”。有：名册、指标'],
    ['评分表!分数=指标.得分', '没有列“分数”'],
    ['评分表!标准分=指标.满分', '台账“指标”没有列“满分”'],
    ['评分表', '--map 评分表'],
  ])('--map %s is refused with what there is', async (option, said) => {
    const path = await file('评分-错.xlsx', { 名册: roster, 评分表: scores });
    const { code, errors } = await kaoji('score', path, '--scheme', scheme, '--map', option);
    expect(code).toBe(2);
    expect(errors).toContain(said);
  });
});

describe('what was said of a table', () => {
  /** A copy of the workbook in which the table was accepted, with its cells written anew. */
  async function accepted(name: string, rows: Rows): Promise<string> {
    const path = await file(`${name}.xlsx`, { 名册: roster, 评分表: scores });
    const copy = join(folder, `${name}-副本.xlsx`);
    await kaoji('score', path, '--scheme', scheme, '--accept-guesses', '--json', '--out', copy);
    const workbook = await fileWorkbook(readFileSync(copy), 'copy.xlsx');
    const { settings } = await workbook.read();
    const next = await fileWorkbook(readFileSync(await file(`${name}-新.xlsx`, { 名册: roster, 评分表: rows })), 'next.xlsx');
    const tables = settings['kaoji.tables'];
    await next.apply([{ kind: 'setting', key: 'kaoji.tables', value: tables }]);
    const changed = join(folder, `${name}-改.xlsx`);
    writeFileSync(changed, await next.save());
    expect(readSettings(await next.read()).tables).toHaveLength(1);
    return changed;
  }

  const headed = (...heads: string[]): Rows => scores.map((row, at) => (at === 1 ? heads : row));

  test('holds while rows come and go and the table moves', async () => {
    const moved = await accepted('移', [['说明'], [null], ...scores, [5, '青石镇', '党建', 10, 8]]);
    const { code, out } = await kaoji('score', moved, '--scheme', scheme, '--json');
    expect([code, totals(out)]).toEqual([
      0,
      [
        ['青石镇', 71, 1],
        ['白鹭乡', 62, 2],
      ],
    ]);
  });

  test('is void of a column whose head has changed, and of that alone', async () => {
    const { code, out } = await kaoji(
      'score',
      await accepted('改头', headed('序号', '被考核单位', '考核内容', '标准分', '核定分数')),
      '--scheme',
      scheme,
    );
    expect(code).toBe(3);
    expect(out).toContain('核定分数 → 得分');
  });
});

test('a summary, an example and a copy are not counted, and each is asked with its reason', async () => {
  const path = await file('陷阱.xlsx', {
    名册: roster,
    指标: [
      ['单位', '指标', '分值', '得分'],
      ['青石镇', '安全生产', 40, 36],
      ['白鹭乡', '安全生产', 40, 40],
    ],
    '指标 (2)': [
      ['单位', '指标', '分值', '得分'],
      ['青石镇', '安全生产', 40, 36],
      ['白鹭乡', '安全生产', 40, 40],
    ],
    填报示例: [
      ['单位', '指标', '分值', '得分'],
      ['某某镇', '安全生产', 40, 38],
    ],
  });
  const scored = await kaoji('score', path, '--scheme', scheme, '--json');
  expect([scored.code, totals(scored.out)]).toEqual([
    0,
    [
      ['青石镇', 36, 2],
      ['白鹭乡', 40, 1],
    ],
  ]);
  const { out } = await kaoji('check', path, '--scheme', scheme);
  expect(out).toContain('再读就重复计算');
  expect(out).toContain('这是填写示例');
});

test('a ledger that is not there names the sheet that is nearest, and what it lacks; doing what it says works', async () => {
  const lacking =
    '办法: 试\n标识: 试\n台账:\n  名册: {列: {单位: 单位}}\n  查办: {依据: 一, 列: {单位: 单位, 案由: {类型: 文字, 必填: 是}, 扣几分: {类型: 分, 必填: 是}}}\n得分项: {总分: {公式: "100 － 合计(查办, 扣几分)", 依据: 一}}\n';
  const path = join(folder, '查.yaml');
  writeFileSync(path, lacking);
  const sheet = (head: string): Rows => [
    ['单位', '案由', head],
    ['青石镇', '违规', 3],
  ];
  const before = await kaoji('check', await file('查-前.xlsx', { 名册: roster, 督查: sheet('甲乙丙') }), '--scheme', path);
  expect(before.out).toContain('最像的是工作表“督查”，它有 单位、案由，缺 扣几分');
  const after = await kaoji('score', await file('查-后.xlsx', { 名册: roster, 督查: sheet('扣几分') }), '--scheme', path, '--json');
  expect([after.code, totals(after.out)]).toEqual([
    0,
    [
      ['青石镇', 97, null],
      ['白鹭乡', 100, null],
    ],
  ]);
});
