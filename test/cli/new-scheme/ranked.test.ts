import { loadScheme } from '../../../src/scheme/load';
import { kaoji } from '../support';
import { answer, made, madeOf, scored, scoredCopy, write } from './made';
import { QUARTERS, SCHOOLS, SEVERAL, TARGETS, TIMES, VILLAGES, WEIGHTED } from './workbooks';

/* kaoji new: a workbook without a regulation becomes a scheme that ranks its units as the workbook itself does. */

const GIVEN = 'test/ledgers/layouts/given';

test('shares in heads, a bonus that ends at 5 and grades in a note are the scheme', async () => {
  const found = await made(WEIGHTED, '加权.xlsx');
  expect(answer(found, '总分怎么算')).toBe('工作实绩 × 60% ＋ 民主测评 × 40% ＋ 加分');
  expect(answer(found, '加减分封顶')).toBe('加分最高5分');
  expect(answer(found, '等次线')).toBe('优秀≥90、良好≥80、其他一般');
  expect(answer(found, '小数')).toBe('1');
  expect(found.questions.find(({ question }) => question === '等次线')?.sources).toEqual(['考核汇总!A8']);
  expect(found.questions.find(({ question }) => question === '加减分封顶')?.sources).toEqual(['考核汇总!E2']);
  expect(found.compared).toEqual({ totals: { same: 5, of: 5, differing: [] }, ranks: { same: 5, of: 5, differing: [] } });
  expect(await scoredCopy(WEIGHTED, '加权二.xlsx')).toEqual([
    ['县财政局', 90, 2, '优秀'],
    ['县民政局', 91, 1, '优秀'],
    ['县水利局', 70, 5, '一般'],
    ['县审计局', 84.5, 4, '良好'],
    ['县统计局', 89.8, 3, '良好'],
  ]);
});

test('indicators, bonuses and deductions of several sheets come to the totals of the results sheet', async () => {
  const found = await made(SEVERAL, '几张表.xlsx');
  expect(answer(found, '总分怎么算')).toBe('指标得分 ＋ 加分 － 扣分');
  expect(found.compared.totals).toEqual({ same: 4, of: 4, differing: [] });
  // The workbook ranks all four together, although its roster parts 镇 and 乡.
  expect(answer(found, '排名范围')).toBe('一起排名');
  expect(await scoredCopy(SEVERAL, '几张表二.xlsx')).toEqual([
    ['东镇', 94.5, 1, null],
    ['西镇', 94, 2, null],
    ['南乡', 83, 4, null],
    ['北乡', 92.5, 3, null],
  ]);
  expect(found.scheme).toContain('满分: 100');
});

test('points for each time that a head says are taken off so many times', async () => {
  const found = await made(TIMES, '考勤.xlsx');
  expect(answer(found, '总分怎么算')).toBe('基本分 － 迟到次数扣分 － 通报批评扣分 ＋ 加分');
  expect(found.items.find(({ name }) => name === '迟到次数扣分')?.formula).toBe('合计(汇总, 迟到次数) × 2');
  expect(await scoredCopy(TIMES, '考勤二.xlsx')).toEqual([
    ['一科', 99, 3, null],
    ['二科', 95, 4, null],
    ['三科', 99.5, 2, null],
    ['四科', 89, 5, null],
    ['五科', 100, 1, null],
  ]);
});

test('without scores the rows are computed from target and actual; a veto lowers the grade when a person says so', async () => {
  expect(await scoredCopy(TARGETS, '任务.xlsx', '--answer', '等次线=优秀≥85、其他合格', '--answer', '一票否决=等次定为最低等')).toEqual([
    ['甲村', 96, 1, '优秀'],
    ['乙村', 88, 2, '合格'],
    ['丙村', 80, 3, '合格'],
  ]);
});

test('classes that only the ranks show are the sequences; the full marks of the heads are the full mark', async () => {
  const found = await made(SCHOOLS, '学校.xlsx');
  expect(answer(found, '总分怎么算')).toBe('党建 ＋ 教学质量 ＋ 安全管理 ＋ 群众满意度 ＋ 加分项 － 扣分项');
  expect(answer(found, '加减分封顶')).toBe('加分项最高3分');
  expect(answer(found, '等次线')).toBe('优秀≥90、良好≥80、其他合格');
  expect(found.scheme).toContain('满分: 100');
  expect(found.compared).toEqual({ totals: { same: 6, of: 6, differing: [] }, ranks: { same: 6, of: 6, differing: [] } });
  expect(await scoredCopy(SCHOOLS, '学校二.xlsx')).toEqual([
    ['第一中学', 92.7, 2, '优秀'],
    ['第二中学', 97, 1, '优秀'],
    ['第三中学', 82.5, 3, '良好'],
    ['实验小学', 97.5, 1, '优秀'],
    ['城关小学', 78.5, 3, '合格'],
    ['河东小学', 90.5, 2, '优秀'],
  ]);
});

test('bonuses beside a total that has them not are left out and told, or taken when a person says so', async () => {
  const found = await made(VILLAGES, '村.xlsx');
  expect(answer(found, '总分怎么算')).toBe('基层党建 ＋ 乡村振兴 ＋ 综治平安');
  expect(found.compared.totals).toEqual({ same: 4, of: 4, differing: [] });
  expect(found.remarks.find(({ code }) => code === 'NS-ITEM-UNUSED')?.place).toBe('加分!C2');
  const answers = ['总分怎么算=基层党建 ＋ 乡村振兴 ＋ 综治平安 ＋ 加分', '加减分封顶=加分最高2分', '小数=1'];
  expect(await scoredCopy(VILLAGES, '村二.xlsx', ...answers.flatMap((one) => ['--answer', one]))).toEqual([
    ['东村', 91, 2, null],
    ['西村', 92, 1, null],
    ['南社区', 88, 3, null],
    ['北社区', 83.5, 4, null],
  ]);
});

test('a results table with classes in lines between: totals, ranks within the classes and grades by place', async () => {
  const found = await madeOf(`${GIVEN}/g08.xlsx`);
  expect(answer(found, '总分怎么算')).toBe('目标考核得分 ＋ 民主测评得分 ＋ 加分 － 扣分');
  expect(answer(found, '排名范围')).toBe('分类排名');
  expect(answer(found, '等次线')).toBe('前3名优秀、其他良好');
  expect(found.compared).toEqual({ totals: { same: 20, of: 20, differing: [] }, ranks: { same: 20, of: 20, differing: [] } });
});

/** By what the workbook gives itself: the sheet 汇总 of g03; the rows 总分 and 名次 below the units' columns of g04. */
test.each([
  ['one sheet for each unit and a sheet of results', 'g03', 5],
  ['one column for each unit', 'g04', 8],
])('%s: totals and ranks are the workbook’s own', async (_, name, units) => {
  const { compared } = await madeOf(`${GIVEN}/${name}.xlsx`);
  const all = { same: units, of: units, differing: [] };
  expect(compared).toEqual({ totals: all, ranks: all });
});

test('the quarters of a year in columns of their own: the mean is the year’s score', async () => {
  const found = await made(QUARTERS, '季度.xlsx');
  expect(found.compared.totals).toEqual({ same: 4, of: 4, differing: [] });
  expect(await scoredCopy(QUARTERS, '季度二.xlsx')).toEqual([
    ['内科', 93, 2, null],
    ['外科', 92, 3, null],
    ['儿科', 95.5, 1, null],
    ['妇产科', 90, 4, null],
  ]);
});

test('subtotals below each unit are the totals to compare with', async () => {
  const found = await madeOf(`${GIVEN}/g01.xlsx`);
  expect(found.compared.totals).toEqual({ same: 8, of: 8, differing: [] });
  expect(found.remarks.map(({ code }) => code)).toContain('NS-FULL-DIFFERS');
});

test('only rows that were approved count', async () => {
  const found = await madeOf(`${GIVEN}/g11.xlsx`);
  expect(found.scheme).toContain('计入: 审核意见 = "同意"');
  expect(found.remarks.find(({ code }) => code === 'NS-COUNTED')?.place).toBe('加分申报汇总!J3');
});

test.each(['g01', 'g02', 'g03', 'g04', 'g05', 'g06', 'g07', 'g08', 'g09', 'g10', 'g11', 'g12'])(
  'the scheme of %s loads without a diagnostic',
  async (name) => {
    const { scheme } = await madeOf(`${GIVEN}/${name}.xlsx`);
    expect(loadScheme(scheme, `${name}.yaml`).diagnostics).toEqual([]);
  },
);

test.each([
  ['WEIGHTED', WEIGHTED],
  ['SEVERAL', SEVERAL],
  ['TIMES', TIMES],
  ['TARGETS', TARGETS],
  ['SCHOOLS', SCHOOLS],
  ['VILLAGES', VILLAGES],
])('the scheme of %s loads without a diagnostic, as a file and as a sheet', async (name, sheets) => {
  const file = write(`${name}.yaml`, '');
  const copy = write(`${name}-副本.xlsx`, '');
  const { scheme } = await made(sheets, `${name}.xlsx`, '--out', file, '--sheet', copy);
  expect(loadScheme(scheme, `${name}.yaml`).diagnostics).toEqual([]);
  expect(await kaoji('cases', file)).toMatchObject({ errors: '' });
  const [own, other] = await Promise.all([kaoji('score', copy, '--json'), kaoji('score', copy, '--scheme', file, '--json')]);
  expect(scored.parse(JSON.parse(own.out))).toEqual(scored.parse(JSON.parse(other.out)));
});
