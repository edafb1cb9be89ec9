import type { MessageData, Phrase, Sentence } from './catalogue';

/** What a diagnostic of a scheme expected or found, where that is no name of the scheme or word of its language. */
export const schemeWords = {
  cells: { zh: '{count} 格', en: '{count} cells' },
  columnName: { zh: '列名', en: 'a column’s name' },
  columnOf: { zh: '台账“{ledger}”的列', en: 'a column of ledger “{ledger}”' },
  dateText: { zh: '日期（如 2017-09-15）', en: 'a date (such as 2017-09-15)' },
  ascending: { zh: '两个数，从小到大', en: 'two numbers, the smaller first' },
  atLeast: { zh: '至少 {count}', en: 'at least {count}' },
  bandsNeeded: { zh: '请把表写成“分段”。', en: 'Write the table as 分段.' },
  end: { zh: '结尾', en: 'the end' },
  expression: { zh: '算式', en: 'an expression' },
  item: { zh: '得分项', en: 'an item' },
  languageWord: { zh: '办法语言的词', en: 'a word of the language' },
  ledgerName: { zh: '台账名', en: 'a ledger’s name' },
  list: { zh: '列表', en: 'a list' },
  map: { zh: '若干“项: 值”', en: 'some “key: value”' },
  name: { zh: '名称', en: 'a name' },
  noRange: { zh: '不写（只有数才有范围）', en: 'none (only numbers have a range)' },
  noScope: { zh: '不写（写了“台账”就逐行查）', en: 'none (with 台账 every row is checked)' },
  notMore: { zh: '不大于 {limit}', en: 'at most {limit}' },
  notLess: { zh: '不小于 {limit}', en: 'at least {limit}' },
  number: { zh: '数', en: 'a number' },
  openColumn: { zh: '不保密的列', en: 'a column that is not confidential' },
  numberOrText: { zh: '数或文字', en: 'a number or a text' },
  numberTextOrDate: { zh: '数、文字或日期', en: 'a number, a text or a date' },
  operand: { zh: '数、名称或“（”', en: 'a number, a name or “(”' },
  operatorOrEnd: { zh: '运算符或结尾', en: 'an operator or the end' },
  parameter: { zh: '参数', en: 'a parameter' },
  rowFormulaOf: { zh: '台账“{ledger}”的行公式', en: 'a row formula of ledger “{ledger}”' },
  rows: { zh: '若干行', en: 'some rows' },
  rowsNeeded: { zh: '请把表写成“行”。', en: 'Write the table as 行.' },
  text: { zh: '文字', en: 'a text' },
  type: { zh: '类型（{allowed}，列表，或 表.列）', en: 'a type ({allowed}, a list, or 表.列)' },
  whole: { zh: '整数', en: 'a whole number' },
  wholeTwoToNine: { zh: '2到9的整数', en: 'a whole number from 2 to 9' },
  wholeToNine: { zh: '0到9的整数', en: 'a whole number from 0 to 9' },
  yesNo: { zh: '是或否', en: '是 or 否' },
} as const satisfies Record<string, Sentence>;

/** One of these words, to be put into a sentence in its language. */
export function schemeWord(word: keyof typeof schemeWords, data?: MessageData): Phrase {
  return data === undefined ? { sentence: schemeWords[word] } : { sentence: schemeWords[word], data };
}
