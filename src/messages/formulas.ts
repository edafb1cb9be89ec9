import type { Sentence } from './catalogue';

/** What the sheets of native formulas say beside their numbers. */
export const nativeMessages = {
  'N-CONSTANTS': { zh: '口径与表', en: 'readings and tables' },
  'N-WHOLE': { zh: '办法', en: 'regulation' },
  'N-UNIT-NUMBER': { zh: '单位号', en: 'unit no.' },
  'N-NUMBER-OF': { zh: '{column}的单位号', en: 'unit no. of {column}' },
  'N-SEQUENCE-NUMBER': { zh: '序列号', en: 'sequence no.' },
  'N-SEQUENCE-OF': { zh: '{column}的序列号', en: 'sequence no. of {column}' },
  'N-SEQUENCES': { zh: '序列', en: 'sequences' },
  'N-SPELLINGS': { zh: '单位的写法', en: 'spellings of units' },
  'N-SPELLING': { zh: '写法', en: 'spelling' },
  'N-OPTIONS': { zh: '可填', en: 'allowed' },
  'N-PRESENT': { zh: '有内容', en: 'filled' },
  'N-OF-UNIT': { zh: '本单位的{column}', en: 'unit’s {column}' },
  'N-META': {
    zh: '办法版本 {version}（{hash}）　由考绩写成普通公式：改了台账里的数，这里自动重算；台账增删行、改口径以外的规定后请重新计分。',
    en: 'Scheme version {version} ({hash}). Written by Kaoji as ordinary formulas that follow the ledgers; score again after rows were added or removed.',
  },
  'N-CHANGED': {
    zh: '注意：台账增删了行，或有单位改了序列、排名的类别，写了名册没有的名称，请重新计分。',
    en: 'Ledger rows, sequences, classes or unit names have changed: score again. ',
  },
  'N-PLACE': { zh: '行', en: 'row' },
  'N-UNTRANSLATED': { zh: '以下各项写的是数值，不随台账变动：', en: 'These are values and do not follow the ledgers:' },
  'N-UNTRANSLATED-ITEM': { zh: '{what}：{why}', en: '{what}: {why}' },
  'N-RESULT-RETIRED': {
    zh: '原由公式写成；另一期次重新计分后，这里保留当时的数值，不再随台账变动。',
    en: 'Written as formulas; another period has been scored since, so these are the values of that time.',
  },
  'N-WORKINGS-RETIRED': {
    zh: '考绩以前写的计算过程，最近一次计分没有用到，可以删除这张表。',
    en: 'Workings that Kaoji wrote before; the last scoring does not use them. The sheet can be deleted.',
  },
  'N-WORKINGS-KEPT': {
    zh: '考绩以前写的计算过程，最近一次计分没有用到；因有您的公式引用，原样留着；请核对后再用。',
    en: 'Workings that Kaoji wrote before and the last scoring does not use; they stay because your formulas refer to them. Check before you rely on them.',
  },
  'N-TITLE': { zh: '{ledger}　计算过程', en: '{ledger}: workings' },
  'N-TITLE-NOTE': {
    zh: '由考绩写成，请勿手改。白底是台账原有的列（引用台账的单元格）和办法规定的计算，灰底是辅助列。待补、不适用、无法计算都不是0。',
    en: 'Written by Kaoji; do not edit. Grey columns are helpers. Pending, not applicable and undefined are not 0.',
  },
  'N-CONSTANTS-NOTE': { zh: '公式引用的年度、口径、参数和表。名称就是左边的词。', en: 'What formulas refer to by name.' },
  'N-LEDGERS': { zh: '台账核对', en: 'ledger rows' },
  'N-LEDGER': { zh: '台账', en: 'ledger' },
  'N-LEDGER-CHANGED': { zh: '增删行', en: 'changed' },
  'N-BAND': { zh: '分段', en: 'band' },
  'N-ORDER': { zh: '排列', en: 'order' },
  'N-ROWS': { zh: '{ledger}行数', en: '{ledger} rows' },
  'N-FIRST-ROW': { zh: '{ledger}首行', en: '{ledger} first row' },
  'N-LAST-ROW': { zh: '{ledger}末行', en: '{ledger} last row' },
  'N-KIND': { zh: '{column}（状态）', en: '{column} (state)' },
  'N-PENDING': { zh: '待补事项', en: 'missing' },
  'N-GRADE-WAITS': { zh: '等次待补', en: 'grade pending' },
  'N-PENDING-TOTAL': { zh: '待补事项（{column}）', en: 'missing for {column}' },
  'N-PENDING-BESIDE': { zh: '待补事项（另外）', en: 'missing besides' },
  'N-PENDING-CELLS': { zh: '待补之处', en: 'cells missing' },
  'N-PENDING-UNIT': { zh: '{column}（有待补）', en: '{column} (pending)' },
  'N-PENDING-MORE': { zh: '等{count}行', en: ' and others, {count} rows in all' },
  'N-ROSTER-CELL': { zh: '{ledger} {column}', en: '{ledger}: {column}' },
  'N-CHECK': { zh: '检查：{note}', en: 'check: {note}' },
  'N-OUTER': { zh: '“本.”在这里没有对应的普通公式', en: '本. has no ordinary formula here' },
  'N-PAIRS': {
    zh: '逐行与外面那一行比较的条件不是单独的比较，普通公式（不用数组公式）写不出',
    en: 'a condition on pairs of rows is no single comparison, which ordinary formulas cannot say without array formulas',
  },
  'N-DIGITS': { zh: '有超过15位有效数字的数，表格软件保存不下', en: 'a number has more than 15 significant digits' },
  'N-CLOSE': {
    zh: '有的数只在第10位小数或第15位有效数字以后才不同，表格软件看不出差别',
    en: 'some numbers differ only beyond the tenth decimal or the fifteenth significant digit, which a spreadsheet does not see',
  },
  'N-TOO-LONG': { zh: '写成公式超过表格软件的长度或嵌套上限', en: 'the formula would exceed the spreadsheet’s limits' },
  'N-NO-FUNCTION': { zh: '“{name}”没有对应的普通公式', en: '{name} has no ordinary formula' },
  'N-NO-COLUMN': { zh: '没有台账“{ledger}”的列“{column}”可引用', en: 'there is no column {column} of {ledger} to refer to' },
} as const satisfies Record<string, Sentence>;

export type NativeCode = keyof typeof nativeMessages;
