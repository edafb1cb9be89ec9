import { loadScheme } from '../../src/scheme/load';

/* 日程: a day, the end of a month, or a formula that gives a day. Anything else is no day that anybody could hold. */

function said(due: string, more = '', year = '年度: 2026\n'): string[] {
  return loadScheme(
    `办法: 试
${year}参数:
  闭会日期: {类型: 日期, 值: 2026-02-10, 依据: 一}
台账:
  名册: {列: {单位: 单位}}
  反馈: {依据: 一, 列: {收到: {类型: 日期, 说明: 反馈单}}, 行: {期限: {公式: "工作日后(收到, 2)", 类型: 日期}}}
得分项:
  总分: {公式: "次数(反馈, 期限 > 闭会日期)", 依据: 一}
日程:
  - {事项: 报送, 截止: "${due}", 依据: 一${more}}
`,
    '试',
  ).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

test.each([
  '12-31',
  '1-5',
  '12月31日',
  '次年01-31',
  '次年2月28日',
  '当年9月15日',
  '2026-12-31',
  '2026年2月28日',
  '2月底',
  '次年6月末',
  '１２月３１日',
])('the day %s', (due) => expect(said(due)).toEqual([]));

test.each([
  ['闭会日期 ＋ 30', ''],
  ['闭会日期', ''],
  ['日期(年度 ＋ 1, 1, 15)', ''],
  ['工作日后(闭会日期, 5)', ''],
  ['期限', ', 台账: 反馈'],
  ['收到 ＋ 10', ', 台账: 反馈'],
])('the formula %s', (due, more) => expect(said(due, more)).toEqual([]));

test.each(['2月30日', '2-30', '13月1日', '2026-02-29', '2月29日', '次年2月29日', '13月底', '闭会后30天', '接到反馈单后2个工作日', '年内'])(
  '%s is none',
  (due) => expect(said(due)).toEqual([expect.stringMatching(/^S-VALUE “日程 › 报送”的值不对：应为日期（12-31、/u)]),
);

test('29 February is a day of a leap year', () => {
  expect(said('2月29日', '', '年度: 2028\n')).toEqual([]);
  expect(said('次年2月29日', '', '年度: 2027\n')).toEqual([]);
  expect(said('2月29日', '', '')).toEqual([expect.stringMatching(/^S-VALUE/u)]);
});

test('a formula is looked up and its type is asked for, like any', () => {
  expect(said('闭幕日期 ＋ 30')).toEqual([expect.stringMatching(/^F-NAME-UNKNOWN 不认识的名称“闭幕日期”/u)]);
  expect(said('30 ＋ 5')).toEqual([expect.stringMatching(/^F-TYPE 类型不符：这里应为日期/u)]);
  expect(said('收到 ＋ 10')).toEqual([expect.stringMatching(/^F-LEDGER-COLUMN-BARE/u)]);
  expect(said('12-31', ', 台账: 回馈')).toEqual([expect.stringMatching(/^F-LEDGER-UNKNOWN/u)]);
});
