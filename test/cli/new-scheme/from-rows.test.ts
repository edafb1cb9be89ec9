import { answer, made } from './made';
import { TOWNS } from './workbooks';

/* What a table of totals says a second time, rounded, capped or with its share in the head, is computed from its rows. */

test('shares that the results table says are those of the rows; its average is rounded, its bonus capped', async () => {
  const found = await made(TOWNS, '乡镇.xlsx');
  expect(answer(found, '总分怎么算')).toBe('指标得分 × 70% ＋ 评价得分 × 30% ＋ 加分 － 扣分');
  expect(found.compared).toEqual({ totals: { same: 6, of: 6, differing: [] }, ranks: { same: 6, of: 6, differing: [] } });
  expect(found.remarks.filter(({ code }) => code === 'NS-COLUMN-COPY').map(({ place }) => place)).toEqual([
    '综合得分!D2',
    '综合得分!E2',
    '综合得分!F2',
    '综合得分!G2',
  ]);
});

/** 东村 30＋25＋20 = 75, 西村 28＋26＋25 = 79: no total, no head that is a word for one. */
test('units and points under heads that nobody knows are parts of a total', async () => {
  const found = await made(
    {
      Sheet1: [['某镇村级考核'], ['村', '党建', '产业', '治理'], ['东村', 30, 25, 20], ['西村', 28, 26, 25]],
    },
    '村级.xlsx',
  );
  expect(answer(found, '总分怎么算')).toBe('党建 ＋ 产业 ＋ 治理');
});
