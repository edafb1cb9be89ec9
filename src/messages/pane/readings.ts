import type { Sentence } from '../catalogue';

/** The tab 口径: how the silent places of the regulation are read. */
export const paneReadingMessages = {
  'PANE-TAB-READINGS': { zh: '口径', en: 'Readings' },
  'PANE-READINGS-NONE': { zh: '该办法没有需要选定的口径。', en: 'This scheme has no readings to choose.' },
  'PANE-READINGS-HELP': {
    zh: '办法没有写明或写法有歧义之处，按下列口径计算。改选后立即重算，并存入本工作簿。',
    en: 'Where the regulation is silent or ambiguous, this is how it is read. A change recomputes at once and is stored in this workbook.',
  },
  'PANE-READING-CHANGED': {
    zh: '口径“{reading}”改为“{choice}”：{totals} 个单位得分变化，{ranks} 个名次变化，{grades} 个等次变化。',
    en: 'Reading “{reading}” is now “{choice}”: {totals} {totals:score|scores}, {ranks} {ranks:rank|ranks} and {grades} {grades:grade|grades} changed.',
  },
  'PANE-READING-EFFECT': { zh: '{unit}：{before} → {after}', en: '{unit}: {before} → {after}' },
  'PANE-READING-MORE': { zh: '另有 {count} 个单位', en: 'and {count} more {count:unit|units}' },
} as const satisfies Record<string, Sentence>;
