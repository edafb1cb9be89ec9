import type { Sentence } from '../catalogue';

/** The tab 推导: how a number came about. */
export const paneDerivationMessages = {
  'PANE-TREE-COUNTS': { zh: '计入', en: 'Counts' },
  'PANE-TREE-EACH-ROW': { zh: '每行：{formula}', en: 'Each row: {formula}' },
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
} as const satisfies Record<string, Sentence>;
