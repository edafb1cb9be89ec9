import type { Sentence } from '../catalogue';

/** Failures of reaching the workbook: what happened, and what to do next. */
export const workbookMessages = {
  'WB-PROTECTED': {
    zh: '工作表“{sheet}”受保护，{outcome}。请在“审阅”中撤销工作表保护后重试。',
    en: 'Sheet “{sheet}” is protected; {outcome}. Unprotect it (Review tab) and try again.',
  },
  'WB-CELL-EDIT': {
    zh: '有单元格正在编辑，{outcome}。请按回车或 Esc 结束编辑后重试。',
    en: 'A cell is being edited; {outcome}. Press Enter or Esc and try again.',
  },
  'WB-SHEET-GONE': {
    zh: '找不到工作表“{sheet}”（可能已被删除或改名），{outcome}。请重新校验后再试。',
    en: 'Sheet “{sheet}” is gone (deleted or renamed); {outcome}. Check again, then retry.',
  },
  'WB-NOT-OWNED': {
    zh: '将要写入的 {place} 有不是考绩写入的内容，没有写入任何内容。请移走这些内容或改名该工作表后重试。',
    en: '{place} holds something Kaoji did not write; nothing was written. Move it or rename the sheet, then retry.',
  },
  'WB-CHANGED': {
    zh: '有人刚改过 {cells}，{outcome}。请核对后重试。',
    en: 'Somebody has just changed {cells}; {outcome}. Look at it, then try again.',
  },
  'WB-WRITE-FAILED': {
    zh: '写入失败（{reason}），{outcome}。请重试；如再次失败，请另存工作簿后重新打开。',
    en: 'Writing failed ({reason}); {outcome}. Try again; if it fails again, save and reopen the workbook.',
  },
  'WB-RESTORE-FAILED': {
    zh: '写入失败（{reason}），且未能恢复：{cells}。请点“恢复”重试，原值已保留。',
    en: 'Writing failed ({reason}) and could not be undone: {cells}. Press Restore to try again; the old values are kept.',
  },
  'WB-UNKNOWN': {
    zh: '不知道有没有写入（{reason}）：{cells}。请核对；原值已保留，可以点“恢复”。',
    en: 'It is not known whether this was written ({reason}): {cells}. Check; the old values are kept, Restore brings them back.',
  },
  'WB-UNDO-FAILED': {
    zh: '没有全部恢复（{reason}），{outcome}。请再试一次。',
    en: 'Not everything was brought back ({reason}); {outcome}. Try again.',
  },
  'WB-SHEET-HIDDEN': {
    zh: '工作表“{sheet}”是隐藏的，不能显示其中的单元格。请先取消隐藏。',
    en: 'Sheet “{sheet}” is hidden, so its cells cannot be shown. Unhide it first.',
  },
  'WB-READ-FAILED': {
    zh: '读取工作簿失败（{reason}）。请重试。',
    en: 'Reading the workbook failed ({reason}). Try again.',
  },
  'WB-UNSUPPORTED': {
    zh: '此版本的 Excel 不支持“{feature}”（{reason}）。',
    en: 'This Excel does not support “{feature}” ({reason}).',
  },
  'WB-FORMULA-LONG': {
    zh: '台账太多，一个公式写不下（超过 {limit} 个字符），没有写入任何内容。请用“计分”。',
    en: 'There are more ledgers than one formula can name (over {limit} characters); nothing was written. Use Score.',
  },
  'WB-NOT-ROWS': {
    zh: '台账“{ledger}”在工作表“{sheet}”上不是一行一条（横排，或几列各算一条），不能写成公式。请改用“写成数值”。',
    en: 'The ledger “{ledger}” does not stand row by row on the sheet “{sheet}” (it is turned, or several columns are rows of their own), so it cannot be written in formulas. Write values instead.',
  },
  'WB-FROM-1904': {
    zh: '这个工作簿使用1904日期系统，涉及日期的结果不能写成公式，没有写入任何内容。请改写成数值。',
    en: 'This workbook counts days from 1904, so a result that looks at days cannot be written as formulas; nothing was written. Write values instead.',
  },
  'WB-COPY-FAULTY': {
    zh: '没有写出副本：写好的文件再读一遍时有误（{what}），原文件没有改动。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重试。',
    en: 'No copy was written: read once more, it was faulty ({what}); the opened file is unchanged. Open that in Excel or WPS, save it as .xlsx and try again.',
  },
  'WB-COPY-TOO-LARGE': {
    zh: '没有写出副本：解开后有 {bytes} MB，超过 {limit} MB，连考绩自己也打不开；原文件没有改动。请把结果写成数值，或删去用不着的工作表和图片后重试。',
    en: 'No copy was written: unpacked it would have {bytes} MB, more than {limit} MB, and Kaoji itself could not open it; the opened file is unchanged. Write the result in values, or delete sheets and pictures that are not needed, and try again.',
  },
  'PANE-PART': {
    zh: '考绩的一部分没有载入（网络不通，或程序刚更新），没有写入任何内容。请重试；如再次出现，请重新打开窗格。',
    en: 'A part of Kaoji could not be loaded (no network, or it was just updated); nothing was written. Try again; if it happens again, reopen the pane.',
  },
  'WB-NO-DOCUMENT': {
    zh: 'Excel 没有给出工作簿的副本（{reason}；网页版 Excel 可能不给），没有出文件。请改用分表，或把工作簿另存后在浏览器里用考绩打开再出。',
    en: 'Excel gave no copy of the workbook ({reason}; Excel on the web may give none), so no files were made. Use sheets, or save the workbook and open it with Kaoji in a browser.',
  },
  'WB-NOT-XLSX': {
    zh: '“{file}”不能读取：{reason}。',
    en: '“{file}” cannot be read: {reason}.',
  },
} as const satisfies Record<string, Sentence>;

/** How the workbook stands after a write that failed: put into the sentences above as their outcome. */
export const writeOutcomes = {
  nothing: { zh: '没有写入任何内容', en: 'nothing was written' },
  settings: {
    zh: '考绩存在工作簿里的选用（办法、口径、期次、结果写法）',
    en: 'what Kaoji keeps in the workbook (scheme, readings, period, form of results)',
  },
  tookBack: { zh: '已写的部分已恢复原状', en: 'what had been written was taken back' },
} as const satisfies Record<string, Sentence>;

/** How it stands after a way back that failed. */
export const undoOutcomes = {
  nothing: { zh: '什么都没有恢复', en: 'nothing was brought back' },
  unknown: { zh: '可能只恢复了一部分', en: 'perhaps a part was' },
} as const satisfies Record<string, Sentence>;

/** What stands in a cell that cannot hold all. */
export const cellMessages = {
  'CELL-CUT': { zh: '……（单元格放不下，略去 {signs} 个字符）', en: '… ({signs} characters left out: a cell cannot hold more)' },
} as const satisfies Record<string, Sentence>;

/** Why a request had no result: put into the sentences above as their reason. */
export const requestReasons = {
  noAnswer: { zh: 'Excel 没有应答，等了{seconds}秒', en: 'Excel did not answer within {seconds} {seconds:second|seconds}' },
  busy: { zh: 'Excel 正忙，试了{times}次', en: 'Excel is busy; tried {times} times' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  garbled: { zh: '应答不完整或不是 Excel 的', en: 'the answer was damaged, or not Excel’s' },
} as const satisfies Record<string, Sentence>;

/** Why a plan of edits cannot be carried out: put into WB-WRITE-FAILED as its reason. */
export const editReasons = {
  sheetExists: { zh: '工作表“{sheet}”已存在', en: 'sheet “{sheet}” exists already' },
  sheetName: { zh: '工作表名“{sheet}”不可用', en: '“{sheet}” cannot be the name of a sheet' },
  shape: { zh: '{place} 的数据行列数不符', en: 'the data for {place} have another shape' },
  outside: { zh: '{place} 超出工作表范围', en: '{place} lies outside the sheet' },
  textLong: {
    zh: '{place} 的文字有 {signs} 个字符，单元格最多放 {limit} 个',
    en: 'the text for {place} has {signs} characters; a cell holds {limit}',
  },
  formulaLong: {
    zh: '{place} 的公式有 {signs} 个字符，单元格最多放 {limit} 个',
    en: 'the formula for {place} has {signs} characters; a cell holds {limit}',
  },
  noFormula: { zh: '{place} 的公式没有以“=”开头', en: 'the formula for {place} does not begin with “=”' },
  notFinite: { zh: '{place} 的数太大，单元格放不下', en: 'the number for {place} is larger than a cell can hold' },
  breaks: {
    zh: '工作表“{sheet}”要分 {breaks} 次页，Excel 一张表最多 {limit} 次',
    en: 'sheet “{sheet}” would have {breaks} page breaks, and Excel keeps {limit} on one',
  },
  mergeOverlap: { zh: '{place} 与已有合并单元格交叉', en: '{place} crosses merged cells' },
  arrayPart: {
    zh: '{place} 只是数组公式 {array} 的一部分，它只能整个改；请先把它改成普通公式或数值',
    en: '{place} is only a part of the array formula {array}, which changes as a whole; make it ordinary formulas or values first',
  },
} as const satisfies Record<string, Sentence>;

export type WorkbookCode = keyof typeof workbookMessages;
