import type { Sentence } from '../catalogue';

/** The tab 台账: which table was taken for which ledger, which column for which. */
export const paneLedgerMessages = {
  'PANE-TAB-LEDGERS': { zh: '台账', en: 'Ledgers' },
  'PANE-TABLES-HELP': {
    zh: '每张表当作哪本台账，每一列当作哪一项。认错了就在这里改，改后立即重算，并记在工作簿里。',
    en: 'Which table was taken for which ledger, and which column for which. Put right here what is wrong: it is computed anew at once and kept in the workbook.',
  },
  'PANE-CARRY': { zh: '沿用上年工作簿的认表…', en: 'Carry over from last year’s workbook…' },
  'PANE-CARRY-NONE': {
    zh: '“{file}”里没有人回答过哪张表是哪本台账，没有可以沿用的认表。请选上年用考绩认过表的工作簿。',
    en: 'Nobody has said of “{file}” which table is which ledger; there is nothing to carry over. Choose last year’s workbook in which that was said.',
  },
  'PANE-CARRIED': {
    zh: '沿用“{file}”的认表：{count} 张表，没有对上的 {left} 张。',
    en: 'Carried over from “{file}”: what was said of {count} {count:table|tables}; without a match here: {left}.',
  },
  'PANE-CARRIED-TABLE': {
    zh: '“{sheet}”读作台账“{ledger}”（上年的“{from}”）',
    en: '“{sheet}” is the ledger “{ledger}” (last year’s “{from}”)',
  },
  'PANE-CARRIED-NOT-READ': { zh: '“{sheet}”不读（上年的“{from}”）', en: '“{sheet}” is not read (last year’s “{from}”)' },
  'PANE-CARRIED-LEFT': {
    zh: '没有沿用：上年的“{sheet}”，这里没有表头完全一样、还没有回答过的表',
    en: 'not carried over: last year’s “{sheet}”; no table here that nobody has spoken of has the very same heads',
  },
  'PANE-TABLES-NONE': { zh: '工作簿里没有认出表。', en: 'No tables were found in the workbook.' },
  'PANE-TABLES-BARE': { zh: '没有认出表的工作表', en: 'Sheets on which no table was found' },
  'PANE-TABLES-MISSING': { zh: '还没有表的台账：{ledgers}', en: 'Ledgers without a table: {ledgers}' },
  'PANE-TABLE-ROWS': { zh: '{rows} 行', en: '{rows} {rows:row|rows}' },
  'PANE-TABLE-GUESS': { zh: '像是，未读', en: 'likely, not read' },
  'PANE-TABLE-LEFT': { zh: '没有读', en: 'not read' },
  'PANE-TABLE-REFUSED': { zh: '说了不读', en: 'not to be read' },
  'PANE-TABLE-UNKNOWN': { zh: '没有认出', en: 'not recognised' },
  'PANE-TABLE-READ': { zh: '已读', en: 'read' },
  'PANE-TABLE-LEDGER': { zh: '{place} 当作哪本台账', en: 'Which ledger {place} is' },
  'PANE-TABLE-NOT-READ': { zh: '不读', en: 'Not read' },
  'PANE-TABLE-CHOOSE': { zh: '选择台账', en: 'Choose a ledger' },
  'PANE-TABLE-UNIT': { zh: '单位写在表外：{unit}', en: 'The unit stands outside the table: {unit}' },
  'PANE-TABLE-GROUPS': {
    zh: '同样的列并排 {count} 组：{groups}。下面是第一组，其余各组相同。',
    en: 'The same columns stand side by side {count} times: {groups}. Below are those of the first; the others are alike.',
  },
  'PANE-TABLE-COLUMNS': { zh: '{count} 列，{unused} 列没有用到', en: '{count} {count:column|columns}, {unused} of them not used' },
  'PANE-TABLE-COLUMNS-ALL': { zh: '{count} 列，都用到', en: '{count} {count:column|columns}, all used' },
  'PANE-COLUMN-FIELD': { zh: '“{head}”当作哪一列', en: 'Which column “{head}” is' },
  'PANE-COLUMN-UNUSED': { zh: '不用', en: 'Not used' },
  'PANE-COLUMN-TICK': { zh: '打勾 → {field}', en: 'ticked → {field}' },
  'PANE-COLUMN-HIDDEN': { zh: '（不显示数据）', en: '(values not shown)' },
  'PANE-COLUMN-EMPTY': { zh: '（空）', en: '(empty)' },
  'PANE-TABLE-CHANGED': {
    zh: '这张表刚才有改动，没有照改。请再看一遍。',
    en: 'This table has just changed, so nothing was set. Please look again.',
  },
} as const satisfies Record<string, Sentence>;
