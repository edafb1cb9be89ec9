import type { Sentence } from '../catalogue';

/** Standard tables: listed, filled, kept up to date. */
export const cliFormMessages = {
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
} as const satisfies Record<string, Sentence>;
