import type { Sentence } from '../catalogue';

/** Notices above the tabs, and why a result is out of date. */
export const paneNoticeMessages = {
  'PANE-NOTICES': { zh: '通知', en: 'Notices' },
  'PANE-NOTICE-MORE': { zh: '更多', en: 'More' },
  'PANE-NOTICE-LESS': { zh: '收起', en: 'Less' },
  'PANE-OFFICE-FAILED': {
    zh: '没有连上 Excel：office.js 没有加载成功。工作簿没有改动。请点“再试一次”；如再次出现，请检查加载项的网址能否访问。',
    en: 'No connection to Excel: office.js could not be loaded. The workbook is unchanged. Press Try again; if it happens again, check that the add-in’s address can be reached.',
  },
  'PANE-OFFICE-SILENT': {
    zh: 'Excel 还没有应答。可以再等一会儿，或点“再试一次”；工作簿没有改动。',
    en: 'Excel has not answered yet. Wait a little longer, or press Try again; the workbook is unchanged.',
  },
  'PANE-OFFICE-AGAIN': { zh: '再试一次', en: 'Try again' },
  'PANE-BROKEN': {
    zh: '窗格显示出了意外，工作簿不受影响。请点“重新显示”；如再次出现，请重新打开窗格。',
    en: 'The pane ran into something unexpected; the workbook is not affected. Show it again, or reopen the pane.',
  },
  'PANE-PANEL-MISSING': {
    zh: '这一页没有载入（网络不通，或程序刚更新），仍显示问题。请点“重试”；如再次出现，请重新打开窗格。（PANE-PANEL-MISSING）',
    en: 'This page could not be loaded (no network, or the program was just updated); the findings stay. Choose Try again; if it happens again, reopen the pane. (PANE-PANEL-MISSING)',
  },
  'PANE-PANEL-AGAIN': { zh: '重试', en: 'Try again' },
  'PANE-SHOW-AGAIN': { zh: '重新显示', en: 'Show again' },
  'PANE-NO-SCHEME': {
    zh: '没有认出本工作簿适用的办法。请在上方选择办法，或打开 .yaml 办法文件；没有办法文件，就按这本工作簿新建。',
    en: 'No scheme fits this workbook. Choose one above, or open a .yaml scheme file; without one, make a new scheme from this workbook.',
  },
  'PANE-SCHEME-NEAR': {
    zh: '像是“{title}”（{of} 本台账认出 {found} 本），还不能断定，没有采用。是它就点“就用它”；不是，请在上方另选，或按这本工作簿新建。',
    en: 'This may be “{title}” (of its {of} ledgers {found} were found), which is not enough to go by it. Take it if it is; else choose another above, or make a new one from this workbook.',
  },
  'PANE-TAKE-SCHEME': { zh: '就用它', en: 'Take it' },
  'PANE-SCHEME-UNKNOWN': {
    zh: '本工作簿上次使用的办法“{scheme}”不在内置办法中。请打开它的 .yaml 文件，或另选办法。',
    en: 'The scheme “{scheme}” last used here is not a built-in one. Open its .yaml file, or choose another.',
  },
  'PANE-SCHEME-INVALID': {
    zh: '办法文件“{file}”有 {count} 处错误，没有启用：',
    en: 'Scheme file “{file}” has {count} {count:error|errors} and was not taken:',
  },
  'PANE-SHEET-FAULTY': {
    zh: '“考评办法”表有 {count} 处错误，改正后才能计分；在此之前按上一次无误的办法校验。',
    en: 'The sheet 考评办法 has {count} {count:error|errors}; mend them to score. Until then its last sound state is used for checking.',
  },
  'PANE-SHEET-EXISTS': {
    zh: '本工作簿已有“考评办法”表，没有写入。请直接在表上修改；要另起一份，请先把它改名或删除。',
    en: 'This workbook already has a sheet 考评办法; nothing was written. Edit it there, or rename or delete it to start another.',
  },
  'PANE-SCHEME-DOUBTFUL': {
    zh: '办法文件“{file}”已启用，有 {count} 处提醒，请核对：',
    en: 'Scheme file “{file}” is in use, with {count} {count:warning|warnings} to look at:',
  },
  'PANE-SCHEME-PROBLEM': { zh: '{file}:{line}:{column} {code} {what}', en: '{file}:{line}:{column} {code} {what}' },
  'PANE-SCHEME-TAKEN': { zh: '已启用办法“{scheme}”', en: 'Scheme “{scheme}” is in use' },
  'PANE-NO-FORMULA': {
    zh: '“{scheme}”尚无计分公式，只能校验，不能计分。',
    en: '“{scheme}” has no scoring formula yet: it can check, not score.',
  },
  'PANE-TABLES-ASKED': {
    zh: '有 {count} 张表像是台账，还没有人说是不是，没有计分。请在问题列表里回答。',
    en: '{count} {count:table|tables} may be {count:a ledger|ledgers}, and nobody has said so yet; nothing was scored. Answer in the findings.',
  },
  'PANE-NO-UNITS': {
    zh: '没有读到单位，无法计分。请先处理问题列表中的错误。',
    en: 'No units were read, so there is nothing to score. See the findings.',
  },
  'PANE-EXPLAIN-NONE': {
    zh: '所选单元格没有对应的得分。请选中考评结果表中的数，或在“推导”中选单位和得分项。',
    en: 'The selected cell has no score behind it. Select a number on the result sheet, or pick a unit and an item.',
  },
  'PANE-NO-WATCH': {
    zh: '无法监听工作簿的改动，修改后请点“校验”更新。',
    en: 'Changes cannot be watched here; press Check after editing.',
  },
  'PANE-MORE-PLACES': { zh: '等 {count} 处', en: 'and {count} more' },
  'PANE-MORE-ROWS': { zh: '另有 {count} 行', en: 'and {count} more {count:row|rows}' },
  'PANE-CLOSE': { zh: '收起', en: 'Close' },
  'PANE-CHOICE-SEARCH': { zh: '查找', en: 'Find' },
  'PANE-CHOICE-NONE': { zh: '没有包含“{text}”的。', en: 'None contains “{text}”.' },
  'PANE-CHOICE-MORE': { zh: '还有 {count} 个，输入几个字查找。', en: '{count} more: type some of the name to find it.' },
  'PANE-DISMISS': { zh: '关闭提示', en: 'Dismiss' },
  'PANE-STALE': { zh: '“{sheet}”已过期：{why}。', en: '“{sheet}” is out of date: {why}.' },
  'PANE-STALE-SCORE': { zh: '重新计分', en: 'Score again' },
  'PANE-STALE-INPUTS': { zh: '计分后数据有改动', en: 'the data changed after scoring' },
  'PANE-STALE-SCHEME': { zh: '计分后换了办法或办法有改动', en: 'the scheme changed after scoring' },
  'PANE-STALE-READINGS': { zh: '计分后改了口径', en: 'a reading changed after scoring' },
  'PANE-STALE-OVERWRITTEN': {
    zh: '有的公式没有了（改成了数值，或删去了），不再随台账变动',
    en: 'some formulas are gone (typed over or deleted) and follow the ledgers no more',
  },
  'PANE-STALE-PERIOD': { zh: '计分后改了期次', en: 'the period changed after scoring' },
} as const satisfies Record<string, Sentence>;
