import type { Sentence } from '../catalogue';

/** A scheme made of the workbook’s own tables. */
export const cliNewSchemeMessages = {
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
} as const satisfies Record<string, Sentence>;
