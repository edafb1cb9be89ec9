import type { Sentence } from './catalogue';

/** What the pane says around its list of findings. */
export const findingListMessages = {
  'PANE-FINDINGS-SEARCH': { zh: '搜索问题：单位、单元格、内容', en: 'Search: unit, cell, words' },
  'PANE-STEP-ON': { zh: '下一条（F8）', en: 'Next finding (F8)' },
  'PANE-STEP-BACK': { zh: '上一条（Shift+F8）', en: 'Previous finding (Shift+F8)' },
  'PANE-STEP-NONE': { zh: '没有列出的问题', en: 'No finding is listed' },
  'PANE-CAUSE-COUNT': { zh: '{count} 处', en: '{count} places' },
  'PANE-FIX-ALIKE': { zh: '修正同类 {count} 处…', en: 'Correct all {count}…' },
} as const satisfies Record<string, Sentence>;
