import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { dayNumberOf } from '../../../src/workbook/cells/day-number';
import { workbook } from '../../support/snapshot';

/** What is told where an item, or a row of 指标, is 无法计算; 甲 has a 0, a key that there is not, a month 13, a −4. */
function told(item: string, row = '分值', secret = ''): string[] {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
表:
  级差: {依据: 一, 行: [[级, 分, 上限], [中央, 2, 3], [省级, 1, null]]}
  节假日: {依据: 一, 行: [[日, 事], [2026-01-01, 放假]]}
台账:
  名册: {列: {单位: 单位, 户数: 数, 级: 文字, 月: 数, 差: 数, 报送: 日期}}
  指标: {依据: 一, ${secret}列: {单位: 单位, 内容: 文字, 分值: 数, 目标: 数}, 行: {得分: {公式: '${row}'}}}
得分项:
  总分: {公式: '${item}', 依据: 一}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const sheets = workbook({
    名册: [
      ['单位', '户数', '级', '月', '差', '报送'],
      ['甲', 0, '市级', 13, -4, dayNumberOf('2026-03-02')],
      ['乙', 10, '中央', 12, 4, dayNumberOf('2026-03-02')],
    ],
    指标: [
      ['单位', '内容', '分值', '目标'],
      ['甲', '修路', 5, 10],
      ['甲', '绿化', 6, 0],
    ],
  });
  return assess(sheets, scheme)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place === null ? '-' : placeToA1(place)} ${inWords(message)}`);
}

test.each([
  ['100 ÷ 户数', 'C-DIVISION 名册!B2 甲的总分无法计算：除数“户数”是 0。请核对户数。'],
  ['每满(100, 户数 × 2)', 'C-DIVISION 名册!B2 甲的总分无法计算：除数“户数 × 2”是 0。请核对户数。'],
  ['如果 月 > 12 则 1 ÷ (月 － 13) 否则 1', 'C-DIVISION 名册!D2 甲的总分无法计算：除数“(月 － 13)”是 0。请核对月。'],
  ['月(日期(2026, 月, 1))', 'C-DIVISION 名册!D2 甲的总分无法计算：没有 2026年13月1日 这一天。请核对月。'],
  ['开方(差, 2)', 'C-DIVISION 名册!E2 甲的总分无法计算：“差”是 -4，负数不能开方。请核对差。'],
  ['工作日后(报送, 差) － 报送', 'C-DIVISION 名册!E2 甲的总分无法计算：“差”是 -4，工作日数要是 0 到 1000 的整数。请核对差。'],
  ['年(报送 － 50000)', 'C-DIVISION 名册!F2 甲的总分无法计算：日期在 1901 年到 9999 年以外。请核对报送。'],
])('of what cannot be computed the one cause and its cell are told: %s', (item, expected) => {
  expect(told(item)[0]).toBe(expected);
});

test('a key that a table lacks', () => {
  const keys = "如果 级 = '市级' 则 查表(级差, 如果 级 = '市级' 则 '省级' 否则 '中央', 上限) 否则 0".replaceAll("'", '"');
  expect(told('查表(级差, 如果 户数 > 5 则 "中央" 否则 "省级", 上限)')).toEqual([
    'C-DIVISION 名册!B2 甲的总分无法计算：表“级差”里“省级”那一行是空格。请核对户数。',
  ]);
  // A text that is worked out names a column beside the keys.
  expect(told('查表(级差, 如果 户数 > 5 则 "中央" 否则 "省级", 如果 差 > 0 则 "分" 否则 "级")')).toEqual([
    'C-DIVISION 名册!E2 甲的总分无法计算：表“级差”没有“级”这一列。请核对差。',
  ]);
  expect(told(keys)).toEqual(['C-DIVISION 名册!C2 甲的总分无法计算：表“级差”里“省级”那一行是空格。请核对级。']);
});

test('in a row of a ledger: the row, the divisor and its cell; the unit stands once', () => {
  expect(told('合计(指标, 得分)', '分值 ÷ 目标')).toEqual([
    'C-DIVISION 指标!D3 甲的指标第3行 绿化 得分无法计算：除数“目标”是 0。请核对指标第3行 绿化 目标。',
  ]);
});

test('inside an aggregate: the row in which it is', () => {
  expect(told('合计(指标, 分值 ÷ 目标)')).toEqual(['C-DIVISION 指标!D3 甲的总分无法计算：除数“目标”是 0。请核对指标第3行 绿化 目标。']);
});

test('of a confidential row what its cells say is not told', () => {
  const [secret] = told('合计(指标, 开方(0 － 分值, 2))', '分值', '保密: 是, ');
  expect(secret).toMatch(/公式在这里没有结果/u);
  expect(secret).not.toMatch(/-5|负数/u);
});
