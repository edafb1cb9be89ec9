import type { Sentence } from '../catalogue';

/** What stands where a number is not there, and beside a rank that may still change; what a ledger counts of rows with one key. */
export const stateMessages = {
  'S-PENDING': { zh: '待补', en: 'pending' },
  'S-NOT-APPLICABLE': { zh: '不适用', en: 'not applicable' },
  'S-UNDEFINED': { zh: '无法计算', en: 'cannot be computed' },
  'S-PROVISIONAL-RANK': { zh: '暂列{rank}', en: 'provisional {rank}' },
  'S-YES': { zh: '是', en: 'yes' },
  'S-NO': { zh: '否', en: 'no' },
  'S-TAKE-HIGHEST': { zh: '取最高', en: 'only the highest counts' },
  'S-TAKE-LOWEST': { zh: '取最低', en: 'only the lowest counts' },
} as const satisfies Record<string, Sentence>;
