import type { Sentence } from '../catalogue';

/** The worked cases of a scheme. */
export const cliCaseMessages = {
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
} as const satisfies Record<string, Sentence>;
