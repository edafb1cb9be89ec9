import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { kaoji, scratch } from '../support';

const fixture = (name: string): string => join('test/cli/fixtures', name);
const written = scratch();

interface Result {
  readonly units: readonly { readonly unit: string; readonly total: number | string }[];
}

async function totals(file: string, scheme: string, ...words: string[]): Promise<Record<string, number | string>> {
  const { out } = await kaoji('score', file, '--scheme', scheme, '--json', ...words);
  return Object.fromEntries((JSON.parse(out) as Result).units.map(({ unit, total }) => [unit, total]));
}

/* One weight column without a sign anywhere; each test fills it. */
const rates = written(
  '权重.yaml',
  `办法: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {列: {单位: 单位, 权重: 率, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分 × 权重)", 依据: 一}}
`,
);

type Cell = string | number | { readonly value: number; readonly format: string };

async function weights(head: string, rows: readonly (readonly [string, Cell, number])[], lines: readonly string[] = []): Promise<string> {
  const book = emptyBook();
  const roster = emptySheet('名册');
  ['单位', ...new Set(rows.map(([unit]) => unit))].forEach((value, row) => putCell(roster, row, 0, { value }));
  const sheet = emptySheet('指标');
  [...lines.map((line): Cell[] => [line]), ['单位', head, '得分'], ...rows].forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const { value, format } = typeof cell === 'object' ? cell : { value: cell, format: null };
      putCell(sheet, row, column, { value, ...(format === null ? {} : { numberFormat: format }) });
    }),
  );
  book.sheets.push(roster, sheet);
  return written('权重.xlsx', await writeXlsx(book));
}

test('权重（%） 60 and 40 are 60% and 40%, and that is told', async () => {
  const [file, scheme] = [fixture('weight-percent-in-head.xlsx'), fixture('weight-percent-in-head.yaml')];
  // 80 × 60% ＋ 90 × 40% = 84; the second unit's rows follow in the same sheet
  expect(await totals(file, scheme)).toEqual({ 甲局: 84, 乙局: 82 });
  expect((await kaoji('check', file, '--scheme', scheme)).out).toContain('提示 L-MEASURE-SHARE 指标!C3');
});

test('税收（亿元） under 计量: 万元 is converted, and that is told', async () => {
  const [file, scheme] = [fixture('measure-in-head.xlsx'), fixture('measure-in-head.yaml')];
  // 1.2 亿元 = 12,000 万元 of 15,000 = 80; 0.9 亿元 = 9,000 of 9,000 = 100
  expect(await totals(file, scheme)).toEqual({ 甲: 80, 乙: 100 });
  expect((await kaoji('check', file, '--scheme', scheme)).out).toContain('1亿元 读作 10000万元');
});

test('the sign of a cell goes before that of the head', async () => {
  const file = await weights('权重（%）', [
    ['甲', { value: 0.6, format: '0%' }, 80],
    ['甲', '40%', 90],
    ['乙', { value: 60, format: '0"%"' }, 80],
    ['乙', '400 ‰', 90],
    ['丙', { value: 60, format: '0.0' }, 80],
    ['丙', '40', 90],
  ]);
  expect(await totals(file, rates)).toEqual({ 甲: 84, 乙: 84, 丙: 84 });
});

test('without a sign anywhere a number above 2 is asked about once, with both readings, and nothing is scored meanwhile', async () => {
  const file = await weights('权重', [
    ['甲', 60, 80],
    ['甲', 40, 90],
    ['乙', 1, 70],
  ]);
  const { out } = await kaoji('check', file, '--scheme', rates);
  expect(out.match(/L-RATE-ASKED/gu)).toHaveLength(1);
  // What waits for the answer is no cause beside it.
  expect(out).not.toContain('C-PENDING');
  expect(out).toContain('错误 L-RATE-ASKED 指标!B2　“权重”是比率，60 是 60%，还是 6000%？');
  expect(await totals(file, rates)).toEqual({ 甲: '待补', 乙: '待补' });
});

test('growth of 1200% is legitimate: the answer may be either', async () => {
  const file = await weights('权重', [
    ['甲', 12, 10],
    ['乙', 1, 70],
  ]);
  expect(await totals(file, rates, '--rate', '指标!权重=%')).toEqual({ 甲: 1.2, 乙: 0.7 });
  expect(await totals(file, rates, '--rate', '指标!权重=倍')).toEqual({ 甲: 120, 乙: 70 });
});

test('a copy remembers the answer, until the head changes', async () => {
  const copy = join(dirname(await weights('权重', [['甲', 12, 10]])), '副本.xlsx');
  await kaoji('score', join(dirname(copy), '权重.xlsx'), '--scheme', rates, '--rate', '指标!权重=%', '--out', copy);
  expect(await totals(copy, rates)).toEqual({ 甲: 1.2 });
  const workbook = await fileWorkbook(readFileSync(copy), basename(copy));
  await workbook.apply([{ kind: 'values', sheet: '指标', area: { row: 0, column: 1, rows: 1, columns: 1 }, values: [['权重（暂定）']] }]);
  expect(await totals(written('改了表头.xlsx', await workbook.save()), rates)).toEqual({ 甲: '待补' });
});

test('an answer to what is not asked is refused', async () => {
  const file = await weights('权重（%）', [['甲', 60, 10]]);
  expect((await kaoji('score', file, '--scheme', rates, '--rate', '指标!权重=%')).errors).toContain('不是要问的比率列');
});

const money = written(
  '金额.yaml',
  `办法: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {列: {单位: 单位, 税收: {类型: 数, 计量: 万元}, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 税收)", 依据: 一}}
`,
);

test.each([
  ['a line above the table', '税收', ['财政收入表', '单位：亿元'], 'General', 12000],
  ['a head that says otherwise than the line', '税收（万元）', ['单位：亿元'], 'General', 1.2],
  ['a number format with its own word', '税收', [], '0.00"亿元"', 12000],
  ['a number format that shows thousandths', '税收', [], '0.0000,"千元"', 0.12],
])('the unit of measure may stand in %s', async (_, head, lines, format, expected) => {
  // 1,200 in the cell is shown as 1.2000千元: 1,200 元 = 0.12 万元
  const value = format.includes(',') ? 1200 : 1.2;
  const file = await weights(head, [['甲', { value, format }, 0]], lines);
  expect(await totals(file, money)).toEqual({ 甲: expected });
});

const plainNumbers = written('数.yaml', readFileSync(money, 'utf8').replace('{类型: 数, 计量: 万元}', '数'));

// What a cell shows is what counts, as the person reads it on the sheet.
test.each([
  // 12,345,600 元 is shown as 1234.6万元
  ['税收', '0!.0,"万元"', 12345600, 1234.56, '0.0001万元'],
  ['税收', '0\\.0,"万"', 12345600, 1234.56, '0.0001万元'],
  // 5 is shown as 5.0万: in the column's own unit of measure
  ['税收', '0.0"万"', 5, 5, null],
  // below （千元） 12,345,000 is shown as 12,345: 1234.5 万元
  ['税收（千元）', '#,##0,', 12345000, 1234.5, '0.0001万元'],
  ['税收', '#,##0,', 12340, 12.34, '0.001万元'],
  ['税收', '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', 250000000, 25000, '0.0001万元'],
  ['税收', 'General"亿元"', 1.2, 12000, '10000万元'],
  ['税收', '0.00"亿元"', 1.2, 12000, '10000万元'],
])('a number below %s with the format %s is read as it is shown, and that is told', async (head, format, value, expected, told) => {
  const file = await weights(head, [['甲', { value, format }, 0]]);
  expect(await totals(file, money)).toEqual({ 甲: expected });
  const { out } = await kaoji('check', file, '--scheme', money);
  if (told === null) expect(out).not.toContain('L-MEASURE-SHOWN');
  else
    expect(out).toContain(
      `L-MEASURE-SHOWN 指标!B2　“税收”有 1 格的数字格式换了单位显示（如这一格：${format}），按显示的读取：格子里的 1 读作 ${told}。`,
    );
});

test.each([
  ['税收', '0!.0000', 12300, 1.23, true],
  // 1.2万 is 12345, however it is shown
  ['税收', '0!.0,"万"', 12345, 12345, false],
  ['税收（万元）', '0!.0,"万元"', 12300, 1.23, true],
])('without a 计量, below %s with the format %s', async (head, format, value, expected, isTold) => {
  const file = await weights(head, [['甲', { value, format }, 0]]);
  expect(await totals(file, plainNumbers)).toEqual({ 甲: expected });
  expect((await kaoji('check', file, '--scheme', plainNumbers)).out.includes('L-MEASURE-SHOWN')).toBe(isTold);
});

test('units of measure that cannot be converted are told at the head, and the numbers stay', async () => {
  const file = await weights('税收（人次）', [['甲', 1.2, 0]]);
  expect((await kaoji('check', file, '--scheme', money)).out).toContain('提醒 L-MEASURE-OTHER 指标!B1');
  expect(await totals(file, money)).toEqual({ 甲: 1.2 });
});

test.each(['权重/%', '权重 单位：%', '权重【%】'])('the head %s is the column, in per cent', async (head) => {
  const file = await weights(head, [
    ['甲', 60, 80],
    ['甲', 40, 90],
  ]);
  // 80 × 60% ＋ 90 × 40% = 84
  expect(await totals(file, rates)).toEqual({ 甲: 84 });
});
