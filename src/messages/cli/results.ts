import type { Sentence } from '../catalogue';

/** Findings and scores. */
export const cliResultMessages = {
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
  'CLI-FORMULAS-MANY': {
    zh: '{units} 个单位写成公式约 {formulas} 个，预计 {seconds} 秒、内存 {megabytes} MB。写成数值（--as values）快得多。继续写公式；要停下请按 Ctrl-C。',
    en: '{units} units take some {formulas} formulas: about {seconds} s and {megabytes} MB of memory. Values (--as values) are far quicker. Going on; Ctrl-C stops.',
  },
  'CLI-FORMULAS-TOO-MANY': {
    zh: '{units} 个单位写成公式约 {formulas} 个，预计要内存 {megabytes} MB（现有 {free} MB），或解开后超过 512 MB，连考绩也打不开。没有写出文件，请写成数值（--as values）。',
    en: '{units} units take some {formulas} formulas: about {megabytes} MB of memory (there are {free} MB), or a file that unpacks to more than 512 MB, which Kaoji itself could not open. No file was written; write values (--as values).',
  },
  'CLI-LINE-CUT': { zh: '…（还有 {count} 字）', en: '… ({count} more signs)' },
} as const satisfies Record<string, Sentence>;
