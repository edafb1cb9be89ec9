import type { Sentence } from '../catalogue';

/** The groups of the menu of placeholders, and where those of each may stand. */
export const placeholderMessages = {
  'PH-NAME-UNIT': { zh: '一个单位的', en: 'Of a unit' },
  'PH-WHERE-UNIT': {
    zh: '用在 A1 写了｛每张 单位｝的表样里，或写了｛每 单位｝的行里',
    en: 'In a form whose A1 says ｛每张 单位｝, or a row that says ｛每 单位｝',
  },
  'PH-NAME-LEDGER': { zh: '{ledger}', en: '{ledger}' },
  'PH-WHERE-LEDGER': {
    zh: '台账逐行：行首先插入｛每 {ledger}｝，同一行里再插入列',
    en: 'Row by row: first ｛每 {ledger}｝ at the start of the row, then its columns in that row',
  },
  'PH-NAME-OWN': { zh: '{list}', en: '{list}' },
  'PH-WHERE-OWN': {
    zh: '一个单位的清单：行首先插入｛每 {list}｝，同一行里再插入下面几项',
    en: 'A list of one unit: first ｛每 {list}｝ at the start of the row, then these in that row',
  },
  'PH-NAME-OWN-ANY': { zh: '{list}', en: '{list}' },
  'PH-WHERE-OWN-ANY': {
    zh: '行首先插入｛每 {list}｝，同一行里再插入下面几项',
    en: 'First ｛每 {list}｝ at the start of the row, then these in that row',
  },
  'PH-NAME-CLAUSES': { zh: '得分项的依据和算式', en: 'Clause and numbers of an item' },
  'PH-WHERE-CLAUSES': {
    zh: '依据哪里都能用；算式用在一个单位的表样或行里',
    en: 'A clause anywhere; numbers where one unit is at hand',
  },
  'PH-NAME-GROUP': { zh: '排名组', en: 'Rank groups' },
  'PH-WHERE-GROUP': {
    zh: '单独一行写｛每 排名组｝，到一行｛完｝为止，中间用下面几项',
    en: 'Between a row ｛每 排名组｝ and a row ｛完｝',
  },
  'PH-NAME-FACTS': { zh: '期次、办法、日期', en: 'Period, scheme, day' },
  'PH-WHERE-FACTS': { zh: '哪里都能用', en: 'Anywhere' },
  'PH-NAME-ROWS': { zh: '行的去留、分页', en: 'Keeping rows, pages' },
  'PH-WHERE-ROWS': {
    zh: '写在行首；“若”后面是条件，插入后改成要的',
    en: 'At the start of a row; after 若 comes a condition, to be changed as needed',
  },
} as const satisfies Record<string, Sentence>;

export type PlaceholderKind = 'UNIT' | 'LEDGER' | 'OWN' | 'OWN-ANY' | 'CLAUSES' | 'GROUP' | 'FACTS' | 'ROWS';
