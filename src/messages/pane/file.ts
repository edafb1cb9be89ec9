import type { Sentence } from '../catalogue';

/** What the pane says of a workbook opened as a file, without Excel. */
export const paneFileMessages = {
  'PANE-FILE-OPEN': { zh: '打开文件', en: 'Open file' },
  'PANE-FILE-SAVE': { zh: '另存', en: 'Save a copy' },
  'PANE-FILE-SUFFIX': { zh: '考绩', en: 'kaoji' },
  'PANE-FILE-HELP': {
    zh: '打开一份 .xlsx 考核工作簿，即可校验、计分、查看推导，并另存为副本。文件只在本机处理，不会上传。',
    en: 'Open an .xlsx assessment workbook to check, score and explain it, and save a copy. The file never leaves this computer.',
  },
  'PANE-FILE-LOSSES': {
    zh: '另存的副本不含本文件中的下列内容（原文件不受影响）：',
    en: 'A saved copy will not hold the following (the original stays as it is):',
  },
  'PANE-FILE-DISCARD': {
    zh: '“{file}”有尚未另存的内容，打开另一份文件会丢失。要继续吗？',
    en: '“{file}” has changes that were not saved; opening another file loses them. Go on?',
  },
  'PANE-FILE-DROP': { zh: '也可以把文件拖到这里', en: 'or drop a file here' },
} as const satisfies Record<string, Sentence>;
