import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readXlsx } from '../../../src/xlsx';
import { kaoji, scratch } from '../support';

const SAMPLE = 'assets/samples/广元交通-2017.xlsx';
const write = scratch();
const target = (name: string): string => join(write('空', '').replace(/空$/u, ''), name);

const told = z.object({
  sheet: z.string().nullable(),
  copies: z.array(z.object({ unit: z.string().nullable(), row: z.number() })),
  left: z.array(z.object({ unit: z.string(), missing: z.array(z.object({ message: z.string(), place: z.string().nullable() })) })),
});

test('kaoji forms --list says which tables the scheme has', async () => {
  const { code, out } = await kaoji('forms', SAMPLE, '--list');
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '考评情况反馈单（每个单位一份）',
    '单位得分明细表（每个单位一份）',
    '得分汇总及排名表',
    '考评结果通报',
    '加分审定表',
    '扣分审定表',
    '排位审定表',
    '一票否决审定表',
    '指标及分值统计表',
    '指标一览表',
    '指标目标调整申请表（每个单位一份）',
    '指标半年自查评估表（每个单位一份）',
    '领导评价票数及得分表',
    '约谈名单',
    '考评复核申请表（每个单位一份）',
    '反馈单签收表',
  ]);
});

test('finished units are printed on a new sheet of a copy, the others listed with what they lack', async () => {
  const out = target('反馈单.xlsx');
  const { code, out: said } = await kaoji('forms', SAMPLE, '--form', '反馈单', '--out', out, '--json');
  expect(code).toBe(0);
  const { sheet, copies, left } = told.parse(JSON.parse(said));
  expect(sheet).toBe('出表-考评情况反馈单-2017');
  /*
   * The seven units directly under the bureau are complete. Of the counties 剑阁县 lacks something, and what it has puts it before 昭化 and
   * 苍溪 and after 利州 whatever comes: three ranks are final. Of the departments 机关党委 lacks something, and may only overtake
   * 政策法规科: seven are final.
   */
  expect(copies).toHaveLength(7 + 3 + 7);
  expect(left.find(({ unit }) => unit === '剑阁县交通运输局')?.missing.map(({ place }) => place)).toContain('指标!J121');
  const before = await readXlsx(await readFile(SAMPLE));
  const after = await readXlsx(await readFile(out));
  expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), sheet]);
  expect(after.sheets.slice(0, -1).map(({ cells }) => cells)).toEqual(before.sheets.map(({ cells }) => cells));
  // A filled form in the workbook changes no score, and the next one does not overwrite it.
  const scores = async (file: string): Promise<unknown> =>
    z.object({ units: z.array(z.unknown()) }).parse(JSON.parse((await kaoji('score', file, '--json')).out)).units;
  expect(await scores(out)).toEqual(await scores(SAMPLE));
  const again = await kaoji('forms', out, '--form', '考评情况反馈单', '--out', target('再出.xlsx'), '--json');
  expect(told.parse(JSON.parse(again.out)).sheet).toBe('出表-考评情况反馈单-2017(2)');
});

test('one unit, by the name that the roster knows it by; a draft of one that waits', async () => {
  const one = await kaoji('forms', SAMPLE, '--form', '明细', '--unit', '市公路局', '--json');
  expect(told.parse(JSON.parse(one.out)).copies).toEqual([{ unit: '市公路局', row: 1 }]);
  const waits = await kaoji('forms', SAMPLE, '--form', '明细', '--unit', '剑阁县交通运输局');
  expect([waits.code, waits.out.split('\n')[0]]).toEqual([1, '“单位得分明细表”一份也没有出。']);
  const draft = await kaoji('forms', SAMPLE, '--form', '明细', '--unit', '剑阁县交通运输局', '--draft');
  expect([draft.code, draft.out.split('\n')[0]]).toEqual([0, '“单位得分明细表”可以出 1 份。写 --out 副本.xlsx 出表。']);
});

test.each([
  [['--form', '反愧单'], '没有标准表“反愧单”'],
  [['--form', '审定'], '没有标准表“审定”'],
  [[], '请写明出哪张表'],
  [['--form', '反馈单', '--unit', '市公陆局'], '名册里没有“市公陆局”，是不是“市公路局”'],
  [['--form', '汇总', '--unit', '市公路局'], '不能只出几个单位'],
  [['--form', '汇总', '--out', 'x.docx'], 'x.docx'],
])('kaoji forms %j says what is wrong and writes nothing', async (words, expected) => {
  const out = target('没有.xlsx');
  const { code, errors } = await kaoji('forms', SAMPLE, ...words, ...(words.includes('--out') ? [] : ['--out', out]));
  expect(code).toBe(2);
  expect(errors).toContain(expected);
  expect(existsSync(out)).toBe(false);
});
