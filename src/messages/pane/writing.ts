import type { Sentence } from '../catalogue';

/** What the pane says of what it has written, taken back, or could not: each sentence promises only what is known. */
export const paneWritingMessages = {
  'PANE-LEFT-ALONE': {
    zh: '已撤销{what}；下列单元格没有动，保留现值：',
    en: 'The {what} was taken back; these cells were left as they are:',
  },
  'PANE-RESTORE-LEFT': {
    zh: '已恢复原值；下列单元格没有动，保留现值：',
    en: 'The old values were restored; these cells were left as they are:',
  },
  'PANE-LEFT-CHANGED': { zh: '{count} 格在此之后有人改动', en: '{count} were changed by somebody since' },
  'PANE-LEFT-REWRITTEN': { zh: '{count} 格在此之后考绩又写过', en: '{count} were written by Kaoji again since' },
  'PANE-LEFT-MOVED': {
    zh: '{count} 格所在的行列有增删，找不到原来的单元格',
    en: '{count} cannot be found: rows or columns were inserted or deleted',
  },
  'PANE-LEFT-SHEET-GONE': { zh: '{count} 格所在的工作表已删除', en: '{count} were on a sheet that is deleted' },
  'PANE-FIX-GONE': { zh: '该处已经变化，没有修正。', en: 'That place has changed; nothing was corrected.' },
  'PANE-FIX-LEFT': {
    zh: '有 {count} 格已不是刚才显示的内容，没有修正。请核对：',
    en: '{count} {count:cell|cells} {count:holds|hold} something else by now and {count:was|were} not corrected. Please look:',
  },
  'PANE-OVERWRITTEN': {
    zh: '{what}写入的同时，下列单元格有人改动，已被覆盖。需要的话请按原来的内容重填：',
    en: 'While the {what} was being written somebody changed these cells, and they were overwritten. Type them again if they matter:',
  },
  'PANE-OVERWRITTEN-CELL': { zh: '{place} 原为“{value}”', en: '{place} held “{value}”' },
  'PANE-CHOICE-OVERWRITTEN': {
    zh: '{what}写入的同时，别处改了同一项选用，已被覆盖；原为：{values}。需要的话请重新选择。',
    en: 'While the {what} was being written the same choice was changed elsewhere, and was overwritten; it was: {values}. Choose it again if it matters.',
  },
  'PANE-NOT-AS-PLANNED': {
    zh: '{what}已写入，但有 {count} 格现在的内容不是要写的：写入时有人改动，或 Excel 没有照写。请核对，或撤销后重做：',
    en: 'The {what} is written, but {count} {count:cell|cells} {count:does|do} not hold what was to be written: somebody changed them meanwhile, or Excel did not do as told. Look at them, or undo and repeat:',
  },
  'PANE-OLD-VALUES': {
    zh: '{what}已完成，但 Excel 没有返回写入那一刻的原值；撤销将恢复为写入前读到的内容。',
    en: 'The {what} is done, but Excel did not tell what stood there at that moment; Undo goes back to what was read before it.',
  },
  'PANE-OLD-VALUES-GONE': {
    zh: '{what}时，下列单元格的原值没有保留下来，没有恢复：{cells}。请对照备份或版本历史核对。',
    en: '{what}: the old values of {cells} are not known, so they were not restored. Compare with a backup or the version history.',
  },
  'PANE-UNFINISHED': {
    zh: '{at} 开始的一次写入没有做完（窗格中途关闭，或别人正在写入），可能只写了一部分：{cells}。确认没有人在写之后，点“恢复”还原。',
    en: 'A write begun at {at} did not end (a pane was closed, or somebody is writing), perhaps a part of it stands: {cells}. When nobody is writing, press Restore.',
  },
  'PANE-UNFINISHED-CHOICES': {
    zh: '{at} 开始的一次写入没有做完（窗格中途关闭，或别人正在写入）：没有单元格，只有考绩在工作簿里记着的选用（办法、口径、期次、认表等）可能改了一部分。确认没有人在写之后，点“恢复”还原。',
    en: 'A write begun at {at} did not end (a pane was closed, or somebody is writing): no cells, but what Kaoji remembers in the workbook (scheme, readings, period, tables) may be changed in part. When nobody is writing, press Restore.',
  },
  'PANE-UNFINISHED-ONLY-SAID': {
    zh: '{at} 开始的一次写入没有做完，可能只写了一部分：{cells}。原值没有保留下来，请对照备份或版本历史核对；确认没有人在写之后，点“已核对”。',
    en: 'A write begun at {at} did not end, perhaps a part of it stands: {cells}. The old values were not kept; compare with a backup or the version history. When nobody is writing, press Seen.',
  },
  'PANE-AFTERWARDS': {
    zh: '{what}已完成，不必重做；但随后没能重新读取工作簿（{reason}），窗格显示的可能不是最新。请点“校验”。',
    en: '{what}: done, no need to repeat; but the workbook could not be read again ({reason}), so the pane may be out of date. Press Check.',
  },
  'PANE-REASON-EDITED': { zh: '有单元格正在编辑', en: 'a cell is being edited' },
  'PANE-REASON-UNKNOWN': { zh: '出了意外', en: 'something unexpected happened' },
  'PANE-NOT-REMEMBERED': {
    zh: '窗格已按新的选择计算，但没有存入工作簿，关闭窗格后会丢失；下次计分时会再存。',
    en: 'The pane goes by the new choice, but the workbook does not remember it: closing the pane loses it. The next Score stores it.',
  },
  'PANE-CHOSEN-ELSEWHERE': {
    zh: '工作簿里的办法、口径、期次或结果写法已在别处改动，窗格已改按新的计算。',
    en: 'The scheme, a reading, the period or the form of results was changed elsewhere; the pane goes by the new choice.',
  },
  'PANE-SEEN': { zh: '已核对', en: 'Seen' },
  'PANE-RESTORE': { zh: '恢复', en: 'Restore' },
  'PANE-RESTORED': { zh: '{time} 已恢复 {cells} 个单元格的原值', en: '{time} Restored: {cells} {cells:cell|cells}' },
  'PANE-RESTORED-CONTENTS': {
    zh: '{time} 已恢复 {cells} 个单元格的原值；底色、边框、行高列宽、页面设置没有记下，没有恢复，请对照备份核对',
    en: '{time} Restored: {cells} {cells:cell|cells}. Fills, borders, sizes and page set-up were not kept and are not restored; compare with a backup',
  },
  'PANE-UNEXPECTED': {
    zh: '出了意外，这一步没有完成。请重试；如再次出现，请保存工作簿并重新打开窗格。',
    en: 'Something unexpected happened and this step was not done. Try again; if it happens again, save and reopen the pane.',
  },
} as const satisfies Record<string, Sentence>;
