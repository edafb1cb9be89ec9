import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* Rows that do not meet 计入 lead to nothing: no veto is told or printed for them, and that they do not count is told. */

const { scheme } = loadScheme(
  `
办法: 试
序列: [村]
台账:
  名册: {列: {单位: 单位, 序列: 文字}}
  加分: {依据: 一, 列: {事项: 文字, 分值: 数, 状态: {类型: [申报, 审定], 缺省: 审定}}, 计入: 状态 = 审定}
  事故: {依据: 二, 一票否决: 是, 列: {等级: [较大, 重大], 属实: 是否}, 计入: 等级 = 重大 且 属实 = 是}
得分项:
  总分: {公式: "合计(加分, 分值) － 次数(事故)", 依据: 一}
`,
  '试.yaml',
);

function assessed({ 加分 = [], 事故 = [] }: { 加分?: readonly (readonly CellValue[])[]; 事故?: readonly (readonly CellValue[])[] }) {
  if (scheme === null) throw new Error('the scheme does not load');
  return assess(
    workbook({
      名册: [
        ['单位', '序列'],
        ['东村', '村'],
        ['西村', '村'],
      ],
      加分: [['单位', '事项', '分值', '状态'], ...加分],
      事故: [['单位', '等级', '属实'], ...事故],
    }),
    scheme,
  );
}

test('what is only 申报 is told once for each unit, with how many rows and the first of them', () => {
  const assessment = assessed({
    加分: [
      ['东村', '甲', 1, '申报'],
      ['西村', '乙', 2, null],
      ['东村', '丙', 4, '审定'],
      ['东村', '丁', 8, '申报'],
    ],
  });
  expect(assessment.units.map(({ total }) => total?.text)).toEqual(['4.00', '2.00']);
  const told = assessment.findings.filter(({ code }) => code === 'C-NOT-COUNTED');
  expect(told.map(({ unit, severity, place, clause }) => [unit, severity, place?.area.row, clause])).toEqual([['东村', 'notice', 1, '一']]);
  expect(told.map(({ message }) => inWords(message))).toEqual(['东村在台账“加分”里有 2 行没有计入：要计入，须 状态 = 审定。']);
});

test('an accident that is no veto is not told or printed as one', () => {
  const assessment = assessed({
    事故: [
      ['东村', '较大', '是'],
      ['东村', '重大', '是'],
      ['西村', '重大', '否'],
    ],
  });
  expect(assessment.units.map(({ unit, vetoes }) => [unit, vetoes])).toEqual([
    ['东村', ['重大']],
    ['西村', []],
  ]);
  expect(assessment.findings.filter(({ code }) => code === 'C-VETO').map(({ unit }) => unit)).toEqual(['东村']);
  expect(assessment.findings.filter(({ code }) => code === 'C-NOT-COUNTED').map(({ unit }) => unit)).toEqual(['东村', '西村']);
});

test('one that may yet be a veto is 待补, neither told as one nor as not counted', () => {
  const assessment = assessed({ 事故: [['东村', '重大', null]] });
  expect(assessment.units.map(({ total, vetoes }) => [total?.state, vetoes])).toEqual([
    ['pending', []],
    ['value', []],
  ]);
  expect(assessment.findings.filter(({ code }) => code === 'C-VETO' || code === 'C-NOT-COUNTED')).toEqual([]);
});

test('a row that 计入 is 不适用 to does not count and is told', () => {
  const assessment = assessed({
    加分: [
      ['东村', '甲', 1, '不适用'],
      ['东村', '乙', 2, '审定'],
    ],
  });
  expect(assessment.units[0]?.total?.text).toBe('2.00');
  expect(assessment.findings.filter(({ code }) => code === 'C-NOT-COUNTED').map(({ unit }) => unit)).toEqual(['东村']);
});

test('of a secret ballot nobody is told which does not count', () => {
  const secret = loadScheme(
    `
办法: 试
台账:
  名册: {列: {单位: 单位}}
  评价: {依据: 一, 保密: 是, 列: {评价人: 文字, 等次: [好, 差, 弃权]}, 计入: 等次 ≠ 弃权}
得分项:
  总分: {公式: "次数(评价, 等次 = 好)", 依据: 一}
`,
    '试.yaml',
  ).scheme;
  if (secret === null) throw new Error('the scheme does not load');
  const assessment = assess(
    workbook({
      名册: [['单位'], ['东村']],
      评价: [
        ['单位', '评价人', '等次'],
        ['东村', '张三', '好'],
        ['东村', '李四', '弃权'],
      ],
    }),
    secret,
  );
  expect(assessment.units[0]?.total?.text).toBe('1.00');
  expect(assessment.findings.map(({ code }) => code)).not.toContain('C-NOT-COUNTED');
  expect(JSON.stringify(assessment.findings)).not.toContain('弃权');
});
