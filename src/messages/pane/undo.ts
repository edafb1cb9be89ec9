import type { Sentence } from '../catalogue';

/** 撤销: its label, and what each step that it can take back is called. */
export const paneUndoMessages = {
  'PANE-UNDO': { zh: '撤销', en: 'Undo' },
  'PANE-UNDO-HINT': { zh: '撤销考绩上一次写入：{what}', en: 'Take back what Kaoji wrote last: {what}' },
  'PANE-UNDO-NONE': { zh: '没有可撤销的写入', en: 'Kaoji has written nothing to take back' },
  'PANE-DID-SCORE': { zh: '计分', en: 'scoring' },
  'PANE-DID-SCHEME': { zh: '写入考评办法', en: 'scheme sheet' },
  'PANE-DID-READING': { zh: '改口径', en: 'reading' },
  'PANE-DID-PERIOD': { zh: '改期次', en: 'period' },
  'PANE-DID-CHOOSE': { zh: '换办法', en: 'scheme' },
  'PANE-DID-WRITE-AS': { zh: '改结果写法', en: 'results as' },
  'PANE-DID-FIX': { zh: '修正', en: 'correction' },
  'PANE-DID-ANSWER': { zh: '回答', en: 'answer' },
  'PANE-DID-TAKE-TABLE': { zh: '把“{sheet}”的表当作“{ledger}”', en: '“{sheet}” as “{ledger}”' },
  'PANE-DID-LEAVE-TABLE': { zh: '不读“{sheet}”的表', en: '“{sheet}” unread' },
  'PANE-DID-TAKE-COLUMN': {
    zh: '把“{sheet}”的“{head}”当作“{column}”',
    en: 'taking of “{head}” of “{sheet}” for “{column}”',
  },
  'PANE-DID-LEAVE-COLUMN': { zh: '不用“{sheet}”的“{head}”', en: '“{head}” of “{sheet}” unused' },
  'PANE-DID-LIVE': { zh: '插入实时结果', en: 'live results' },
  'PANE-DID-FREEZE': { zh: '转为数值', en: 'freezing' },
  'PANE-UNDOING': { zh: '正在撤销…', en: 'Undoing…' },
  'PANE-DID-CARRY': { zh: '沿用“{file}”的认表', en: 'carry-over from “{file}”' },
} as const satisfies Record<string, Sentence>;
