import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cellAt, putCell, readXlsx, writeXlsx, type XlsxBook, type XlsxSheet } from '../../../src/xlsx';
import { kaoji, scratch } from '../support';

/* kaoji forms --update: sheets that were filled earlier are told to be out of date, and renewed. */

const SAMPLE = 'assets/samples/广元交通-2017-完成.xlsx';
const SHEET = '出表-考评情况反馈单-市航务局';
const write = scratch();
const target = (name: string): string => join(write('空', '').replace(/空$/u, ''), name);

async function changed(file: string, out: string, change: (book: XlsxBook) => void): Promise<string> {
  const book = await readXlsx(await readFile(file));
  change(book);
  await writeFile(out, await writeXlsx(book));
  return out;
}

function sheetOf(book: XlsxBook, name: string): XlsxSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const told = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      reasons: z.array(z.string()),
      how: z.string(),
      changes: z.array(z.object({ place: z.string(), was: z.unknown(), now: z.unknown() })),
      byHand: z.array(z.object({ place: z.string() })),
    }),
  ),
});

test('a deduction that is another afterwards: --list tells it, --update renews the cells and spares what was changed by hand', async () => {
  const none = await kaoji('forms', SAMPLE, '--update');
  expect([none.code, none.errors]).toEqual([2, expect.stringContaining('没有出过的表')]);
  const issued = target('反馈单.xlsx');
  expect((await kaoji('forms', SAMPLE, '--form', '反馈单', '--unit', '市航务局', '--out', issued)).code).toBe(0);
  const fresh = await kaoji('forms', issued, '--list');
  expect(fresh.out).toContain(`出过“${SHEET}”（考评情况反馈单，`);
  expect(fresh.out).toContain('没有过期。');
  expect((await kaoji('forms', issued, '--update')).out).toBe(`“${SHEET}”不用更新。`);
  // 港口岸线管理 of 市航务局 takes off twice 0.5 (第十一条（二）2: 双倍), then twice 1.
  const [row, column, before] = [7, 3, 0.5];
  const late = await changed(issued, target('改.xlsx'), (made) => {
    putCell(sheetOf(made, '扣分'), row, column, { value: before + 0.5 });
    const form = sheetOf(made, SHEET);
    putCell(form, 0, 0, { ...cellAt(form, 0, 0), value: '反馈单（补发）' });
  });
  const list = await kaoji('forms', late, '--list');
  expect(list.out).toMatch(new RegExp(`出过“${SHEET}”（考评情况反馈单，[^）]*）：已过期：数据有改动，\\d+ 格要变。`, 'u'));
  const out = target('新.xlsx');
  const { code, out: said } = await kaoji('forms', late, '--update', '--form', '反馈单', '--out', out, '--json');
  const [one] = told.parse(JSON.parse(said)).sheets;
  expect([code, one?.how, one?.reasons, one?.byHand.map(({ place }) => place)]).toEqual([0, 'inPlace', ['inputs'], [`'${SHEET}'!A1`]]);
  expect(one?.changes.map(({ was, now }) => [was, now])).toContainEqual([-2 * before, -2 * (before + 0.5)]);
  const after = sheetOf(await readXlsx(await readFile(out)), SHEET);
  expect(cellAt(after, 0, 0)?.value).toBe('反馈单（补发）');
  expect((await kaoji('forms', out, '--list')).out).toContain('没有过期。');
  const words = (await kaoji('forms', late, '--update')).out;
  expect(words).toContain('手改过，保留“反馈单（补发）”；按数据应是“考评情况反馈单”');
});
