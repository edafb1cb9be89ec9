import { z } from 'zod';
import { typedFile } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

const write = scratch();

const LAYOUTS = 'test/ledgers/layouts';
const found = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), sheet: z.string(), records: z.array(z.object({ unit: z.string().nullable() })) })),
  told: z.array(z.object({ sheet: z.string(), area: z.string().nullable(), code: z.string(), level: z.string(), message: z.string() })),
});

function tables(file: string, ...more: string[]): ReturnType<typeof kaoji> {
  return kaoji('tables', `${LAYOUTS}/given/${file}`, '--scheme', `${LAYOUTS}/generic.yaml`, ...more);
}

test('kaoji tables says which sheet is which ledger, whose it is and which column is which', async () => {
  const { code, out } = await tables('g03.xlsx');
  const lines = out.split('\n');
  expect(code).toBe(0);
  expect(lines[0]).toBe('青石镇!A3:G15 当作台账“指标”，12 行');
  expect(lines[1]).toBe('　单位：青石镇（写在表头上面）');
  expect(out).toContain('C\t标准分\t→\t分值\t5、4、6');
  expect(out).toContain('D\t评分细则\t→\t—');
});

test('what cannot be known is asked at its place, and the exit code is 3', async () => {
  const { code, out } = await tables('g07.xlsx', '--json');
  expect(code).toBe(3);
  const { told } = found.parse(JSON.parse(out));
  expect(told.filter(({ level }) => level === 'question').map(({ sheet, area, code: asked }) => [sheet, area, asked])).toEqual([
    ['民主测评汇总', 'D3:H3', 'T-VOTES-UNUSED'],
  ]);
});

test('an example, last year’s copy and a summary are not read, and it is said why', async () => {
  const { code, out } = await tables('g10.xlsx', '--json');
  const { ledgers, told } = found.parse(JSON.parse(out));
  expect(code).toBe(3);
  expect(ledgers.length).toBeGreaterThan(0);
  const left = told.filter(({ level, area }) => level === 'question' && area === null);
  expect(left.length).toBeGreaterThan(0);
  for (const { sheet, message } of left) {
    expect(ledgers.map((ledger) => ledger.sheet)).not.toContain(sheet);
    expect(message).toContain('没有读取');
  }
});

test('without a scheme the ledgers are those of most offices', async () => {
  const { out } = await kaoji('tables', `${LAYOUTS}/given/g01.xlsx`, '--json');
  const { ledgers } = found.parse(JSON.parse(out));
  expect(ledgers.map(({ ledger, records }) => [ledger, records.length])).toEqual([
    ['名册', 8],
    ['指标', 48],
  ]);
});

test('a title that says the same words over and over is read like any other', async () => {
  const lines = [[`${'目标绩效考核'.repeat(20)}之一完成情况表`], ['单位', '分值', '得分'], ['青石镇', 10, 9], ['白水镇', 10, 8]];
  const { out } = await kaoji('tables', write('表.xlsx', await typedFile({ 表: lines })), '--scheme', `${LAYOUTS}/generic.yaml`);
  expect(out).toContain('表!A2:C4');
});
