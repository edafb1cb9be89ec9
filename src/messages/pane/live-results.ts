import type { Sentence } from '../catalogue';

/** What the pane says of live results: functions inserted, calculated, turned into values. */
export const paneLiveResultMessages = {
  'PANE-FUNCTIONS': { zh: '函数', en: 'Functions' },
  'PANE-FUNCTIONS-HINT': {
    zh: '插入随台账重算的结果，或把考绩函数转为数值',
    en: 'Insert results that follow the ledgers, or turn Kaoji functions into values',
  },
  'PANE-FUNCTIONS-INSERT': { zh: '插入实时结果', en: 'Insert live results' },
  'PANE-FUNCTIONS-FREEZE': { zh: '转为数值', en: 'Turn into values' },
  'PANE-FUNCTIONS-HELP': { zh: '函数说明', en: 'About the functions' },
  'PANE-FUNCTIONS-FILE': {
    zh: '这里没有 Excel，考绩函数不会计算，没有插入。请用“计分”。',
    en: 'There is no Excel here to compute Kaoji functions; nothing was inserted. Use Score.',
  },
  'PANE-FREEZE-NONE': {
    zh: '本工作簿没有用到考绩函数，不用转换。',
    en: 'This workbook calls no Kaoji functions; there is nothing to turn.',
  },
  'PANE-FREEZE-PREVIEW': {
    zh: '{count} 个考绩公式将改为现在显示的值（可撤销）：',
    en: '{count} Kaoji formulas will become what they show now (can be undone):',
  },
  'PANE-FREEZE-CHANGED': {
    zh: '考绩公式或它们的值刚才有变化，没有转换。请重新核对下列各项。',
    en: 'Kaoji formulas or their values have changed meanwhile; nothing was turned. Please look at the list again.',
  },
  'PANE-FREEZE-AREA': { zh: '{cells} 格的值', en: 'the values of {cells} {cells:cell|cells}' },
  'PANE-FREEZE-LEFT': {
    zh: '下列公式现在没有结果（函数没有加载或还没有算完），没有转换。算出结果后再转：',
    en: 'These formulas have no result now (functions not loaded, or not done) and were left as they are. Try again when they have:',
  },
  'PANE-FREEZE-LEFT-COUNT': {
    zh: '另有 {count} 个公式现在没有结果，不转换。',
    en: '{count} more have no result now and stay as they are.',
  },
  'PANE-RECALCULATING': {
    zh: '下列单元格正在重算，{what}没有进行。请稍后再试：',
    en: 'These cells are still being calculated; the {what} was not done. Try again shortly:',
  },
  'PANE-RECALCULATED': { zh: '重算已完成，现在可以{what}了。', en: 'The calculation is done; the {what} can be done now.' },
  'PANE-OUTGROWN': { zh: '“考评结果-实时”没有包括“{sheets}”的全部行列。', en: 'The live results leave out part of “{sheets}”.' },
  'PANE-LIVE-OVERWRITTEN': {
    zh: '“考评结果-实时”的公式没有了（改成了数值，或删去了），不再随台账变动。',
    en: 'The formula of the live results is gone (typed over or deleted): they follow the ledgers no more.',
  },
  'PANE-OUTGROWN-AGAIN': { zh: '重新插入', en: 'Insert again' },
} as const satisfies Record<string, Sentence>;
