import type { Sentence } from '../catalogue';

/** What is wrong with a 表样, each at its cell, or with what one would come to. */
export const formMessages = {
  'FO-FORMULA': { zh: '“{found}”：{problem}', en: '“{found}”: {problem}' },
  'FO-UNCLOSED': { zh: '“{found}”没有写完：缺“｝”。', en: '“{found}” is not closed: “｝” is missing.' },
  'FO-EMPTY': {
    zh: '“｛｝”里没有写内容。请写一个名称或公式，或删去它。',
    en: 'There is nothing within “｛｝”. Write a name or a formula, or delete it.',
  },
  'FO-NO-HEAD': {
    zh: 'A1 应写“｛表样 名称｝”，写的是“{found}”。请在 A1 写上，这一行不会印出来。',
    en: 'A1 should say “｛表样 name｝”, and says “{found}”. Write it there; that row is not printed.',
  },
  'FO-HEAD-ONLY': {
    zh: '“{found}”只能写在 A1 的“｛表样 …｝”之后。请移到那里。',
    en: '“{found}” may only follow “｛表样 …｝” in A1. Move it there.',
  },
  'FO-PER': {
    zh: '“每张 {found}”不认识：一张表可以按“单位”或“排名组”各出一份。请写“｛每张 单位｝”或“｛每张 排名组｝”。',
    en: '“每张 {found}” is not known: there can be a copy for each 单位 or 排名组. Write “｛每张 单位｝” or “｛每张 排名组｝”.',
  },
  'FO-LIST': {
    zh: '没有“{found}”可以逐行列出{nearest}。“每”后面写台账（{ledgers}）、单位、排名组、得分项、待补、口径、结果运用、日程。',
    en: 'There is no “{found}” to list row by row{nearest}. After 每 write a ledger ({ledgers}), 单位, 排名组, 得分项, 待补, 口径, 结果运用 or 日程.',
  },
  'FO-LIST-WHERE': {
    zh: '“每 {found}”列的是一个单位的，这里不在单位之内。请在 A1 写“｛每张 单位｝”，或把它放进“｛每 单位｝…｛完｝”里。',
    en: '“每 {found}” lists what one unit has, and no unit is at hand here. Write “｛每张 单位｝” in A1, or put it within “｛每 单位｝…｛完｝”.',
  },
  'FO-LIST-TWICE': {
    zh: '“每 {found}”写在一个{inside}之内，那里没有几个{found}可列。请删去一个“每”。',
    en: '“每 {found}” stands within one {inside}, of which there is no list of {found}. Delete one 每.',
  },
  'FO-SIDE': {
    zh: '一行里有两张清单：“{first}”和“{found}”。两张清单不能左右并排：会把一张的每一行和另一张的每一行都配一遍。请上下各写一行，或拆成两张表样。',
    en: 'One row has two lists: “{first}” and “{found}”. Lists cannot stand side by side: each row of the one would come with each row of the other. Write them below each other, or make two forms.',
  },
  'FO-LIST-PART': {
    zh: '“每 {list}”不能带“{found}”。请删去它。',
    en: '“每 {list}” takes no “{found}”. Delete it.',
  },
  'FO-LIST-WORD': {
    zh: '“{found}”看不懂。“每 台账”之后可以写：当 条件、排序 式 升（或 降）、前 n、补足 n、含未计入，用空格分开。',
    en: '“{found}” is not understood. After 每 and a ledger there may be, apart by blanks: 当 condition, 排序 formula 升 or 降, 前 n, 补足 n, 含未计入.',
  },
  'FO-DEEP': { zh: '“每”套了 {found} 层，最多 3 层。请拆成几张表样。', en: '每 is nested {found} deep; at most 3. Split the form.' },
  'FO-NOT-CLOSED': {
    zh: '“{found}”单独占一行，就要有一行“｛完｝”结束它，没有找到。请在要重复的几行之后写一行“｛完｝”；只重复一行的，把它写在那一行行首。',
    en: '“{found}” in a row of its own has to be ended by a row “｛完｝”, and there is none. Write one after the rows that repeat; to repeat one row, write it at the start of that row.',
  },
  'FO-NOT-OPEN': {
    zh: '“{found}”之前没有可以对应的“每”或“若”。请删去它。',
    en: 'Nothing is open that “{found}” could belong to. Delete it.',
  },
  'FO-COUNT': {
    zh: '“{found}”里的“行数”只能单独写，或写成“若 行数 = 0”这样与一个数比较。',
    en: '行数 in “{found}” stands by itself only, or compared with a number, as in 若 行数 = 0.',
  },
  'FO-COLUMN-OUTSIDE': {
    zh: '“{name}”是“{ledger}”每一行的，这里没有说是哪一行。请在行首写“｛每 {ledger}｝”。',
    en: '“{name}” is of each row of “{ledger}”, and no row is at hand here. Write “｛每 {ledger}｝” at the start of the row.',
  },
  'FO-UNIT-OUTSIDE': {
    zh: '“{name}”是一个单位的，这里不在单位之内。请在 A1 写“｛每张 单位｝”，或在行首写“｛每 单位｝”。',
    en: '“{name}” is of a unit, and no unit is at hand here. Write “｛每张 单位｝” in A1 or “｛每 单位｝” at the start of the row.',
  },
  'FO-GROUP-AGGREGATE': {
    zh: '在排名组里，汇总只能写“次数(名册, 条件)”，可以与一个数比较，另有“单位数”“连写(名册, …)”。其余请在办法里写成得分项。',
    en: 'Within 排名组 the only aggregate is 次数(名册, condition), by itself or compared with a number, beside 单位数 and 连写(名册, …). Make all else an item of the scheme.',
  },
  'FO-NAME': {
    zh: '“{found}”不是得分项、行里的计算列或台账{nearest}。',
    en: '“{found}” is no item, computed column or ledger{nearest}.',
  },
  'FO-JOINED': {
    zh: '连写要写成“连写(台账, 式, 条件…)”，写的是“{found}”。',
    en: '连写 is written 连写(ledger, formula, condition …), and not “{found}”.',
  },
  'FO-SECRET': {
    zh: '“{found}”用到保密的“{name}”，不能印到表上。可以用办法里的得分项，或“次数({ledger})”。',
    en: '“{found}” uses “{name}”, which is confidential and may not be printed. Use an item of the scheme, or 次数({ledger}).',
  },
  'FO-SECRET-CONDITION': {
    zh: '“{found}”按显示为（保密）的数决定印不印，会透露它。请换一个条件。',
    en: '“{found}” prints or not by a number that is shown as （保密）, which would tell it. Use another condition.',
  },
  'FO-MERGE': {
    zh: '合并单元格 {area} 一部分在“{found}”里，一部分在外。请把它拆开，或让它包住整个清单。',
    en: 'The merged cells {area} lie partly within “{found}” and partly outside. Split them, or let them hold the whole list.',
  },
  'FO-EXCEL-FORMULA': {
    zh: '表样里有 Excel 公式“{found}”，出表后它指的行会变。请写成占位符，如“｛合计(台账, 列)｝”。',
    en: 'The form holds the Excel formula “{found}”, whose rows would move. Write a placeholder, as ｛合计(ledger, column)｝.',
  },
  'FO-ROUNDED': {
    zh: '“{found}”的格式“{format}”比 {value} 少几位小数，印出来就是另一个数。请放宽格式，或写“｛四舍五入({found}, {digits})｝”。',
    en: 'The format “{format}” of “{found}” has fewer decimals than {value}, so that another number would be printed. Widen it, or write ｛四舍五入({found}, {digits})｝.',
  },
  'FO-HIGH': {
    zh: '这一格的文字要 {points} 磅高，Excel 一行最多 409 磅。请加宽这一列，或缩短文字：“{text}”。',
    en: 'The text of this cell needs {points} points, and a row of Excel has at most 409. Widen the column or shorten it: “{text}”.',
  },
  'FO-LARGE': {
    zh: '这张表样用到 {rows} 行 {columns} 列，最多 {mostRows} 行 {mostColumns} 列。请删去下面和右边多余的内容和合并单元格。',
    en: 'This form takes {rows} rows and {columns} columns; at most {mostRows} and {mostColumns}. Delete what is left over below and on the right, merged cells, too.',
  },
  'FO-SHEETS': {
    zh: '要出 {copies} 张工作表，一个工作簿里最多出 {limit} 张。请改为分页（一张表），或每份一个文件。',
    en: 'There would be {copies} sheets, and at most {limit} are made in a workbook. Make pages of one sheet, or a file for each.',
  },
  'FO-PAGES': {
    zh: '要出 {copies} 份，一张表最多分 {limit} 次页。请少选几个单位（命令行用 --unit），分几次出。',
    en: 'There would be {copies} copies, and a sheet has at most {limit} page breaks. Choose fewer units (--unit on the command line).',
  },
  'FO-TWICE': {
    zh: '有两张表样都叫“{form}”：工作表“{first}”和这一张。请改其中一张 A1 里的名称。',
    en: 'Two forms are called “{form}”: the sheet “{first}” and this one. Change the name in A1 of one of them.',
  },
  'FO-LIKE': {
    zh: '标准表里写的“{found}”不是这部办法的默认表{nearest}。默认表有：{forms}。',
    en: '“{found}” in 标准表 is no default form of this scheme{nearest}. There are: {forms}.',
  },
  'FO-LIKE-COLUMN': {
    zh: '“{form}”没有“{found}”这一列{nearest}。它的列有：{columns}；要添一列，请再写“内容”。',
    en: '“{form}” has no column “{found}”{nearest}. It has: {columns}; to add one, write its 内容, too.',
  },
  'FO-LIKE-APART': {
    zh: '“{form}”有一格横跨几列，按写的列次序会被“{found}”拆开或没有地方。请让这几列挨着并至少留一列，或用“行”自己写这张表。',
    en: 'A cell of “{form}” runs over several columns, which “{found}” would tear apart or leave without room. Keep them side by side, one at least, or write the form out in 行.',
  },
  'FO-LIKE-TWICE': { zh: '“{found}”这一列写了两次。请删去一个。', en: 'The column “{found}” is written twice. Delete one.' },
  'FO-NOT-COPIED': {
    zh: '表样“{sheet}”里的{what}不随行带到出的表里。要印的请写成文字、占位符或单元格格式。',
    en: 'The {what} of the form “{sheet}” do not come along with its rows. What is to be printed has to be text, placeholders or formats of cells.',
  },
  'FO-NOT-conditionalFormats': {
    zh: '几种条件格式（前若干项、平均值、发生日期、错误，新式的数据条、图标）',
    en: 'some conditional formats (top n, average, dates, errors, newer bars and icons)',
  },
  'FO-NOT-validations': {
    zh: '新式的数据验证（Excel 2010 起从别的工作表取序列的）',
    en: 'newer data validations (lists from other sheets, since Excel 2010)',
  },
  'FO-NOT-validationSources': {
    zh: '从别的工作表或名称取内容的数据验证（单独的文件里没有那张表）',
    en: 'data validations that take their list from another sheet or a name (a file of its own has no such sheet)',
  },
  'FO-NOT-pictures': { zh: '图片和图形', en: 'pictures and drawings' },
  'FO-NOT-comments': { zh: '批注', en: 'comments' },
  'FO-DRAFT': { zh: '草稿（数据未齐）　', en: 'Draft, data incomplete　' },
  'FO-DRAFT-NAME': { zh: '草稿', en: 'draft' },
  'FO-NONE': { zh: '无', en: 'none' },
  'FO-PENDING': { zh: '（待补）', en: ' (pending)' },
} as const satisfies Record<string, Sentence>;

export type FormCode = keyof typeof formMessages;
