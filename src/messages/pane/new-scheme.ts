import type { Sentence } from '../catalogue';

/** What the pane says while a scheme is made from this workbook. */
export const paneNewSchemeMessages = {
  'PANE-NEW-TITLE': { zh: '按这本工作簿新建：{title}', en: 'A new scheme from this workbook: {title}' },
  'PANE-NEW-UNITS': { zh: '{count} 个单位', en: '{count} {count:unit|units}' },
  'PANE-NEW-UNITS-OF': { zh: '{count} 个单位，{sequences}', en: '{count} {count:unit|units}: {sequences}' },
  'PANE-NEW-LEDGER': { zh: '“{ledger}” {columns}', en: '“{ledger}” {columns}' },
  'PANE-NEW-REMARKS': { zh: '没有采用、要知道的 {count} 处', en: '{count} {count:thing|things} not taken, or to know' },
  'PANE-NEW-TARGETS': { zh: '从文字里读出的目标 {count} 处', en: '{count} {count:target|targets} read from texts' },
  'PANE-NEW-PROPOSED': { zh: '{answer}（建议）', en: '{answer} (proposed)' },
  'PANE-NEW-OWN': { zh: '自己写…', en: 'In my own words…' },
  'PANE-NEW-OWN-LABEL': { zh: '{question}：自己写', en: '{question}: in my own words' },
  'PANE-NEW-ACCEPT': { zh: '采用建议', en: 'Accept proposals' },
  'PANE-NEW-ACCEPT-ANSWERS': { zh: '按回答新建', en: 'Make it as answered' },
  'PANE-NEW-NOTHING': { zh: '按这本工作簿建不出办法：', en: 'No scheme can be made of this workbook:' },
  'PANE-NEW-CHANGED': {
    zh: '工作簿刚才有改动，建议跟着变了。请再看一遍，再点一次。',
    en: 'The workbook has just changed, and the proposal with it. Please look again and click once more.',
  },
  'PANE-NEW-WRONG': { zh: '有回答用不上，没有写入：', en: 'Some answers are of no use; nothing was written:' },
  'PANE-NEW-READ': {
    zh: '没有写入：按这样的办法读这本工作簿，有 {count} 处与认表读到的不同，名次不能用。请看这几格写的是不是数，或在“总分怎么算”里不用这一项：',
    en: 'Nothing was written: by this scheme the workbook reads otherwise than recognised in {count} {count:place|places}, and the ranks would be of no use. See whether these cells hold numbers, or leave the item out of the total:',
  },
  'PANE-NEW-READ-AT': {
    zh: '{unit}：认表读到 {own}，按办法读到 {computed}',
    en: '{unit}: recognised as {own}, read by the scheme as {computed}',
  },
  'PANE-NEW-COMPARED': {
    zh: '已按这本工作簿新建办法。与原表核对：总分 {totalsSame}/{totals} 相同，名次 {ranksSame}/{ranks} 相同。',
    en: 'The scheme is made. Held against the workbook’s own: {totalsSame}/{totals} totals and {ranksSame}/{ranks} {ranks:rank|ranks} are the same.',
  },
  'PANE-NEW-COMPARED-TOTALS': {
    zh: '已按这本工作簿新建办法。与原表核对：总分 {totalsSame}/{totals} 相同。',
    en: 'The scheme is made. Held against the workbook’s own: {totalsSame}/{totals} totals are the same.',
  },
  'PANE-NEW-COMPARED-RANKS': {
    zh: '已按这本工作簿新建办法。与原表核对：名次 {ranksSame}/{ranks} 相同。',
    en: 'The scheme is made. Held against the workbook’s own: {ranksSame}/{ranks} {ranks:rank|ranks} are the same.',
  },
  'PANE-NEW-DIFFERS': { zh: '{unit}：原表 {own}，按办法 {computed}', en: '{unit}: {own} in the workbook, {computed} by the scheme' },
  'PANE-NEW-PENDING': {
    zh: '已按这本工作簿新建办法，{units} 个单位，其中 {pending} 个待补：缺什么写在“问题”里。',
    en: 'The scheme is made; {units} {units:unit|units}, {pending} of them pending: the findings say what is missing.',
  },
  'PANE-NEW-DONE': { zh: '已按这本工作簿新建办法，{units} 个单位。', en: 'The scheme is made; {units} {units:unit|units}.' },
} as const satisfies Record<string, Sentence>;
