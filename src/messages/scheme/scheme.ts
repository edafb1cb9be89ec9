import type { Sentence } from '../catalogue';

/** What can be wrong with a scheme file: what was found, what was expected, what to do. */
export const schemeMessages = {
  'S-YAML': {
    zh: '不是合法的 YAML：{reason}。',
    en: 'Not valid YAML: {reason}.',
  },
  'S-TOO-LARGE': {
    zh: '文件有 {size} 个字符，超过上限 {limit}。请拆分或删去不用的部分。',
    en: 'The file has {size} characters, more than {limit}. Split it or remove what is not used.',
  },
  'S-ALIAS': {
    zh: '不支持 YAML 的锚点与引用（& 和 *）。请把内容直接写出。',
    en: 'YAML anchors and aliases (& and *) are not supported. Write the content out.',
  },
  'S-TOO-DEEP': { zh: '层次过深（超过 {limit} 层）。请减少嵌套。', en: 'Nested too deeply (more than {limit} levels). Flatten it.' },
  'S-NAME-UNSAFE': { zh: '名称“{name}”不能使用。请换一个名称。', en: 'The name “{name}” cannot be used. Choose another.' },
  'S-KEY-UNKNOWN': {
    zh: '“{where}”不认识的项“{key}”{nearest}。可用的项：{allowed}。',
    en: 'Unknown key “{key}” in “{where}”{nearest}. Allowed: {allowed}.',
  },
  'S-KEY-MISSING': { zh: '“{where}”缺少必需的项“{key}”。请补上。', en: '“{where}” lacks the required key “{key}”. Add it.' },
  'S-VALUE': {
    zh: '“{where}”的值不对：应为{expected}，实为“{found}”。',
    en: 'Wrong value at “{where}”: expected {expected}, found “{found}”.',
  },
  'S-DUPLICATE': {
    zh: '名称“{name}”重复（已用于{other}）。请改名。',
    en: 'The name “{name}” is used twice (already for {other}). Rename one.',
  },
  'S-NAME-AMBIGUOUS': {
    zh: '名称“{name}”也可以读成算式。请改名，或在公式中写成「{name}」。',
    en: 'The name “{name}” could also be read as an expression. Rename it, or write 「{name}」 in formulas.',
  },
  'S-NAME-ALIKE': {
    zh: '名称“{name}”和“{other}”看上去一样，其实是两个名称（{difference}）。请写成一样，或换一个看得出区别的名称。',
    en: 'The names “{name}” and “{other}” look alike but are two ({difference}). Write them alike, or choose a name that can be told apart.',
  },
  'S-NAME-UNSEEN': {
    zh: '名称“{name}”里有看不见的字符。请重新输入这个名称。',
    en: 'The name “{name}” holds a sign that is not seen. Type it anew.',
  },
  'S-CYCLE': { zh: '循环引用：{path}{nearest}。请打断其中一处。', en: 'Circular definition: {path}{nearest}. Break it somewhere.' },
  'S-BASE-UNKNOWN': {
    zh: '找不到要继承的办法“{id}”。请核对标识，或先导入它。',
    en: 'The scheme “{id}” to extend is not there. Check its id, or import it first.',
  },
  'S-BASE-CYCLE': {
    zh: '继承成了环，或超过 {limit} 层：{path}。请打断其中一处。',
    en: 'The schemes extend each other in a circle, or more than {limit} deep: {path}. Break it somewhere.',
  },
  'S-BASE-MANY': {
    zh: '继承的办法太多：连同它们又继承的，合起来最多 {limit} 部，这里写了 {found} 部。请只写直接继承的一两部。',
    en: 'Too many schemes are extended: together with those that they extend at most {limit}, here are {found}. Name only the one or two that are extended directly.',
  },
  'S-COUNTS-NESTED': {
    zh: '台账“{name}”的“计入”看别的台账，那里的“计入”又看别的台账，合起来太长。请把其中一处写成行公式，“计入”只看那一列。',
    en: 'The 计入 of ledger “{name}” looks at ledgers whose 计入 looks at others; together they are too long. Make one of them a row formula, and let 计入 look at that column.',
  },
  'S-READING-ALTERNATIVES': {
    zh: '口径“{name}”没有列出其他取法（另可）。请至少列一个，或改为直接写明。',
    en: 'Reading “{name}” has no alternatives (另可). List at least one, or state the rule directly.',
  },
  'S-CLAUSE-MISSING': { zh: '“{where}”没有写依据。请注明条款。', en: '“{where}” has no clause (依据). Add it.' },
  'S-CLAUSE-TEXT': {
    zh: '“{where}”写了原文，没有写依据：不知道是哪一条的。请在旁边写 依据。',
    en: '“{where}” has a text (原文) but no clause (依据), so nobody knows whose it is. Add 依据 beside it.',
  },
  'S-NUMBER-TEXT': {
    zh: '“{where}”没有加引号，当作数读成 {found}：末尾的 0 会丢（2.10 成为 2.1）。请照原文加引号，如 "2.10"{nearest}。',
    en: '“{where}” has no quotes and was read as the number {found}: a last 0 is lost (2.10 becomes 2.1). Put it into quotes as it is written, such as "2.10"{nearest}.',
  },
  'S-KEY-OBSOLETE': {
    zh: '“{key}”不再需要，没有作用，请删去{nearest}：看名次的等次，待补的单位还能改变的一律待补；要按现有名次定的，写 排名: {待补: 不等}。',
    en: '“{key}” is needed no more and has no effect; delete it{nearest}: a grade that pending units may still change waits anyway; to take ranks as they stand, write 排名: {待补: 不等}.',
  },
  'S-PERCENT-MIXED': {
    zh: '“{where}”里有的写了 %（{like}），这里是 {found}，是它的一百倍上下。请核对，同样写上 %。',
    en: '“{where}” has per cents ({like}), and {found} here, some hundred times as much. Check it, and write % here as well.',
  },
  'S-UNIT-OPTIONAL': {
    zh: '台账“{name}”的行只按“{column}”归单位，它可以空着，空着的行不归哪个单位。行本来属于一个单位、这一列另记一个的，请再写一列 单位: 单位；不是的，写明 说明。',
    en: 'Rows of ledger “{name}” go to units by “{column}” only, which may be blank, and then to none. Where rows belong to a unit and this names another one, declare 单位: 单位 as well; else give it a 说明.',
  },
  'S-SHEET-NUMBER': {
    zh: '“{where}”的格子里是数或日期（{found}），不是文字：填的 2.10 成了 2.1，1-2 成了日期。请把格子设为“文本”，再照原文填一遍。',
    en: 'The cell of “{where}” holds a number or a day ({found}), no text: 2.10 became 2.1, 1-2 a day. Format the cell as Text and type it again as it is written.',
  },
  'S-FORM-KIND': {
    zh: '标准表“{form}”要么写“照: 默认表名”，要么写“行”，只写一样；不要这张表的，写“不出”。',
    en: 'The form “{form}” is either 照 a default form or has 行, one of the two; a form that is not wanted is 不出.',
  },
  'S-FORM-KEY': {
    zh: '标准表“{form}”{with}，不能再写“{key}”。请删去它。',
    en: 'The form “{form}” {with}, so “{key}” cannot stand there. Delete it.',
  },
  'S-FORM-WIDE': {
    zh: '这一行有 {found} 格，“列”只有 {columns} 列。请补上列，或去掉多的格。',
    en: 'The row has {found} cells, and 列 only {columns} columns. Add columns, or remove cells.',
  },
  'S-FORM-JOIN': {
    zh: '“{found}”写错了地方：“→”并入左边一格，左边要有一格；“⇥”只写在最后，左边也要有一格。请改正。',
    en: '“{found}” cannot stand here: → joins the cell on its left, so there has to be one; ⇥ stands at the end only, after a cell. Mend it.',
  },
  'S-YEAR-ORDER': {
    zh: '“{where}”的年度没有从早到晚（{found} 在 {before} 之后）。请按先后排列，每年只写一次。',
    en: 'The years of “{where}” do not ascend ({found} after {before}). Sort them, each year once.',
  },
  'S-YEAR-MISSING': {
    zh: '“{where}”的这一行没有写“自”哪一年。只有第一行可以不写（表示自始）。请补上。',
    en: 'This row of “{where}” does not say from which year (自). Only the first may leave it out (from the beginning). Add it.',
  },
  'S-GRADE-TOTAL': {
    zh: '等次没有“其他”一行，有的单位会没有等次。请在最后加上 {当: 其他}。',
    en: 'The grades lack a final row “当: 其他”; some units would get none. Add it.',
  },
  'S-GRADE-UNREACHABLE': {
    zh: '等次“{grade}”排在“其他”之后，永远轮不到。请移到前面。',
    en: 'Grade “{grade}” comes after “其他” and can never be reached. Move it up.',
  },
  'S-GRADE-KIND': { zh: '等次的每一行要写“等次”或“不高于”中的一个。', en: 'Each row of 等次 needs either 等次 or 不高于.' },
  'S-GRADE-SCALE': {
    zh: '等次“{grade}”不在等级里，无从比较高低{nearest}。请写“等级: [最高, …, 最低]”，包括所有等次。',
    en: 'Grade “{grade}” is not in 等级, so it cannot be compared{nearest}. Write 等级 from best to worst with every grade.',
  },
  'S-GRADE-COVERED': {
    zh: '等次“{grade}”永远轮不到：合它的，前面各行都已包括。请调整先后或条件。',
    en: 'Grade “{grade}” can never be reached: earlier rows take all that would meet it. Change the order or the conditions.',
  },
  'S-UNUSED': {
    zh: '{kind}“{name}”没有用到：不在任何公式、检查或键里。请用上它，删去，或（列）写明“说明”。',
    en: '{kind} “{name}” is not used: no formula, check or key has it. Use it, remove it, or (a column) say in 说明 what it is for.',
  },
  'S-TABLE-KEY': {
    zh: '表“{name}”的键“{found}”空白或重复（又见第 {other} 行）。请改正，每个键一行。',
    en: 'The key “{found}” of table “{name}” is blank or stands twice (also in row {other}). Correct it; one row per key.',
  },
  'S-CHOICE-TOTAL': {
    zh: '“{where}”的分档没有“其他”一档，有的情形会没有取值。请在最后加上 {当: 其他, 取: …}。',
    en: 'The choices of “{where}” lack a final 当: 其他; some cases would have no value. Add it.',
  },
  'S-CHOICE-UNREACHABLE': {
    zh: '“{found}”排在“其他”之后，永远轮不到。请移到前面。',
    en: '“{found}” comes after 其他 and can never be reached. Move it up.',
  },
  'S-TIER-ORDER': {
    zh: '分段“{name}”的界限没有从小到大（{found} 在 {before} 之后）。请按从小到大排列。',
    en: 'The edges of “{name}” are not ascending ({found} after {before}). Sort them.',
  },
  'S-TIER-OPEN': {
    zh: '分段“{name}”最后一段没有写“其他”，更大的值没有对应。请补上。',
    en: 'The last tier of “{name}” is not “其他”; larger values have none. Add it.',
  },
  'S-TIER-KIND': {
    zh: '分段“{name}”的每一段要写“低于”“不超过”“当: 其他”中的一个，只写一个。',
    en: 'Every tier of “{name}” needs one of 低于, 不超过, 当: 其他, and one only.',
  },
  'S-TIER-UNREACHABLE': {
    zh: '分段“{name}”里这一段排在“其他”之后，永远轮不到。请移到前面。',
    en: 'This tier of “{name}” comes after 其他 and can never be reached. Move it up.',
  },
  'S-SHARED': {
    zh: '“{where}”里不能写“{key}”：共用台账的行不属于哪个单位。请删去，或不写“共用”。',
    en: '“{key}” cannot stand in “{where}”: rows of a shared ledger (共用) are of no unit. Remove it, or 共用.',
  },
  'S-ROW-AMBIGUOUS': {
    zh: '“{found}”不知道指哪一行：写着“{text}”的有 {count} 行（第 {rows} 行）。请写行号：{instead}。',
    en: '“{found}” may mean any of {count} rows with “{text}” (rows {rows}). Write the number of the row: {instead}.',
  },
  'S-CHECK-AMBIGUOUS': {
    zh: '“{found}”不知道指哪一条：说明相同的检查有 {count} 条。请把它们的“说明”写得不一样。',
    en: '“{found}” may mean any of {count} checks with the same 说明. Give each its own.',
  },
  'S-SHEET-STRAY': {
    zh: '“{found}”不在任何一项里：它的上方没有表头，或左边没有项名。请补上表头或项名，或移到【附注】下面。',
    en: '“{found}” belongs to nothing: there is no header above it, or no key to its left. Add one, or move it below 【附注】.',
  },
  'S-MORE': {
    zh: '{code} 还有 {count} 处，不一一列出。请先改好前面的。',
    en: '{count} more of {code} are not listed. Mend those above first.',
  },
  'F-TOO-LONG': {
    zh: '公式有 {length} 个字符，超过上限 {limit}。请拆成几个得分项。',
    en: 'The formula has {length} characters, more than {limit}. Split it into several items.',
  },
  'F-TOO-DEEP': {
    zh: '公式嵌套超过 {limit} 层。请拆成几个得分项。',
    en: 'The formula nests more than {limit} levels. Split it into several items.',
  },
  'F-CHARACTER': {
    zh: '公式里有不认识的字符“{found}”{nearest}。请改正。',
    en: 'Unknown character “{found}” in the formula{nearest}. Correct it.',
  },
  'F-UNCLOSED': { zh: '缺少结尾的“{mark}”。请补上。', en: 'The closing “{mark}” is missing. Add it.' },
  'F-NUMBER': { zh: '数“{found}”位数过多。请减少到 17 位以内。', en: 'The number “{found}” has too many digits. Use at most 17.' },
  'F-EXPECTED': { zh: '这里应为{expected}，实为“{found}”{nearest}。', en: 'Expected {expected}, found “{found}”{nearest}.' },
  'F-CHAINED': {
    zh: '比较不能连写（a < b < c）。请用“且”连接两个比较。',
    en: 'Comparisons cannot be chained (a < b < c). Join two with 且.',
  },
  'F-NOT-A-FUNCTION': { zh: '“{name}”不是函数{nearest}。', en: '“{name}” is not a function{nearest}.' },
  'F-ARGUMENTS': {
    zh: '“{name}”应有 {expected} 个参数，实有 {found} 个{nearest}。',
    en: '“{name}” takes {expected} arguments, found {found}{nearest}.',
  },
  'F-NAME-UNKNOWN': { zh: '不认识的名称“{name}”{nearest}。', en: 'Unknown name “{name}”{nearest}.' },
  'F-LEDGER-UNKNOWN': { zh: '没有台账“{name}”{nearest}。', en: 'No ledger “{name}”{nearest}.' },
  'F-COLUMN-UNKNOWN': { zh: '台账“{ledger}”没有列“{name}”{nearest}。', en: 'Ledger “{ledger}” has no column “{name}”{nearest}.' },
  'F-TABLE-UNKNOWN': { zh: '没有表“{name}”{nearest}。', en: 'No table “{name}”{nearest}.' },
  'F-TABLE-KIND': { zh: '表“{table}”不能用于“{name}”。{expected}', en: 'Table “{table}” cannot be used with “{name}”. {expected}' },
  'F-OPTION-UNKNOWN': {
    zh: '“{found}”不是“{of}”的取值{nearest}。可取：{allowed}。',
    en: '“{found}” is not a value of “{of}”{nearest}. Allowed: {allowed}.',
  },
  'F-READING-UNKNOWN': { zh: '没有口径“{name}”{nearest}。', en: 'No reading “{name}”{nearest}.' },
  'F-TYPE': {
    zh: '类型不符：这里应为{expected}，实为{found}{nearest}。',
    en: 'Type mismatch: expected {expected}, found {found}{nearest}.',
  },
  'F-UNIT': {
    zh: '计量单位不同：“{left}”是{leftUnit}，“{right}”是{rightUnit}，不能相加减或比较。请先换算（乘、除以换算数），或改正“计量”。',
    en: 'Units differ: “{left}” is in {leftUnit}, “{right}” in {rightUnit}; they cannot be added or compared. Convert one (multiply or divide), or correct 计量.',
  },
  'F-WEIGHTS': {
    zh: '权重合计是 {total}（{found}），不是 100%。请核对。',
    en: 'The weights add up to {total} ({found}), not 100%. Check them.',
  },
  'F-NEVER': {
    zh: '条件“{found}”自相矛盾，永远不成立。请改正。',
    en: 'The condition “{found}” contradicts itself and never holds. Correct it.',
  },
  'F-BRANCH-COVERED': {
    zh: '“{found}”永远轮不到：合它的，前面各档都已包括。请调整先后或条件。',
    en: '“{found}” can never be reached: earlier conditions take all that would meet it. Change the order or the conditions.',
  },
  'F-SELF': {
    zh: '“{found}”的两边是同一行的同一个量。汇总里要与外面那一行比较时，写“本.{name}”。请改正。',
    en: 'Both sides of “{found}” are the same quantity of the same row. To compare with the row outside of the aggregate write “本.{name}”. Correct it.',
  },
  'F-NAMED-PERSON': {
    zh: '“{found}”按“{column}”挑出某个人的那一行，而台账“{ledger}”是保密的，汇总出来就是他的票。请删去，或改按类别挑：给“{column}”的类型写出各类的列表（如 类型: [领导, 部门]），台账里填类别。',
    en: '“{found}” picks the row of one person by “{column}”, but ledger “{ledger}” is confidential: what it comes to is that ballot. Remove it, or ask for a class: list the classes as the type of “{column}” (such as 类型: [领导, 部门]) and enter these.',
  },
  'F-SECRET-VALUE': {
    zh: '“{found}”按保密台账“{ledger}”里“{column}”的数挑行，合的多半不到三行，有没有这样一行就看出来了。请改问一段（如 {column} ≥ 60），或删去。',
    en: '“{found}” picks rows of the confidential ledger “{ledger}” by the very value of “{column}”: mostly fewer than three, so it shows whether there is such a row. Ask for a range ({column} ≥ 60), or remove it.',
  },
  'F-SECRET-RANGE': {
    zh: '“{found}”和“{other}”按保密台账“{ledger}”的“{column}”分段，分得太细：两个数一减就看出有没有这样的票。请把界线相隔至少 {least}（同一条界线写法一致，≥ 和 < 配，> 和 ≤ 配），或删去其中一个。',
    en: '“{found}” and “{other}” divide “{column}” of the confidential ledger “{ledger}” too finely: the difference shows whether there is such a row. Let the limits lie at least {least} apart (one limit always in one way: ≥ with <, > with ≤), or remove one.',
  },
  'F-TABLE-GAP': {
    zh: '表“{table}”没有“{found}”，遇到时无法计算。请在表里补上，或先用“如果”分开。',
    en: 'Table “{table}” lacks “{found}”, which then cannot be computed. Add it, or deal with it by 如果 first.',
  },
  'F-NOT-FOR-ALL': {
    zh: '“{name}”只适用于{applies}，对{others}，“{item}”会成为不适用。请写成 不适用作({name}, 0)，或给“{item}”也写上“适用”。',
    en: '“{name}” applies to {applies} only; for {others}, “{item}” becomes 不适用. Write 不适用作({name}, 0), or give “{item}” an 适用 as well.',
  },
  'F-SHARED': {
    zh: '“{ledger}”是共用台账，行不属于哪个单位，这里不能用“{found}”。请删去或改写。',
    en: 'Ledger “{ledger}” is shared (共用): its rows are of no unit, so “{found}” cannot be used here. Remove it.',
  },
  'F-LOOK-UP-LOST': {
    zh: '“{found}”没有这样的行时是不适用，“合计”会丢掉整行。查一行的值请写 取值({ledger}, …)，没有的会指出来。',
    en: '“{found}” is 不适用 where there is no such row, and 合计 loses the whole row. To look up one row write 取值({ledger}, …), which says that there is none.',
  },
  'F-SUM-LOOKS-UP': {
    zh: '这里最多合一行，“合计”在没有这一行时是 0。查一行的值请写 取值({ledger}, {value}, …)；没有真的算 0 的，不必改。',
    en: 'One row at most is summed here, and 合计 is 0 where there is none. To look up one row write 取值({ledger}, {value}, …); leave it if none means 0.',
  },
  'F-PENDING-SKIPPED': {
    zh: '“取先”连待补的“{name}”也跳过，没有填齐的单位会当作不适用。只换掉不适用的，请写成 不适用作({name}, {next})。',
    en: '取先 passes over “{name}” while it is 待补 too: a unit whose data are missing is taken for one that it does not apply to. To replace 不适用 alone, write 不适用作({name}, {next}).',
  },
  'F-POINTS': {
    zh: '表“{table}”不能插值：第 {row} 行“{found}”。每一行要有两个数，第一列各不相同。请改正。',
    en: 'Table “{table}” cannot be interpolated: row {row}, “{found}”. Every row needs two numbers, the first ones all different. Correct it.',
  },
  'F-LEDGER-COLUMN-BARE': {
    zh: '“{name}”是台账“{ledger}”的列，有许多行。请写明汇总方式，如 {use}。',
    en: '“{name}” is a column of ledger “{ledger}” with many rows. Say how to aggregate, e.g. {use}.',
  },
  'F-OPTION-IGNORED': {
    zh: '“{name}”里的“{found}”不起作用。“{name}”只用：{allowed}。请删去，或换一个函数。',
    en: '“{found}” does nothing in “{name}”, which heeds only {allowed}. Remove it, or use another function.',
  },
  'F-OPTION-TWICE': {
    zh: '“{name}”里已写过同类的词，“{found}”多余。请只留一个。',
    en: '“{name}” already has a word of this kind; “{found}” is one too many. Keep one.',
  },
  'F-OUTER': {
    zh: '“{name}”里不能用“本.”：它要比较全部的行。请改用“合计”“次数”等。',
    en: '“本.” cannot be used in “{name}”, which compares all rows. Use 合计, 次数 or the like.',
  },
  'F-OWN-ROWS': {
    zh: '“{name}”排的是本行，只能写在台账“{ledger}”自己的“行”里。请写到那里；要单位的名次，写 名次(名册, …)。',
    en: '“{name}” ranks the row that it stands in, so it belongs into 行 of ledger “{ledger}”. Write it there; for the rank of a unit write 名次(名册, …).',
  },
  'F-DATE-TABLE': {
    zh: '表“{table}”第一列应为日期（如 2018-01-01），第二列应为“放假”或“上班”；“{found}”不是。',
    en: 'Table “{table}” needs dates (such as 2018-01-01) in its first column and 放假 or 上班 in its second; “{found}” is not.',
  },
  'F-NO-RANKING': { zh: '“{name}”要有排名才有值。请先写“排名”。', en: '“{name}” needs a ranking. Add 排名 first.' },
} as const satisfies Record<string, Sentence>;

/** What S-UNUSED may be about. */
export const declaredKinds = {
  column: { zh: '台账“{ledger}”的列', en: 'Column of ledger “{ledger}”:' },
  parameter: { zh: '参数', en: 'Parameter' },
  table: { zh: '表', en: 'Table' },
  reading: { zh: '口径', en: 'Reading' },
} as const satisfies Record<string, Sentence>;

export type SchemeCode = keyof typeof schemeMessages;
