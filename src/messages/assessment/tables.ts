import type { Sentence } from '../catalogue';

/** What is asked or said when the tables of a workbook are recognised. */
export const tableMessages = {
  'T-COLUMN-UNUSED': { zh: '“{head}”没有用到。', en: '“{head}” is not used.' },
  'T-COLUMN-RIVALS': {
    zh: '“{head}”当作“{column}”；“{rivals}”也可能是。是哪一列？',
    en: '“{head}” was taken for “{column}”; “{rivals}” may be it, too. Which is it?',
  },
  'T-COLUMN-GUESSED': {
    zh: '“{head}”各列没有写明是什么，按标题和数据当作“{column}”。对吗？',
    en: 'Nothing says what stands below “{head}”; by title and values it was taken for “{column}”. Is it?',
  },
  'T-UNIT-MISSING': {
    zh: '这张表没有写明是哪个单位的（没有单位列，标题、表名和“单位：”一行里也没有）。是哪个单位的？',
    en: 'Nothing says whose this table is: there is no column of units, and neither title, sheet name nor a line 单位： names one. Whose is it?',
  },
  'T-UNIT-SEVERAL': {
    zh: '一格里有几个单位：“{found}”。每个单位各算一次，还是分摊？',
    en: 'One cell names several units: “{found}”. Does the row count for each, or is it shared out?',
  },
  'T-UNIT-UNKNOWN': {
    zh: '“{found}”不是名册里的单位。是哪一个？{nearest}',
    en: '“{found}” is no unit of the roster. Which one is it? {nearest}',
  },
  'T-VALUE-ASKED': {
    zh: '“{column}”里的“{found}”不是{type}。应当是多少？',
    en: '“{found}” in “{column}” is no {type}. What is it?',
  },
  'T-NOTHING-ASKED': {
    zh: '“{column}”里写了“{found}”，没有读取。是没有（空白），还是 0？',
    en: '“{column}” says “{found}”, which was not read. Is it nothing (a blank), or 0?',
  },
  'T-MERGED-NUMBER': {
    zh: '“{column}”的一个数合并了几行。它是第一行的，每一行的，还是合起来的？',
    en: 'One number of “{column}” is merged over several rows. Is it the first row’s, each row’s, or all of them together?',
  },
  'T-TICKS-UNCLEAR': {
    zh: '这一行的等次没有打勾，或打了几个。是哪一等？',
    en: 'No grade, or several, are ticked in this row. Which one is it?',
  },
  'T-VOTES-UNUSED': {
    zh: '这些列是各等次的票数，台账“{ledger}”没有放票数的列。要不要用，怎么算？',
    en: 'These columns hold votes for each grade, for which the ledger “{ledger}” has no column. Are they to count, and how?',
  },
  'T-ROWS-LEFT-OUT': { zh: '第 {row} 行是{what}，不算数据。', en: 'Row {row} is {what}, no data.' },
  'T-EXAMPLE': {
    zh: '这是填写示例，没有读取。对吗？',
    en: 'This is an example of how to fill the table in; it was not read. Is that right?',
  },
  'T-OLD-YEAR': {
    zh: '这是 {year} 年的，本工作簿里另有 {main} 年的“{ledger}”，没有读取。对吗？',
    en: 'This is of {year}; the workbook has “{ledger}” of {main}, so it was not read. Is that right?',
  },
  'T-COPY': {
    zh: '这张表和“{other}”的内容一样，再读就重复计算，没有读取。对吗？',
    en: 'This holds what “{other}” holds; reading both would count twice, so it was not read. Is that right?',
  },
  'T-SUMMARY': {
    zh: '这张表汇总了“{other}”等表，再读就重复计算，没有读取。对吗？',
    en: 'This sums up “{other}” and others; reading both would count twice, so it was not read. Is that right?',
  },
  'T-HIDDEN': { zh: '隐藏的工作表没有读取。要读取请取消隐藏。', en: 'A hidden sheet is not read. Unhide it to have it read.' },
  'T-OWNED': {
    zh: '这里是考绩写的（名称“{name}”），没有当作台账。如果是您自己的表，请在名称管理器里删去这个名称。',
    en: 'This was written by Kaoji (name “{name}”) and is no ledger. If it is a table of your own, delete that name.',
  },
  'T-NOT-RECOGNISED': {
    zh: '这张表没有认出是哪本台账（办法有：{ledgers}）。它是哪一本，还是不用？',
    en: 'No ledger was recognised here (the scheme has: {ledgers}). Which one is it, or is it not used?',
  },
  'T-TABLE-UNKNOWN': {
    zh: '这张表里有单位和数字，但按表头“{heads}”认不出是哪本台账，没有读取。{nearest}它是哪一本（办法有：{ledgers}），还是不用？',
    en: 'Units and numbers stand here, but its heads “{heads}” tell no ledger; it was not read. {nearest}Which one is it (the scheme has: {ledgers}), or is it not used?',
  },
  'T-NEAREST': {
    zh: '最像“{ledger}”：有“{found}”，缺“{lacks}”。',
    en: 'It is nearest to “{ledger}”: “{found}” was found, “{lacks}” is missing. ',
  },
  'T-LEDGER-UNSURE': {
    zh: '这张表当作“{ledger}”，也可能是“{rival}”。是哪一本？',
    en: 'This was taken for “{ledger}”; it may be “{rival}”. Which is it?',
  },
  'T-ROW-total': { zh: '合计', en: 'a total' },
  'T-ROW-note': { zh: '说明或签字', en: 'a note or a signature' },
  'T-ROW-head': { zh: '重复的表头或满分行', en: 'a repeated head or a row of weights' },
  'T-ROW-example': { zh: '示例', en: 'an example' },
} as const satisfies Record<string, Sentence>;

export type TableCode = keyof typeof tableMessages;
