import type { Sentence } from './catalogue';

/** What the workbench page around grid and pane says. */
export const workbenchMessages = {
  'BENCH-NAME': { zh: '考绩工作台', en: 'Kaoji workbench' },
  'BENCH-NOTE': {
    zh: '内嵌表格，供试用和演示，不是 Excel',
    en: 'An embedded spreadsheet for trying and showing Kaoji; it is not Excel',
  },
  'BENCH-LANGUAGE': { zh: '语言 Language', en: 'Language 语言' },
  'BENCH-WELCOME': { zh: '考绩是什么', en: 'What Kaoji is' },
  'BENCH-WELCOME-WHAT': {
    zh: '按考核办法给各单位校验、计分、排名；每个数都能看到出自哪一条、哪几格。工作簿还是原来的工作簿，也可以撤销。',
    en: 'It checks, scores and ranks units under an assessment regulation, and shows the clause and the cells behind every number. The workbook stays yours, and what was written can be taken back.',
  },
  'BENCH-WELCOME-SAMPLE': {
    zh: '左边打开的是一份示例，里面留了几处错误，可以随便改；另一份在上方“示例”里。您自己的 .xlsx 点“打开”。',
    en: 'On the left is a sample with a few mistakes left in it; change what you like. Another is under Samples; open an .xlsx of your own with Open.',
  },
  'BENCH-WELCOME-ASKS': {
    zh: '点“开始”后，浏览器会问一次：是否信任“{host}”以 Office 身份运行。问话来自微软的 office.js；这里的“Office”就是您眼前这张网页，文件不离开这台电脑。请点“确定”，以后不再问。',
    en: 'When you press Start, the browser asks once whether you trust “{host}” to run as Office. The question comes from Microsoft’s office.js; “Office” here is this very page, and no file leaves this computer. Press OK; it will not ask again.',
  },
  'BENCH-BEGIN': { zh: '开始', en: 'Start' },
  'BENCH-REFUSED': { zh: '窗格没有打开', en: 'The pane did not open' },
  'BENCH-REFUSED-WHAT': {
    zh: '刚才没有允许“{host}”以 Office 身份运行，窗格就读不到左边的表格。工作簿没有改动。请点“再试一次”，在问话里点“确定”。',
    en: '“{host}” was not allowed to run as Office, so the pane cannot read the spreadsheet on the left. The workbook is unchanged. Press Try again, and OK in the question.',
  },
  'BENCH-AGAIN': { zh: '再试一次', en: 'Try again' },
  'BENCH-OPEN': { zh: '打开', en: 'Open' },
  'BENCH-OPEN-HINT': { zh: '打开本机的 .xlsx 工作簿；文件只在本机处理', en: 'Open an .xlsx workbook; it never leaves this computer' },
  'BENCH-SAVE': { zh: '另存', en: 'Save a copy' },
  'BENCH-SAVE-HINT': { zh: '把当前工作簿另存为 .xlsx 副本', en: 'Save the workbook as an .xlsx copy' },
  'BENCH-SAMPLES': { zh: '示例', en: 'Samples' },
  'BENCH-SAMPLE-PICK': { zh: '选择示例工作簿', en: 'Choose a sample workbook' },
  'BENCH-RIBBON': { zh: '功能区', en: 'Ribbon' },
  'BENCH-SHEET': { zh: '电子表格', en: 'Spreadsheet' },
  'BENCH-PANE': { zh: '{addIn}窗格', en: '{addIn} pane' },
  'BENCH-PANE-CLOSE': { zh: '关闭窗格', en: 'Close the pane' },
  'BENCH-SPLIT': { zh: '窗格宽度', en: 'Width of the pane' },
  'BENCH-THIRD-PARTY': { zh: '第三方软件', en: 'Third-party software' },
  'BENCH-DISMISS': { zh: '知道了', en: 'Dismiss' },
  'BENCH-SAVED': { zh: '已另存为“{file}”。', en: 'Saved as “{file}”.' },
  'BENCH-SAVED-SHIFTED': {
    zh: '已另存为“{file}”。{sheets}移动过行列，其数据验证、条件格式、筛选、分页等仍在原来的行列上，请打开副本核对。',
    en: 'Saved as “{file}”. Rows or columns of {sheets} were moved; its validations, conditional formats, filters and page breaks still stand where they were: check them in the copy.',
  },
  'BENCH-DISCARD': {
    zh: '“{file}”有尚未另存的修改，打开另一份工作簿会丢失这些修改。要继续吗？',
    en: '“{file}” has changes that were not saved; opening another workbook loses them. Go on?',
  },
  'BENCH-COPY-SUFFIX': { zh: '副本', en: 'copy' },
  'BENCH-LOSSES': {
    zh: '“{file}”含有工作台不能保留的内容：{losses}。原文件不会被改动，但另存的副本里不会有这些内容。',
    en: '“{file}” holds parts the workbench cannot keep: {losses}. The file itself is not changed, but a saved copy will lack them.',
  },
  'BENCH-FROM-1904': {
    zh: '“{file}”使用1904日期系统，工作台改按1900日期系统显示同样的日期，另存的副本也是这样；公式里写死的日期序号请核对。',
    en: '“{file}” counts days from 1904. The workbench shows and saves the same days counted from 1900; check numbers of days that stand inside formulas.',
  },
  'BENCH-SAMPLE-MISSING': {
    zh: '示例“{file}”取不到（{reason}）。请确认 npm start 仍在运行，然后重试。',
    en: 'Sample “{file}” could not be fetched ({reason}). Check that npm start is still running, then try again.',
  },
  'BENCH-SAVE-FAILED': {
    zh: '未能生成“{file}”（{reason}），工作簿仍在页面里。请重试；如再次失败，请复制内容到新工作簿。',
    en: '“{file}” could not be written ({reason}); the workbook is still on the page. Try again, or copy its cells to a new workbook.',
  },
  'BENCH-PANE-NOT-READY': {
    zh: '“{button}”没有执行：窗格还没有准备好。请稍候再点；如果没有在提示框里点“确定”，请刷新页面后允许。',
    en: '“{button}” did not run: the pane is not ready yet. Try again in a moment; if you did not allow it in the prompt, reload the page and do.',
  },
  'BENCH-FUNCTION-ERROR': { zh: '{cell} {error}：{message}', en: '{cell} {error}: {message}' },
  'BENCH-BROKEN': {
    zh: '工作台启动失败（{reason}）。请刷新页面；如再次失败，请重新运行 npm start。',
    en: 'The workbench did not start ({reason}). Reload the page; if it fails again, run npm start once more.',
  },
} as const satisfies Record<string, Sentence>;

export type WorkbenchCode = keyof typeof workbenchMessages;
