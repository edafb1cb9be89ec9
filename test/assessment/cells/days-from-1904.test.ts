import { assess } from '../../../src/assessment/assess';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { loadScheme } from '../../../src/scheme/load';
import { fileWorkbook } from '../../../src/workbook/file';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { readXlsx } from '../../../src/xlsx';
import { packageOf } from '../../xlsx/support/package-of';

const SCHEME = `
办法: 试
台账:
  名册: {列: {单位: 单位, 收齐日期: 日期}}
  事项: {依据: 一, 列: {单位: 单位, 报送日期: 日期, 件数: 数}}
得分项:
  收齐: {公式: "收齐日期", 类型: 日期, 依据: 一}
  总分: {公式: "次数(事项, 报送日期 ≤ 日期(2017, 12, 20))", 依据: 一}
`;
const { scheme } = loadScheme(SCHEME, '试.yaml');
if (scheme === null)
  throw new Error(
    loadScheme(SCHEME, '试.yaml')
      .diagnostics.map(({ message }) => message)
      .join(),
  );
const dated = scheme;

const row = (number: number, ...cells: readonly (string | number)[]): string =>
  `<row r="${String(number)}">${cells
    .map((cell, column) => {
      const at = `r="${'ABC'.charAt(column)}${String(number)}"`;
      return typeof cell === 'string'
        ? `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
        : `<c ${at} s="${String(column === 0 ? 0 : column)}"><v>${String(cell)}</v></c>`;
    })
    .join('')}</row>`;

/** 2017-12-20 and 2017-12-21 as day numbers, and a count of 3; all of days shown as days. */
function file(first: number, second: number, workbookPr: string): Uint8Array {
  return packageOf({
    workbookPr,
    formats: [0, 31, 0],
    sheets: {
      名册: row(1, '单位', '收齐日期') + row(2, '甲局', second),
      事项: row(1, '单位', '报送日期', '件数') + row(2, '甲局', first, 3) + row(3, '甲局', second, 3),
    },
  });
}

const from1904 = '<workbookPr date1904="1"/>';
const open = async (bytes: Uint8Array): Promise<{ snapshot: Snapshot; workbook: Awaited<ReturnType<typeof fileWorkbook>> }> => {
  const workbook = await fileWorkbook(bytes, '考核.xlsx');
  return { workbook, snapshot: await workbook.read() };
};

// 2017-12-20 is day 43089 counted from 1900 and day 41627 counted from 1904-01-01 as day 0: 1462 less.
test.each<[string, Uint8Array]>([
  ['1900', file(43089, 43090, '')],
  ['1904', file(41_627, 41_628, from1904)],
])('days counted from %s are the days that the workbook shows', async (_, bytes) => {
  const { units } = assess((await open(bytes)).snapshot, dated);
  expect(units[0]?.items.map(({ name, shown }) => [name, shown.text])).toEqual([
    ['收齐', '2017-12-21'],
    ['总分', '1.00'],
  ]);
});

test('a number shown as a day is told by the day that is seen', async () => {
  const bytes = packageOf({
    workbookPr: from1904,
    formats: [0, 31, 58],
    sheets: {
      名册: row(1, '单位', '收齐日期') + row(2, '甲局', 41_627),
      事项: row(1, '单位', '报送日期', '件数') + row(2, '甲局', 41_627, 41_640),
    },
  });
  const { findings } = assess((await open(bytes)).snapshot, dated);
  expect(findings.flatMap(({ code, data }) => (code === 'L-NOT-NUMBER' ? [data['found']] : []))).toEqual(['2018-01-02']);
});

test('a year, or a date run together, is no day from 1904 either, and is told as it stands', async () => {
  const { findings } = assess((await open(file(2017, 20_171_220, from1904))).snapshot, dated);
  expect(findings.flatMap(({ code, data }) => (code === 'L-NOT-DATE' ? [data['found']] : [])).sort()).toEqual([
    '2017',
    '20171220',
    '20171220',
  ]);
});

test('a day of the result goes into the copy as the workbook counts, so that it shows what it should', async () => {
  const { workbook, snapshot } = await open(file(41_627, 41_628, from1904));
  await workbook.apply(planResult(assess(snapshot, dated), snapshot).edits);
  const copy = await readXlsx(await workbook.save());
  expect(copy.dateSystem).toBe('1904');
  const written = copy.sheets.find(({ name }) => name.startsWith('考评结果'))?.cells ?? {};
  const days = Object.values(written).flatMap((cells) =>
    Object.values(cells).flatMap(({ value, numberFormat }) => (numberFormat === 'yyyy-mm-dd' && typeof value === 'number' ? [value] : [])),
  );
  expect(days).toEqual([41_628]);
});

test('formulas that count days from 1900 are not written into it', async () => {
  const { snapshot } = await open(file(41_627, 41_628, from1904));
  expect(() => planFormulas(assess(snapshot, dated), snapshot)).toThrow(/1904/);
});
