import type { Sentence } from '../catalogue';

/** What was taken for which ledger and column, and the answers to what is asked. */
export const cliTableMessages = {
  'CLI-ASKED': {
    zh: '有 {count} 处要先回答，没有计分。用 --map 表=台账、--map 表!列=台账.列、--map 表=不读 回答，或用 --accept-guesses 全部按上面说的读；在窗格里答过并保存的工作簿不再问。',
    en: '{count} questions have to be answered first; nothing was scored. Answer with --map SHEET=LEDGER, --map SHEET!COLUMN=LEDGER.COLUMN or --map SHEET=不读, or read all as said above with --accept-guesses; a workbook in which they were answered in the pane asks no more.',
  },
  'CLI-MAP-SHEET': { zh: '--map：没有工作表“{sheet}”。有：{sheets}。', en: '--map: there is no sheet “{sheet}”. There are: {sheets}.' },
  'CLI-MAP-LEDGER': {
    zh: '--map：办法没有台账“{ledger}”。有：{ledgers}。',
    en: '--map: the scheme has no ledger “{ledger}”. It has: {ledgers}.',
  },
  'CLI-MAP-NO-TABLE': {
    zh: '--map：工作表“{sheet}”里没有找到带表头的表。',
    en: '--map: no table with heads was found on the sheet “{sheet}”.',
  },
  'CLI-MAP-HEAD': {
    zh: '--map：工作表“{sheet}”没有列“{head}”。有：{heads}。',
    en: '--map: the sheet “{sheet}” has no column “{head}”. It has: {heads}.',
  },
  'CLI-MAP-COLUMN': {
    zh: '--map：台账“{ledger}”没有列“{column}”。有：{columns}。',
    en: '--map: the ledger “{ledger}” has no column “{column}”. It has: {columns}.',
  },
  'CLI-RATE': {
    zh: '--rate：表“{sheet}”的“{column}”不是要问的比率列，不必回答。要问的列见 kaoji check 的 L-RATE-ASKED。',
    en: '--rate: nothing is asked of “{column}” on the sheet “{sheet}”. kaoji check lists what is asked as L-RATE-ASKED.',
  },
  'CLI-TABLES-TABLE': {
    zh: '{sheet}!{area} 当作台账“{ledger}”，{rows} 行',
    en: '{sheet}!{area} taken for the ledger “{ledger}”, {rows} rows',
  },
  'CLI-TABLES-UNIT': { zh: '　单位：{unit}（{from}）', en: '  unit: {unit} ({from})' },
  'CLI-TABLES-FROM-line': { zh: '写在表头上面', en: 'from the lines above the head' },
  'CLI-TABLES-FROM-title': { zh: '写在标题里', en: 'from the title' },
  'CLI-TABLES-FROM-sheet name': { zh: '按工作表的名字', en: 'from the name of the sheet' },
  'CLI-TABLES-FROM-writer': { zh: '按填报单位一行', en: 'from the line that says who filled it in' },
  'CLI-TABLES-ASKED': { zh: '要问 {count} 处：', en: '{count} questions:' },
  'CLI-FROM-NONE': {
    zh: '{file} 里没有人回答过哪张表是哪本台账，没有可以沿用的认表。',
    en: 'Nobody has said of {file} which table is which ledger; there is nothing to carry over.',
  },
  'CLI-FROM-TAKEN': {
    zh: '沿用上年的认表：“{sheet}”读作台账“{ledger}”（上年的“{from}”）',
    en: 'Carried over: “{sheet}” is the ledger “{ledger}” (last year’s “{from}”)',
  },
  'CLI-FROM-NOT-READ': {
    zh: '沿用上年的认表：“{sheet}”不读（上年的“{from}”）',
    en: 'Carried over: “{sheet}” is not read (last year’s “{from}”)',
  },
  'CLI-FROM-LEFT': {
    zh: '没有沿用：上年的“{sheet}”（{ledger}），这本工作簿里没有表头完全一样、还没有回答过的表。',
    en: 'Not carried over: last year’s “{sheet}” ({ledger}); no table here that nobody has spoken of has the very same heads.',
  },
} as const satisfies Record<string, Sentence>;
