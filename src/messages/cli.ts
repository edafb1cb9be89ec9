import type { Sentence } from './catalogue';

/** What the command line prints besides data. */
export const cliMessages = {
  'CLI-USAGE': {
    zh: [
      '用法：',
      '  kaoji cases 办法.yaml… [--json]            运行办法里的算例；一起给出的办法可以互相“继承”',
      '  kaoji check 工作簿.xlsx [--scheme 办法.yaml] [--period 2017] [--reading 名=取法]… [--rate 表!列=%|倍]… [--map …]… [--accept-guesses] [--json] [--list --out 清单.xlsx|文件夹|文件.zip [--split files] [--zip] [--unit 单位…]]   校验，列出问题；--list --out 写成问题清单，--split files 每个单位一个文件',
      '  kaoji score 工作簿.xlsx [--scheme 办法.yaml] [--period 2017] [--reading 名=取法]… [--rate 表!列=%|倍]… [--map …]… [--accept-guesses] [--json] [--out 副本.xlsx] [--as values|formulas]   计分；--out 写出带考评结果的副本，--as formulas 写成随台账重算的公式',
      '  kaoji tables 工作簿.xlsx [--scheme 办法.yaml] [--from 上年.xlsx] [--map …]… [--json]   认表：哪张表当作哪本台账、哪一列当作哪一项，问什么（有要问的，退出码是 3）',
      '  kaoji new 工作簿.xlsx [--answer 问题=答案]… [--accept-proposals] [--out 办法.yaml] [--sheet 副本.xlsx] [--json]   按这本工作簿新建办法：从认出的表提出单位、台账、总分，至多问六个问题（没有答完，退出码是 3）；--sheet 写出带“考评办法”表的副本',
      '  kaoji forms 工作簿.xlsx [--scheme 办法.yaml] [--list] --form 名称 [--unit 单位…|--all] [--period 2017] [--draft] [--split pages|sheets|files] [--zip] [--template] [--update [--overwrite]] [--out 副本.xlsx|文件夹|文件.zip] [--json]   出标准表；--list 列出有哪些、出过的哪些已过期；--update 把出过的表更新，手改过的格保留并列出（--overwrite 也盖掉）；缺数据的单位不出并说明缺什么，--draft 照出并注明草稿；--split sheets 每份一张工作表，files 每份一个文件（--zip 装进一个压缩包）；--template 不出表，把表样写进副本供修改',
      '--map 说明表和列：--map 表=台账、--map 表!列=台账.列、--map 表=不读；--from 上年.xlsx 沿用上年工作簿里的认表（表头一样的才沿用，沿用了哪些逐张说明）；--accept-guesses 把像是台账的表都读作台账（否则先问，退出码是 3）。',
      '--period、--reading、--rate、--map、--from、--accept-guesses 只管这一次，用 --out 时也记在副本里；--help 写在哪里都行。',
      '不写 --scheme 时用工作簿里的“考评办法”表；没有这张表，用窗格存在工作簿里的办法；也没有，用工作簿写明的内置办法；都没有，按工作簿里的台账推测，并说明是推测。',
    ].join('\n'),
    en: [
      'usage:',
      '  kaoji cases SCHEME.yaml… [--json]   run the worked cases; schemes given together may extend (继承) one another',
      '  kaoji check WORKBOOK.xlsx [--scheme FILE] [--period 2017] [--reading NAME=CHOICE]… [--rate SHEET!COLUMN=%|倍]… [--map …]… [--accept-guesses] [--json] [--list --out LIST.xlsx|FOLDER|FILE.zip [--split files] [--zip] [--unit UNIT…]]   list what is wrong; --list --out writes it as a sheet, --split files as a file for each unit',
      '  kaoji score WORKBOOK.xlsx [--scheme FILE] [--period 2017] [--reading NAME=CHOICE]… [--rate SHEET!COLUMN=%|倍]… [--map …]… [--accept-guesses] [--json] [--out COPY.xlsx] [--as values|formulas]',
      '  kaoji tables WORKBOOK.xlsx [--scheme FILE] [--from LAST.xlsx] [--map …]… [--json]   what was taken for which ledger and column, and what is asked (exit code 3 then)',
      '  kaoji new WORKBOOK.xlsx [--answer QUESTION=ANSWER]… [--accept-proposals] [--out SCHEME.yaml] [--sheet COPY.xlsx] [--json]   a scheme of the workbook’s own: units, ledgers and total as recognised, at most six questions (exit code 3 until they are answered); --sheet writes a copy with the sheet 考评办法',
      '  kaoji forms WORKBOOK.xlsx [--scheme FILE] [--list] --form NAME [--unit UNIT…|--all] [--period 2017] [--draft] [--split pages|sheets|files] [--zip] [--template] [--update [--overwrite]] [--out COPY.xlsx|FOLDER|FILE.zip] [--json]   fill a standard table; --list says which there are, and which sheets of them are out of date; --update renews these, sparing and listing cells changed by hand (--overwrite: these, too); --draft also prints what is incomplete; --split sheets makes a sheet for each copy, files a file (--zip puts them into one archive); --template fills nothing and writes the form into the copy, to be edited',
      '--map says what is what: --map SHEET=LEDGER, --map SHEET!COLUMN=LEDGER.COLUMN, --map SHEET=不读; --from LAST.xlsx carries last year’s answers over to tables with the same heads, and says which; --accept-guesses reads every table that looks like a ledger (else it is asked, exit code 3).',
      '--period, --reading, --rate, --map, --from and --accept-guesses count for this run, and are kept in the copy of --out; --help may stand anywhere.',
    ].join('\n'),
  },
  'CLI-COMMAND': { zh: '不认识的命令“{command}”。', en: 'Unknown command “{command}”.' },
  'CLI-OPTION': {
    zh: '不认识或不完整的选项“{option}”。可用：--scheme 办法.yaml、--period 2017、--reading 名=取法、--rate 表!列=%、--map 表!列=台账.列、--from 上年.xlsx、--accept-guesses、--answer 问题=答案、--accept-proposals、--sheet 副本.xlsx、--json、--out 副本.xlsx、--as values 或 --as formulas、--form 名称、--unit 单位、--all、--draft、--split pages|sheets|files、--zip、--template、--list。',
    en: 'Unknown or incomplete option “{option}”. Allowed: --scheme FILE, --period 2017, --reading NAME=CHOICE, --rate SHEET!COLUMN=%, --map SHEET!COLUMN=LEDGER.COLUMN, --from LAST.xlsx, --accept-guesses, --answer QUESTION=ANSWER, --accept-proposals, --sheet COPY.xlsx, --json, --out COPY.xlsx, --as values or --as formulas, --form NAME, --unit UNIT, --all, --draft, --split pages|sheets|files, --zip, --template, --list.',
  },
  'CLI-FORM-NAME': { zh: '请写明出哪张表：--form 名称。有：{forms}。', en: 'Say which table: --form NAME. There are: {forms}.' },
  'CLI-FORM-NONE': {
    zh: '这个办法没有总分，也没有表样，出不了标准表。请在办法里写 排名 或得分项“总分”，或在工作簿里放一张 A1 写着“｛表样 名称｝”的表。',
    en: 'This scheme has no total and the workbook no form, so there is nothing to fill. Give the scheme a 排名 or an item 总分, or put a sheet whose A1 says “｛表样 name｝” into the workbook.',
  },
  'CLI-FORM-UNKNOWN': { zh: '没有标准表“{form}”{nearest}。有：{forms}。', en: 'There is no table “{form}”{nearest}. There are: {forms}.' },
  'CLI-FORM-TWICE': {
    zh: '有两张表样都叫“{form}”：工作表“{first}”和“{second}”。请改其中一张 A1 里的名称。',
    en: 'Two forms are called “{form}”: the sheets “{first}” and “{second}”. Change the name in A1 of one of them.',
  },
  'CLI-FORM-PLACED-ALREADY': {
    zh: '工作簿里已经有表样“{sheet}”，出表就用它，没有再写。要重来，请先删去或改名这张工作表。',
    en: 'The workbook has the form “{sheet}” already, and it is what is filled; nothing was written. To begin anew, delete or rename that sheet.',
  },
  'CLI-FORM-PLACED': {
    zh: '“{form}”的表样写在工作表“{sheet}”。改好保存后，出“{form}”就按它出。',
    en: 'The form of “{form}” is on the sheet “{sheet}”. Once it is edited and saved, “{form}” is printed by it.',
  },
  'CLI-FORM-WOULD-PLACE': {
    zh: '“{form}”的表样可以写在工作表“{sheet}”。写 --out 副本.xlsx。',
    en: 'The form of “{form}” can be written on the sheet “{sheet}”. Give --out COPY.xlsx.',
  },
  'CLI-FORM-OUT-ZIP': {
    zh: '--zip 要写 --out 文件.zip，写的是“{file}”。',
    en: '--zip takes --out FILE.zip, and not “{file}”.',
  },
  'CLI-FORM-OUT-FOLDER': {
    zh: '--split files 的 --out 是文件夹，“{file}”像是一个文件。请写文件夹的名字，或加 --zip 并写 文件.zip。',
    en: '--out of --split files is a folder, and “{file}” looks like a file. Name a folder, or add --zip and name FILE.zip.',
  },
  'CLI-FORM-EXISTS': {
    zh: '“{file}”已经有了，没有写任何文件。请换一个文件夹，或先移走它。',
    en: '“{file}” exists already; no file was written. Choose another folder, or move it away.',
  },
  'CLI-FORM-FILES': { zh: '“{form}”出了 {copies} 个文件：{file}', en: '“{form}”: {copies} files: {file}' },
  'CLI-FORM-UNIT': { zh: '名册里没有“{unit}”{nearest}。', en: 'The roster has no “{unit}”{nearest}.' },
  'CLI-FORM-ALL': {
    zh: '“{form}”是全部单位在一张表上的，不能只出几个单位。请去掉 --unit。',
    en: '“{form}” has all units on one table. Leave --unit out.',
  },
  'CLI-FORM-INVALID': {
    zh: '“{form}”没有出：表样有 {count} 处要改。',
    en: '“{form}” was not filled: {count} places of the form are wrong.',
  },
  'CLI-FORM-PROBLEM': { zh: '{place}（第{at}字）{message}', en: '{place} (sign {at}) {message}' },
  'CLI-FORM-ISSUED': { zh: '出过“{sheet}”（{form}，{day}）：{state}', en: 'Issued “{sheet}” ({form}, {day}): {state}' },
  'CLI-FORM-ISSUED-CURRENT': { zh: '没有过期。', en: 'up to date.' },
  'CLI-FORM-ISSUED-SAME': { zh: '{reasons}，但这张表上的内容没有变。', en: '{reasons}; what it says is the same.' },
  'CLI-FORM-ISSUED-OUTDATED': { zh: '已过期：{reasons}{what}。', en: 'out of date: {reasons}{what}.' },
  'CLI-FORM-ISSUED-CELLS': { zh: '，{count} 格要变', en: ', {count} cells change' },
  'CLI-FORM-ISSUED-ANEW': { zh: '，行数或样子变了，要重出', en: ', its rows or looks change: it is made anew' },
  'CLI-FORM-ISSUED-REFUSED': { zh: '，现在出不了', en: ', and cannot be made now' },
  'CLI-REASON-scheme': { zh: '办法改了', en: 'the scheme changed' },
  'CLI-REASON-readings': { zh: '口径改了', en: 'readings changed' },
  'CLI-REASON-period': { zh: '期次换了', en: 'another period' },
  'CLI-REASON-inputs': { zh: '数据有改动', en: 'data changed' },
  'CLI-REASON-overwritten': {
    zh: '有的公式没有了（改成了数值，或删去了）',
    en: 'some formulas are gone (typed over or deleted)',
  },
  'CLI-REASON-form': { zh: '表样改了', en: 'the form changed' },
  'CLI-REASON-formGone': { zh: '表样没有了', en: 'its form is gone' },
  'CLI-FORM-CELL': { zh: '  {place}：{was} → {now}', en: '  {place}: {was} → {now}' },
  'CLI-FORM-CELL-HAND': {
    zh: '  {place} 手改过，保留“{was}”；按数据应是“{now}”。要盖掉，加 --overwrite。',
    en: '  {place} was changed by hand and keeps “{was}”; by the data it would be “{now}”. To overwrite it add --overwrite.',
  },
  'CLI-FORM-UPDATED-inPlace': { zh: '已更新“{sheet}”：改了 {count} 格。', en: 'Updated “{sheet}”: {count} cells.' },
  'CLI-FORM-UPDATED-anew': { zh: '已重出“{sheet}”：行数或样子变了。', en: 'Made “{sheet}” anew: its rows or looks changed.' },
  'CLI-FORM-UPDATED-beside': {
    zh: '“{sheet}”有手改过的格，行数或样子又变了，另出了一张；原表没有动。请核对后删去一张，或加 --overwrite 重出。',
    en: '“{sheet}” has cells changed by hand, and its rows or looks changed: another sheet was made, and it is as it was. Delete one of them, or add --overwrite.',
  },
  'CLI-FORM-UPDATED-current': { zh: '“{sheet}”不用更新。', en: '“{sheet}” is up to date.' },
  'CLI-FORM-UPDATED-refused': { zh: '“{sheet}”没有更新，现在出不了：', en: '“{sheet}” was not updated, as it cannot be made now:' },
  'CLI-FORM-NONE-ISSUED': {
    zh: '这个工作簿里没有出过的表。请先用 --form 名称 出表。',
    en: 'No sheet of this workbook was issued. Fill a form first, by --form NAME.',
  },
  'CLI-FORM-OWN': { zh: '{form}——表样在工作表“{sheet}”', en: '{form} — the form is on the sheet “{sheet}”' },
  'CLI-FORM-LISTED-unit': { zh: '{form}（每个单位一份）', en: '{form} (a copy for each unit)' },
  'CLI-FORM-LISTED-group': { zh: '{form}（每个排名组一份）', en: '{form} (a copy for each rank group)' },
  'CLI-FORM-LISTED-one': { zh: '{form}', en: '{form}' },
  'CLI-FORM-PRINTED': { zh: '“{form}”出了 {copies} 份，在工作表“{sheet}”。', en: '“{form}”: {copies} copies, on the sheet “{sheet}”.' },
  'CLI-FORM-WOULD': {
    zh: '“{form}”可以出 {copies} 份。写 --out 副本.xlsx 出表。',
    en: '“{form}”: {copies} copies can be printed. Give --out COPY.xlsx.',
  },
  'CLI-FORM-NO-COPY': { zh: '“{form}”一份也没有出。', en: '“{form}”: no copy was printed.' },
  'CLI-FORM-LEFT': {
    zh: '没有出（数据未齐，--draft 可出草稿）：{of}\t{missing}',
    en: 'Not printed (incomplete; --draft prints a draft): {of}\t{missing}',
  },
  'CLI-FORM-WAITS': { zh: '名次为暂列：还有别的单位待补', en: 'its rank is provisional: other units are pending' },
  'CLI-NO-FILE': { zh: '请写明文件。', en: 'Name a file.' },
  'CLI-ONE-FILE': { zh: '一次只处理一个工作簿，{file} 请另外运行。', en: 'One workbook at a time; run {file} by itself.' },
  'CLI-AS-WHERE': {
    zh: '--as 要和 --out 副本.xlsx 一起写：不写出副本，就没有地方放公式或数值。',
    en: '--as belongs to --out COPY.xlsx: without a copy there is nowhere to write.',
  },
  'CLI-PERIOD': {
    zh: '--period “{period}”里没有年份。请写 2017、2017年上半年 这样的期次。',
    en: '--period “{period}” names no year. Write a period such as 2017 or 2017年上半年.',
  },
  'CLI-READING': {
    zh: '这个办法没有口径“{reading}”。有：{readings}。',
    en: 'This scheme has no reading “{reading}”. It has: {readings}.',
  },
  'CLI-READING-NONE': {
    zh: '这个办法没有口径可选，“{reading}”用不上。请去掉 --reading。',
    en: 'This scheme has no readings to choose, so “{reading}” is none. Leave --reading out.',
  },
  'CLI-READING-CHOICE': {
    zh: '口径“{reading}”没有取法“{chosen}”。可取：{choices}。',
    en: 'The reading “{reading}” has no choice “{chosen}”. It may be: {choices}.',
  },
  'CLI-ASKED': {
    zh: '有 {count} 处要先回答，没有计分。用 --map 表=台账、--map 表!列=台账.列、--map 表=不读 回答，或用 --accept-guesses 全部按上面说的读；在窗格里答过并保存的工作簿不再问。',
    en: '{count} questions have to be answered first; nothing was scored. Answer with --map SHEET=LEDGER, --map SHEET!COLUMN=LEDGER.COLUMN or --map SHEET=不读, or read all as said above with --accept-guesses; a workbook in which they were answered in the pane asks no more.',
  },
  'CLI-MAP-SHEET': { zh: '--map：没有工作表“{sheet}”。有：{sheets}。', en: '--map: there is no sheet “{sheet}”. There are: {sheets}.' },
  'CLI-MAP-LEDGER': {
    zh: '--map：办法没有台账“{ledger}”。有：{ledgers}。',
    en: '--map: the scheme has no ledger “{ledger}”. It has: {ledgers}.',
  },
  'CLI-MAP-NO-TABLE': {
    zh: '--map：工作表“{sheet}”里没有找到带表头的表。',
    en: '--map: no table with heads was found on the sheet “{sheet}”.',
  },
  'CLI-MAP-HEAD': {
    zh: '--map：工作表“{sheet}”没有列“{head}”。有：{heads}。',
    en: '--map: the sheet “{sheet}” has no column “{head}”. It has: {heads}.',
  },
  'CLI-MAP-COLUMN': {
    zh: '--map：台账“{ledger}”没有列“{column}”。有：{columns}。',
    en: '--map: the ledger “{ledger}” has no column “{column}”. It has: {columns}.',
  },
  'CLI-RATE': {
    zh: '--rate：表“{sheet}”的“{column}”不是要问的比率列，不必回答。要问的列见 kaoji check 的 L-RATE-ASKED。',
    en: '--rate: nothing is asked of “{column}” on the sheet “{sheet}”. kaoji check lists what is asked as L-RATE-ASKED.',
  },
  'CLI-BASE-TWICE': {
    zh: '{first} 和 {second} 的标识都是“{id}”，“继承: {id}”说不清是哪一个。请只给其中一个，或改一个标识。',
    en: '{first} and {second} have the same 标识 “{id}”, so “继承: {id}” may be either. Give one of them only, or rename one.',
  },
  'CLI-READ': { zh: '读不到文件 {file}（{reason}）。', en: 'Cannot read {file} ({reason}).' },
  'CLI-WRITE': { zh: '写不了文件 {file}（{reason}）。', en: 'Cannot write {file} ({reason}).' },
  'CLI-SAME-FILE': {
    zh: '--out 不能是原工作簿 {file}：请写另一个文件名。',
    en: '--out must not be the workbook itself ({file}); name another file.',
  },
  'CLI-OUT-ENDING': {
    zh: '副本只能写成 .xlsx 或（带宏的）.xlsm，不能写成 {file}：请用 --out {way}；要别的格式，用 Excel 或 WPS 打开副本后另存。',
    en:
      'A copy is written as .xlsx or (with macros) .xlsm, not as {file}: use --out {way}; for another format open the copy in Excel or WPS ' +
      'and save it as that.',
  },
  'CLI-NO-SCHEME': {
    zh: '工作簿与内置办法都对不上。请用 --scheme 指定办法文件，或用 kaoji new 按这本工作簿新建。',
    en: 'The workbook fits no shipped scheme. Name one with --scheme, or make one of the workbook’s own with kaoji new.',
  },
  'CLI-SCHEME-NEAR': {
    zh: '像是“{title}”（{of} 本台账认出 {found} 本），还不能断定，没有采用。是它请写 --scheme {id}；不是，请用 --scheme 指定办法文件，或用 kaoji new 按这本工作簿新建。',
    en: 'This may be “{title}” (of its {of} ledgers {found} were found), which is not enough to go by it. If it is, write --scheme {id}; else name a scheme file with --scheme, or make one of the workbook’s own with kaoji new.',
  },
  'CLI-SCHEME-UNKNOWN': {
    zh: '本工作簿上次使用的办法“{scheme}”不在内置办法中，工作簿里也没有它的文本；没有换用别的办法。请用 --scheme 指定它的办法文件。',
    en: 'The scheme “{scheme}” that this workbook was last used with is not a shipped one, and the workbook does not hold its text; no other takes its place. Name its file with --scheme FILE.',
  },
  'CLI-CHOSEN-own': {
    zh: '办法：{scheme}，写在本工作簿的“考评办法”表上。',
    en: 'Scheme: {scheme}, from the workbook’s own sheet 考评办法.',
  },
  'CLI-CHOSEN-kept': { zh: '办法：{scheme}，其文本存在本工作簿里。', en: 'Scheme: {scheme}, whose text the workbook keeps.' },
  'CLI-CHOSEN-named': {
    zh: '办法：{scheme}，本工作簿上次使用的内置办法。',
    en: 'Scheme: {scheme}, the shipped one that the workbook was last used with.',
  },
  'CLI-CHOSEN-fitting': {
    zh: '办法：{scheme}，是按台账推测的，本工作簿没有写明。不对时请用 --scheme 指定办法文件。',
    en: 'Scheme: {scheme}, a guess from the ledgers: the workbook names none. If it is wrong, name one with --scheme FILE.',
  },
  'CLI-CHOSEN-option': { zh: '办法：{scheme}，由 --scheme 指定。', en: 'Scheme: {scheme}, named by --scheme.' },
  'CLI-SCHEME-INVALID': { zh: '办法文件有 {count} 处错误：', en: 'The scheme file has {count} errors:' },
  'CLI-SCHEME-WARNING': { zh: '提醒 {line}', en: 'warning {line}' },
  'CLI-SHEET-INVALID': { zh: '工作簿的“考评办法”表有 {count} 处错误：', en: 'The workbook’s sheet 考评办法 has {count} errors:' },
  'CLI-NO-SCORING': { zh: '这个办法还没有计分公式，只能校验。', en: 'This scheme has no scoring formulas yet; it can only check.' },
  'CLI-NO-UNITS': {
    zh: '没有可以计分的单位。请先用 kaoji check 查看名册的问题。',
    en: 'There is no unit to score. See what kaoji check says of the roster.',
  },
  'CLI-SEVERITY-error': { zh: '错误', en: 'error' },
  'CLI-SEVERITY-warning': { zh: '提醒', en: 'warning' },
  'CLI-SEVERITY-notice': { zh: '提示', en: 'notice' },
  'CLI-RANK-GROUP': { zh: '【{group}】', en: '[{group}]' },
  'CLI-PROVISIONAL': { zh: '暂列', en: 'provisional' },
  'CLI-VETOES': { zh: '否决：{vetoes}', en: 'veto: {vetoes}' },
  'CLI-PENDING': { zh: '待补：{pending}', en: 'missing: {pending}' },
  'CLI-CASE-FAILED': {
    zh: '{file}:{line} {case}　{unit}　{what}：应为 {expected}，实为 {got}{why}',
    en: '{file}:{line} {case} {unit} {what}: expected {expected}, got {got}{why}',
  },
  'CLI-CASE-NONE': { zh: '没有“{what}”', en: 'there is no “{what}”' },
  'CLI-MISSING': { zh: '（{what}）', en: ' ({what})' },
  'CLI-MISSING-OF-UNIT': { zh: '{unit} {column}', en: '{unit} {column}' },
  'CLI-MISSING-OF-ROW': { zh: '{unit} {ledger}第{row}行 {column}', en: '{unit} {ledger} row {row} {column}' },
  'CLI-UNDEFINED': { zh: '{cell}：{cause}', en: '{cell}: {cause}' },
  'CLI-CASE-EMPTY': {
    zh: '提醒 {file}:{line} 算例“{case}”没有写应得，什么也没有检验。',
    en: 'warning {file}:{line} case “{case}” expects nothing (应得), so it tests nothing.',
  },
  'CLI-CASES-PASSED': { zh: '{cases} 例 {items} 项，全部相符', en: '{cases} cases, {items} expectations: all hold' },
  'CLI-CASES-FAILED': {
    zh: '{cases} 例 {items} 项，{failed} 项不符',
    en: '{cases} cases, {items} expectations: {failed} do not hold',
  },
  'CLI-NO-CASES': { zh: '{file} 没有算例。', en: '{file} has no cases.' },
  'CLI-FINDING': { zh: '{severity} {code} {place}　{message}{clause}', en: '{severity} {code} {place} {message}{clause}' },
  'CLI-REVIEWED': { zh: '已核 {finding}　{reason}（{by}，{day}）', en: 'reviewed {finding} {reason} ({by}, {day})' },
  'CLI-LIST-WRITTEN': { zh: '问题清单 {count} 条，写在 {file}', en: 'List of {count} findings written to {file}' },
  'CLI-LIST-FILES': {
    zh: '问题清单 {count} 个单位各一个文件，写在 {file}；另有 {left} 条不属于哪一个单位，没有写',
    en: 'Lists of findings of {count} units, a file each, in {file}; {left} findings of no unit were left out',
  },
  'CLI-HELD': { zh: '相符 {what}{clause}　{held} 处{found}', en: 'agrees {what}{clause}: {held}{found}' },
  'CLI-RESULT-OUTDATED': {
    zh: '“{sheet}”已过期：{reasons}。请重新计分：kaoji score {file} --out 副本.xlsx。',
    en: '“{sheet}” is out of date: {reasons}. Score again: kaoji score {file} --out COPY.xlsx.',
  },
  'CLI-SUMMARY': {
    zh: '{errors} 处数据错误，{breaches} 处不合规定，{warnings} 个提醒，{notices} 个提示',
    en: '{errors} errors of data, {breaches} breaches of the regulation, {warnings} warnings, {notices} notices',
  },
  'CLI-LEDGERS-MISSING': {
    zh: '没有认出台账：{ledgers}。工作簿里有的话，它的行没有计入得分；请核对表名和表头（kaoji check）。',
    en: 'Not recognised: {ledgers}. If the workbook has these ledgers, their rows went into no score; check sheet names and heads (kaoji check).',
  },
  'CLI-DATA-ERRORS': {
    zh: '台账里有 {errors} 处数据错误，得分可能缺失或不对；请用 kaoji check 查看。',
    en: 'The ledgers hold {errors} errors of data; scores may be missing or wrong. See kaoji check.',
  },
  'CLI-BREACHES': {
    zh: '另有 {breaches} 处不合办法的规定，得分照算；请用 kaoji check 查看。',
    en: '{breaches} places do not keep to the regulation; the scores stand. See kaoji check.',
  },
  'CLI-LOSSES': {
    zh: '副本里没有原工作簿的：{losses}。原工作簿没有改动。',
    en: 'The copy lacks of the workbook: {losses}. The workbook itself is unchanged.',
  },
  'CLI-BROKEN': {
    zh: '没有做完：程序出错（{reason}）。请把命令和文件告诉开发者。',
    en: 'Not done: the program failed ({reason}). Tell the developers the command and the file.',
  },
  'CLI-FORMULAS-MANY': {
    zh: '{units} 个单位写成公式约 {formulas} 个，预计 {seconds} 秒、内存 {megabytes} MB。写成数值（--as values）快得多。继续写公式；要停下请按 Ctrl-C。',
    en: '{units} units take some {formulas} formulas: about {seconds} s and {megabytes} MB of memory. Values (--as values) are far quicker. Going on; Ctrl-C stops.',
  },
  'CLI-FORMULAS-TOO-MANY': {
    zh: '{units} 个单位写成公式约 {formulas} 个，预计要内存 {megabytes} MB（现有 {free} MB），或解开后超过 512 MB，连考绩也打不开。没有写出文件，请写成数值（--as values）。',
    en: '{units} units take some {formulas} formulas: about {megabytes} MB of memory (there are {free} MB), or a file that unpacks to more than 512 MB, which Kaoji itself could not open. No file was written; write values (--as values).',
  },
  'CLI-CANCELLED': { zh: '已取消，没有写出任何文件。', en: 'Cancelled; no file was written.' },
  'CLI-PHASE-reading': { zh: '正在读取台账 {percent}%', en: 'Reading the ledgers {percent}%' },
  'CLI-PHASE-scoring': { zh: '正在计分 {percent}%', en: 'Scoring {percent}%' },
  'CLI-PHASE-checking': { zh: '正在校验 {percent}%', en: 'Checking {percent}%' },
  'CLI-PHASE-planning': { zh: '正在编排公式 {percent}%', en: 'Laying out formulas {percent}%' },
  'CLI-PHASE-writing': { zh: '正在写入 {percent}%', en: 'Writing {percent}%' },
  'CLI-PHASE-saving': { zh: '正在保存文件 {percent}%', en: 'Saving the file {percent}%' },
  'CLI-TABLES-TABLE': {
    zh: '{sheet}!{area} 当作台账“{ledger}”，{rows} 行',
    en: '{sheet}!{area} taken for the ledger “{ledger}”, {rows} rows',
  },
  'CLI-TABLES-UNIT': { zh: '　单位：{unit}（{from}）', en: '  unit: {unit} ({from})' },
  'CLI-TABLES-FROM-line': { zh: '写在表头上面', en: 'from the lines above the head' },
  'CLI-TABLES-FROM-title': { zh: '写在标题里', en: 'from the title' },
  'CLI-TABLES-FROM-sheet name': { zh: '按工作表的名字', en: 'from the name of the sheet' },
  'CLI-TABLES-FROM-writer': { zh: '按填报单位一行', en: 'from the line that says who filled it in' },
  'CLI-TABLES-ASKED': { zh: '要问 {count} 处：', en: '{count} questions:' },
  'CLI-FROM-NONE': {
    zh: '{file} 里没有人回答过哪张表是哪本台账，没有可以沿用的认表。',
    en: 'Nobody has said of {file} which table is which ledger; there is nothing to carry over.',
  },
  'CLI-FROM-TAKEN': {
    zh: '沿用上年的认表：“{sheet}”读作台账“{ledger}”（上年的“{from}”）',
    en: 'Carried over: “{sheet}” is the ledger “{ledger}” (last year’s “{from}”)',
  },
  'CLI-FROM-NOT-READ': {
    zh: '沿用上年的认表：“{sheet}”不读（上年的“{from}”）',
    en: 'Carried over: “{sheet}” is not read (last year’s “{from}”)',
  },
  'CLI-FROM-LEFT': {
    zh: '没有沿用：上年的“{sheet}”（{ledger}），这本工作簿里没有表头完全一样、还没有回答过的表。',
    en: 'Not carried over: last year’s “{sheet}” ({ledger}); no table here that nobody has spoken of has the very same heads.',
  },
  'CLI-NEW-NOTHING': { zh: '按这本工作簿建不出办法：', en: 'No scheme can be made of this workbook:' },
  'CLI-ANSWER': { zh: '有 {count} 个回答用不上：', en: '{count} answers are of no use:' },
  'CLI-NEW-ENDING': {
    zh: '办法文件写成 .yaml，不能写成 {file}。要写出带“考评办法”表的工作簿副本，请用 --sheet 副本.xlsx。',
    en: 'A scheme file is written as .yaml, not as {file}. For a copy of the workbook with the sheet 考评办法 use --sheet COPY.xlsx.',
  },
  'CLI-NEW-TITLE': { zh: '办法：{title}', en: 'Scheme: {title}' },
  'CLI-NEW-UNITS': { zh: '单位：{count} 个（{place} 起）', en: 'Units: {count} (from {place})' },
  'CLI-NEW-SEQUENCES': { zh: '序列：{sequences}', en: 'Sequences: {sequences}' },
  'CLI-NEW-FULL': { zh: '满分：{full}（{place}）', en: 'Full mark: {full} ({place})' },
  'CLI-NEW-LEDGER': { zh: '台账“{ledger}”：{places}', en: 'Ledger “{ledger}”: {places}' },
  'CLI-NEW-ITEM': { zh: '得分项“{item}” = {formula}', en: 'Item “{item}” = {formula}' },
  'CLI-NEW-REMARKS': { zh: '没有采用、要知道的 {count} 处：', en: '{count} things that were not taken or that you should know:' },
  'CLI-NEW-ASKED': {
    zh: '要问 {count} 处（用 --answer 问题=答案 回答；--accept-proposals 其余照提议）：',
    en: '{count} questions (answer with --answer QUESTION=ANSWER; --accept-proposals takes the proposals for the rest):',
  },
  'CLI-NEW-QUESTION': { zh: '{name}：{asks}', en: '{name}: {asks}' },
  'CLI-NEW-PROPOSED': { zh: '　提议：{proposal}（{because}{places}）', en: '  proposal: {proposal} ({because}{places})' },
  'CLI-NEW-ANSWERED': { zh: '　回答：{answer}', en: '  answer: {answer}' },
  'CLI-NEW-OTHERS': { zh: '　也可以：{alternatives}', en: '  or: {alternatives}' },
  'CLI-NEW-READ': {
    zh: '没有写出：按新办法读这本工作簿，有 {count} 处与认表读到的不同：',
    en: 'Nothing was written: read by the new scheme the workbook gives {count} numbers otherwise than they were recognised:',
  },
  'CLI-NEW-READ-AT': {
    zh: '　{unit}：认表读到 {own}，按办法读到 {computed}（{place}）',
    en: '  {unit}: recognised as {own}, read by the scheme as {computed} ({place})',
  },
  'CLI-NEW-COMPARED-TOTALS': {
    zh: '与原表核对：总分 {totalsSame}/{totals} 相同',
    en: 'Held against the workbook’s own: {totalsSame}/{totals} totals are the same',
  },
  'CLI-NEW-COMPARED-RANKS': {
    zh: '与原表核对：名次 {ranksSame}/{ranks} 相同',
    en: 'Held against the workbook’s own: {ranksSame}/{ranks} ranks are the same',
  },
  'CLI-NEW-COMPARED': {
    zh: '与原表核对：总分 {totalsSame}/{totals} 相同，名次 {ranksSame}/{ranks} 相同',
    en: 'Held against the workbook’s own: {totalsSame}/{totals} totals and {ranksSame}/{ranks} ranks are the same',
  },
  'CLI-NEW-DIFFERS': {
    zh: '　{unit}：原表 {own}，按办法 {computed}（{place}）',
    en: '  {unit}: {own} in the workbook, {computed} by the scheme ({place})',
  },
  'CLI-LINE-CUT': { zh: '…（还有 {count} 字）', en: '… ({count} more signs)' },
  'CLI-WRITTEN': { zh: '已写出 {file}', en: 'Wrote {file}' },
} as const satisfies Record<string, Sentence>;

/** Why a file cannot be read or written, by the system's code. */
export const cliReasons = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EBUSY: { zh: '正被别的程序打开，请关闭后重试', en: 'another program has it open; close it and try again' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the file name is too long' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
} as const satisfies Record<string, Sentence>;

export type CliCode = keyof typeof cliMessages;
