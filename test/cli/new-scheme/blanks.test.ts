import { answer, made, scoredCopy } from './made';
import type { TypedRows } from '../../support/typed-book';

/* A blank bonus or deduction is none; what stands twice, row by row and summed up, counts once. */

/**
 * 合计 = 医疗质量 ＋ 护理质量 ＋ 加分 － 扣分: 心内科 36＋27＋1.5 = 64.5, 骨科 38＋28＋2－0.5 = 67.5, 儿科 35＋29－1 = 63, 检验科 39＋26 =
 * 65.
 */
const HOSPITAL: TypedRows = [
  ['示例市人民医院2025年综合质量考核结果'],
  ['科室', '医疗质量（40分）', '护理质量（30分）', '加分', '扣分', '合计', '名次'],
  ['心内科', 36, 27, 1.5, null, 64.5, 3],
  ['骨科', 38, 28, 2, 0.5, 67.5, 1],
  ['儿科', 35, 29, null, 1, 63, 4],
  ['检验科', 39, 26, null, null, 65, 2],
];

/** Each row is either a bonus or a deduction: 心内科 ＋1.5; 骨科 ＋2 －0.5; 儿科 －1. */
const DETAILS: TypedRows = [
  ['加扣分明细'],
  ['序号', '科室', '事由', '加分', '扣分'],
  [1, '骨科', '技能竞赛一等奖', 2, null],
  [2, '儿科', '患者投诉', null, 1],
  [3, '心内科', '新技术应用', 1.5, null],
  [4, '骨科', '病历迟交', null, 0.5],
];

const RANKED = [
  ['心内科', 64.5, 3, null],
  ['骨科', 67.5, 1, null],
  ['儿科', 63, 4, null],
  ['检验科', 65, 2, null],
];

test('blanks of bonuses and deductions are none: every total is the workbook’s own, and it is said', async () => {
  const found = await made({ 考核结果: HOSPITAL }, '空格.xlsx');
  expect(answer(found, '总分怎么算')).toBe('医疗质量 ＋ 护理质量 ＋ 加分 － 扣分');
  expect(found.compared).toEqual({ totals: { same: 4, of: 4, differing: [] }, ranks: { same: 4, of: 4, differing: [] } });
  expect(found.remarks.filter(({ code }) => code === 'NS-BLANKS').map(({ place, message }) => [place, message.split('：')[0]])).toEqual([
    ['考核结果!D2', '“加分”空着的 2 格按 0 算'],
    ['考核结果!E2', '“扣分”空着的 2 格按 0 算'],
  ]);
  expect(await scoredCopy({ 考核结果: HOSPITAL }, '空格二.xlsx')).toEqual(RANKED);
});

test('a blank score is not 0: who has none waits for it', async () => {
  const rows = HOSPITAL.map((row) => (row[0] === '检验科' ? ['检验科', 39, null, null, null, null, null] : row));
  expect((await scoredCopy({ 考核结果: rows }, '缺分.xlsx')).map(([unit, total]) => [unit, typeof total])).toEqual([
    ['心内科', 'number'],
    ['骨科', 'number'],
    ['儿科', 'number'],
    ['检验科', 'string'],
  ]);
});

test('a table with a column of bonuses and one of deductions is both, and its summary counts once', async () => {
  const found = await made({ 考核结果: HOSPITAL, 加扣分明细: DETAILS }, '明细.xlsx');
  expect(answer(found, '总分怎么算')).toBe('医疗质量 ＋ 护理质量 － 扣分 ＋ 加分');
  expect(found.compared.totals).toEqual({ same: 4, of: 4, differing: [] });
  expect(found.remarks.filter(({ code }) => code === 'NS-UNSTEADY')).toEqual([]);
  expect(await scoredCopy({ 考核结果: HOSPITAL, 加扣分明细: DETAILS }, '明细二.xlsx')).toEqual(RANKED);
});

test('a row of a ledger of bonuses without points is open, and so is the unit’s total', async () => {
  const open: TypedRows = [
    ['单位', '加分事项', '加分'],
    ['东镇', '经验推广', 1],
    ['西镇', '现场会', null],
  ];
  const units: TypedRows = [
    ['单位', '考核得分'],
    ['东镇', 90],
    ['西镇', 80],
  ];
  expect((await scoredCopy({ 结果汇总: units, 加分: open }, '待评.xlsx')).map(([unit, total]) => [unit, total])).toEqual([
    ['东镇', 91],
    ['西镇', '待补'],
  ]);
});

/** Forms of each school, and their sums typed into a table with a bonus: 城关 38＋50 = 88, 河口 36＋45 ＋2 = 83, 东岭 40＋55 = 95. */
test('sums of forms that were typed into a table of results count by the forms', async () => {
  const form = (school: string, points: readonly [number, number]): TypedRows => [
    [`被评估学校：${school}`],
    ['项目', '评估指标', '分值', '核定分'],
    ['教学', '课程开设', 40, points[0]],
    ['安全', '安全制度', 60, points[1]],
  ];
  const sheets = {
    城关小学: form('城关小学', [38, 50]),
    河口小学: form('河口小学', [36, 45]),
    东岭小学: form('东岭小学', [40, 55]),
    结果汇总: [
      ['学校', '评估得分', '加分', '总分', '位次'],
      ['城关小学', 88, null, 88, 2],
      ['河口小学', 81, 2, 83, 3],
      ['东岭小学', 95, null, 95, 1],
    ],
  };
  const found = await made(sheets, '学校.xlsx');
  expect(answer(found, '总分怎么算')).toBe('指标得分 ＋ 加分');
  expect(found.compared).toEqual({ totals: { same: 3, of: 3, differing: [] }, ranks: { same: 3, of: 3, differing: [] } });
  expect(found.remarks.find(({ code }) => code === 'NS-COLUMN-COPY')?.place).toBe('结果汇总!B1');
});
