import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { dayNumberOf } from '../../../src/workbook/cells/day-number';
import { workbook } from '../../support/snapshot';

/* A table of days off has the days of some years. Working days that are counted on over another year are not known. */

const { scheme } = loadScheme(
  `办法: 试
年度: 2025
表:
  节假日: {依据: 放假通知, 行: [[日期, 安排], [2024-10-01, 放假], [2024-10-02, 放假], [2024-10-03, 放假]]}
台账:
  名册: {列: {单位: 单位}}
  督办: {依据: 一, 列: {收到: 日期, 完成: 日期}, 行: {期限: {公式: "工作日后(收到, 3, 节假日)", 类型: 日期}, 逾期: {公式: 完成 > 期限, 类型: 是否}}}
得分项:
  总分: {公式: "次数(督办, 逾期)", 依据: 一}
检查:
  - {须: "完成 ≤ 工作日后(收到, 1, 节假日)", 台账: 督办, 说明: 次日办结, 依据: 一}
`,
  'x.yaml',
);

function told(items: readonly (readonly [string, string, string])[]): { score: unknown; said: string[]; missing: string[] } {
  if (scheme === null) throw new Error('the scheme does not load');
  const rows = items.map(([unit, got, done]) => [unit, dayNumberOf(got), dayNumberOf(done)]);
  const { units, findings } = assess(workbook({ 名册: [['单位'], ['甲']], 督办: [['单位', '收到', '完成'], ...rows] }), scheme);
  return {
    score: units[0]?.total?.text,
    said: findings.map(({ code, message }) => `${code} ${inWords(message)}`),
    missing: (units[0]?.missing ?? []).map(({ what }) => inWords(what)),
  };
}

test('in a year that the table has, the days are counted', () => {
  // 2024-09-30 is a Monday; 10-01 to 10-03 are off: 10-04 is one day on, then Monday 10-07 and Tuesday 10-08.
  const { score, said } = told([['甲', '2024-09-30', '2024-10-08']]);
  expect(score).toBe('0.00');
  expect(said.filter((text) => !text.startsWith('CHECK'))).toEqual([]);
});

test('in a year that it lacks they are 待补, and the table and the year are said, once', () => {
  // By weekends alone it were 2025-10-02, in the middle of the national holidays.
  expect(
    told([
      ['甲', '2025-09-29', '2025-10-09'],
      ['甲', '2025-09-30', '2025-10-09'],
    ]),
  ).toEqual({
    score: '待补',
    said: ['C-DAYS-UNKNOWN 表“节假日”没有 2025 年，数到这一年的工作日待补。请在表里补上这一年的放假和调休上班。'],
    missing: ['表“节假日”没有 2025 年'],
  });
});

test('also where only a row or a check waits for it, and no total', () => {
  expect(told([['乙', '2025-09-29', '2025-10-09']]).said).toEqual([
    expect.stringMatching(/^L-UNIT-UNKNOWN/u),
    'C-DAYS-UNKNOWN 表“节假日”没有 2025 年，数到这一年的工作日待补。请在表里补上这一年的放假和调休上班。',
  ]);
});
