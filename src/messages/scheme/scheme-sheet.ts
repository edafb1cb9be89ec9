import type { Sentence } from '../catalogue';

/** What the sheet 考评办法 says beside the scheme. */
export const schemeSheetMessages = {
  'SS-TITLE': { zh: '考评办法', en: 'Scheme' },
  'SS-USAGE': {
    zh: '【】内是办法的部分，下面一行是表头；增行、改字后考绩随即重读。一格写几项用“、”隔开；本身带“、”的项、要当作文字的数，写在英文引号 " " 里。空格就是没有这一项。“签批”“附注”“已核”三部分只给人看。',
    en: 'A part of the scheme stands below its name in 【】, its header first; Kaoji reads the sheet again after every edit. Several values in a cell are separated by 、; a value that holds one itself, or a number meant as a text, stands in " ". A blank cell is nothing. 签批, 附注 and 已核 are for people alone.',
  },
  'SS-DRAFTED': { zh: '拟订：　　　　　　　　日期：', en: 'Drafted by:            Date:' },
  'SS-REVIEWED': { zh: '审核：　　　　　　　　日期：', en: 'Reviewed by:            Date:' },
  'SS-APPROVED': { zh: '批准：　　　　　　　　日期：', en: 'Approved by:            Date:' },
  'SS-REVIEWED-WHAT': { zh: '提醒', en: 'Reminder' },
  'SS-REVIEWED-PLACE': { zh: '单元格', en: 'Cells' },
  'SS-REVIEWED-REASON': { zh: '理由', en: 'Reason' },
  'SS-REVIEWED-BY': { zh: '核对人', en: 'By' },
  'SS-REVIEWED-DAY': { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Sentence>;
