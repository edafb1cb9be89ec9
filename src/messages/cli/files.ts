import type { Sentence } from '../catalogue';

/** What it says of files that are read and written, and while it works on them. */
export const cliFileMessages = {
  'CLI-READ': { zh: '读不到文件 {file}（{reason}）。', en: 'Cannot read {file} ({reason}).' },
  'CLI-WRITE': { zh: '写不了文件 {file}（{reason}）。', en: 'Cannot write {file} ({reason}).' },
  'CLI-SAME-FILE': {
    zh: '--out 不能是原工作簿 {file}：请写另一个文件名。',
    en: '--out must not be the workbook itself ({file}); name another file.',
  },
  'CLI-OUT-ENDING': {
    zh: '副本只能写成 .xlsx 或（带宏的）.xlsm，不能写成 {file}：请用 --out {way}；要别的格式，用 Excel 或 WPS 打开副本后另存。',
    en:
      'A copy is written as .xlsx or (with macros) .xlsm, not as {file}: use --out {way}; for another format open the copy in Excel or WPS ' +
      'and save it as that.',
  },
  'CLI-LOSSES': {
    zh: '副本里没有原工作簿的：{losses}。原工作簿没有改动。',
    en: 'The copy lacks of the workbook: {losses}. The workbook itself is unchanged.',
  },
  'CLI-CANCELLED': { zh: '已取消，没有写出任何文件。', en: 'Cancelled; no file was written.' },
  'CLI-PHASE-reading': { zh: '正在读取台账 {percent}%', en: 'Reading the ledgers {percent}%' },
  'CLI-PHASE-scoring': { zh: '正在计分 {percent}%', en: 'Scoring {percent}%' },
  'CLI-PHASE-checking': { zh: '正在校验 {percent}%', en: 'Checking {percent}%' },
  'CLI-PHASE-planning': { zh: '正在编排公式 {percent}%', en: 'Laying out formulas {percent}%' },
  'CLI-PHASE-writing': { zh: '正在写入 {percent}%', en: 'Writing {percent}%' },
  'CLI-PHASE-saving': { zh: '正在保存文件 {percent}%', en: 'Saving the file {percent}%' },
  'CLI-WRITTEN': { zh: '已写出 {file}', en: 'Wrote {file}' },
} as const satisfies Record<string, Sentence>;

/** Why a file cannot be read or written, by the system's code. */
export const cliReasons = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EBUSY: { zh: '正被别的程序打开，请关闭后重试', en: 'another program has it open; close it and try again' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the file name is too long' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
} as const satisfies Record<string, Sentence>;
