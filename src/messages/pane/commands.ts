import type { Sentence } from '../catalogue';
import { formulaMessages } from '../sheets/formulas';

/** The commands of the pane and how results are written. */
export const paneCommandMessages = {
  'PANE-COMMANDS': { zh: '命令', en: 'Commands' },
  'PANE-CHECK': { zh: '校验', en: 'Check' },
  'PANE-SCORE': { zh: '计分', en: 'Score' },
  'PANE-CHECK-HINT': { zh: '重新读取工作簿并列出问题', en: 'Read the workbook again and list what is wrong' },
  'PANE-SCORE-HINT': { zh: '计算得分并写入考评结果表', en: 'Compute the scores and write the result sheet' },
  'PANE-WRITE-AS': { zh: '结果写成', en: 'Write results as' },
  'PANE-WRITE-AS-VALUES': { zh: '结果写成数值', en: 'Results as values' },
  'PANE-WRITE-AS-FORMULAS': { zh: '结果写成公式', en: 'Results as formulas' },
  'PANE-WRITE-AS-HINT': {
    zh: '公式：另写“计算-…”表，改了台账的数，考评结果在 Excel、WPS、LibreOffice 里自动重算，不需要加载项',
    en: 'Formulas: sheets of workings let the result follow the ledgers in Excel, WPS and LibreOffice, without the add-in',
  },
  'PANE-UNTRANSLATED': {
    zh: '有 {count} 项写不成普通公式，写的是数值，不随台账变动。',
    en: '{count} {count:statement|statements} {count:has|have} no ordinary formula; their values were written and do not follow the ledgers.',
  },
  'PANE-UNTRANSLATED-ITEM': formulaMessages['N-UNTRANSLATED-ITEM'],
  'PANE-ON-VALUES': formulaMessages['N-META-ON-VALUES'],
  'PANE-WORKINGS-LEFT': {
    zh: '结果已改为数值。下列计算过程表不再用到；没有别的公式引用的话，可以删除：',
    en: 'The result is values now. These sheets of workings are needed no more and may be deleted, unless other formulas refer to them:',
  },
  'PANE-LARGE': {
    zh: '{units} 个单位写成公式约 {formulas} 个，预计至少 {seconds} 秒、内存 {megabytes} MB，以后每次打开、改数也慢。还没有写入。',
    en: '{units} {units:unit|units} take some {formulas} {formulas:formula|formulas}: at least {seconds} s and {megabytes} MB of memory, and the workbook stays slow. Nothing was written yet.',
  },
  'PANE-TOO-LARGE': {
    zh: '{units} 个单位写成公式约 {formulas} 个，文件解开后超过 512 MB，考绩自己也打不开，所以没有写入。请写成数值。',
    en: '{units} {units:unit|units} take some {formulas} {formulas:formula|formulas}: the file would unpack to more than 512 MB, which Kaoji itself could not open. Nothing was written; write values.',
  },
  'PANE-LARGE-VALUES': { zh: '改写数值', en: 'Write values' },
  'PANE-LARGE-ALL-THE-SAME': { zh: '仍写公式', en: 'Formulas all the same' },
  'PANE-THIRD-PARTY': { zh: '第三方软件及其许可', en: 'Third-party software and its licences' },
} as const satisfies Record<string, Sentence>;
