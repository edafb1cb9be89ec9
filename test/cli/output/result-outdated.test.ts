import { join, dirname } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Edits } from '../../../src/workbook/edits';
import { fileWorkbook } from '../../../src/workbook/file';
import { areaOf } from '../../support/snapshot';
import { typedFile } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

/* Whoever looks at a workbook again by the command line hears what has become of the result that was written into it. */

const at = scratch();
const scheme = at(
  '试.yaml',
  `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
台账:
  名册: {列: {单位: 单位, 得: 数}}
  加分: {列: {分值: 数}}
得分项:
  总分: {公式: "得 ＋ 合计(加分, 分值)", 依据: 一}
排名: {按: 总分, 依据: 二}
`,
);
const RESULT = '考评结果-2026';

/** A copy with a result in formulas, and the same after somebody went on working in it. */
async function wrote(edits: Edits): Promise<string> {
  const file = at(
    '台账.xlsx',
    await typedFile({
      名册: [
        ['单位', '得'],
        ['甲', 50],
        ['乙', 60],
      ],
      加分: [
        ['单位', '分值'],
        ['甲', 1],
      ],
    }),
  );
  const copy = join(dirname(file), '副本.xlsx');
  expect((await kaoji('score', file, '--scheme', scheme, '--as', 'formulas', '--out', copy)).code).toBe(0);
  const workbook = await fileWorkbook(readFileSync(copy), '副本.xlsx');
  await workbook.apply(edits);
  return at('后来.xlsx', await workbook.save());
}

const typed = (sheet: string, a1: string, values: (string | number)[][]): Edits => [{ kind: 'values', sheet, area: areaOf(a1), values }];

test.each([
  ['another figure is followed', typed('加分', 'B2', [[7]]), []],
  ['a row that came', typed('加分', 'A3:B3', [['乙', 2]]), ['inputs']],
  ['a unit that came', typed('名册', 'A4:B4', [['丙', 70]]), ['inputs']],
  [
    'a further sheet of the ledger',
    [
      { kind: 'addSheet', sheet: '加分（续）' },
      ...typed('加分（续）', 'A1:B2', [
        ['单位', '分值'],
        ['乙', 2],
      ]),
    ],
    ['inputs'],
  ],
  ['totals pasted over', typed(RESULT, 'C6:C7', [[60], [51]]), ['overwritten']],
  ['workings pasted over', typed('计算-名册', 'A5:Z5', [Array.from({ length: 26 }, () => 1)]), ['overwritten']],
] as const)('%s', async (_, edits, outdated) => {
  const file = await wrote(edits);
  const json = JSON.parse((await kaoji('check', file, '--json')).out) as { result: unknown };
  expect(json.result).toEqual({ sheet: RESULT, outdated });
  const scored = JSON.parse((await kaoji('score', file, '--json')).out) as { result: unknown };
  expect(scored.result).toEqual({ sheet: RESULT, outdated });
  const lines = [(await kaoji('check', file)).out, (await kaoji('score', file)).out];
  const told = lines.map((out) => out.split('\n').filter((line) => line.startsWith(`“${RESULT}”已过期`)));
  if (outdated.length === 0) expect(told).toEqual([[], []]);
  else for (const each of told) expect(each).toEqual([expect.stringContaining(outdated[0] === 'inputs' ? '数据有改动' : '有的公式没有了')]);
});

test('of a workbook without a result nothing is said', async () => {
  const file = at(
    '没有.xlsx',
    await typedFile({
      名册: [
        ['单位', '得'],
        ['甲', 50],
      ],
      加分: [['单位', '分值']],
    }),
  );
  const { out } = await kaoji('check', file, '--scheme', scheme, '--json');
  expect((JSON.parse(out) as { result: unknown }).result).toBeNull();
});
