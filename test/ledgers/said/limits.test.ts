import { limitsBelowHead, limitsIn } from '../../../src/ledgers/said/limits';

/* What heads, titles and notes say of full marks, caps, shares and points for each time. */

test.each([
  ['经济发展（30分）', { full: 30, cap: null, weight: null, each: null }],
  ['党的建设(满分20分)', { full: 20, cap: null, weight: null, each: null }],
  ['考核得分（满分100）', { full: 100, cap: null, weight: null, each: null }],
  ['加分（最高10分）', { full: null, cap: 10, weight: null, each: null }],
  ['加分（累计不超过5分）', { full: null, cap: 5, weight: null, each: null }],
  ['奖励分（上限 2.5 分）', { full: null, cap: 2.5, weight: null, each: null }],
  ['加分最多加3分', { full: null, cap: 3, weight: null, each: null }],
  ['民主测评（占30%）', { full: null, cap: null, weight: 0.3, each: null }],
  ['目标考核（权重６０％）', { full: null, cap: null, weight: 0.6, each: null }],
  ['领导评价(10%)', { full: null, cap: null, weight: 0.1, each: null }],
  ['迟到次数（每次扣2分）', { full: null, cap: null, weight: null, each: -2 }],
  ['省级表彰（每项加1.5分，最高6分）', { full: null, cap: 6, weight: null, each: 1.5 }],
  ['完成率（%）', { full: null, cap: null, weight: null, each: null }],
  ['2024年得分', { full: null, cap: null, weight: null, each: null }],
])('%s', (text, said) => {
  expect(limitsIn(text)).toEqual(said);
});

test.each([
  ['30分', { full: 30, weight: null }],
  ['100', { full: 100, weight: null }],
  ['占40%', { full: null, weight: 0.4 }],
  ['60%', { full: null, weight: 0.6 }],
])('a row of full marks or shares below the heads: %s', (text, said) => {
  expect(limitsBelowHead(text)).toMatchObject(said);
});
