import type { Sentence } from '../catalogue';

/** What the result sheet says beside its numbers. */
export const resultMessages = {
  'R-TITLE': { zh: '{title}　{period}考评结果', en: '{title} — results {period}' },
  'R-YEAR': { zh: '{year}年', en: '{year}' },
  'R-META': {
    zh: '办法版本 {version}（{hash}）　输入指纹 {fingerprint}　由考绩计算，请勿手改；输入变动后请重新计分。',
    en: 'Scheme version {version} ({hash}), input fingerprint {fingerprint}. Computed by Kaoji; score again after changes.',
  },
  'R-ISSUER': { zh: '考评单位（盖章）：', en: 'Issued by (seal):' },
  'R-SIGN': {
    zh: '制表：{gap}审核：{gap}负责人：{gap}日期：　　　　年　　月　　日',
    en: 'Made by:{gap}Checked by:{gap}Head:{gap}Date:',
  },
  'R-PROVISIONAL': {
    zh: '有单位待补：它们还能改变的名次标“暂列”，还能改变的等次、结果运用待补。',
    en: 'Some units are pending: ranks that they may still change are marked provisional, and what else they may change waits.',
  },
  'R-READINGS': { zh: '口径', en: 'Readings' },
  'R-READING': { zh: '{name}：{chosen}（{clause}；另可：{alternatives}）', en: '{name}: {chosen} ({clause}; or: {alternatives})' },
  'R-REVIEWED': { zh: '已核的提醒', en: 'Reminders that were looked at' },
  'R-REVIEWED-LINE': { zh: '{place} {what}　{reason}（{by}，{day}）', en: '{place} {what} {reason} ({by}, {day})' },
  'R-UNIT': { zh: '单位', en: 'Unit' },
  'R-RANK': { zh: '名次', en: 'Rank' },
  'R-GRADE': { zh: '等次', en: 'Grade' },
  'R-VETO': { zh: '一票否决', en: 'Veto' },
  'R-PENDING': { zh: '待补事项', en: 'Missing' },
  'R-CONSEQUENCES': { zh: '结果运用', en: 'Consequences' },
  'R-PROVISIONAL-RANK': { zh: '暂列', en: 'provisional' },
  'R-ROWS': { zh: '{ledger}（{count}行）', en: '{ledger} ({count} {count:row|rows})' },
  'R-ROW': { zh: '行', en: 'Row' },
  'R-SEQUENCE': { zh: '序列', en: 'Sequence' },
  'R-RANK-GROUP': { zh: '{group}（{count}个单位）', en: '{group} ({count} {count:unit|units})' },
  'R-RANK-GROUP-ALL': { zh: '全部单位', en: 'All units' },
  'R-RANK-GROUP-UNCLASSED': { zh: '没有{column}的单位', en: 'Units without {column}' },
  'R-RANK-GROUP-UNRANKED': { zh: '{column}不适用、不排名的单位', en: 'Units not ranked ({column} not applicable)' },
} as const satisfies Record<string, Sentence>;
