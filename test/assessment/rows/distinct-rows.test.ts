import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

/* 每单位至少 with 不重复: rows with the same key count as one towards what the ledger demands. */

const { scheme } = loadScheme(
  '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  项目表: {依据: 一, 每单位至少: 3, 不重复: [项目], 列: {项目: 文字, 得分: 数}}\n' +
    '得分项:\n  总分: {公式: "合计(项目表, 得分)", 类型: 数, 依据: 一}\n',
  'x.yaml',
);

function found(items: readonly string[]): unknown[] {
  if (scheme === null) throw new Error('the scheme does not load');
  const rows = items.map((item) => ['甲', item, 5]);
  const { units, findings } = assess(workbook({ 名册: [['单位'], ['甲']], 项目表: [['单位', '项目', '得分'], ...rows] }), scheme);
  return [units[0]?.total?.text, ...findings.map(({ code, severity }) => `${code} ${severity}`)];
}

test('a repeated key that makes the count is an error, and the unit waits for a row', () => {
  expect(found(['甲项', '甲项', '乙项'])).toEqual(['待补', 'C-REPEATED error', 'C-NO-ROWS warning']);
});

test('where there are enough without it, it is to be checked; where there are too few anyway, too', () => {
  expect(found(['甲项', '甲项', '乙项', '丙项'])).toEqual(['20', 'C-REPEATED warning']);
  expect(found(['甲项', '甲项'])).toEqual(['待补', 'C-NO-ROWS warning', 'C-REPEATED warning']);
  expect(found(['甲项', '乙项', '丙项'])).toEqual(['15']);
});

test('only rows that count make the count: a returned one is none of them', () => {
  const { scheme: counted } = loadScheme(
    '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  项目表: {依据: 一, 每单位至少: 3, 不重复: [项目], 计入: 状态 = 审定, ' +
      '列: {项目: 文字, 状态: [审定, 退回], 得分: 数}}\n得分项:\n  总分: {公式: "合计(项目表, 得分)", 类型: 数, 依据: 一}\n',
    'x.yaml',
  );
  if (counted === null) throw new Error('the scheme does not load');
  const of = (rows: readonly (readonly [item: string, status: string])[]): string[] =>
    assess(
      workbook({
        名册: [['单位'], ['甲']],
        项目表: [['单位', '项目', '状态', '得分'], ...rows.map(([item, status]) => ['甲', item, status, 5])],
      }),
      counted,
    ).findings.flatMap(({ code, severity }) => (code === 'C-REPEATED' ? [severity] : []));
  // Three that count, two of them the same: the repeat makes the count, whatever was returned beside them.
  expect(
    of([
      ['甲项', '审定'],
      ['甲项', '审定'],
      ['乙项', '审定'],
      ['丙项', '退回'],
    ]),
  ).toEqual(['error']);
  // Two that count and differ: there are too few anyway.
  expect(
    of([
      ['甲项', '审定'],
      ['甲项', '退回'],
      ['乙项', '审定'],
    ]),
  ).toEqual(['warning']);
});
