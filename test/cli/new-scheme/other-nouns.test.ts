import { answer, made, scoredCopy } from './made';
import type { TypedRows } from '../../support/typed-book';

/* Workbooks of others than bureaus and towns: what their heads call a unit, marks that units gave themselves, grades that a veto cost. */

/** Judged: 溪口 22＋25 = 47, 石桥 23.5＋27 = 50.5, 梅岭 20＋22 = 42, 白塘 24＋28 = 52. */
const VILLAGES: TypedRows = [
  ['序号', '村名', '基层党建（25分）', null, '产业发展（30分）', null, '考评总分', '排名'],
  [null, null, '自评', '考评', '自评', '考评', null, null],
  [1, '溪口村', 24, 22, 28, 25, 47, 3],
  [2, '石桥村', 25, 23.5, 29, 27, 50.5, 2],
  [3, '梅岭村', 23, 20, 27, 22, 42, 4],
  [4, '白塘村', 25, 24, 30, 28, 52, 1],
];

test('marks that the units gave themselves are left out where the judged ones make the total, and that is said', async () => {
  const found = await made({ 考核评分: VILLAGES }, '村.xlsx');
  expect(answer(found, '总分怎么算')).toBe('基层党建考评 ＋ 产业发展考评');
  expect(found.compared).toEqual({ totals: { same: 4, of: 4, differing: [] }, ranks: { same: 4, of: 4, differing: [] } });
  expect(found.remarks.filter(({ code }) => code === 'NS-COLUMN-UNUSED').map(({ place }) => place)).toEqual(['考核评分!C2', '考核评分!E2']);
});

/** 文学院 18＋15 = 33, 理学院 17＋14 = 31, 工学院 16＋13 = 29, 商学院 19＋15 = 34. */
const COLLEGES: Readonly<Record<string, TypedRows>> = {
  考核明细: [
    ['学院', '指标名称', '满分', '得分'],
    ['文学院', '本科教学', 20, 18],
    ['文学院', '科研经费', 15, 15],
    ['理学院', '本科教学', 20, 17],
    ['理学院', '科研经费', 15, 14],
    ['工学院', '本科教学', 20, 16],
    ['工学院', '科研经费', 15, 13],
    ['商学院', '本科教学', 20, 19],
    ['商学院', '科研经费', 15, 15],
  ],
  结果汇总: [
    ['学院', '总得分', '排名', '考核等级'],
    ['文学院', 33, 2, '优秀'],
    ['理学院', 31, 3, '良好'],
    ['工学院', 29, 4, '良好'],
    ['商学院', 34, 1, '合格'],
  ],
  一票否决: [
    ['学院', '否决情形', '发生时间'],
    ['商学院', '发生安全责任事故', '2025-06-12'],
  ],
};

test('a head that is what the names below end with is the units’: 学院 above 文学院', async () => {
  expect((await scoredCopy(COLLEGES, '学院.xlsx')).map(([unit, total, rank]) => [unit, total, rank])).toEqual([
    ['文学院', 33, 2],
    ['理学院', 31, 3],
    ['工学院', 29, 4],
    ['商学院', 34, 1],
  ]);
});

test('the grade of a unit with a veto moves no line', async () => {
  const found = await made(COLLEGES, '否决.xlsx');
  // 优秀 33, 良好 31 and 29: the roundest line above 31 that 33 reaches is 33.
  expect(answer(found, '等次线')).toBe('优秀≥33、其他良好');
});
