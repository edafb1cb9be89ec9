import type { Sentence } from '../catalogue';

/** What the command line says of commands and options. */
export const cliUsageMessages = {
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
  'CLI-NO-FILE': { zh: '请写明文件。', en: 'Name a file.' },
  'CLI-ONE-FILE': { zh: '一次只处理一个工作簿，{file} 请另外运行。', en: 'One workbook at a time; run {file} by itself.' },
  'CLI-AS-WHERE': {
    zh: '--as 要和 --out 副本.xlsx 一起写：不写出副本，就没有地方放公式或数值。',
    en: '--as belongs to --out COPY.xlsx: without a copy there is nowhere to write.',
  },
  'CLI-BROKEN': {
    zh: '没有做完：程序出错（{reason}）。请把命令和文件告诉开发者。',
    en: 'Not done: the program failed ({reason}). Tell the developers the command and the file.',
  },
} as const satisfies Record<string, Sentence>;
