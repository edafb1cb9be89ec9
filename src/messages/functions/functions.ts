import type { Sentence } from '../catalogue';

/** What custom functions say where they have no value: the text behind the error in the cell. */
export const functionMessages = {
  'F-BLANK': { zh: '待补：“{parameter}”{at}是空白。', en: 'Missing: “{parameter}”{at} is blank.' },
  'F-ZERO-OR-BLANK': {
    zh: '“{parameter}”{at}是 0 还是空白，这个版本的 Excel 分不出。请把引用写成 IF(格="","",格)：空白按待补，0 按 0。',
    en: 'Whether “{parameter}”{at} is 0 or blank cannot be told in this Excel. Write the reference as IF(cell="","",cell): a blank is then missing, a 0 is 0.',
  },
  'F-NOT-NUMBER': {
    zh: '“{parameter}”{at}应为数，实为“{found}”。请只写数，不带单位。',
    en: '“{parameter}”{at} should be a number, found “{found}”. Write the number alone.',
  },
  'F-NOT-APPLICABLE': {
    zh: '“{parameter}”{at}是“不适用”，不能合计。请从区域中去掉。',
    en: '“{parameter}”{at} is 不适用 and cannot be added up. Leave it out.',
  },
  'F-INPUT-ERROR': {
    zh: '“{parameter}”{at}是错误值 {found}。请先改正那一格。',
    en: '“{parameter}”{at} is the error {found}. Mend that cell first.',
  },
  'F-SHAPE': {
    zh: '“{parameter}”是 {rows} 行 {columns} 列，与前面的 {otherRows} 行 {otherColumns} 列对不上。请选同样大小的区域，或只给一格。',
    en: '“{parameter}” is {rows} × {columns}, which does not fit {otherRows} × {otherColumns}. Select areas of the same size, or a single cell.',
  },
  'F-ONE-VALUE': { zh: '“{parameter}”只能是一格。', en: '“{parameter}” has to be a single cell.' },
  'F-NO-ROWS': { zh: '“{parameter}”里没有一行数据。', en: '“{parameter}” has no rows.' },
  'F-OPTION': { zh: '“{parameter}”不认识“{found}”。可填：{allowed}。', en: '“{parameter}” does not know “{found}”. Allowed: {allowed}.' },
  'F-NEGATIVE': { zh: '“{parameter}”{at}不能小于 0，实为 {found}。', en: '“{parameter}”{at} must not be below 0, found {found}.' },
  'F-CAP': {
    zh: '“{parameter}”是 {found}，太大。请写成百分数，如 120% 或 1.2。',
    en: '“{parameter}” is {found}, which is too large. Write a share: 120% or 1.2.',
  },
  'F-WHOLE': {
    zh: '“{parameter}”{at}应为 {low} 到 {high} 的整数，实为 {found}。',
    en: '“{parameter}”{at} should be a whole number from {low} to {high}, found {found}.',
  },
  'F-TARGET-ZERO': {
    zh: '目标值是 0，不能按比例计分。请改为直接计分。',
    en: 'The target is 0: points in proportion cannot be computed. Score it directly.',
  },
  'F-ACTUAL-ZERO': {
    zh: '完成值是 0，反向指标（目标值÷完成值）不能计算。请改为直接计分。',
    en: 'The actual value is 0: target ÷ actual cannot be computed. Score it directly.',
  },
  'F-FULL-ZERO': { zh: '满分是 0，不能折算。', en: 'The full mark is 0; nothing can be converted.' },
  'F-VETO-PAIR': {
    zh: '“取消的等次”与“改评为”要一起写，现在少了一个。',
    en: '取消的等次 and 改评为 belong together; one of them is missing.',
  },
  'F-WEIGHTS': {
    zh: '权重合计应为 100%，实为 {sum}。请改正权重（写成 30% 或 0.3）。',
    en: 'The weights should add up to 100%, they add up to {sum}. Correct them (30% or 0.3).',
  },
  'F-UNIT-MISSING': { zh: '第{row}行没有写单位。请补上。', en: 'Row {row} names no unit. Fill it in.' },
  'F-WORK-MISSING': {
    zh: '第{row}行没有写事项，不知道是否同一项工作。请补上。',
    en: 'Row {row} names no work item, so that it cannot be told from others. Fill it in.',
  },
  'F-TABLE-WIDTH': { zh: '“{parameter}”要有 {columns} 列：{what}。', en: '“{parameter}” needs {columns} columns: {what}.' },
  'F-TABLE-ORDER': {
    zh: '“{parameter}”第{row}行的界限 {found} 不在上一行 {before} 的{side}。请按{order}排列。',
    en: 'In “{parameter}”, the limit {found} of row {row} does not lie {side} that of the row before ({before}). Sort it {order}.',
  },
  'F-TABLE-OTHERWISE': {
    zh: '“{parameter}”第{row}行没有写界限。只有最后一行可以写“其他”或留空。',
    en: 'Row {row} of “{parameter}” has no limit. Only the last one may say 其他 or be blank.',
  },
  'F-TABLE-TWICE': { zh: '“{parameter}”里“{found}”出现两次。请删去一行。', en: '“{found}” stands twice in “{parameter}”. Remove one.' },
  'F-TABLE-POINTS': { zh: '“{parameter}”至少要有两个点。', en: '“{parameter}” needs at least two points.' },
  'F-TABLE-NONE': {
    zh: '{found} 不在“{parameter}”的任何一行。请在表中补上，或在最后一行写“其他”。',
    en: '{found} fits no row of “{parameter}”. Add one, or end the table with 其他.',
  },
  'F-KEY-UNKNOWN': {
    zh: '“{parameter}”里没有“{found}”{nearest}。可填：{allowed}。',
    en: '“{parameter}” has no “{found}”{nearest}. There are: {allowed}.',
  },
  'F-NO-SCHEME': {
    zh: '还没有读到本工作簿的办法。请打开考绩窗格选定办法；或把“办法”写成标识，如 "{example}"。',
    en: 'The scheme of this workbook is not read yet. Open the pane and choose one, or give its id as 办法, e.g. "{example}".',
  },
  'F-SCHEME-UNKNOWN': {
    zh: '没有标识为“{found}”的办法{nearest}。内置办法：{allowed}。',
    en: 'There is no scheme “{found}”{nearest}. Built in: {allowed}.',
  },
  'F-NO-FORMULA': { zh: '办法“{scheme}”没有计分公式，只能校验。', en: 'The scheme “{scheme}” has no scoring formulas; it can only check.' },
  'F-MASK': {
    zh: '第{index}个台账后面的是否空白应与它一样大（{rows} 行 {columns} 列），请写成 ISBLANK(同一区域)。',
    en: 'What says which cells of ledger {index} are blank should be of its size ({rows} × {columns}): write ISBLANK(same area).',
  },
  'F-MASK-NEEDED': {
    zh: '第{index}个台账里有 0，是 0 还是空白，这个版本的 Excel 分不出。请在它后面加一个参数 ISBLANK(同一区域)；窗格菜单“⋯ › 插入实时结果”会这样写。',
    en: 'Ledger {index} holds zeros, and whether they are 0 or blank cannot be told in this Excel. Put ISBLANK(same area) behind it; the pane’s menu 函数 writes it so.',
  },
  'F-UNIT-UNKNOWN': { zh: '名册里没有“{found}”{nearest}。', en: '“{found}” is not in the roster{nearest}.' },
  'F-ITEM-UNKNOWN': {
    zh: '办法里没有得分项“{found}”{nearest}。可填：{allowed}。',
    en: 'The scheme has no item “{found}”{nearest}. There are: {allowed}.',
  },
  'F-REGION': {
    zh: '“区域”应直接选一块单元格，如 指标!A1:H30；算出来的数组没有位置，校验不了。',
    en: '“区域” should be cells selected directly, e.g. 指标!A1:H30; a computed array has no place to check.',
  },
  'F-REGION-OUTSIDE': {
    zh: '{place} 不在读到的台账里，没有校验：没有列在后面的台账中，或者所在的工作表是隐藏的。',
    en: '{place} lies in no ledger that was read and was not checked: it is not among the ledgers given, or its sheet is hidden.',
  },
  'F-NO-UNITS': { zh: '没有读到单位：{why}', en: 'No units were read: {why}' },
  'F-NO-LEDGER': {
    zh: '没有给出台账。请依次选名册、指标等台账的区域，表头在内。',
    en: 'No ledger was given. Select the areas of the ledgers (名册, 指标 …), headers included.',
  },
  'F-LEDGER-TWICE': {
    zh: '第{index}个台账 {place} 与第{before}个台账有相同的单元格，会计两次。请每块区域只给一次。',
    en: 'Ledger {index}, {place}, shares cells with ledger {before} and would count twice. Give each area once.',
  },
  'F-LEDGER-ASKED': {
    zh: '{what}请在 Kaoji 窗格里回答。',
    en: '{what} Answer it in Kaoji’s pane.',
  },
  'F-LEDGER-UNKNOWN': {
    zh: '第{index}个台账（{sheet}）没有认出是哪一本，不能计入。请把表头选在区域内；表头或工作表名称要与办法的台账相符：{ledgers}。',
    en: 'Ledger {index} ({sheet}) is none that the scheme knows and cannot count. Select its header, too; headers or the sheet’s name have to fit one of {ledgers}.',
  },
  'F-DERIVED-ABOVE': { zh: '推导见本表第{line}行', en: 'derived in line {line} of this table' },
  'F-DERIVATION-MORE': {
    zh: '还有{count}行没有列出：请对上面的一项另写一个得分推导，或在窗格的“推导”页里展开。',
    en: '{count} more lines are not shown: derive one of the items above by itself, or open the derivation in the pane.',
  },
  /** The line under a table of scores. */
  'F-UNCOUNTED': {
    zh: '注意：有 {count} 处问题可能使上面的得分与台账不符，可用 KAOJI.区域校验 查看。第一处{first}',
    en: 'Note: {count} {count:problem|problems} may keep the scores above from what the ledgers say; KAOJI.区域校验 lists them. The first: {first}',
  },
  'F-UNCOUNTED-FIRST': { zh: '在 {place}：{what}', en: '{place}: {what}' },
  'F-UNCOUNTED-NOWHERE': { zh: '：{what}', en: '{what}' },
  'F-TOO-LARGE': { zh: '结果超出了单元格能放的数。请核对参数。', en: 'The result is larger than a cell can hold. Check the arguments.' },
  'F-UNEXPECTED': {
    zh: '出了意外，没有算出结果。请核对参数；仍不行请用窗格计分。',
    en: 'Something unexpected happened. Check the arguments, or score in the pane.',
  },
  /** The place within an area, put behind a parameter's name. */
  'F-AT': { zh: '第{row}行第{column}列', en: ' row {row}, column {column}' },
  'F-ABOVE': { zh: '上面', en: 'above' },
  'F-BELOW': { zh: '下面', en: 'below' },
  'F-DESCENDING': { zh: '从大到小', en: 'from high to low' },
  'F-ASCENDING': { zh: '从小到大', en: 'from low to high' },
  // Heads of spilled tables
  'F-HEAD-SEQUENCE': { zh: '序列', en: 'Sequence' },
  'F-HEAD-SUM': { zh: '合计', en: 'Sum' },
  'F-HEAD-CAPPED': { zh: '封顶后', en: 'Capped' },
  'F-HEAD-LEVEL': { zh: '层', en: 'Level' },
  'F-HEAD-NAME': { zh: '名称', en: 'Name' },
  'F-HEAD-FORMULA': { zh: '公式', en: 'Formula' },
  'F-HEAD-NUMBERS': { zh: '代入', en: 'With numbers' },
  'F-HEAD-VALUE': { zh: '值', en: 'Value' },
  'F-HEAD-CLAUSE': { zh: '依据', en: 'Clause' },
  'F-HEAD-PLACE': { zh: '位置', en: 'Place' },
  'F-HEAD-NOTE': { zh: '说明', en: 'Note' },
  'F-HEAD-CODE': { zh: '代码', en: 'Code' },
  'F-HEAD-SEVERITY': { zh: '级别', en: 'Severity' },
  'F-HEAD-MESSAGE': { zh: '问题', en: 'Finding' },
  'F-FINDINGS-NONE': { zh: '没有发现问题', en: 'Nothing found' },
  // The sheet of live results
  'F-LIVE-TITLE': { zh: '{title}　实时结果', en: '{title} — live results' },
  'F-LIVE-NOTE': {
    zh: '由考绩函数随台账实时计算，不要手改。发给没有考绩的人之前，请在窗格 ⋯ 菜单点“转为数值”。',
    en: 'Computed live by Kaoji functions; do not edit. Before sending it to people without Kaoji, use ⋯ › Turn into values in the pane.',
  },
  'F-LIVE-FROZEN': {
    zh: '已转为数值：这里是转换时的结果，不再随台账变动；要随台账变动，请在窗格 ⋯ 菜单重新插入实时结果。',
    en: 'Turned into values: these are the results of that time and no longer follow the ledgers. To follow them, insert the live results again (menu ⋯ of the pane).',
  },
  'F-LIVE-GUARD': {
    zh: '本表由考绩函数实时计算。请打开考绩加载项；没有考绩的，请发件人先在窗格 ⋯ 菜单点“转为数值”。',
    en: 'This sheet is computed by Kaoji functions. Open the Kaoji add-in, or ask the sender to turn it into values first.',
  },
} as const satisfies Record<string, Sentence>;

export type FunctionCode = keyof typeof functionMessages;
