import type { Sentence } from './catalogue';

/** What the pane says around its list of findings. */
export const findingListMessages = {
  'PANE-FINDINGS-SEARCH': { zh: '搜索问题：单位、单元格、内容', en: 'Search: unit, cell, words' },
  'PANE-STEP-ON': { zh: '下一条（F8）', en: 'Next finding (F8)' },
  'PANE-STEP-BACK': { zh: '上一条（Shift+F8）', en: 'Previous finding (Shift+F8)' },
  'PANE-STEP-NONE': { zh: '没有列出的问题', en: 'No finding is listed' },
  'PANE-CAUSE-COUNT': { zh: '{count} 处', en: '{count} places' },
  'PANE-FIX-ALIKE': { zh: '修正同类 {count} 处…', en: 'Correct all {count}…' },
  'PANE-REVIEW': { zh: '已核…', en: 'Reviewed…' },
  'PANE-REVIEW-ALIKE': { zh: '同类 {count} 处已核…', en: 'All {count} reviewed…' },
  'PANE-REVIEW-REASON': { zh: '理由', en: 'Reason' },
  'PANE-REVIEW-BY': { zh: '核对人', en: 'Your name' },
  'PANE-REVIEW-GIVE': { zh: '记为已核', en: 'Mark as reviewed' },
  'PANE-REVIEW-HELP': {
    zh: '记在工作簿里；单元格的内容一变，这条提醒又列出来。',
    en: 'Kept in the workbook; when the cells change, the reminder comes back.',
  },
  'PANE-REVIEWED': { zh: '已核 {count} 条', en: '{count} reviewed' },
  'PANE-REVIEWED-BY': { zh: '{reason}（{by}，{day}）', en: '{reason} ({by}, {day})' },
  'PANE-REVIEW-WITHDRAW': { zh: '取消已核', en: 'List it again' },
  'PANE-REVIEW-GONE': {
    zh: '单元格的内容已经变了，没有记为已核。请看现在列出的问题。',
    en: 'The cells have changed, so nothing was marked. See what is listed now.',
  },
  'PANE-REVIEW-LEFT': {
    zh: '有 {count} 条的单元格已经变了，没有记为已核。',
    en: 'The cells of {count} have changed; they were not marked.',
  },
  'PANE-DID-REVIEW': { zh: '已核', en: 'review' },
  'PANE-DID-WITHDRAW': { zh: '取消已核', en: 'withdrawal of a review' },
  'PANE-STATUS-REVIEWED': { zh: '{time} 已核 {count} 条', en: '{count} reviewed at {time}' },
  'PANE-STATUS-WITHDRAWN': { zh: '{time} 已取消已核', en: 'Listed again at {time}' },
  'PANE-FINDINGS-ALL-REVIEWED': { zh: '没有未核的问题。', en: 'Nothing that was not reviewed.' },
  'PANE-LIST': { zh: '写成问题清单', en: 'Write as a list' },
  'PANE-LIST-HINT': {
    zh: '把现在列出的问题写成一张工作表，按单位排列，留出“处理情况”一栏，供退回',
    en: 'Write what is listed now on a sheet, unit by unit, with room for answers, to be sent back',
  },
  'PANE-DID-LIST': { zh: '写问题清单', en: 'list of findings' },
  'PANE-STATUS-LIST': { zh: '{time} {count} 条问题写入“{sheet}”', en: '{count} findings written to “{sheet}” at {time}' },
} as const satisfies Record<string, Sentence>;
