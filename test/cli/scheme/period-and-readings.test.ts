import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { readSettings } from '../../../src/assessment/choices/settings';
import { fileWorkbook } from '../../../src/workbook/file';
import { kaoji, scratch } from '../support';

const SAMPLE = 'assets/samples/广元交通-2017.xlsx';
const written = scratch();
const folder = dirname(written('nothing.txt', ''));

interface Scored {
  readonly period: string;
  readonly readings: Record<string, string>;
}

test('a period and readings given on the command line are what is scored by', async () => {
  const { code, out } = await kaoji('score', SAMPLE, '--period', '2016', '--reading', '并列=按名册先后', '--json');
  const { period, readings } = JSON.parse(out) as Scored;
  expect([code, period, readings['并列'], readings['公式外的加扣']]).toEqual([0, '2016', '按名册先后', '计入']);
});

test('a copy remembers them', async () => {
  const copy = join(folder, '副本.xlsx');
  await kaoji('score', SAMPLE, '--period', '2016', '--reading', '并列=按名册先后', '--out', copy);
  const settings = readSettings(await (await fileWorkbook(readFileSync(copy), '副本.xlsx')).read());
  expect([settings.period, settings.readings['并列']]).toEqual(['2016', '按名册先后']);
});

test.each([
  [['--reading', '并裂=按名册先后'], '没有口径“并裂”。有：公式外的加扣、并列、'],
  [['--reading', '并列=抽签'], '口径“并列”没有取法“抽签”。可取：同名次跳号、同名次不跳号、按名册先后。'],
  [['--period', '去年'], '“去年”里没有年份'],
])('%j is refused with what there is', async (words, told) => {
  const { code, errors } = await kaoji('check', SAMPLE, ...words);
  expect(code).toBe(2);
  expect(errors).toContain(told);
});
