import type { Sentence } from './catalogue';

/** The words of the pane, and of each what it means. */
export const termMessages = {
  'TERM-SCHEME': { zh: '办法', en: 'Scheme' },
  'TERM-SCHEME-IS': {
    zh: '一部考核办法：台账要有哪些列、怎样算分、怎样排名，每一句都带依据的条款。',
    en: 'A regulation as a file: which columns the ledgers have, how scores and ranks follow, with the clause of each statement.',
  },
  'TERM-PERIOD': { zh: '期次', en: 'Period' },
  'TERM-PERIOD-IS': {
    zh: '给哪一年、半年、季或月计分。',
    en: 'The year, half-year, quarter or month that is scored.',
  },
  'TERM-LEDGER': { zh: '台账', en: 'Ledger' },
  'TERM-LEDGER-IS': {
    zh: '一行一条、各属一个单位的表，如 指标、加分、扣分。',
    en: 'A table of rows that each belong to a unit, such as indicators, bonuses, deductions.',
  },
  'TERM-MAPPING': { zh: '认表', en: 'Mapping' },
  'TERM-MAPPING-IS': {
    zh: '把工作簿里的表和列对上办法的台账和列；认错了在“台账”页改。',
    en: 'Which table is which ledger, and which column which; put right on the tab Ledgers.',
  },
  'TERM-FINDING': { zh: '问题', en: 'Finding' },
  'TERM-FINDING-IS': {
    zh: '错误会让分数不对或缺失；提醒是原则上的规定，可以说明已核；提示是您应当知道的事实。',
    en: 'An error makes scores wrong or missing; a warning is a rule with exceptions, which you may answer; a notice is a fact to know.',
  },
  'TERM-PENDING': { zh: '待补', en: 'Pending' },
  'TERM-PENDING-IS': {
    zh: '缺一格数，还算不出来；补上就有。空白不当 0。',
    en: 'Waits for a missing cell. A blank never counts as 0.',
  },
  'TERM-PROVISIONAL': { zh: '暂列', en: 'Provisional' },
  'TERM-PROVISIONAL-IS': {
    zh: '名次现在如此，但别的单位还有待补，可能会变。',
    en: 'The rank as it stands; units that are pending may still change it.',
  },
  'TERM-SEQUENCE': { zh: '序列', en: 'Sequence' },
  'TERM-SEQUENCE-IS': {
    zh: '一起排名的一类单位，如 县区局、局直属单位。',
    en: 'A class of units that are ranked together.',
  },
  'TERM-CAP': { zh: '封顶', en: 'Cap' },
  'TERM-CAP-IS': {
    zh: '一项最多得多少分，超出的不计。',
    en: 'The most that an item can come to; what is beyond does not count.',
  },
  'TERM-VETO': { zh: '一票否决', en: 'Veto' },
  'TERM-VETO-IS': {
    zh: '出现所列情形，就扣分并取消评优，不管得分多少。',
    en: 'An event that costs points and rules out the best grades, whatever the score.',
  },
  'TERM-GRADE': { zh: '等次', en: 'Grade' },
  'TERM-GRADE-IS': {
    zh: '按得分、名次、否决等定的先进、合格之类。',
    en: 'What follows from score, rank and vetoes, such as advanced or passed.',
  },
  'TERM-CONSEQUENCE': { zh: '结果运用', en: 'Consequence' },
  'TERM-CONSEQUENCE-IS': {
    zh: '等次或名次带来的后果，如约谈、通报。',
    en: 'What a grade or rank leads to, such as a talk or a public notice.',
  },
  'TERM-DERIVATION': { zh: '推导', en: 'Derivation' },
  'TERM-DERIVATION-IS': {
    zh: '一个数从哪几格、按哪一条、怎样算出来。',
    en: 'From which cells, by which clause and how a number came about.',
  },
  'TERM-READING': { zh: '口径', en: 'Reading' },
  'TERM-READING-IS': {
    zh: '办法没有写明或有歧义的地方取哪一种读法，可以改。',
    en: 'How a silent or ambiguous place of the regulation is read; it can be changed.',
  },
} as const satisfies Record<string, Sentence>;
