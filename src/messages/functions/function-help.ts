import type { Sentence } from '../catalogue';

/**
 * What autocomplete and the help pages say of each function: its id says what it does, `id.parameter` what to give, `id.example` how the
 * example works out, `id.note` what to know.
 */
export const functionHelp = {
  COMPLETION: {
    zh: '按完成率计分：分值 × 完成率，不低于 0，不高于封顶率。',
    en: 'Points in proportion to completion, at least 0, at most the cap.',
  },
  'COMPLETION.points': { zh: '这项指标的分值', en: 'points of the indicator' },
  'COMPLETION.target': { zh: '目标值', en: 'target' },
  'COMPLETION.actual': { zh: '完成值', en: 'actual value' },
  'COMPLETION.cap': { zh: '完成率最高算到多少，如 110%；不写为 100%', en: 'highest rate that counts, e.g. 110%; 100% if left out' },
  'COMPLETION.direction': {
    zh: '正向：完成÷目标；反向：目标÷完成；反向差额：2－完成÷目标。不写为正向',
    en: '正向 actual÷target, 反向 target÷actual, 反向差额 2−actual÷target; 正向 if left out',
  },
  'COMPLETION.decimals': { zh: '得分保留几位小数，不写为 2', en: 'decimals of the points, 2 if left out' },
  'COMPLETION.example': {
    zh: '广元交通办法第九条：120÷100＝120%，最高按 110%；80×110%＝88。',
    en: 'Guangyuan, article 9: 120÷100 is 120%, at most 110%; 80×110% is 88.',
  },
  'COMPLETION.note': {
    zh: '四舍五入只在最后做一次。目标值为 0 时是 #VALUE!，不猜。',
    en: 'Rounded once, at the end. A target of 0 is #VALUE!, not a guess.',
  },

  WEIGHTED: {
    zh: '各项得分乘以权重再相加，权重合计必须正好 100%。',
    en: 'Scores times weights, added up; the weights have to make exactly 100%.',
  },
  'WEIGHTED.scores': {
    zh: '各项得分：一行或一列；也可以几行，各行共用一行权重',
    en: 'the scores: a row or a column, or several rows under one row of weights',
  },
  'WEIGHTED.weights': { zh: '权重：与得分同样大小，合计 100%', en: 'the weights: of the same size, 100% together' },
  'WEIGHTED.decimals': { zh: '保留几位小数，不写为 2', en: 'decimals, 2 if left out' },
  'WEIGHTED.example': {
    zh: '大石桥办法：指标80%、党建10%、满意度10%；96×80%＋90×10%＋85×10%＝94.3。',
    en: 'Dashiqiao: 80%, 10%, 10%; 96×80%+90×10%+85×10% is 94.3.',
  },
  'WEIGHTED.note': {
    zh: '权重不是 100% 时是 #VALUE!，并写明实际合计。缺一项得分就待补（#N/A），不按 0 算。',
    en: 'Weights other than 100% are #VALUE! with their sum. A missing score is #N/A, not 0.',
  },

  PERCENT: { zh: '折算成百分制：得分 ÷ 满分 × 100。', en: 'A score out of its full mark as a score out of 100.' },
  'PERCENT.score': { zh: '得分', en: 'score' },
  'PERCENT.full': { zh: '满分', en: 'full mark' },
  'PERCENT.decimals': { zh: '保留几位小数，不写为 2', en: 'decimals, 2 if left out' },
  'PERCENT.example': { zh: '满分 175 分得 160 分：160÷175×100＝91.428…，记 91.43。', en: '160 of 175: 91.428…, so 91.43.' },
  'PERCENT.note': {
    zh: '先乘后除，不会因为先除而差一分。满分为 0 时是 #VALUE!。',
    en: 'Computed exactly and rounded once. A full mark of 0 is #VALUE!.',
  },

  CAPPED: {
    zh: '按单位合计，同一事项只取最高的一次，合计不超过封顶。',
    en: 'Sums by unit, of each work item only the highest, at most the cap.',
  },
  'CAPPED.units': { zh: '单位一列', en: 'column of units' },
  'CAPPED.works': { zh: '工作事项一列', en: 'column of work items' },
  'CAPPED.points': { zh: '分值一列', en: 'column of points' },
  'CAPPED.cap': { zh: '封顶分', en: 'cap' },
  'CAPPED.asked': { zh: '只算这些单位；不写则列出全部单位，带表头', en: 'only these units; all of them as a table if left out' },
  'CAPPED.example': {
    zh: '甲局三项 10、8、5，其中 10 与 8 是同一事项，只取最高的 10（广元交通办法第十一条（一）3 即如此）；10＋5＝15，封顶 12，记 12。',
    en: '10 and 8 are for one work, so 10 (as in Guangyuan, article 11); 10+5 is 15, capped 12.',
  },
  'CAPPED.note': {
    zh: '整行空白跳过；写了单位没写分值，这个单位待补（#N/A）；没有一行的单位是 0。',
    en: 'Blank rows are skipped; a unit whose points are missing is #N/A; one without a row is 0.',
  },

  VOTES: { zh: '把评价等次换成分值并合计。', en: 'Adds up what the votes are worth.' },
  'VOTES.votes': { zh: '评出的等次，如 优、良', en: 'the votes, e.g. 优, 良' },
  'VOTES.table': {
    zh: '分值表：等次、分值两列；给了评价人时，首行是等次、首列是评价人',
    en: 'level and points in two columns; with voters: levels along the top, voters down the side',
  },
  'VOTES.voters': {
    zh: '与评价同样大小的评价人；不同的人分值不同时填写',
    en: 'who voted, of the same size, where votes weigh differently',
  },
  'VOTES.example': {
    zh: '广元交通办法第十条（二）：局长评良 2.5 分，两位局领导评优各 1 分，合计 4.5。',
    en: 'Guangyuan, article 10: 2.5 + 1 + 1 is 4.5.',
  },
  'VOTES.note': {
    zh: '没给评价人时，空白格不是票；给了评价人而没有票，是待补（#N/A）。表里没有的等次是 #VALUE!。',
    en: 'Without voters a blank is no vote; a voter without a vote is #N/A; a level that the table lacks is #VALUE!.',
  },

  PLACE: {
    zh: '按在上级的排位加扣分：（基准－排位）×每位分值。',
    en: 'Points for the place in a ranking: (base − place) × points for each.',
  },
  'PLACE.place': { zh: '排位，1 为第一', en: 'the place, 1 is first' },
  'PLACE.base': { zh: '不加不扣的名次，不写为 11', en: 'the place worth nothing, 11 if left out' },
  'PLACE.each': { zh: '每前进一位加几分，不写为 0.2', en: 'points for each place, 0.2 if left out' },
  'PLACE.example': { zh: '广元交通办法第十一条（三）：全省第 8，(11－8)×0.2＝0.6。', en: 'Guangyuan, article 11: 8th, (11−8)×0.2 is 0.6.' },
  'PLACE.note': { zh: '排在基准之后为负数，即扣分。', en: 'Below the base the points are negative.' },

  TIERS: { zh: '按分段表计分：落在哪一段得几分。', en: 'Points of the tier that a value falls into.' },
  'TIERS.value': { zh: '要计分的数', en: 'the value' },
  'TIERS.table': {
    zh: '分段表：上界、得分两列，从小到大；最后一行可以写“其他”',
    en: 'upper edge and points, ascending; the last row may say 其他',
  },
  'TIERS.edge': { zh: '正好等于上界时：归本段 或 归下段，不写为归本段', en: 'a value on the edge: 归本段 or 归下段; 归本段 if left out' },
  'TIERS.example': { zh: '上界 60、80、100 分别得 0、5、10 分：75 落在 60 到 80，得 5。', en: '75 lies between 60 and 80: 5 points.' },
  'TIERS.note': {
    zh: '表不按从小到大排，或数不在任何一段，是 #VALUE!。',
    en: 'A table that does not ascend, or a value in no tier, is #VALUE!.',
  },

  INTERPOLATE: {
    zh: '按插值计分：在前后两点之间按比例取分，超出两端按端点。',
    en: 'Points on the line between two points; beyond the ends those of the end.',
  },
  'INTERPOLATE.value': { zh: '要计分的数', en: 'the value' },
  'INTERPOLATE.table': { zh: '点表：数值、得分两列，从小到大', en: 'value and points, ascending' },
  'INTERPOLATE.decimals': { zh: '保留几位小数，不写为 2', en: 'decimals, 2 if left out' },
  'INTERPOLATE.example': { zh: '60 得 0 分、90 得 10 分：75 在正中，得 5。', en: '60 gives 0, 90 gives 10: 75 is half-way, 5.' },
  'INTERPOLATE.note': { zh: '至少两个点。', en: 'At least two points.' },

  RANK: { zh: '序列内排名次，并列可选跳号、不跳号、按先后。', en: 'Rank within a sequence, ties in three ways.' },
  'RANK.scores': { zh: '得分', en: 'scores' },
  'RANK.sequences': { zh: '与得分同样大小的序列；不写为一个序列', en: 'sequences of the same size; one if left out' },
  'RANK.ties': {
    zh: '并列：同名次跳号（1 2 2 4）、同名次不跳号（1 2 2 3）、按先后（1 2 3 4）；不写为跳号',
    en: 'ties: 同名次跳号 1 2 2 4, 同名次不跳号 1 2 2 3, 按先后 1 2 3 4',
  },
  'RANK.order': { zh: '从高到低 或 从低到高，不写为从高到低', en: '从高到低 or 从低到高; from high to low if left out' },
  'RANK.example': { zh: '广元交通办法第十二条：190、180、180、170 的名次是 1、2、2、4。', en: '190, 180, 180, 170 rank 1, 2, 2, 4.' },
  'RANK.note': {
    zh: '得分空白的那一格是 #N/A，其余按现有得分排，补齐后可能变动。',
    en: 'A blank score is #N/A; the others are ranked as they stand.',
  },

  GRADE: { zh: '按得分或名次评定等次，自上而下，先合者为准。', en: 'Grade by score or rank, from the top, the first that holds.' },
  'GRADE.value': { zh: '得分或名次', en: 'score or rank' },
  'GRADE.table': {
    zh: '等次表：界限、等次两列；按得分时界限是“不低于”，从大到小；按名次时界限是“到第几名”，从小到大；最后一行可以写“其他”',
    en: 'limit and grade: least scores descending, or last ranks ascending; the last row may say 其他',
  },
  'GRADE.basis': { zh: '按得分 或 按名次，不写为按得分', en: '按得分 or 按名次; by score if left out' },
  'GRADE.example': {
    zh: '广元交通办法第十二条：前 4 名先进，其他合格；第 3 名是先进。',
    en: 'Guangyuan, article 12: the first four 先进, others 合格; rank 3 is 先进.',
  },
  'GRADE.note': {
    zh: '没有“其他”一行而哪一行都不合，是 #VALUE!，不留空白。',
    en: 'Without 其他, a value that fits no row is #VALUE!, not a blank.',
  },

  ROUND: { zh: '四舍五入，十进制上准确：1.005 保留两位是 1.01。', en: 'Rounds exactly on decimals: 1.005 at two is 1.01.' },
  'ROUND.value': { zh: '要舍入的数', en: 'the number' },
  'ROUND.decimals': { zh: '保留几位小数（0 到 9），不写为 2', en: 'decimals (0 to 9), 2 if left out' },
  'ROUND.mode': { zh: '四舍五入、舍去、进一，不写为四舍五入', en: '四舍五入, 舍去 (down) or 进一 (up)' },
  'ROUND.example': { zh: '1.005 保留两位：1.01；－1.005 保留两位：－1.01。', en: '1.005 gives 1.01, −1.005 gives −1.01.' },
  'ROUND.note': { zh: '数按 15 位有效数字读取，与表格软件一致。', en: 'Numbers are read with 15 digits, as a spreadsheet keeps them.' },

  VETO: { zh: '一票否决的影响：每起扣分，或取消等次。', en: 'What a veto does: points for each, or the grade that is lost.' },
  'VETO.score': { zh: '得分；要取消等次时给等次', en: 'the score, or the grade that may be lost' },
  'VETO.count': { zh: '一票否决的起数，0 为没有', en: 'how many vetoes, 0 for none' },
  'VETO.each': { zh: '每起扣几分，不写为 0', en: 'points for each, 0 if left out' },
  'VETO.cancelled': { zh: '被取消的等次，如 先进', en: 'the grade that is lost, e.g. 先进' },
  'VETO.instead': { zh: '改评的等次，如 合格', en: 'the grade instead, e.g. 合格' },
  'VETO.example': {
    zh: '广元交通办法第十一条（四）：每起扣 5 分，226.1 有一起否决，得 221.1。',
    en: 'Guangyuan, article 11: 5 points for each, 226.1 becomes 221.1.',
  },
  'VETO.note': {
    zh: '给了被取消的等次和改评的等次，第一个参数就按等次看：等次正好是被取消的那个才改，其余不动。',
    en: 'With a lost grade and one instead, the first argument is a grade: only the lost one changes.',
  },

  UNITS: {
    zh: '按办法给单位计分：单位、序列、名次、各得分项、等次、待补，一表溢出。',
    en: 'Scores units under a scheme: a spilled table of sequence, rank, items, grade and what is missing.',
  },
  'UNITS.units': { zh: '单位：一个或几个单位；"全部"或空白为全部', en: 'units, one or several; 全部 or blank for all' },
  'UNITS.scheme': { zh: '办法的标识；空白为本工作簿正在用的办法', en: 'the id of the scheme; blank for the one in use' },
  'UNITS.ledgers': {
    zh: '台账区域，表头在内，依次给出；每个区域后面可以跟 ISBLANK(同一区域)',
    en: 'areas of the ledgers, headers included; each may be followed by ISBLANK(same area)',
  },
  'UNITS.example': {
    zh: '写在空白处，向右向下溢出：首行是表头，每单位一行。',
    en: 'Spills to the right and down: a header, then a row for each unit.',
  },
  'UNITS.note': {
    zh: '桌面版 Excel 把空白格当作 0 交给函数，区域里有 0 时必须在后面跟 ISBLANK(同一区域)，否则是 #N/A；网页版不用。窗格菜单“⋯ › 插入实时结果”会写好。办法、口径、期次跟着窗格；合并单元格、隐藏的工作表（不计入）按窗格上一次读到的。表下面有“注意”一行时，先看它说的问题。',
    en: 'Excel on the desktop hands blanks over as 0: where an area holds a 0, ISBLANK(same area) has to follow, else #N/A. The pane’s menu 函数 writes it so. Scheme, readings and period follow the pane; merged cells and hidden sheets (which do not count) are as the pane read them last. A note below the table tells of problems that the scores do not show.',
  },

  DERIVE: { zh: '一个得分的推导：层、名称、值、公式、代入、依据、位置，一表溢出。', en: 'How a number came about, as a spilled table.' },
  'DERIVE.unit': { zh: '单位', en: 'unit' },
  'DERIVE.item': { zh: '得分项、名次、等次或结果运用；空白为总分', en: 'item, rank, grade or consequences; blank for the total' },
  'DERIVE.scheme': { zh: '办法的标识；空白为本工作簿正在用的办法', en: 'the id of the scheme; blank for the one in use' },
  'DERIVE.ledgers': { zh: '台账区域，同“单位计分”', en: 'areas of the ledgers, as for 单位计分' },
  'DERIVE.example': {
    zh: '第一行是这个数，下面各行层数加一，逐层到台账的单元格和条款。',
    en: 'The number first; below it, level by level, down to cells and clauses.',
  },
  'DERIVE.note': { zh: '保密台账只列汇总。', en: 'Of confidential ledgers only sums are shown.' },

  FINDINGS: { zh: '校验一块区域：代码、级别、位置、问题、依据，一表溢出。', en: 'The findings of an area, as a spilled table.' },
  'FINDINGS.area': { zh: '要校验的单元格；"全部"为所有台账', en: 'the cells to check; 全部 for all ledgers' },
  'FINDINGS.scheme': { zh: '办法的标识；空白为本工作簿正在用的办法', en: 'the id of the scheme; blank for the one in use' },
  'FINDINGS.ledgers': { zh: '台账区域，同“单位计分”', en: 'areas of the ledgers, as for 单位计分' },
  'FINDINGS.example': {
    zh: '列出“指标”表这一块里的错误、提醒和提示，没有就写“没有发现问题”。',
    en: 'Lists errors, warnings and notices there, or says that there are none.',
  },
  'FINDINGS.note': { zh: '区域必须直接选单元格，不能是算出来的数组。', en: 'The area has to be cells, not a computed array.' },

  LOADED: {
    zh: '考绩函数是否可用：可用时为 TRUE，没有考绩时本格是 #NAME?。',
    en: 'TRUE where Kaoji functions are there; without Kaoji the cell is #NAME?.',
  },
  'LOADED.example': {
    zh: '给没有考绩的人看的表可以写 IF(ISERROR(KAOJI.已加载()),"请打开考绩",…)。',
    en: 'Write IF(ISERROR(KAOJI.已加载()),"open Kaoji",…) for readers who may lack Kaoji.',
  },
  'LOADED.note': { zh: '没有参数。', en: 'No parameters.' },
} as const satisfies Record<string, Sentence>;

export type FunctionHelpCode = keyof typeof functionHelp;

/** What the help pages say around the functions. */
export const functionHelpPages = {
  TITLE: { zh: '考绩函数', en: 'Kaoji functions' },
  SYNTAX: { zh: '写法', en: 'Syntax' },
  PARAMETERS: { zh: '参数', en: 'Parameters' },
  OPTIONAL: { zh: '可省略', en: 'optional' },
  REPEATING: { zh: '可以有多个', en: 'several' },
  EXAMPLE: { zh: '例', en: 'Example' },
  NOTE: { zh: '须知', en: 'To know' },
  ERRORS: { zh: '空白、文字和错误', en: 'Blanks, texts and errors' },
  'ERRORS.missing': {
    zh: '#N/A：缺数（待补）。空白不是 0，缺一个数，由它得出的数也是 #N/A，不会悄悄变小。',
    en: '#N/A: something is missing. A blank is not 0, and what depends on it is #N/A too.',
  },
  'ERRORS.wrong': {
    zh: '#VALUE!：给错了。点错误标记可以看到是哪一格、应是什么、怎么改。',
    en: '#VALUE!: something is wrong; the error’s menu says where and what to do.',
  },
  'ERRORS.text': {
    zh: '文本的数（95、９５、1,200、95%）按数读；“95分”“2000万”“约100”不猜，是 #VALUE!。',
    en: 'Numbers as text (95, 1,200, 95%) count; 95分 or 2000万 is #VALUE!, not a guess.',
  },
  'ERRORS.blank': {
    zh: '桌面版 Excel 把直接引用的空白格当作 0 交给函数，分不出时是 #N/A 并说明：把引用写成 IF(格="","",格) 就分得出。网页版没有这个问题。',
    en: 'Excel on the desktop hands a blank cell over as 0; where that cannot be told apart the function says so (#N/A): write IF(cell="","",cell). Excel on the web has no such trouble.',
  },
  INDEX: { zh: '全部函数', en: 'All functions' },
} as const satisfies Record<string, Sentence>;
