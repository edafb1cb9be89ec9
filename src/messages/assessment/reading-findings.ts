import type { Sentence } from '../catalogue';

/** Findings of reading: tables that are ledgers or may be, columns, and what a cell says that the scheme does not expect there. */
export const readingFindings = {
  'L-LEDGER-MISSING': {
    zh: '没有找到台账“{ledger}”：需要有表头为 {columns} 的工作表。{nearest}',
    en: 'Ledger “{ledger}” was not found: a sheet with the headers {columns} is needed.{nearest}',
  },
  'L-ROSTER-MISSING': {
    zh: '没有找到名册，无法知道有哪些单位。请增加一张表头为 {columns} 的工作表。{nearest}',
    en: 'No roster was found. Add a sheet with the headers {columns}.{nearest}',
  },
  'L-ROSTER-EMPTY': {
    zh: '名册里没有一个单位。请在表头下面填写单位，每行一个。',
    en: 'The roster has no units. Enter them below its header, one a row.',
  },
  'L-COLUMN-MISSING': {
    zh: '台账“{ledger}”缺少列“{column}”。请补上表头{aliases}。',
    en: 'Ledger “{ledger}” lacks the column “{column}”{aliases}.',
  },
  'L-NEAREST-SHEET': {
    zh: '最像的是工作表“{sheet}”，它有 {found}，缺 {lacks}。',
    en: ' The nearest is sheet “{sheet}”, which has {found} and lacks {lacks}.',
  },
  'L-NEAREST-HIDDEN': { zh: '隐藏的工作表{sheets}像是它：应计入请取消隐藏。', en: ' {sheets}, hidden, may be it: unhide it if it counts.' },
  'L-NEAREST-WHOLE': {
    zh: '工作表“{sheet}”有 {found}，还没有读：是它就在窗格“台账”里选“{ledger}”，命令行用 --map {sheet}={ledger}。',
    en: ' Sheet “{sheet}” has {found} and is not read: if it is this, choose “{ledger}” for it in the tab Ledgers, or give --map {sheet}={ledger}.',
  },
  'L-TABLE-GUESS': {
    zh: '工作表“{sheet}”的 {area} 像是台账“{ledger}”（{columns}）。{doubts}是吗？回答以前不计分。',
    en: '{area} of sheet “{sheet}” looks like the ledger “{ledger}” ({columns}). {doubts} Is it? Nothing is scored before that is answered.',
  },
  'L-TABLE-MORE': {
    zh: '工作表“{sheet}”的 {area} 也像台账“{ledger}”（{columns}），没有计入。{doubts}是吗？',
    en: '{area} of sheet “{sheet}” looks like the ledger “{ledger}”, too ({columns}), and was not counted. {doubts} Is it?',
  },
  'L-TABLE-LEFT': { zh: '工作表“{sheet}”的 {area}：{why}', en: '{area} of sheet “{sheet}”: {why}' },
  'L-TABLE-UNKNOWN': { zh: '工作表“{sheet}”的 {area}：{why}', en: '{area} of sheet “{sheet}”: {why}' },
  'L-TAKE-TABLE': { zh: '就是它：读作台账“{ledger}”', en: 'It is: read it as “{ledger}”' },
  'L-TAKE-ALIKE': { zh: '表头相同的 {count} 张都读作“{ledger}”', en: 'Read all {count} with these heads as “{ledger}”' },
  'L-LEAVE-TABLE': { zh: '不是，不读', en: 'It is not: do not read it' },
  'L-TAKEN-UNIT': { zh: '单位：{unit}', en: 'unit: {unit}' },
  'L-TAKEN-CONTEXT': {
    zh: '{column}：{value}（标题、表名或表头上面写的）',
    en: '{column}: {value} (from a title, a line or the sheet’s name)',
  },
  'L-TAKEN-GROUPS': { zh: '{groups} 等各列各为一行', en: 'the columns below {groups} … are rows of their own' },
  'L-COLUMN-ASKED': {
    zh: '台账“{ledger}”要用“{column}”，没有叫这个名称的列；{heads} 像是。是哪一列？没有回答以前这一列算没有。',
    en: 'The ledger “{ledger}” needs “{column}”, and no column is called so; {heads} may be it. Which one? Until that is answered there is none.',
  },
  'L-TAKE-COLUMN': { zh: '“{head}”就是“{column}”', en: '“{head}” is “{column}”' },
  'L-TICKS-UNCLEAR': {
    zh: '“{column}”：这一行没有打勾，或打了几个。请只在一格打勾。',
    en: '“{column}”: none, or several, are ticked in this row. Tick one.',
  },
  'L-EXAMPLE-ROW': { zh: '第{row}行是示例“{found}”，没有当作数据。', en: 'Row {row} is the example “{found}” and was not read as data.' },
  'L-ALSO-NAMED': { zh: '（也可写作：{aliases}）', en: ' (or: {aliases})' },
  'L-COLUMN-TWICE': {
    zh: '又有一列写着“{column}”，没有采用；采用的是 {used} 那一列。请把不用的一列改个表头。',
    en: 'Another column headed “{column}” was not used; the one at {used} was. Rename the head of the one that is not meant.',
  },
  'L-HEAD-ALIKE': {
    zh: '表头“{found}”看上去和“{name}”一样（{difference}），却是另一个名称，这一列没有读。如是这一列，请把表头写成“{name}”。',
    en: 'The head “{found}” looks like “{name}” ({difference}) but is another name, so its column was not read. If it is meant, write “{name}”.',
  },
  'L-SHEET-HIDDEN': {
    zh: '工作表“{sheet}”是隐藏的，没有计入。如应计入请取消隐藏。',
    en: 'Sheet “{sheet}” is hidden and was not counted. Unhide it if it should be.',
  },
  'L-OWNED': {
    zh: '工作表“{sheet}”的 {area} 是考绩写的（名称“{name}”），没有当作台账。如果是您自己的表，请在名称管理器里删去这个名称。',
    en: '{area} on sheet “{sheet}” was written by Kaoji (name “{name}”) and is no ledger. If it is a table of your own, delete that name.',
  },
  'L-HEADER-REPEATED': { zh: '第{row}行又是表头，已跳过。', en: 'Row {row} repeats the header and was skipped.' },
  'L-TOTAL-ROW': { zh: '第{row}行是“{found}”，没有当作数据。', en: 'Row {row} is “{found}” and was not read as data.' },
  'L-NOTE-ROW': { zh: '第{row}行是说明“{found}”，没有当作数据。', en: 'Row {row} is the note “{found}” and was not read as data.' },
  'L-SHEET-STRANGE': {
    zh: '工作表“{sheet}”的表头也像台账“{ledger}”，和“{other}”一并计入了，看名称却不是一回事。请核对；不应计入请隐藏它。',
    en: 'Sheet “{sheet}” looks like ledger “{ledger}” and counts together with “{other}”, though its name says otherwise. Hide it if it should not count.',
  },
  'L-STRAY-COLUMN': {
    zh: '{area} 有内容但没有表头，没有采用；看上去是右移一列的“{column}”，请核对后移回。',
    en: '{area} has content but no header and was not used; it looks like “{column}” shifted to the right. Check and move it back.',
  },
  'L-INHERITED': {
    zh: '待确认：“{column}”{area} 是合并单元格，只有首行写有“{found}”，其余行是否相同由人确认，没有向下填充。',
    en: 'To confirm: “{column}” {area} is merged; only its first row says “{found}”. Nothing was filled down.',
  },
  'L-ERROR-CELL': {
    zh: '“{column}”是错误值 {found}，不能计分。请修正公式。',
    en: '“{column}” is the error {found} and cannot be scored. Mend the formula.',
  },
  'L-NOT-CALCULATED': {
    zh: '“{column}”有 {cells} 格公式没有保存的结果（生成文件的程序不计算公式）。请用 Excel 或 WPS 打开并保存，再核对。',
    en: '“{column}”: {cells} {cells:formula|formulas} {cells:has|have} no saved result (the program that made the file does not calculate). Open and save it in Excel or WPS.',
  },
  'L-TEXT-NUMBER': {
    zh: '“{column}”的“{found}”是文本，已按数 {number} 读取。请改成数。',
    en: '“{column}”: “{found}” is text and was read as {number}. Turn it into a number.',
  },
  'L-FULL-WIDTH': {
    zh: '“{column}”的“{found}”含全角字符，已按数 {number} 读取。请改成数。',
    en: '“{column}”: “{found}” has full-width characters and was read as {number}. Turn it into a number.',
  },
  'L-UNSEEN': {
    zh: '“{column}”的“{found}”里有看不见的字符（{signs}）。请删去，只写“{number}”；在此之前按待补处理。',
    en: '“{column}”: “{found}” has signs that are not seen ({signs}). Delete them and write “{number}” alone; until then it is missing.',
  },
  'L-NUMBER-WITH-UNIT': {
    zh: '“{column}”应为数，实为“{found}”。请只写数{converting}；在此之前按待补处理。',
    en: '“{column}” should be a number, found “{found}”. Write the number alone{converting}; until then it is missing.',
  },
  'L-CONVERTING': { zh: '，把“{unit}”换算到表中的计量单位', en: ', converting “{unit}”' },
  'L-SAYS-NOTHING': {
    zh: '“{column}”是数，这里写着“{found}”（这一列共 {cells} 格），没有当作 0，也没有当作空白。没有的请清空，是 0 的请写 0。',
    en: '“{column}” holds numbers, and “{found}” stands here ({cells} {cells:cell|cells} of the column): taken neither for 0 nor for a blank. Clear what is nothing, write 0 where it is 0.',
  },
  'L-RANK-IN-WORDS': {
    zh: '“{column}”写成了“{found}”，应当是名次的数 {number}。',
    en: '“{column}” says “{found}”; as a place it is the number {number}.',
  },
  'L-TARGET-IN-WORDS': {
    zh: '“{column}”写成了“{found}”，读出的目标是 {number}，{direction}。同意请改成数，单元格仍显示原文；在此之前按待补处理。',
    en: '“{column}” says “{found}”: the target that it names is {number}, {direction}. If so, make it the number; the cell goes on showing its words. Until then it is missing.',
  },
  'L-TARGET-MORE': { zh: '越多越好', en: 'the more the better' },
  'L-TARGET-LESS': { zh: '不得超过', en: 'not to be exceeded' },
  'L-NOT-NUMBER': {
    zh: '“{column}”应为数，实为“{found}”。在改正之前按待补处理。',
    en: '“{column}” should be a number, found “{found}”. Until corrected it counts as missing.',
  },
  'L-NOT-INTEGER': {
    zh: '“{column}”应为整数，实为 {found}。在改正之前按待补处理。',
    en: '“{column}” should be a whole number, found {found}. Until corrected it counts as missing.',
  },
  'L-MEASURE-CONVERTED': {
    zh: '“{column}”的计量：表里是{head}，办法按{measure}计。已换算：1{head} 读作 {is}{measure}。',
    en: '“{column}” is in {head} on the sheet and in {measure} in the scheme. Converted: 1 {head} is read as {is} {measure}.',
  },
  'L-MEASURE-SHOWN': {
    zh: '“{column}”有 {cells} 格的数字格式换了单位显示（如这一格：{format}），按显示的读取：格子里的 1 读作 {is}{measure}。请核对。',
    en: '“{column}” has {cells} cells whose number format shows another unit (such as this one: {format}); they are read as they are shown: 1 in the cell is read as {is}{measure}. Please check.',
  },
  'L-MEASURE-SHARE': {
    zh: '“{column}”的表头写着{head}，数按{head}读取：1 读作 1{head}。',
    en: 'The head of “{column}” says {head}, so its numbers are read in {head}: 1 is 1{head}.',
  },
  'L-MEASURE-OTHER': {
    zh: '“{column}”的计量：表里写的是{head}，办法按{measure}计，两者不能换算，数按原样读取。请核对，改正表头或办法的“计量”。',
    en: '“{column}” is in {head} on the sheet and in {measure} in the scheme, which cannot be converted; the numbers are read as they are. Check, and correct the head or the scheme’s 计量.',
  },
  'L-RATE-ASKED': {
    zh: '“{column}”是比率，{found} 是 {percent}，还是 {multiple}？这一列没写百分号的数，在回答之前按待补处理。请选一种，或在表头写上（%）、（倍）。',
    en: '“{column}” is a rate: is {found} meant as {percent} or as {multiple}? Until that is answered, its numbers without a percent sign count as missing. Choose, or write (%) or (倍) into the head.',
  },
  'L-RATE-AS-%': { zh: '按百分数：{found} 是 {percent}', en: 'Percent: {found} is {percent}' },
  'L-RATE-AS-倍': { zh: '按倍数：{found} 是 {multiple}', en: 'Multiples: {found} is {multiple}' },
  'L-OUT-OF-RANGE': {
    zh: '“{column}”应在 {low} 到 {high} 之间，实为 {found}。在改正之前按待补处理。',
    en: '“{column}” should be from {low} to {high}, found {found}. Until corrected it counts as missing.',
  },
  'L-OPTION-UNKNOWN': {
    zh: '“{column}”不认识“{found}”{nearest}。可填：{allowed}。',
    en: '“{found}” is not a value of “{column}”{nearest}. Allowed: {allowed}.',
  },
  'L-NOT-DATE': {
    zh: '“{column}”应为日期，实为“{found}”。请写成 2017-12-20 的样子。',
    en: '“{column}” should be a date, found “{found}”. Write it like 2017-12-20.',
  },
  'L-NOT-BOOLEAN': { zh: '“{column}”应为 是 或 否，实为“{found}”。', en: '“{column}” should be 是 or 否, found “{found}”.' },
  'L-REQUIRED': { zh: '“{column}”没有填写。请补上。', en: '“{column}” is blank. Fill it in.' },
  'L-UNIT-BLANK': {
    zh: '“{column}”没有写单位，{counted}。请补上。',
    en: '“{column}” names no unit; {counted}. Fill it in.',
  },
  'L-COUNTS-NOWHERE': { zh: '这一行没有计入任何单位', en: 'the row counts for no unit' },
  'L-COUNTS-NOT-BY': { zh: '这一行按“{column}”没有计入任何单位', en: 'by “{column}” the row counts for no unit' },
  'L-COUNTS-BUT-BY': {
    zh: '这一行按“{column}”没有计入任何单位，{others}',
    en: 'by “{column}” the row counts for no unit; {others}',
  },
  'L-COUNTS-BY': { zh: '按“{column}”计入{unit}', en: 'by “{column}” it counts for {unit}' },
  'L-IS-NOBODY': { zh: '这一格不是名册里的单位', en: 'the cell is no unit of the roster' },
  'L-UNIT-UNKNOWN': {
    zh: '名册里没有“{found}”{nearest}，{counted}。请改正，或在名册的别名中加上。',
    en: '“{found}” is not in the roster{nearest}; {counted}. Correct it or add an alias to the roster.',
  },
  'L-UNIT-DUPLICATE': {
    zh: '名册里“{found}”重复（又见 {other}）。请删去一个。',
    en: '“{found}” stands twice in the roster (also {other}). Remove one.',
  },
  'L-UNIT-ALIKE': {
    zh: '名册里“{found}”和“{other}”（{place}）看上去一样，却是两个单位（{difference}）。请核对；如是一个，请写成一样。',
    en: 'In the roster “{found}” and “{other}” ({place}) look alike but are two units ({difference}). Check them; if they are one, write them alike.',
  },
  'L-UNIT-UNSEEN': {
    zh: '名册里“{found}”有看不见的字符（{signs}），别处照样子输入的名称就对不上。请重新输入这个名称。',
    en: 'In the roster “{found}” holds signs that are not seen ({signs}), so the name typed elsewhere does not match. Type it anew.',
  },
  'L-ALIAS-AMBIGUOUS': {
    zh: '“{unit}”的别名“{found}”也是“{other}”的名称或别名，写作“{found}”的行不知道归谁。请改掉一个。',
    en: '“{found}”, an alias of “{unit}”, is also a name or alias of “{other}”. Change one of them.',
  },
  'L-SEQUENCE-UNKNOWN': {
    zh: '“{unit}”没有可用的序列，没有参加考评。请在名册填写：{allowed}。',
    en: '“{unit}” has no usable sequence and is not assessed. Enter one of {allowed} in the roster.',
  },
} as const satisfies Record<string, Sentence>;
