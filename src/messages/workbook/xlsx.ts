import type { Sentence } from '../catalogue';

/** Why a file is no readable workbook, and the way to one: put into WB-NOT-XLSX as its reason. */
export const xlsxReasons = {
  empty: { zh: '文件是空的（0 字节），请重新取一份', en: 'the file is empty (0 bytes); get it again' },
  encrypted: {
    zh: '文件设有打开密码；请用 Excel 或 WPS 打开，取消打开密码后保存',
    en: 'it has a password to open it; open it in Excel or WPS, remove the password and save it',
  },
  xls: {
    zh: '这是旧的 .xls 或 .et 格式；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”',
    en: 'it is in the old .xls or .et format; open it in Excel or WPS and save it as an Excel workbook (.xlsx)',
  },
  xlsb: {
    zh: '这是二进制工作簿（.xlsb）；请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”',
    en: 'it is a binary workbook (.xlsb); open it in Excel and save it as an Excel workbook (.xlsx)',
  },
  ods: {
    zh: '这是 OpenDocument 表格（.ods）；请用 WPS、LibreOffice 或 Excel 打开，另存为 .xlsx',
    en: 'it is an OpenDocument spreadsheet (.ods); open it in LibreOffice or Excel and save it as .xlsx',
  },
  csv: {
    zh: '这是文本文件（如 .csv、.txt）；请在 Excel 或 WPS 中用“数据 → 从文本”导入，核对后另存为 .xlsx',
    en: 'it is a text file (.csv, .txt …); import it in Excel or WPS with Data → From Text, look it over and save it as .xlsx',
  },
  html: {
    zh: '这是网页格式的表（有的系统导出时把它叫做 .xls）；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”',
    en: 'it is a web page with a table (some systems export that as .xls); open it in Excel or WPS and save it as an Excel workbook (.xlsx)',
  },
  xml2003: {
    zh: '这是“XML 表格 2003”；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”',
    en: 'it is an XML Spreadsheet 2003; open it in Excel or WPS and save it as an Excel workbook (.xlsx)',
  },
  pdf: { zh: '这是 PDF；请向提供的人要 Excel 工作簿', en: 'it is a PDF; ask for the Excel workbook' },
  archive: { zh: '这是压缩包；请先解压，再选其中的 .xlsx', en: 'it is an archive; unpack it and choose the .xlsx in it' },
  oldDocument: {
    zh: '这是 Word 或 PowerPoint 文件（.doc、.ppt）；请选工作簿',
    en: 'it is a Word or PowerPoint file (.doc, .ppt); choose the workbook',
  },
  document: {
    zh: '这是别种文档（如 .docx、.pptx）；请选工作簿',
    en: 'it is another kind of document (.docx, .pptx …); choose the workbook',
  },
  notZip: { zh: '文件内容不是工作簿；请选 .xlsx 文件', en: 'its content is no workbook; choose an .xlsx file' },
  unpacked: {
    zh: '解开后有 {bytes} MB，超过 {limit} MB；请删去不用的工作表和图片，另存后重试',
    en: 'unpacked it has {bytes} MB, more than {limit} MB; delete sheets and pictures that are not needed and save it anew',
  },
  area: {
    zh: '工作表“{sheet}”的内容一直到 {cell}（{rows} 行 × {columns} 列，超过 {limit} 格）；请删去数据下方、右方多余的内容，另存后重试',
    en: 'sheet “{sheet}” goes on to {cell} ({rows} rows × {columns} columns, more than {limit} cells); delete what stands below and to the right of the data and save it anew',
  },
  damaged: {
    zh: '文件已损坏（{what}）；请用 Excel 或 WPS 打开，修复、核对后另存为 .xlsx，或重新取一份',
    en: 'it is damaged ({what}); open it in Excel or WPS, repair it, look it over and save it as .xlsx, or get it again',
  },
} as const satisfies Record<string, Sentence>;

/** What is damaged in a package: put into the reason `damaged`. */
export const xlsxDamages = {
  cutArchive: { zh: '压缩包不完整', en: 'the archive is not complete' },
  cutArchivePart: { zh: '压缩包不完整，缺部件 {part}', en: 'the archive is not complete, it lacks the part {part}' },
  overlap: { zh: '部件 {part} 与另一部件占同一处', en: 'part {part} overlaps another' },
  duplicatePart: { zh: '部件 {part} 出现两次', en: 'part {part} is there twice' },
  directory: { zh: '部件 {part} 与压缩包的目录不符', en: 'part {part} is not as the directory says' },
  size: { zh: '部件 {part} 的长度与目录不符', en: 'part {part} is not as long as the directory says' },
  checksum: { zh: '部件 {part} 的校验和不符，内容被改动过', en: 'the checksum of part {part} is wrong: its content was changed' },
  deflate: { zh: '部件 {part} 解不开', en: 'part {part} cannot be unpacked' },
  method: { zh: '部件 {part} 的压缩方法工作簿不用', en: 'part {part} is packed by a method that workbooks do not use' },
  locked: { zh: '部件 {part} 加了密码', en: 'part {part} is encrypted' },
  encoding: { zh: '部件 {part} 的文字编码有误', en: 'part {part} is not in its encoding' },
  xml: { zh: '部件 {part} 残缺或格式有误，在 {found}', en: 'part {part} is cut or not well formed, at {found}' },
  noPart: { zh: '缺部件 {part}', en: 'part {part} is missing' },
  noRelation: { zh: '工作表“{sheet}”没有对应的部件', en: 'sheet “{sheet}” has no part' },
  duplicateRelation: { zh: '部件 {part} 中编号 {found} 出现两次', en: 'in part {part} the id {found} is there twice' },
  sharedPart: { zh: '工作表“{sheet}”与另一张表共用部件 {part}', en: 'sheet “{sheet}” has its part {part} in common with another' },
  noSheets: { zh: '没有工作表', en: 'there is no sheet' },
  duplicateSheet: { zh: '工作表名“{sheet}”是空的或出现两次', en: 'the sheet name “{sheet}” is empty or there twice' },
  duplicateId: { zh: '工作表“{sheet}”的编号 {found} 出现两次', en: 'the number {found} of sheet “{sheet}” is there twice' },
  duplicateCell: { zh: '工作表“{sheet}”的单元格 {cell} 出现两次', en: 'on sheet “{sheet}” cell {cell} is there twice' },
  cell: { zh: '工作表“{sheet}”有单元格不在其行中：{found}', en: 'on sheet “{sheet}” a cell is not in its row: {found}' },
  cellContent: {
    zh: '工作表“{sheet}”的单元格 {cell} 内容有误：{found} 重复或不认得',
    en: 'cell {cell} on sheet “{sheet}” is wrong: {found} is there twice or unknown',
  },
  merges: {
    zh: '工作表“{sheet}”的合并单元格 {found} 与别的合并重叠，或不是一块区域',
    en: 'on sheet “{sheet}” the merged area {found} overlaps another, or is no area',
  },
  sheetName: {
    zh: '工作表名“{sheet}”不合 Excel 的规则（有 {found} 个字符；至多 31 个，不能有 \\ / ? * [ ] :，不能以单引号开头、结尾，不能叫 History）',
    en: 'Excel does not take the sheet name “{sheet}” (of {found} signs; at most 31, none of \\ / ? * [ ] :, no apostrophe first or last, not History)',
  },
  sharedText: {
    zh: '工作表“{sheet}”的 {cell} 指的第 {found} 条文字不存在',
    en: '{cell} on sheet “{sheet}” refers to text {found}, which is not there',
  },
  columns: { zh: '工作表“{sheet}”的列宽互相重叠', en: 'on sheet “{sheet}” the widths of columns overlap' },
  contentType: { zh: '部件 {part} 没有内容类型', en: 'part {part} has no content type' },
  unknown: { zh: '内容有误', en: 'its content is wrong' },
} as const satisfies Record<string, Sentence>;

/** What a workbook holds and a copy written anew would not, by the code of the loss. */
export const xlsxLosses = {
  macros: { zh: '宏（VBA）', en: 'macros (VBA)' },
  charts: { zh: '图表', en: 'charts' },
  pictures: { zh: '图片', en: 'pictures' },
  drawings: { zh: '形状和文本框', en: 'shapes and text boxes' },
  pivotTables: { zh: '数据透视表', en: 'pivot tables' },
  slicers: { zh: '切片器和日程表', en: 'slicers and timelines' },
  externalLinks: { zh: '指向其他工作簿的链接', en: 'links to other workbooks' },
  threadedComments: { zh: '批注会话', en: 'threaded comments' },
  extendedConditionalFormats: { zh: '新式条件格式（数据条、图标集等）', en: 'newer conditional formats (data bars, icon sets …)' },
  extendedValidations: { zh: '引用其他工作表的数据有效性', en: 'validations that refer to other sheets' },
  conditionalFormatDetails: { zh: '部分条件格式（前若干项、平均值、日期）', en: 'some conditional formats (top n, average, dates)' },
  filterDetails: { zh: '自定义筛选和排序条件', en: 'custom filters and sort conditions' },
  sparklines: { zh: '迷你图', en: 'sparklines' },
  diagonalBorders: { zh: '斜线表头', en: 'diagonal borders' },
  fillPatterns: { zh: '图案和渐变填充', en: 'pattern and gradient fills' },
  rowOrColumnStyles: { zh: '整行或整列的格式', en: 'formats of whole rows or columns' },
  sheetPasswords: { zh: '工作表保护密码', en: 'sheet passwords' },
  workbookProtection: { zh: '工作簿结构保护', en: 'protection of the workbook structure' },
  otherSheetTypes: { zh: '图表工作表等特殊工作表', en: 'chart sheets and other special sheets' },
  nameDetails: { zh: '隐藏名称和名称批注', en: 'hidden names and comments on names' },
  customXml: { zh: '自定义 XML 数据', en: 'custom XML data' },
  signatures: { zh: '数字签名', en: 'digital signatures' },
  embeddedObjects: { zh: '嵌入对象', en: 'embedded objects' },
  formControls: { zh: '表单控件', en: 'form controls' },
  dataConnections: { zh: '数据连接和查询', en: 'data connections and queries' },
  dataTables: { zh: '模拟运算表的公式（只留下数值）', en: 'formulas of what-if data tables (their values stay)' },
  phonetics: { zh: '拼音指南', en: 'phonetic guides' },
  otherAddIns: { zh: '加载项面板', en: 'add-in panes' },
  otherDetails: {
    zh: '其他内容（可编辑区域、方案、自定义视图、这里不认得的部件等）',
    en: 'other content (ranges that users may edit, scenarios, custom views, parts not known here …)',
  },
  dateProperties: { zh: '日期型文档属性', en: 'document properties that are dates' },
} as const satisfies Record<string, Sentence>;
