import type { MessageData, Phrase, Sentence } from '../catalogue';

/** What a diagnostic of a scheme expected or found, where that is no name of the scheme or word of its language. */
export const schemeWords = {
  ceilingLike: { zh: '等次的名称；上限另写 {like}', en: 'the name of a grade; a ceiling is {like}' },
  cells: { zh: '{count} 格', en: '{count} cells' },
  cellsLike: { zh: ' {count} 格，没有内容的写 null：{like}', en: '{count} cells, null for an empty one: {like}' },
  conditionWanted: { zh: '条件', en: 'a condition' },
  columnName: { zh: '列名', en: 'a column’s name' },
  columnOf: { zh: '台账“{ledger}”的列', en: 'a column of ledger “{ledger}”' },
  dateText: { zh: '日期（如 2017-09-15）', en: 'a date (such as 2017-09-15)' },
  formWithheld: { zh: '写了不出', en: 'is 不出' },
  formLike: { zh: '照“{like}”，几份、须不须齐全由它定', en: 'is like “{like}”, which decides how many copies there are' },
  dueDate: {
    zh: '日期（12-31、12月31日、次年01-31、2026-12-31）、月底（2月底）或日期公式（工作日后(收到日期, 2)，逐行的另写“台账”）',
    en: 'a date (12-31, 12月31日, 次年01-31, 2026-12-31), a month’s end (2月底), or a formula of a date (工作日后(收到日期, 2); with 台账 for its rows)',
  },
  ascending: { zh: '两个数，从小到大', en: 'two numbers, the smaller first' },
  atLeast: { zh: '至少 {count}', en: 'at least {count}' },
  tiersNeeded: {
    zh: '它写的是“行”：按键查写 查表({table}, 键)；要按数分段，请把表写成“分段”。',
    en: 'It is written as 行: look a key up by 查表({table}, 键), or write the table as 分段.',
  },
  end: { zh: '结尾', en: 'the end' },
  expression: { zh: '算式', en: 'an expression' },
  item: { zh: '得分项', en: 'an item' },
  languageWord: { zh: '办法语言的词', en: 'a word of the language' },
  ledgerName: { zh: '台账名', en: 'a ledger’s name' },
  list: { zh: '列表', en: 'a list' },
  listLike: { zh: '列表，写在方括号里，用半角逗号分开：{like}', en: 'a list in brackets, with narrow commas: {like}' },
  listOfYears: { zh: '列表，一年一项：{like}', en: 'a list of years: {like}' },
  rangeLike: { zh: '两个数，写在方括号里：[最小, 最大]', en: 'two numbers in brackets: [least, most]' },
  plainNumber: { zh: '{type}，只写数，不带单位：{like}', en: '{type}, the number alone without a unit: {like}' },
  numberLikeOthers: {
    zh: '数，同这一列别的格一样；没有的写 null 或 不适用',
    en: 'a number like the other cells of the column; for none null or 不适用',
  },
  columnOfTable: { zh: '表的一列：{like}', en: 'a column of the table: {like}' },
  textsOfTiers: { zh: '文字，或把各档写成列表：{like}', en: '文字, or the list of its results: {like}' },
  map: { zh: '若干“项: 值”', en: 'some “key: value”' },
  mapColon: { zh: '若干“项: 值”（冒号要用半角的“:”，后面空一格）', en: 'some “key: value” (a colon is “:” with a blank after it)' },
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
  rowsNeeded: {
    zh: '它写的是“分段”：按数分段写 分段(数, {table})；要按键查，请把表写成“行”。',
    en: 'It is written as 分段: use 分段(数, {table}), or write the table as 行.',
  },
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

/** Put behind what was found and is not understood: what was probably meant. */
export const hintMessages = {
  nearest: { zh: '，是不是“{name}”', en: ' (did you mean “{name}”?)' },
  isLedger: {
    zh: '，“{name}”是台账：查一行的值写 取值({name}, …)，相加写 合计({name}, …)',
    en: '; “{name}” is a ledger: one row’s value is 取值({name}, …), a sum 合计({name}, …)',
  },
  isTable: { zh: '，“{name}”是表：写 查表({name}, 键)', en: '; “{name}” is a table: write 查表({name}, 键)' },
  isTiers: { zh: '，“{name}”是分段的表：写 分段(数, {name})', en: '; “{name}” is a table of tiers: write 分段(数, {name})' },
  isReading: {
    zh: '，“{name}”是口径：写 口径.{name}，如 口径.{name} = {chosen}',
    en: '; “{name}” is a reading: write 口径.{name}, such as 口径.{name} = {chosen}',
  },
  isParameter: {
    zh: '，“{name}”是参数，只有一个值：直接写 {name}',
    en: '; “{name}” is a parameter, a single value: write {name} by itself',
  },
  isFunction: { zh: '，“{name}”是函数：写 {form}', en: '; “{name}” is a function: write {form}' },
  isColumnOf: { zh: '，“{name}”是台账“{ledger}”的列：写 {use}', en: '; “{name}” is a column of ledger “{ledger}”: write {use}' },
  isOfUnit: { zh: '，“{name}”是单位自己的量：写 {use}', en: '; “{name}” is a quantity of the unit itself: write {use}' },
  ownRow: {
    zh: '，它是外面那一行（台账“{ledger}”）的列：写 本.{name}',
    en: ', a column of the row outside (of ledger “{ledger}”): write 本.{name}',
  },
  otherwise: {
    zh: '（“其他”只写在分档、等次、分段的最后一行；总是成立的条件写 是）',
    en: ' (其他 is for the last row of 分档, 等次 and 分段; a condition that always holds is 是)',
  },
  elseNeeded: {
    zh: '（“如果 … 则 …”还要写不成立时取什么，如 否则 0）',
    en: ' (如果 … 则 … has to say what else: 否则 0)',
  },
  trimmed: { zh: '（去掉几个要写明：高 1, 低 1）', en: ' (say how many are left out: 高 1, 低 1)' },
  joinedConditions: {
    zh: '（几个条件用“且”或“或”连起来，如 甲 > 60 且 乙 > 0）',
    en: ' (conditions are joined by 且 or 或: 甲 > 60 且 乙 > 0)',
  },
  plainCondition: { zh: '（条件直接写，前面不写“当”）', en: ' (a condition is written without 当)' },
  byUnits: {
    zh: '（“按”后面写类型是 单位 的列；只看同一序列的写 序列内，同一类的写 同 列）',
    en: ' (按 takes a column of type 单位; for the own sequence write 序列内, for the own class 同 列)',
  },
  condition: { zh: '（条件要写成比较，如 列 > 0）', en: ' (a condition is a comparison, such as 列 > 0)' },
  form: { zh: '（写法：{form}）', en: ' (it is written {form})' },
  sameOfBoth: {
    zh: '（“同 {name}”要两边都有这一列；比较别的列写 列 = 本.列）',
    en: ' (同 {name} needs the column on both sides; to compare others write 列 = 本.列)',
  },
  tierKeys: {
    zh: '（每一段只写上边：低于（不含）或 不超过（含）；从小到大，最后一段写 当: 其他）',
    en: ' (a tier says its upper edge only: 低于, or 不超过 with the edge; ascending, the last one 当: 其他)',
  },
  itemOfColumn: {
    zh: '：它是名册的列，排名按得分项；请写一个得分项，如 {name}分: {name}，按它排',
    en: ': it is a column of the 名册, and ranks go by items; declare one, such as {name}分: {name}, and rank by that',
  },
  missingKey: { zh: '，这里缺“{key}”，是不是它', en: ' (“{key}” is missing here; is this meant for it?)' },
  rosterOfCase: { zh: '（名册的列直接写在单位下面，不写“名册”）', en: ' (columns of the 名册 stand right below the unit, without 名册)' },
  again: { zh: '{nearest}（还有 {count} 处）', en: '{nearest} (and {count} more)' },
  excelFunction: { zh: '，这里写“{word}”', en: '; here it is written “{word}”' },
  excelWord: { zh: '（这里写“{word}”）', en: ' (here it is written “{word}”)' },
  optionList: { zh: '（“属于”后面的取值写在方括号里：属于 [甲, 乙]）', en: ' (values after 属于 stand in brackets: 属于 [甲, 乙])' },
  noBrackets: {
    zh: '（查表写 查表(表, 键)，一行的值写 取值(台账, 列, 条件)）',
    en: ' (a table is looked up by 查表(表, 键), one row’s value by 取值(台账, 列, 条件))',
  },
  noMeasure: { zh: '（数后面不写单位：3，不写 3年）', en: ' (no unit of measure behind a number: 3, not 3年)' },
  plainDigits: { zh: '（数写成阿拉伯数字，不带单位：3）', en: ' (numbers are written in digits, without a unit: 3)' },
  comparisonNeeded: {
    zh: '（前面与这个数之间缺运算符，如 总分 ≥ 75）',
    en: ' (an operator is missing before this number, such as 总分 ≥ 75)',
  },
  firstOfRanks: {
    zh: '（前3名写 名次 ≤ 3，前30%写 名次 ≤ 舍去(参评数 × 30%)）',
    en: ' (the first 3 are 名次 ≤ 3, the first 30% 名次 ≤ 舍去(参评数 × 30%))',
  },
  noToday: {
    zh: '：没有“今天”，同样的台账哪一天算都一样；请写一个日期参数，如 考核日: 2026-12-31',
    en: ': there is no today, the same ledgers give the same result on any day; declare a date parameter, such as 考核日: 2026-12-31',
  },
  writtenDate: { zh: '（写明的日期写 日期({date})）', en: ' (a written date is 日期({date}))' },
  countsRows: {
    zh: '（数行数写 次数({ledger}, 条件)；相加的写在条件前面：{name}({ledger}, 列, 条件)）',
    en: ' (rows are counted by 次数({ledger}, 条件); what is taken stands before the condition: {name}({ledger}, 列, 条件))',
  },
  wholeTens: {
    zh: '（到十位、百位的，先除再乘：{name}(数 ÷ 100) × 100）',
    en: ' (for tens and hundreds divide and multiply: {name}(数 ÷ 100) × 100)',
  },
  nowToo: {
    zh: '：条件也要问今年，今年没有叫“{name}”的得分项或名册列。请写一个得分项“{name}”，或把“{ledger}”的这一列改成与它相同的名称（如 等次）',
    en: ': the condition is asked of this year too, which has no item or column of the 名册 called “{name}”; declare an item “{name}”, or call this column of “{ledger}” as it is called (such as 等次)',
  },
  ownUnit: {
    zh: '（记到本单位的行写 按 这一列；与本单位比较写 列 = 本.单位）',
    en: ' (rows that are counted to the own unit: 按 and this column; to compare with it write 列 = 本.单位)',
  },
  equalsFirst: { zh: '（公式不用 = 开头）', en: ' (formulas do not begin with =)' },
  times: { zh: '（乘号写 × 或 *）', en: ' (times is × or *)' },
  blanksAround: { zh: '（“{word}”前后要有空格）', en: ' (“{word}” needs blanks around it)' },
  difference: { zh: '第{place}个字：{one}，{other}', en: 'sign {place}: {one}, {other}' },
  sign: { zh: '“{sign}”{number}', en: '“{sign}” {number}' },
  noSign: { zh: '没有', en: 'none' },
  looksLike: { zh: '，看上去和“{name}”一样（{difference}）', en: ', which looks like “{name}” ({difference})' },
  countOfUnits: {
    zh: '（参评数等总分算出来才有；总分里要用单位数的，写 次数(名册)）',
    en: ' (参评数 is there once totals are; where a total needs the number of units, write 次数(名册))',
  },
  underUnit: { zh: '（有“单位”时，写在各单位下面）', en: ' (where there is “单位”, write it below each unit)' },
  besideUnits: { zh: '（共用台账的行写在“单位”旁边，只写一次）', en: ' (rows of a shared ledger stand beside “单位”, once)' },
  brokenByComma: {
    zh: '（像是被逗号断开的后半句：写在花括号里的内容有逗号时，要用英文引号 "…" 括起来）',
    en: ' (it looks like the rest of something cut at a comma: between braces, put what has a comma into quotes "…")',
  },
  colon: { zh: '（冒号要用半角的“:”，后面空一格）', en: ' (a colon is “:” with a blank after it)' },
} as const satisfies Record<string, Sentence>;

/** Why a text is not YAML, by the code of the parser, in the words of somebody who has never heard of YAML. */
export const yamlReasons: Readonly<Record<string, Sentence>> = {
  TAB_AS_INDENT: { zh: '行首有制表符（Tab），要用空格', en: 'a tab at the beginning of a line; use blanks' },
  BAD_INDENT: {
    zh: '同一层的各项没有左对齐，请对齐（下一层多缩进两个空格）',
    en: 'entries of one level do not begin in the same column; align them (two blanks more for the next level)',
  },
  DUPLICATE_KEY: { zh: '同一个名称写了两次，请只留一个', en: 'a name stands twice; keep one' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行没有“项: 值”（冒号要用半角，后面空一格）',
    en: 'the line has no “key: value” (a colon with a blank after it)',
  },
  MISSING_CHAR: {
    zh: '缺少结尾的括号、引号，或“项: 值”的冒号',
    en: 'a closing bracket or quote, or the colon of “key: value”, is missing',
  },
  UNEXPECTED_TOKEN: {
    zh: '这里多出了内容（引号要成对；全角的逗号、冒号不算分隔；花括号里的内容有方括号或逗号时，要用英文引号括起来）',
    en: 'something more stands here (quotes come in pairs; wide commas and colons do not separate; between braces, put what has square brackets or a comma into quotes)',
  },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个“项: 值”，或前面的冒号是全角的', en: 'two “key: value” in one line, or a wide colon before' },
  BLOCK_IN_FLOW: { zh: '花括号里的逗号、冒号要用半角', en: 'between braces, commas and colons are the narrow ones' },
  BAD_SCALAR_START: { zh: '不能用 @ 或 ` 开头，请加引号', en: 'a value cannot begin with @ or `; put it into quotes' },
  BAD_DQ_ESCAPE: { zh: '引号里的 \\ 用法不对，请写成两个', en: 'a wrong \\ between quotes; write it twice' },
  MULTIPLE_DOCS: { zh: '一个文件只能有一部办法（不能有 ---）', en: 'a file holds one scheme (no ---)' },
};

/** What a parser of YAML stumbles over only behind it. */
export const yamlSlips = {
  NO_BLANK: {
    zh: '“{text}”的冒号不算数：要用半角的“:”，后面空一格',
    en: 'the colon of “{text}” is none: it has to be “:” with a blank after it',
  },
  EMPTY_CELL: {
    zh: '两个逗号之间没有内容，空着的格要写 null',
    en: 'nothing between two commas; an empty cell is written null',
  },
} as const satisfies Record<string, Sentence>;
