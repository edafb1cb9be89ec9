import type { Sentence } from './catalogue';
import { formulaMessages } from './formulas';
import { writingMessages } from './writing';

/** What the task pane and the ribbon commands say: labels, status lines, notices. */
export const paneMessages = {
  ...writingMessages,
  'PANE-NAME': { zh: '考绩', en: 'Kaoji' },

  // Head
  'PANE-SCHEME': { zh: '办法', en: 'Scheme' },
  'PANE-SCHEME-OPEN': { zh: '打开办法文件（.yaml）…', en: 'Open a scheme file (.yaml)…' },
  'PANE-SCHEME-OWN': { zh: '本工作簿的考评办法', en: 'This workbook’s own scheme' },
  'PANE-SCHEME-OWN-TITLE': { zh: '本工作簿的考评办法：{title}', en: 'This workbook’s own scheme: {title}' },
  'PANE-SCHEME-EDIT': { zh: '编辑', en: 'Edit' },
  'PANE-SCHEME-MENU': { zh: '新建、修改、导入、导出办法', en: 'New, edit, import or export a scheme' },
  'PANE-SCHEME-FROM-WORKBOOK': { zh: '按这本工作簿新建', en: 'New, from this workbook' },
  'PANE-SCHEME-NEW': { zh: '从空白新建', en: 'Start a new one' },
  'PANE-SCHEME-COPY': { zh: '复制修改', en: 'Copy and edit' },
  'PANE-SCHEME-IMPORT': { zh: '导入办法文件（.yaml）…', en: 'Import (.yaml)…' },
  'PANE-SCHEME-EXPORT': { zh: '导出办法文件（.yaml）', en: 'Export (.yaml)' },
  'PANE-SCHEME-GUESSED': {
    zh: '本工作簿没有写明办法，这是按台账推测的。不对时请另选。',
    en: 'A guess from the ledgers: this workbook names no scheme. Choose another if it is wrong.',
  },
  'PANE-SCHEME-NONE': { zh: '选择办法', en: 'Choose a scheme' },
  'PANE-VERSION': { zh: '版本 {version}', en: 'version {version}' },
  'PANE-HASH': { zh: '内容校验码 {hash}', en: 'hash of its content: {hash}' },
  'PANE-PERIOD': { zh: '期次', en: 'Period' },
  'PANE-FILE-OPEN': { zh: '打开文件', en: 'Open file' },
  'PANE-FILE-SAVE': { zh: '另存', en: 'Save a copy' },
  'PANE-FILE-SUFFIX': { zh: '考绩', en: 'kaoji' },
  'PANE-FILE-HELP': {
    zh: '打开一份 .xlsx 考核工作簿，即可校验、计分、查看推导，并另存为副本。文件只在本机处理，不会上传。',
    en: 'Open an .xlsx assessment workbook to check, score and explain it, and save a copy. The file never leaves this computer.',
  },
  'PANE-FILE-LOSSES': {
    zh: '另存的副本不含本文件中的下列内容（原文件不受影响）：',
    en: 'A saved copy will not hold the following (the original stays as it is):',
  },
  'PANE-FILE-DISCARD': {
    zh: '“{file}”有尚未另存的内容，打开另一份文件会丢失。要继续吗？',
    en: '“{file}” has changes that were not saved; opening another file loses them. Go on?',
  },
  'PANE-FILE-DROP': { zh: '也可以把文件拖到这里', en: 'or drop a file here' },

  // Commands
  'PANE-CHECK': { zh: '校验', en: 'Check' },
  'PANE-SCORE': { zh: '计分', en: 'Score' },
  'PANE-UNDO': { zh: '撤销', en: 'Undo' },
  'PANE-CHECK-HINT': { zh: '重新读取工作簿并列出问题', en: 'Read the workbook again and list what is wrong' },
  'PANE-SCORE-HINT': { zh: '计算得分并写入考评结果表', en: 'Compute the scores and write the result sheet' },
  'PANE-UNDO-HINT': { zh: '撤销考绩上一次写入：{what}', en: 'Take back what Kaoji wrote last: {what}' },
  'PANE-UNDO-NONE': { zh: '没有可撤销的写入', en: 'Kaoji has written nothing to take back' },
  'PANE-WRITE-AS': { zh: '结果写成', en: 'Write results as' },
  'PANE-WRITE-AS-VALUES': { zh: '数值', en: 'values' },
  'PANE-WRITE-AS-FORMULAS': { zh: '公式', en: 'formulas' },
  'PANE-WRITE-AS-HINT': {
    zh: '公式：另写“计算-…”表，改了台账的数，考评结果在 Excel、WPS、LibreOffice 里自动重算，不需要加载项',
    en: 'Formulas: sheets of workings let the result follow the ledgers in Excel, WPS and LibreOffice, without the add-in',
  },
  'PANE-STATUS-FORMULAS': {
    zh: '{time} 已计分：{units} 个单位以公式写入“{sheet}”，待补 {pending}',
    en: '{time} Scored {units} units as formulas on “{sheet}”, {pending} pending',
  },
  'PANE-UNTRANSLATED': {
    zh: '有 {count} 项写不成普通公式，写的是数值，不随台账变动。',
    en: '{count} statements have no ordinary formula; their values were written and do not follow the ledgers.',
  },
  'PANE-UNTRANSLATED-ITEM': formulaMessages['N-UNTRANSLATED-ITEM'],
  'PANE-ON-VALUES': formulaMessages['N-META-ON-VALUES'],
  'PANE-WORKINGS-LEFT': {
    zh: '结果已改为数值。下列计算过程表不再用到；没有别的公式引用的话，可以删除：',
    en: 'The result is values now. These sheets of workings are needed no more and may be deleted, unless other formulas refer to them:',
  },
  'PANE-DID-SCORE': { zh: '计分', en: 'scoring' },
  'PANE-DID-SCHEME': { zh: '写入考评办法', en: 'writing of the scheme' },
  'PANE-NEW-TITLE': { zh: '按这本工作簿新建：{title}', en: 'A new scheme from this workbook: {title}' },
  'PANE-NEW-UNITS': { zh: '{count} 个单位', en: '{count} units' },
  'PANE-NEW-UNITS-OF': { zh: '{count} 个单位，{sequences}', en: '{count} units: {sequences}' },
  'PANE-NEW-LEDGER': { zh: '“{ledger}” {columns}', en: '“{ledger}” {columns}' },
  'PANE-NEW-REMARKS': { zh: '没有采用、要知道的 {count} 处', en: '{count} things not taken, or to know' },
  'PANE-NEW-TARGETS': { zh: '从文字里读出的目标 {count} 处', en: '{count} targets read from texts' },
  'PANE-NEW-PROPOSED': { zh: '{answer}（建议）', en: '{answer} (proposed)' },
  'PANE-NEW-OWN': { zh: '自己写…', en: 'In my own words…' },
  'PANE-NEW-OWN-LABEL': { zh: '{question}：自己写', en: '{question}: in my own words' },
  'PANE-NEW-ACCEPT': { zh: '采用建议', en: 'Take the proposals' },
  'PANE-NEW-ACCEPT-ANSWERS': { zh: '按回答新建', en: 'Make it as answered' },
  'PANE-NEW-NOTHING': { zh: '按这本工作簿建不出办法：', en: 'No scheme can be made of this workbook:' },
  'PANE-NEW-CHANGED': {
    zh: '工作簿刚才有改动，建议跟着变了。请再看一遍，再点一次。',
    en: 'The workbook has just changed, and the proposal with it. Please look again and click once more.',
  },
  'PANE-NEW-WRONG': { zh: '有回答用不上，没有写入：', en: 'Some answers are of no use; nothing was written:' },
  'PANE-NEW-READ': {
    zh: '“考评办法”表已写入，但按它读这本工作簿，有 {count} 处与认表读到的不同，名次不能用。请撤销，或在表上改正：',
    en: 'The sheet 考评办法 was written, but by it the workbook reads otherwise than recognised in {count} places: the ranks are of no use. Undo it, or mend the sheet:',
  },
  'PANE-NEW-READ-AT': {
    zh: '{unit}：认表读到 {own}，按办法读到 {computed}',
    en: '{unit}: recognised as {own}, read by the scheme as {computed}',
  },
  'PANE-NEW-COMPARED': {
    zh: '已按这本工作簿新建办法。与原表核对：总分 {totalsSame}/{totals} 相同，名次 {ranksSame}/{ranks} 相同。',
    en: 'The scheme is made. Held against the workbook’s own: {totalsSame}/{totals} totals and {ranksSame}/{ranks} ranks are the same.',
  },
  'PANE-NEW-DIFFERS': { zh: '{unit}：原表 {own}，按办法 {computed}', en: '{unit}: {own} in the workbook, {computed} by the scheme' },
  'PANE-NEW-DONE': { zh: '已按这本工作簿新建办法，{units} 个单位。', en: 'The scheme is made; {units} units.' },
  'PANE-DID-READING': { zh: '改口径', en: 'change of a reading' },
  'PANE-DID-PERIOD': { zh: '改期次', en: 'change of the period' },
  'PANE-DID-CHOOSE': { zh: '换办法', en: 'change of the scheme' },
  'PANE-DID-WRITE-AS': { zh: '改结果写法', en: 'change of how results are written' },
  'PANE-DID-FIX': { zh: '修正', en: 'correction' },
  'PANE-DID-ANSWER': { zh: '回答', en: 'answer' },

  'PANE-DID-LIVE': { zh: '插入实时结果', en: 'live results' },
  'PANE-DID-FREEZE': { zh: '转为数值', en: 'turning into values' },
  'PANE-FUNCTIONS': { zh: '函数', en: 'Functions' },
  'PANE-FUNCTIONS-HINT': {
    zh: '插入随台账重算的结果，或把考绩函数转为数值',
    en: 'Insert results that follow the ledgers, or turn Kaoji functions into values',
  },
  'PANE-FUNCTIONS-INSERT': { zh: '插入实时结果', en: 'Insert live results' },
  'PANE-FUNCTIONS-FREEZE': { zh: '转为数值', en: 'Turn into values' },
  'PANE-CANCEL': { zh: '取消', en: 'Cancel' },
  'PANE-LARGE': {
    zh: '{units} 个单位写成公式约 {formulas} 个，预计至少 {seconds} 秒、内存 {megabytes} MB，以后每次打开、改数也慢。还没有写入。',
    en: '{units} units take some {formulas} formulas: at least {seconds} s and {megabytes} MB of memory, and the workbook stays slow. Nothing was written yet.',
  },
  'PANE-TOO-LARGE': {
    zh: '{units} 个单位写成公式约 {formulas} 个，文件解开后超过 512 MB，考绩自己也打不开，所以没有写入。请写成数值。',
    en: '{units} units take some {formulas} formulas: the file would unpack to more than 512 MB, which Kaoji itself could not open. Nothing was written; write values.',
  },
  'PANE-LARGE-VALUES': { zh: '改写数值', en: 'Write values' },
  'PANE-LARGE-ALL-THE-SAME': { zh: '仍写公式', en: 'Formulas all the same' },
  'PANE-CANCEL-HINT': { zh: '停下这一步，工作簿保持原样', en: 'Stop this step; the workbook stays as it was' },
  'PANE-CANCELLING': { zh: '正在取消…', en: 'Cancelling…' },
  'PANE-STATUS-CANCELLED': { zh: '{time} 已取消，工作簿没有改动', en: '{time} Cancelled; the workbook is unchanged' },
  'PANE-CANCEL-LATE': {
    zh: '取消得晚了一步：这一步已经写完。要退回请按“撤销”。',
    en: 'Too late to cancel: this step was already written. Press Undo to take it back.',
  },
  'PANE-PHASE-reading': { zh: '读取 {percent}%', en: 'Reading {percent}%' },
  'PANE-PHASE-scoring': { zh: '计分 {percent}%', en: 'Scoring {percent}%' },
  'PANE-PHASE-checking': { zh: '校验 {percent}%', en: 'Checking {percent}%' },
  'PANE-PHASE-planning': { zh: '编排公式 {percent}%', en: 'Laying out formulas {percent}%' },
  'PANE-PHASE-writing': { zh: '写入 {percent}%', en: 'Writing {percent}%' },
  'PANE-PHASE-saving': { zh: '保存 {percent}%', en: 'Saving {percent}%' },
  'PANE-THIRD-PARTY': { zh: '第三方软件及其许可', en: 'Third-party software and its licences' },
  'PANE-FUNCTIONS-HELP': { zh: '函数说明', en: 'About the functions' },
  'PANE-FUNCTIONS-FILE': {
    zh: '这里没有 Excel，考绩函数不会计算，没有插入。请用“计分”。',
    en: 'There is no Excel here to compute Kaoji functions; nothing was inserted. Use Score.',
  },
  'PANE-FREEZE-NONE': {
    zh: '本工作簿没有用到考绩函数，不用转换。',
    en: 'This workbook calls no Kaoji functions; there is nothing to turn.',
  },
  'PANE-FREEZE-PREVIEW': {
    zh: '{count} 个考绩公式将改为现在显示的值（可撤销）：',
    en: '{count} Kaoji formulas will become what they show now (can be undone):',
  },
  'PANE-FREEZE-CHANGED': {
    zh: '考绩公式或它们的值刚才有变化，没有转换。请重新核对下列各项。',
    en: 'Kaoji formulas or their values have changed meanwhile; nothing was turned. Please look at the list again.',
  },
  'PANE-FREEZE-AREA': { zh: '{cells} 格的值', en: 'the values of {cells} cells' },
  'PANE-FREEZE-LEFT': {
    zh: '下列公式现在没有结果（函数没有加载或还没有算完），没有转换。算出结果后再转：',
    en: 'These formulas have no result now (functions not loaded, or not done) and were left as they are. Try again when they have:',
  },
  'PANE-FREEZE-LEFT-COUNT': {
    zh: '另有 {count} 个公式现在没有结果，不转换。',
    en: '{count} more have no result now and stay as they are.',
  },
  'PANE-RECALCULATING': {
    zh: '下列单元格正在重算，{what}没有进行。请稍后再试：',
    en: 'These cells are still being calculated; the {what} was not done. Try again shortly:',
  },
  'PANE-RECALCULATED': { zh: '重算已完成，现在可以{what}了。', en: 'The calculation is done; the {what} can be done now.' },
  'PANE-OUTGROWN': { zh: '“考评结果-实时”没有包括“{sheets}”的全部行列。', en: 'The live results leave out part of “{sheets}”.' },
  'PANE-OUTGROWN-AGAIN': { zh: '重新插入', en: 'Insert again' },

  // Progress and status
  'PANE-READING': { zh: '正在读取工作簿…', en: 'Reading the workbook…' },
  'PANE-SCORING': { zh: '正在计分…', en: 'Scoring…' },
  'PANE-UNDOING': { zh: '正在撤销…', en: 'Undoing…' },
  'PANE-FIXING': { zh: '正在修正…', en: 'Correcting…' },
  'PANE-STORING': { zh: '正在保存设置…', en: 'Storing the setting…' },
  'PANE-SAVING': { zh: '正在生成文件…', en: 'Writing the file…' },
  'PANE-STATUS-NEW': { zh: '尚未校验', en: 'Not checked yet' },
  'PANE-STATUS-CHECKED': {
    zh: '{time} 校验：错误 {errors}，提醒 {warnings}，提示 {notices}',
    en: 'Checked {time}: {errors} errors, {warnings} warnings, {notices} notices',
  },
  'PANE-STATUS-SCORED': {
    zh: '{time} 已计分：{units} 个单位写入“{sheet}”，待补 {pending}',
    en: 'Scored {time}: {units} units written to “{sheet}”, {pending} pending',
  },
  'PANE-STATUS-UNDONE': { zh: '{time} 已撤销{what}，恢复 {cells} 个单元格', en: '{time} took back the {what}: {cells} cells restored' },
  'PANE-STATUS-ANSWERED': { zh: '{time} 已记在工作簿里', en: 'Answer kept in the workbook at {time}' },
  'PANE-STATUS-TAKEN-BACK': { zh: '{time} 已撤销{what}', en: '{time} took back the {what}' },
  'PANE-STATUS-FIXED': { zh: '{time} 已修正 {count} 处', en: 'Corrected {count} places at {time}' },
  'PANE-STATUS-SCHEME': {
    zh: '{time} 已写入“考评办法”表，在表上修改即可',
    en: 'Scheme written to the sheet 考评办法 at {time}; edit it there',
  },
  'PANE-STATUS-LIVE': {
    zh: '{time} 已写入“考评结果-实时”，随台账自动重算',
    en: 'Live results written to 考评结果-实时 at {time}; they follow the ledgers',
  },
  'PANE-STATUS-FROZEN': { zh: '{time} 已把 {count} 个考绩公式转为数值', en: '{count} Kaoji formulas turned into values at {time}' },
  'PANE-STATUS-WAITING': { zh: '有单元格正在编辑，结束后自动更新', en: 'A cell is being edited; the list follows when you finish' },
  'PANE-STATUS-SAVED': { zh: '{time} 已另存为“{file}”', en: 'Saved as “{file}” at {time}' },

  'PANE-CONNECTING': { zh: '正在连接 Excel…', en: 'Connecting to Excel…' },

  // Notices
  'PANE-OFFICE-FAILED': {
    zh: '没有连上 Excel。请关闭窗格后重新打开；如再次出现，请检查加载项的网址能否访问。',
    en: 'Excel did not answer. Close and reopen the pane; if it happens again, check that the add-in’s address can be reached.',
  },
  'PANE-BROKEN': {
    zh: '窗格显示出了意外，工作簿不受影响。请点“重新显示”；如再次出现，请重新打开窗格。',
    en: 'The pane ran into something unexpected; the workbook is not affected. Show it again, or reopen the pane.',
  },
  'PANE-SHOW-AGAIN': { zh: '重新显示', en: 'Show again' },
  'PANE-NO-SCHEME': {
    zh: '没有认出本工作簿适用的办法。请在上方选择办法，或打开 .yaml 办法文件；没有办法文件的，用“编辑”里的“按这本工作簿新建”。',
    en: 'No scheme fits this workbook. Choose one above, or open a .yaml scheme file.',
  },
  'PANE-SCHEME-NEAR': {
    zh: '像是“{title}”（{of} 本台账认出 {found} 本），还不能断定，没有采用。是它就点“就用它”；不是，请在上方另选办法，或打开 .yaml 办法文件。',
    en: 'This may be “{title}” (of its {of} ledgers {found} were found), which is not enough to go by it. Take it if it is; else choose another above, or open a .yaml scheme file.',
  },
  'PANE-TAKE-SCHEME': { zh: '就用它', en: 'Take it' },
  'PANE-SCHEME-UNKNOWN': {
    zh: '本工作簿上次使用的办法“{scheme}”不在内置办法中。请打开它的 .yaml 文件，或另选办法。',
    en: 'The scheme “{scheme}” last used here is not a built-in one. Open its .yaml file, or choose another.',
  },
  'PANE-SCHEME-INVALID': {
    zh: '办法文件“{file}”有 {count} 处错误，没有启用：',
    en: 'Scheme file “{file}” has {count} errors and was not taken:',
  },
  'PANE-SHEET-FAULTY': {
    zh: '“考评办法”表有 {count} 处错误，改正后才能计分；在此之前按上一次无误的办法校验。',
    en: 'The sheet 考评办法 has {count} errors; mend them to score. Until then its last sound state is used for checking.',
  },
  'PANE-SHEET-EXISTS': {
    zh: '本工作簿已有“考评办法”表，没有写入。请直接在表上修改；要另起一份，请先把它改名或删除。',
    en: 'This workbook already has a sheet 考评办法; nothing was written. Edit it there, or rename or delete it to start another.',
  },
  'PANE-SCHEME-DOUBTFUL': {
    zh: '办法文件“{file}”已启用，有 {count} 处提醒，请核对：',
    en: 'Scheme file “{file}” is in use, with {count} warnings to look at:',
  },
  'PANE-SCHEME-PROBLEM': { zh: '{file}:{line}:{column} {code} {what}', en: '{file}:{line}:{column} {code} {what}' },
  'PANE-SCHEME-TAKEN': { zh: '已启用办法“{scheme}”', en: 'Scheme “{scheme}” is in use' },
  'PANE-NO-FORMULA': {
    zh: '“{scheme}”尚无计分公式，只能校验，不能计分。',
    en: '“{scheme}” has no scoring formula yet: it can check, not score.',
  },
  'PANE-TABLES-ASKED': {
    zh: '有 {count} 张表像是台账，还没有人说是不是，没有计分。请在问题列表里回答。',
    en: '{count} tables look like ledgers, and nobody has said whether they are; nothing was scored. Answer in the findings.',
  },
  'PANE-NO-UNITS': {
    zh: '没有读到单位，无法计分。请先处理问题列表中的错误。',
    en: 'No units were read, so there is nothing to score. See the findings.',
  },
  'PANE-EXPLAIN-NONE': {
    zh: '所选单元格没有对应的得分。请选中考评结果表中的数，或在“推导”中选单位和得分项。',
    en: 'The selected cell has no score behind it. Select a number on the result sheet, or pick a unit and an item.',
  },
  'PANE-NO-WATCH': {
    zh: '无法监听工作簿的改动，修改后请点“校验”更新。',
    en: 'Changes cannot be watched here; press Check after editing.',
  },
  'PANE-MORE-PLACES': { zh: '等 {count} 处', en: 'and {count} more' },
  'PANE-MORE-ROWS': { zh: '另有 {count} 行', en: 'and {count} more rows' },
  'PANE-CLOSE': { zh: '收起', en: 'Close' },
  'PANE-DISMISS': { zh: '关闭提示', en: 'Dismiss' },

  // Result out of date
  'PANE-STALE': { zh: '“{sheet}”已过期：{why}。', en: '“{sheet}” is out of date: {why}.' },
  'PANE-STALE-SCORE': { zh: '重新计分', en: 'Score again' },
  'PANE-STALE-INPUTS': { zh: '计分后数据有改动', en: 'the data changed after scoring' },
  'PANE-STALE-SCHEME': { zh: '计分后换了办法或办法有改动', en: 'the scheme changed after scoring' },
  'PANE-STALE-READINGS': { zh: '计分后改了口径', en: 'a reading changed after scoring' },
  'PANE-STALE-PERIOD': { zh: '计分后改了期次', en: 'the period changed after scoring' },

  // Findings
  'PANE-TAB-FINDINGS': { zh: '问题', en: 'Findings' },
  'PANE-ERROR': { zh: '错误', en: 'Error' },
  'PANE-WARNING': { zh: '提醒', en: 'Warning' },
  'PANE-NOTICE': { zh: '提示', en: 'Notice' },
  'PANE-FILTER-SEVERITY': { zh: '按级别筛选', en: 'Filter by severity' },
  'PANE-FILTER-UNIT': { zh: '按单位筛选', en: 'Filter by unit' },
  'PANE-FILTER-LEDGER': { zh: '按台账筛选', en: 'Filter by ledger' },
  'PANE-ALL-UNITS': { zh: '全部单位', en: 'All units' },
  'PANE-ALL-LEDGERS': { zh: '全部台账', en: 'All ledgers' },
  'PANE-WHOLE-WORKBOOK': { zh: '整个工作簿', en: 'Whole workbook' },
  'PANE-CLAUSE': { zh: '依据 {clause}', en: 'Clause {clause}' },
  'PANE-FINDINGS-NONE': { zh: '没有发现问题。', en: 'Nothing found.' },
  'PANE-FINDINGS-FILTERED': { zh: '没有符合筛选条件的问题。', en: 'No finding matches the filter.' },
  'PANE-FILTER-CLEAR': { zh: '清除筛选', en: 'Clear filter' },
  'PANE-MORE': { zh: '再显示 {count} 条（还有 {rest} 条）', en: 'Show {count} more ({rest} left)' },
  'PANE-FIX': { zh: '修正', en: 'Correct' },
  'PANE-FIX-ONE': { zh: '修正 {place}', en: 'Correct {place}' },
  'PANE-FIX-ALL': { zh: '修正 {count} 处可安全修正的问题…', en: 'Correct {count} safe ones…' },
  'PANE-FIX-PREVIEW': { zh: '将修正 {count} 处，不改变数值含义：', en: '{count} corrections, none changes a meaning:' },
  'PANE-FIX-APPLY': { zh: '应用修正', en: 'Apply' },
  'PANE-FIX-TEXT': { zh: '文本“{text}”', en: 'text “{text}”' },
  'PANE-FIX-BLANK': { zh: '空白', en: 'blank' },

  // Units
  'PANE-TAB-UNITS': { zh: '单位', en: 'Units' },
  'PANE-UNIT-SEARCH': { zh: '查找单位', en: 'Find a unit' },
  'PANE-RANK': { zh: '名次', en: 'Rank' },
  'PANE-UNIT': { zh: '单位', en: 'Unit' },
  'PANE-TOTAL': { zh: '得分', en: 'Score' },
  'PANE-GRADE': { zh: '等次', en: 'Grade' },
  'PANE-GRADE-IS': { zh: '等次：{grade}', en: 'Grade: {grade}' },
  'PANE-ITEM': { zh: '得分项', en: 'Item' },
  'PANE-RANK-NTH': { zh: '第 {rank} 名', en: 'rank {rank}' },
  'PANE-RANK-NONE': { zh: '未排名', en: 'not ranked' },
  'PANE-PROVISIONAL': { zh: '暂列', en: 'provisional' },
  'PANE-PROVISIONAL-WHY': {
    zh: '缺 {count} 个单位的数据：名次为暂列，它们还能改变的等次、结果运用待补',
    en: '{count} units pending: ranks are provisional, and what they may still change waits',
  },
  'PANE-PENDING': { zh: '待补', en: 'pending' },
  'PANE-PENDING-LIST': { zh: '待补 {count} 处', en: '{count} missing' },
  'PANE-VETO': { zh: '一票否决', en: 'Veto' },
  'PANE-VETO-COUNT': { zh: '否决 {count}', en: 'veto {count}' },
  'PANE-CONSEQUENCES': { zh: '结果运用', en: 'Consequences' },
  'PANE-UNITS-COUNT': { zh: '{count} 个单位', en: '{count} units' },
  'PANE-UNITS-NONE': { zh: '没有读到单位。', en: 'No units were read.' },
  'PANE-UNITS-NO-MATCH': { zh: '没有名称包含“{text}”的单位。', en: 'No unit is called “{text}”.' },
  'PANE-UNITS-CHECK-ONLY': {
    zh: '该办法尚无计分公式，没有得分可列。',
    en: 'This scheme has no scoring formula yet, so there are no scores.',
  },
  'PANE-BACK': { zh: '返回全部单位', en: 'Back to all units' },
  'PANE-EXPLAIN-ITEM': { zh: '查看“{item}”的推导', en: 'Show how “{item}” came about' },
  'PANE-EXPLAIN': { zh: '推导', en: 'Derivation' },

  // Derivation
  'PANE-TAB-DERIVATION': { zh: '推导', en: 'Derivation' },
  'PANE-PICK-UNIT': { zh: '选择单位', en: 'Choose a unit' },
  'PANE-PICK-ITEM': { zh: '选择得分项', en: 'Choose an item' },
  'PANE-DERIVATION-EMPTY': {
    zh: '选中考评结果表中的一个数，或在上方选择单位和得分项，这里列出它从哪里来、依据哪一条。',
    en: 'Select a number on the result sheet, or choose a unit and an item above, to see where it comes from and on which clause it rests.',
  },
  'PANE-DERIVATION-NONE': { zh: '“{unit}”没有“{item}”的推导。', en: 'There is no derivation of “{item}” for “{unit}”.' },
  'PANE-DERIVATION-TREE': { zh: '{unit}：{item} 的推导', en: 'How {item} of {unit} came about' },
  'PANE-DERIVATION-NOW': {
    zh: '按当前数据推导；考评结果表是计分时的数。',
    en: 'Derived from the data as it is now; the result sheet shows the time of scoring.',
  },
  'PANE-EXPAND-ALL': { zh: '全部展开', en: 'Expand all' },
  'PANE-COLLAPSE-ALL': { zh: '全部收起', en: 'Collapse all' },
  'PANE-NODE-SELECT': { zh: '按回车选中 {place}', en: 'Enter selects {place}' },

  // Readings
  'PANE-TAB-READINGS': { zh: '口径', en: 'Readings' },
  'PANE-READINGS-NONE': { zh: '该办法没有需要选定的口径。', en: 'This scheme has no readings to choose.' },
  'PANE-READINGS-HELP': {
    zh: '办法没有写明或写法有歧义之处，按下列口径计算。改选后立即重算，并存入本工作簿。',
    en: 'Where the regulation is silent or ambiguous, this is how it is read. A change recomputes at once and is stored in this workbook.',
  },
  'PANE-READING-CHANGED': {
    zh: '口径“{reading}”改为“{choice}”：{totals} 个单位得分变化，{ranks} 个名次变化，{grades} 个等次变化。',
    en: 'Reading “{reading}” is now “{choice}”: {totals} scores, {ranks} ranks and {grades} grades changed.',
  },
  'PANE-READING-EFFECT': { zh: '{unit}：{before} → {after}', en: '{unit}: {before} → {after}' },
  'PANE-READING-MORE': { zh: '另有 {count} 个单位', en: 'and {count} more units' },
} as const satisfies Record<string, Sentence>;

export type PaneCode = keyof typeof paneMessages;
