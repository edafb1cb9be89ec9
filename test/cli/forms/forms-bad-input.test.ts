import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cellAt, emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxBook, type XlsxSheet } from '../../../src/xlsx';
import { SCHEME } from '../../sheets/forms/support/filled';
import { kaoji, scratch } from '../support';

/* What an office may give: a scheme that lost what a form names, lists of no row and of many, very many units. */

const write = scratch();
const target = (name: string): string => join(write('空', '').replace(/空$/u, ''), name);
const scheme = write('小.yaml', SCHEME);

type Cells = readonly (readonly (string | number | null)[])[];

const FORM: Cells = [
  ['｛表样 单子｝｛每张 单位｝', null],
  ['｛单位｝', '｛总分｝'],
  ['｛每 扣分｝｛事由｝', '｛分｝'],
  ['共｛行数｝项', null],
];

/** A workbook with the form, of units with a task and votes; `off`: how many deductions each has. */
function book(units: readonly string[], off: (unit: number) => number, form: Cells = FORM): XlsxBook {
  const sheets: Readonly<Record<string, Cells>> = {
    名册: [['单位', '序列'], ...units.map((unit) => [unit, '局'])],
    任务: [['单位', '类', '事项', '分值', '得分'], ...units.map((unit) => [unit, '甲', '一', 100, 90])],
    扣分: [
      ['单位', '事由', '分', '状态'],
      ...units.flatMap((unit, at) => Array.from({ length: off(at) }, (_, row) => [unit, `迟报${String(row + 1)}`, 0.1, '审定'])),
    ],
    投票: [['单位', '评价人', '票'], ...units.flatMap((unit) => ['张', '王', '李'].map((person) => [unit, person, 4]))],
    '表样-单子': form,
  };
  const made = Object.entries(sheets).map(([name, rows]): XlsxSheet => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value })));
    return sheet;
  });
  return { ...emptyBook(), sheets: made };
}

const units = (count: number): string[] => Array.from({ length: count }, (_, at) => `第${String(at + 1)}单位`);

async function printed(file: string): Promise<XlsxSheet> {
  const sheet = (await readXlsx(await readFile(file))).sheets.find(({ name }) => name.startsWith('出表-'));
  if (sheet === undefined) throw new Error('nothing was filled');
  return sheet;
}

test('a scheme that lost an item: the form is told at each cell that names it, and nothing is written; other forms go on', async () => {
  const file = write('丢项.xlsx', await writeXlsx(book(units(2), () => 1, [...FORM, ['｛测评｝', '｛依据：测评｝']])));
  const lost = write('丢.yaml', SCHEME.replace(/ {2}测评: .*\n/u, '').replace(' ＋ 测评', ''));
  const out = target('丢.xlsx');
  const { code, errors } = await kaoji('forms', file, '--scheme', lost, '--form', '单子', '--out', out);
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(errors).toMatch(/'?表样-单子'?!A5（第2字）.*测评/u);
  expect(errors).toMatch(/'?表样-单子'?!B5（第2字）.*测评/u);
  const list = await kaoji('forms', file, '--scheme', lost, '--list');
  expect([list.code, list.out.includes('考评情况反馈单')]).toEqual([1, true]);
  expect((await kaoji('forms', file, '--scheme', lost, '--form', '反馈单', '--out', target('别的.xlsx'))).code).toBe(0);
});

test.each([0, 1, 300])('a list of %i rows', async (count) => {
  const file = write(`清单${String(count)}.xlsx`, await writeXlsx(book(['甲局'], () => count)));
  const out = target(`出${String(count)}.xlsx`);
  const { code, errors } = await kaoji('forms', file, '--scheme', scheme, '--form', '单子', '--out', out);
  expect([errors, code]).toEqual(['', 0]);
  const sheet = await printed(out);
  // 90 ＋ 4 less a tenth for each.
  expect(cellAt(sheet, 0, 1)?.value).toBeCloseTo(94 - count / 10, 9);
  expect([cellAt(sheet, 1, 0)?.value, cellAt(sheet, count, 0)?.value, cellAt(sheet, count + 1, 0)?.value]).toEqual([
    count === 0 ? '共0项' : '迟报1',
    count === 0 ? '甲局' : `迟报${String(count)}`,
    `共${String(count)}项`,
  ]);
});

test('1,024 and 1,025 units are pages of one sheet; of 1,026 none is printed, and the way out is told', async () => {
  for (const count of [1024, 1025]) {
    const file = write(`${String(count)}.xlsx`, await writeXlsx(book(units(count), () => 0)));
    const out = target(`出${String(count)}.xlsx`);
    expect((await kaoji('forms', file, '--scheme', scheme, '--form', '单子', '--out', out)).code).toBe(0);
    expect((await printed(out)).print.breaks).toHaveLength(count - 1);
  }
  const file = write('1026.xlsx', await writeXlsx(book(units(1026), () => 0)));
  const out = target('出1026.xlsx');
  const { code, errors } = await kaoji('forms', file, '--scheme', scheme, '--form', '单子', '--out', out);
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(errors).toContain('要出 1026 份，一张表最多分 1024 次页。请少选几个单位（命令行用 --unit），分几次出。');
});
