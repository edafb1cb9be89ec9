import type { Sentence } from '../catalogue';

/** What the pane is doing, how far it is, and what it did last. */
export const paneStatusMessages = {
  'PANE-STATUS-FORMULAS': {
    zh: '{time} 已计分：{units} 个单位以公式写入“{sheet}”，待补 {pending}',
    en: '{time} Scored: {units} {units:unit|units} as formulas on “{sheet}”, {pending} pending',
  },
  'PANE-CANCEL': { zh: '取消', en: 'Cancel' },
  'PANE-CANCEL-HINT': { zh: '停下这一步，工作簿保持原样', en: 'Stop this step; the workbook stays as it was' },
  'PANE-CANCELLING': { zh: '正在取消…', en: 'Cancelling…' },
  'PANE-STATUS-CANCELLED': { zh: '{time} 已取消，工作簿没有改动', en: '{time} Cancelled; the workbook is unchanged' },
  'PANE-CANCEL-LATE': {
    zh: '取消得晚了一步：这一步已经写完。要退回请按“撤销”。',
    en: 'Too late to cancel: this step was already written. Press Undo to take it back.',
  },
  'PANE-PHASE-reading': { zh: '读取 {percent}%', en: 'Reading {percent}%' },
  'PANE-PHASE-scoring': { zh: '计分 {percent}%', en: 'Scoring {percent}%' },
  'PANE-PHASE-checking': { zh: '校验 {percent}%', en: 'Checking {percent}%' },
  'PANE-PHASE-planning': { zh: '编排公式 {percent}%', en: 'Laying out formulas {percent}%' },
  'PANE-PHASE-writing': { zh: '写入 {percent}%', en: 'Writing {percent}%' },
  'PANE-PHASE-saving': { zh: '保存 {percent}%', en: 'Saving {percent}%' },
  'PANE-READING': { zh: '正在读取工作簿…', en: 'Reading the workbook…' },
  'PANE-SCORING': { zh: '正在计分…', en: 'Scoring…' },
  'PANE-FIXING': { zh: '正在修正…', en: 'Correcting…' },
  'PANE-STORING': { zh: '正在保存设置…', en: 'Storing the setting…' },
  'PANE-SAVING': { zh: '正在生成文件…', en: 'Writing the file…' },
  'PANE-SCHEME-FIRST': {
    zh: '还没有办法。请先在上方选一部，或按这本工作簿新建。',
    en: 'There is no scheme yet. Choose one above, or make one from this workbook.',
  },
  'PANE-STATUS-NEW': { zh: '尚未校验', en: 'Not checked yet' },
  'PANE-STATUS-CHECKED': {
    zh: '{time} 校验：错误 {errors}，提醒 {warnings}，提示 {notices}',
    en: '{time} Checked: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {notices} {notices:notice|notices}',
  },
  'PANE-STATUS-SCORED': {
    zh: '{time} 已计分：{units} 个单位写入“{sheet}”，待补 {pending}',
    en: '{time} Scored: {units} {units:unit|units} on “{sheet}”, {pending} pending',
  },
  'PANE-STATUS-UNDONE': {
    zh: '{time} 已撤销{what}，恢复 {cells} 个单元格',
    en: '{time} Undone: {what} ({cells} {cells:cell|cells} restored)',
  },
  'PANE-STATUS-READING': {
    zh: '{time} 口径“{reading}”改为“{choice}”，已重算',
    en: '{time} Reading “{reading}” is now “{choice}”; recomputed',
  },
  'PANE-STATUS-PERIOD': { zh: '{time} 期次改为 {period}，已重算', en: '{time} Period is now {period}; recomputed' },
  'PANE-STATUS-AS-VALUES': { zh: '{time} 下次计分写成数值', en: '{time} Scores are written as values from now on' },
  'PANE-STATUS-AS-FORMULAS': { zh: '{time} 下次计分写成公式', en: '{time} Scores are written as formulas from now on' },
  'PANE-STATUS-ANSWERED': { zh: '{time} 已记在工作簿里', en: '{time} Kept in the workbook' },
  'PANE-STATUS-TAKEN-BACK': { zh: '{time} 已撤销{what}', en: '{time} Undone: {what}' },
  'PANE-STATUS-FIXED': { zh: '{time} 已修正 {count} 处', en: '{time} Corrected: {count} {count:place|places}' },
  'PANE-STATUS-SCHEME': {
    zh: '{time} 已写入“考评办法”表，在表上修改即可',
    en: '{time} Scheme written to the sheet 考评办法; edit it there',
  },
  'PANE-STATUS-LIVE': {
    zh: '{time} 已写入“考评结果-实时”，随台账自动重算',
    en: '{time} Live results are on 考评结果-实时; they follow the ledgers',
  },
  'PANE-STATUS-FROZEN': {
    zh: '{time} 已把 {count} 个考绩公式转为数值',
    en: '{time} {count} Kaoji {count:formula|formulas} turned into values',
  },
  'PANE-STATUS-WAITING': { zh: '有单元格正在编辑，结束后自动更新', en: 'A cell is being edited; the list follows when you finish' },
  'PANE-STATUS-SAVED': { zh: '{time} 已另存为“{file}”', en: '{time} Saved as “{file}”' },
  'PANE-CONNECTING': { zh: '正在连接 Excel…', en: 'Connecting to Excel…' },
} as const satisfies Record<string, Sentence>;
