import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileWorkbook } from '../../../src/workbook/file';
import { typedFile } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

const written = scratch();
const scheme = written(
  '期限.yaml',
  `办法: 试
台账: {名册: {列: {单位: 单位, 分: 数, 迟: 数}}}
得分项: {总分: {公式: 分, 依据: 一}}
检查:
  - {须: 迟 ≤ 0, 否则: 提醒, 说明: 按期报送, 依据: 二}
`,
);

async function workbook(): Promise<string> {
  return written(
    '台账.xlsx',
    await typedFile({
      名册: [
        ['单位', '分', '迟'],
        ['甲', '约90', 0],
        ['乙', 80, 2],
        ['丙', 70, 0],
      ],
    }),
  );
}

/** The rows of the only sheet of a file, from the heads on. */
async function rowsOf(file: string): Promise<unknown[][]> {
  const { sheets, names, settings } = await (await fileWorkbook(readFileSync(file), '清单.xlsx')).read();
  expect([sheets.length, names, settings]).toEqual([1, [], {}]);
  return (sheets[0]?.values ?? []).slice(2).map((row) => [...row]);
}

test('kaoji check --list writes what it lists into a file of its own, unit by unit, with room for the answer', async () => {
  const file = await workbook();
  const out = join(dirname(file), '清单.xlsx');
  const ran = await kaoji('check', file, '--scheme', scheme, '--list', '--out', out);
  const rows = await rowsOf(out);
  expect(rows[0]).toEqual(['序号', '单位', '级别', '单元格', '问题', '依据', '处理情况']);
  expect(rows[1]?.slice(0, 4)).toEqual([1, '甲', '错误', '名册!B2']);
  expect([...new Set(rows.slice(1).map(([, unit]) => unit))]).toEqual(['甲', '乙']);
  expect(rows.at(-1)).toEqual([expect.any(Number), '乙', '提醒', '名册!A3:C3', expect.stringContaining('按期报送'), '二', null]);
  expect(ran.out).toContain(`问题清单 ${String(rows.length - 1)} 条，写在 ${out}`);
  expect(ran.code).toBe(1);
});

test('--split files writes a file for each unit that has findings, and none for the others', async () => {
  const file = await workbook();
  const folder = join(dirname(file), '退回');
  await kaoji('check', file, '--scheme', scheme, '--list', '--split', 'files', '--out', folder);
  expect(readdirSync(folder).sort()).toEqual(['问题清单-乙.xlsx', '问题清单-甲.xlsx']);
  const rows = await rowsOf(join(folder, '问题清单-乙.xlsx'));
  expect(rows.slice(1).map(([, unit]) => unit)).toEqual(['乙']);
});

test('without --list nothing is written', async () => {
  const file = await workbook();
  const out = join(dirname(file), '没有.xlsx');
  await kaoji('check', file, '--scheme', scheme, '--out', out);
  expect(existsSync(out)).toBe(false);
});
