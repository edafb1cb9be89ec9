import type { Sentence } from '../catalogue';

/** The tab 单位: score, rank, grade and items of each unit. */
export const paneUnitMessages = {
  'PANE-TAB-UNITS': { zh: '单位', en: 'Units' },
  'PANE-UNIT-SEARCH': { zh: '查找单位', en: 'Find a unit' },
  'PANE-RANK': { zh: '名次', en: 'Rank' },
  'PANE-UNIT': { zh: '单位', en: 'Unit' },
  'PANE-TOTAL': { zh: '得分', en: 'Score' },
  'PANE-GRADE': { zh: '等次', en: 'Grade' },
  'PANE-GRADE-IS': { zh: '等次：{grade}', en: 'Grade: {grade}' },
  'PANE-ITEM': { zh: '得分项', en: 'Item' },
  'PANE-RANK-NTH': { zh: '第 {rank} 名', en: 'rank {rank}' },
  'PANE-RANK-NONE': { zh: '未排名', en: 'not ranked' },
  'PANE-PROVISIONAL': { zh: '暂列', en: 'provisional' },
  'PANE-PROVISIONAL-WHY': {
    zh: '缺 {count} 个单位的数据：它们还能改变的名次是暂列，还能改变的等次、结果运用待补',
    en: '{count} {count:unit is|units are} pending: ranks that may still change are provisional, other results wait',
  },
  'PANE-PENDING': { zh: '待补', en: 'pending' },
  'PANE-PENDING-LIST': { zh: '待补 {count} 处', en: '{count} missing' },
  'PANE-VETO': { zh: '一票否决', en: 'Veto' },
  'PANE-VETO-COUNT': { zh: '否决 {count}', en: 'veto {count}' },
  'PANE-CONSEQUENCES': { zh: '结果运用', en: 'Consequences' },
  'PANE-UNITS-COUNT': { zh: '{count} 个单位', en: '{count} {count:unit|units}' },
  'PANE-UNITS-NONE': { zh: '没有读到单位。', en: 'No units were read.' },
  'PANE-UNITS-NO-MATCH': { zh: '没有名称包含“{text}”的单位。', en: 'No unit is called “{text}”.' },
  'PANE-UNITS-CHECK-ONLY': {
    zh: '该办法尚无计分公式，没有得分可列。',
    en: 'This scheme has no scoring formula yet, so there are no scores.',
  },
  'PANE-BACK': { zh: '返回全部单位', en: 'Back to all units' },
  'PANE-EXPLAIN-ITEM': { zh: '查看“{item}”的推导', en: 'Show how “{item}” came about' },
} as const satisfies Record<string, Sentence>;
