import type { Sentence } from '../catalogue';

/** What stands on 问题清单, the list of findings that is sent back. */
export const findingListMessages = {
  'FL-NAME': { zh: '问题清单', en: 'Findings' },
  'FL-TITLE': { zh: '考核数据问题清单（{period}）', en: 'Findings in the assessment data ({period})' },
  'FL-TITLE-UNIT': { zh: '{unit}考核数据问题清单（{period}）', en: 'Findings in the assessment data of {unit} ({period})' },
  'FL-USAGE': {
    zh: '依据：{scheme}。请在原表中改正，或在“处理情况”一栏写明理由后退回。已核的不在其内。',
    en: 'By: {scheme}. Correct the cells, or say in the last column why they are right, and send this back. What was reviewed is left out.',
  },
  'FL-NUMBER': { zh: '序号', en: 'No.' },
  'FL-UNIT': { zh: '单位', en: 'Unit' },
  'FL-SEVERITY': { zh: '级别', en: 'Kind' },
  'FL-PLACE': { zh: '单元格', en: 'Cells' },
  'FL-WHAT': { zh: '问题', en: 'Finding' },
  'FL-CLAUSE': { zh: '依据', en: 'Clause' },
  'FL-ANSWER': { zh: '处理情况', en: 'What was done' },
  'FL-error': { zh: '错误', en: 'Error' },
  'FL-warning': { zh: '提醒', en: 'Warning' },
  'FL-notice': { zh: '提示', en: 'Notice' },
} as const satisfies Record<string, Sentence>;

export type FindingListCode = keyof typeof findingListMessages;
