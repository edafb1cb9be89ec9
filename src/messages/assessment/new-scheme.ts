import type { Sentence } from '../catalogue';

/** What is asked and said when a scheme is made from a workbook that has none. */
export const newSchemeMessages = {
  'NS-ASK-总分怎么算': { zh: '各项怎样合成总分？', en: 'How is the total made of its parts?' },
  'NS-ASK-加减分封顶': { zh: '加分、扣分最多算多少？', en: 'How much of bonuses and deductions counts at most?' },
  'NS-ASK-排名范围': { zh: '各类分别排名，还是一起排名？', en: 'Are the classes ranked by themselves or all together?' },
  'NS-ASK-等次线': { zh: '等次怎么划？', en: 'Where are the lines of the grades?' },
  'NS-ASK-一票否决': { zh: '有一票否决的单位怎么办？', en: 'What becomes of a unit with a veto?' },
  'NS-ASK-小数': { zh: '总分保留几位小数？', en: 'How many decimals has the total?' },
  'NS-TOTAL-AGREES': {
    zh: '这样算，与原表“{head}”{same} 个单位全部相同{blanks}',
    en: 'so made, it is the workbook’s own “{head}” for all {same} units{blanks}',
  },
  'NS-TOTAL-DIFFERS': {
    zh: '与原表“{head}”相比：{of} 个单位中 {same} 个相同，不同的有 {units}；请核对{blanks}',
    en: 'of {of} units {same} have the workbook’s own “{head}”; these differ: {units}. Please check{blanks}',
  },
  'NS-TOTAL-WEIGHTS': {
    zh: '表头写了占比，原表没有总分可以核对{blanks}',
    en: 'the heads say shares; the workbook has no total to compare with{blanks}',
  },
  'NS-TOTAL-SUM': {
    zh: '原表没有总分可以核对，按各项相加、扣分相减{blanks}',
    en: 'the workbook has no total to compare with: the parts are added, deductions taken off{blanks}',
  },
  'NS-TOTAL-BLANKS': { zh: '；空着的“{items}”按 0 算', en: '; blanks of “{items}” count as 0' },
  'NS-BLANKS': {
    zh: '“{item}”空着的 {count} 格按 0 算：没有就不填。不该这样算，请在“考评办法”表上删去这一列的“缺省”',
    en: '{count} blank cells of “{item}” count as 0: what there is none of is left blank. If not so, delete the column’s 缺省 on the sheet 考评办法',
  },
  'NS-NO-NUMBERS': {
    zh: '“{item}”有 {count} 个单位写的不是数，在改正之前待补',
    en: '“{item}” of {count} {count:unit|units} is no number; until corrected they wait for it',
  },
  'NS-COLUMN-COPY': {
    zh: '“{head}”与各行合起来的数处处相同，总分用各行的，没有再计一次',
    en: '“{head}” is everywhere what the rows come to; the total takes the rows, and it does not count again',
  },
  'NS-CAP-SAID': { zh: '原表写了上限', en: 'the workbook says a limit' },
  'NS-CAP-NONE': { zh: '原表没有写上限', en: 'the workbook says no limit' },
  'NS-SCOPE-RANKS': { zh: '原表的名次是这样排的', en: 'the workbook’s own ranks are given so' },
  'NS-SCOPE-CLASSES': { zh: '原表把单位分成 {count} 类', en: 'the workbook has the units in {count} {count:class|classes}' },
  'NS-GRADES-note': { zh: '原表写了等次的分数线', en: 'the workbook writes the lines' },
  'NS-GRADES-points': { zh: '原表的等次按总分正好可以这样划开', en: 'the workbook’s own grades are parted so by the total' },
  'NS-GRADES-places': { zh: '原表的等次按名次正好可以这样划开', en: 'the workbook’s own grades are parted so by the ranks' },
  'NS-GRADES-none': { zh: '原表没有写等次线', en: 'the workbook says no lines' },
  'NS-GRADES-unclear': {
    zh: '原表有等次，但按总分、按名次都划不开，没有采用',
    en: 'the workbook has grades that neither total nor rank can part; they were not taken',
  },
  'NS-VETO': { zh: '原表有一票否决的台账', en: 'the workbook has a ledger of vetoes' },
  'NS-DECIMALS-OWN': { zh: '原表的总分至多 {decimals} 位小数', en: 'the workbook’s own totals have at most {decimals} decimals' },
  'NS-DECIMALS-PARTS': { zh: '各项得分至多 {decimals} 位小数', en: 'the points have at most {decimals} decimals' },
  'NS-WORDS-总分怎么算': {
    zh: '也可以自己写公式，用这些名称：{names}',
    en: 'or a formula of your own, over these names: {names}',
  },
  'NS-WORDS-加减分封顶': { zh: '也可以自己写：{items}最高10分', en: 'or in your own words: {items}最高10分' },
  'NS-WORDS-等次线': {
    zh: '也可以自己写：优秀≥90、良好≥80、其他合格；前3名优秀、其他良好',
    en: 'or your own: 优秀≥90、良好≥80、其他合格; 前3名优秀、其他良好',
  },
  'NS-TOLD': { zh: '{what}', en: '{what}' },
  'NS-ROSTER-WRITTEN': {
    zh: '工作簿里没有名册，按“{sheet}”里的单位写一张“{name}”：{count} 个单位',
    en: 'The workbook has no roster: one is written from the units on “{sheet}”, as “{name}”, {count} {count:unit|units}',
  },
  'NS-STRANGER': {
    zh: '“{unit}”只在加减分一类的表里出现，没有列为被考核单位；它的行不计分',
    en: '“{unit}” is named by bonuses or deductions alone; it is no assessed unit, and its rows count for nobody',
  },
  'NS-UNITS-NONE': { zh: '没有认出被考核的单位', en: 'No units were recognised' },
  'NS-ITEMS-NONE': { zh: '没有认出可以计分的列', en: 'No column of points was recognised' },
  'NS-COLUMN-UNUSED': { zh: '“{head}”没有计入总分', en: '“{head}” does not go into the total' },
  'NS-ITEM-UNUSED': {
    zh: '“{item}”没有计入总分：原表的总分里没有它。要计入，请在“总分怎么算”里选加上它的一种',
    en: '“{item}” does not go into the total: the workbook’s own has it not. To have it, choose a total with it',
  },
  'NS-LEDGER-UNUSED': {
    zh: '“{ledger}”怎样计分，表里没有写，没有计入总分；要计分，请在“考评办法”表里补写公式',
    en: 'The workbook does not say how “{ledger}” scores; it does not go into the total. To have it, write a formula on the sheet 考评办法',
  },
  'NS-FROM-TARGETS': {
    zh: '“{ledger}”没有得分，按“{formula}”逐行计算',
    en: '“{ledger}” has no scores; each row is computed as “{formula}”',
  },
  'NS-FULL-DIFFERS': {
    zh: '各单位“{head}”之和不同，从 {low} 到 {high}，没有定满分',
    en: 'The sums of “{head}” differ from unit to unit, {low} to {high}; no full mark is set',
  },
  'NS-COUNTED': { zh: '“{ledger}”只计 {formula} 的行', en: 'Of “{ledger}” only rows with {formula} count' },
  'NS-UNSTEADY': {
    zh: '按新办法再认一遍，这张表没有认作“{ledger}”，它的行没有计分',
    en: 'Read again by the new scheme this table is not “{ledger}”; its rows do not count',
  },
  'NS-YEARS': { zh: '各年一列的数没有采用', en: 'Columns of several years were not taken' },
  'NS-SHEET-TAKEN': {
    zh: '工作簿已经有“考评办法”表。要从工作簿新建，请先把它改名或删去',
    en: 'The workbook has a sheet 考评办法 already. To make a new scheme, rename or delete it first',
  },
  'NS-TARGETS': { zh: '从文字里读出的目标（只供参考，不改原表）', en: 'Targets read from texts (proposals, nothing is changed)' },
  'NS-TARGET': { zh: '“{text}”：{said}', en: '“{text}”: {said}' },
  'NS-DEADLINE-DAY': { zh: '{month}月{day}日前', en: 'by {month}-{day}' },
  'NS-DEADLINE-MONTH': { zh: '{month}月底前', en: 'by the end of month {month}' },
  'NS-CLAUSE': { zh: '本工作簿 {place}', en: 'this workbook, {place}' },
  'NS-CLAUSE-ANSWER': { zh: '新建时的回答：{question}', en: 'answered when it was made: {question}' },
  'NS-CHECK-TOTAL': { zh: '与原表“{head}”相同', en: 'the same as the workbook’s own “{head}”' },
  'NS-CHECK-FULL': { zh: '各项分值之和应为 {full} 分', en: 'the points sum up to {full}' },
  'NS-NOT-SCORED': { zh: '原表“{head}”列，不参与计分', en: 'column “{head}” of the workbook, not scored' },
  'NS-TIES': { zh: '得分相同时名次怎样排', en: 'how are ranks given where totals are equal' },
  'NS-ANSWER-WRONG': {
    zh: '“{question}”的回答“{answer}”用不上{why}。可以答：{choices}',
    en: 'The answer “{answer}” to “{question}” is of no use{why}. It may be: {choices}',
  },
  'NS-QUESTION-UNKNOWN': { zh: '没有问题“{question}”。有：{questions}', en: 'There is no question “{question}”. There are: {questions}' },
} as const satisfies Record<string, Sentence>;

export type NewSchemeCode = keyof typeof newSchemeMessages;
