import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { loadScheme } from '../../../src/scheme/load';
import { dayNumberOf } from '../../../src/workbook/cells/day-number';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { togetherTest } from '../support/oracle';
import { differencesOf, written, type Written } from '../support/prove';

/** Days and years in formulas, far from today. */
function workbook(items: string, ledger: string, rows: readonly CellValue[][], tables = ''): Written {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试\n标识: 试\n施行: 2026-01-01\n年度: 2026\n序列: [甲类]\n${tables}台账:\n  名册: {列: {单位: 单位, ` +
      `序列: 文字}}\n  ${ledger}\n得分项:\n${items}\n  总分: 次数(名册)\n排名: {按: 总分}\n`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  const [head, ...data] = rows;
  const name = ledger.slice(0, ledger.indexOf(':'));
  return written({
    name: items,
    scheme,
    sheets: [
      {
        name: '名册',
        rows: [
          ['单位', '序列'],
          ['甲', '甲类'],
          ['乙', '甲类'],
        ],
        merges: [],
      },
      { name, rows: [head ?? [], ...data], merges: [] },
    ],
    readings: {},
    period: '2026',
  });
}

const tables = (rows: string): string => `表:\n  假日: {行: [[日期, 安排], ${rows}]}\n`;

async function told(...files: readonly Written[]): Promise<string[]> {
  return (await differencesOf(files))
    .flat()
    .map(({ place, what, expected, found, formula }) => `${place} ${what}: ${expected}, LibreOffice ${found}: ${formula}`);
}

/** What the kernel makes of the column of a ledger, state or value. */
function kernelSays({ kernel }: Written, name: string): (string | number | boolean)[] {
  return (kernel.columns.find((column) => column.name === name)?.cells ?? []).map((cell) =>
    'state' in cell ? cell.state : typeof cell.value === 'number' ? Math.round(cell.value) : cell.value,
  );
}

togetherTest('a day before 1901 or after 9999 is 无法计算, and so is what rests on it', async () => {
  const day = (text: string): number => dayNumberOf(text) ?? NaN;
  const file = workbook(
    '  晚: {公式: "次数(报送, 到期 > 完成)", 类型: 整数}\n  早: {公式: "次数(报送, 完成 － 天数 < 完成)", 类型: 整数}',
    '报送: {列: {完成: 日期, 天数: 数, 年份: 数}, 行: {到期: {公式: 完成 ＋ 天数, 类型: 日期}, 到期年: {公式: ' +
      '年(完成 ＋ 天数), 类型: 整数}, 相差: {公式: 完成 － （完成 － 天数）, 类型: 数}, 工作日: {公式: ' +
      '"工作日后(完成, 天数)", 类型: 日期}, 生日: {公式: "日期(年份, 3, 1)", 类型: 日期}}}',
    [
      ['单位', '完成', '天数', '年份'],
      ['甲', day('2026-01-05'), 30, 2026],
      ['甲', day('2026-01-05'), 3000000, 2026.5],
      ['乙', day('2026-01-05'), -46000, 1900],
      ['乙', day('9999-12-30'), 1, 9999],
      ['乙', day('9999-12-30'), 10, 10000],
    ],
  );
  // 2026-01-05 is day 46027 of the calendar that begins in 1900, 1901-01-01 day 367, 9999-12-31 day 2958465.
  expect(kernelSays(file, '到期')).toEqual([46057, '无法计算', '无法计算', 2958465, '无法计算']);
  expect(kernelSays(file, '生日')).toEqual([46082, '无法计算', '无法计算', 2958160, '无法计算']);
  expect(file.untranslated).toEqual([]);
  expect(await told(file)).toEqual([]);
});

togetherTest('working days are counted on in the years of the table, before and after the assessed one; beyond them 待补', async () => {
  const day = (text: string): number => dayNumberOf(text) ?? NaN;
  const file = workbook(
    '  末: {公式: "次数(报送, 到期 > 完成)", 类型: 整数}',
    '报送: {列: {完成: 日期, 天数: 数}, 行: {到期: {公式: "工作日后(完成, 天数, 假日)", 类型: 日期}}}',
    // 2018-01-05 is a Friday, 2026-01-10 a Saturday on which people work, 2031-03-03 a Monday. Of 2019 to 2025 and of 2030 nothing is
    // known: 2018-12-28 is the last Friday of its year, so that 2018-12-31 is one day on and 2019-01-01 two; nothing is counted from a day
    // on 0 days.
    [
      ['单位', '完成', '天数'],
      ['甲', day('2018-01-05'), 1],
      ['甲', day('2026-01-09'), 1],
      ['乙', day('2031-03-03'), 5],
      ['乙', day('2018-12-28'), 1],
      ['乙', day('2018-12-28'), 2],
      ['乙', day('2025-12-31'), 1],
      ['乙', day('2024-05-01'), 0],
      ['乙', day('2024-05-01'), 1],
      ['乙', day('2031-12-31'), 1],
      ['乙', day('2018-06-01'), 1000],
    ],
    tables('[2018-01-01, 放假], [2026-01-10, 上班], [2026-01-01, 放假], [2031-01-01, 放假]'),
  );
  const reached = [day('2018-01-08'), day('2026-01-10'), day('2031-03-10'), day('2018-12-31')];
  expect(kernelSays(file, '到期')).toEqual([...reached, '待补', day('2026-01-02'), day('2024-05-01'), '待补', '待补', '待补']);
  expect(file.untranslated).toEqual([]);
  expect(await told(file)).toEqual([]);
});

togetherTest('the same by a table without make-up days', async () => {
  const day = (text: string): number => dayNumberOf(text) ?? NaN;
  const file = workbook(
    '  末: {公式: "次数(报送, 到期 > 完成)", 类型: 整数}',
    '报送: {列: {完成: 日期, 天数: 数}, 行: {到期: {公式: "工作日后(完成, 天数, 假日)", 类型: 日期}}}',
    // 2024-09-27 is a Friday, 2024-10-01 to 2024-10-07 are off: 9-30, 10-08 and 10-09 are worked.
    [
      ['单位', '完成', '天数'],
      ['甲', day('2024-09-27'), 3],
      ['甲', day('2025-09-29'), 3],
      ['乙', day('2024-12-30'), 1],
      ['乙', day('2024-12-30'), 2],
      ['乙', day('2023-12-31'), 1],
    ],
    tables(Array.from({ length: 7 }, (_, index) => `[2024-10-0${String(index + 1)}, 放假]`).join(', ')),
  );
  expect(kernelSays(file, '到期')).toEqual([day('2024-10-09'), '待补', day('2024-12-31'), '待补', day('2024-01-01')]);
  expect(file.untranslated).toEqual([]);
  expect(await told(file)).toEqual([]);
});

/** A unit's years before 2026 in which it was 好. */
function history(years: readonly number[]): Written {
  return workbook(
    '  连年: {公式: "连续年数(历年, 考评 = 好)", 类型: 整数}\n  考评: {公式: "如果 次数(历年) > 0 则 好 否则 差", 类型: [好, 差]}',
    '历年: {列: {年度: 整数, 考评: [好, 差]}}',
    [['单位', '年度', '考评'], ...years.map((year): CellValue[] => ['甲', year, '好'])],
  );
}

const since = (first: number): number[] => Array.from({ length: 2026 - first }, (_, index) => first + index);

togetherTest('years running go back as far as the ledger does; a year between that lacks its row is waited for', async () => {
  const files = [since(2001), [...since(2020), 1999, 201], [2025, 2023]].map((years) => history(years));
  expect(files.map((file) => kernelSays(file, '连年')[0])).toEqual([26, '待补', '待补']);
  expect(files.flatMap(({ untranslated }) => untranslated)).toEqual([]);
  expect(await told(...files)).toEqual([]);
});

togetherTest('more years than a formula holds are left to the kernel, with the reason', async () => {
  const file = history(since(1946));
  expect(kernelSays(file, '连年')[0]).toBe(81);
  expect(file.untranslated).toEqual([{ what: '连年', why: fill(formulaMessages['N-TOO-LONG'], {}) }]);
  expect(await told(file)).toEqual([]);
});
