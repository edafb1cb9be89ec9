import { z } from 'zod';
import { typedFile, type TypedRows } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

/* A form, and what was filled from one, looks like a ledger: it says the same heads and repeats its rows. */

const write = scratch();
const scheme = write(
  '办法.yaml',
  `办法: 试
年度: 2017
序列: [局]
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 内容: 文字, 分值: 数}}
得分项:
  总分: {公式: "合计(指标, 分值)", 依据: 一}
`,
);

async function written(more: Readonly<Record<string, TypedRows>>): Promise<string> {
  const sheets: Readonly<Record<string, TypedRows>> = {
    名册: [
      ['单位', '序列'],
      ['甲', '局'],
      ['乙', '局'],
    ],
    指标: [
      ['单位', '内容', '分值'],
      ['甲', '一', 30],
      ['乙', '二', 40],
    ],
    ...more,
  };
  return write('试.xlsx', await typedFile(sheets));
}

const result = z.object({ units: z.array(z.object({ unit: z.string(), total: z.number() })) });
const mapping = z.object({ ledgers: z.array(z.object({ sheet: z.string() })) });

/** What a filled form of 甲 prints, and the form itself. */
const filled: TypedRows = [['得分明细'], ['单位', '内容', '分值'], ['甲', '一', 30]];
const form: TypedRows = [['｛表样 得分明细｝｛每张 单位｝'], ['单位', '内容', '分值'], ['甲', '｛每 指标｝｛内容｝', 30]];

test.each([
  ['a filled form', { '出表-得分明细-2017': filled }],
  ['a form by its name', { '表样-得分明细': filled }],
  ['a form by its first cell', { 得分明细: form }],
])('%s changes no score', async (_, more) => {
  const file = await written(more);
  const { out } = await kaoji('score', file, '--scheme', scheme, '--json');
  expect(result.parse(JSON.parse(out)).units.map(({ unit, total }) => [unit, total])).toEqual([
    ['甲', 30],
    ['乙', 40],
  ]);
  const { out: tables } = await kaoji('tables', file, '--scheme', scheme, '--json');
  expect(mapping.parse(JSON.parse(tables)).ledgers.map(({ sheet }) => sheet)).toEqual(['名册', '指标']);
});
