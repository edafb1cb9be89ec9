import type { Sentence } from '../catalogue';

/** What stands in the head of the pane: scheme, period, menu, tabs, first steps. */
export const paneHeadMessages = {
  'PANE-SCHEME': { zh: '办法', en: 'Scheme' },
  'PANE-SCHEME-OPEN': { zh: '打开办法文件（.yaml）…', en: 'Open a scheme file (.yaml)…' },
  'PANE-SCHEME-OWN': { zh: '本工作簿的考评办法', en: 'This workbook’s own scheme' },
  'PANE-SCHEME-OWN-TITLE': { zh: '本工作簿的考评办法：{title}', en: 'This workbook’s own scheme: {title}' },
  'PANE-MORE-MENU': { zh: '更多：办法、函数', en: 'More: scheme and functions' },
  'PANE-SCHEME-FROM-WORKBOOK': { zh: '按这本工作簿新建', en: 'New, from this workbook' },
  'PANE-SCHEME-NEW': { zh: '从空白新建', en: 'Start a new one' },
  'PANE-SCHEME-COPY': { zh: '复制修改', en: 'Copy and edit' },
  'PANE-SCHEME-IMPORT': { zh: '导入办法文件（.yaml）…', en: 'Import (.yaml)…' },
  'PANE-SCHEME-EXPORT': { zh: '导出办法文件（.yaml）', en: 'Export (.yaml)' },
  'PANE-SCHEME-GUESSED': {
    zh: '工作簿没有写明办法，这是推测，不对请另选。',
    en: 'The workbook names no scheme; this is a guess. If it is wrong, choose another.',
  },
  'PANE-SCHEME-NONE': { zh: '选择办法', en: 'Choose a scheme' },
  'PANE-VERSION': { zh: '版本 {version}', en: 'version {version}' },
  'PANE-HASH': { zh: '内容校验码 {hash}', en: 'hash of its content: {hash}' },
  'PANE-PERIOD': { zh: '期次', en: 'Period' },
  'PANE-PERIOD-HINT': {
    zh: '期次：给哪一年、半年、季或月计分；改后按回车',
    en: 'Period: the year, half-year, quarter or month that is scored; press Enter after a change',
  },
  'PANE-HELP': { zh: '帮助', en: 'Help' },
  'PANE-TERMS': { zh: '名词', en: 'Terms' },
  'PANE-STEP-CHECK': { zh: '校验', en: 'Check' },
  'PANE-STEP-MEND': { zh: '改正', en: 'Correct' },
  'PANE-STEP-SCORE': { zh: '计分', en: 'Score' },
  'PANE-STEP-EXPLAIN': { zh: '看推导', en: 'Explain' },
  'PANE-STEPS-CLOSE': { zh: '不再显示这几步', en: 'Do not show these steps again' },
  'PANE-TAB-FINDINGS-HINT': { zh: '哪一格不对、错在哪里、依据哪一条', en: 'Which cell is wrong, why, and by which clause' },
  'PANE-TAB-LEDGERS-HINT': { zh: '哪张表当作哪本台账、哪一列当作哪一项', en: 'Which table is which ledger, and which column which' },
  'PANE-TAB-UNITS-HINT': { zh: '各单位的得分、名次、等次', en: 'Score, rank and grade of each unit' },
  'PANE-TAB-DERIVATION-HINT': { zh: '一个数从哪几格、按哪一条算出来', en: 'From which cells and by which clause a number came about' },
  'PANE-TAB-READINGS-HINT': { zh: '办法没有写明的地方怎样读', en: 'How the silent places of the regulation are read' },
} as const satisfies Record<string, Sentence>;
