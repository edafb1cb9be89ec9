import type { Sentence } from './catalogue';

/** Why a file is no readable workbook: put into WB-NOT-XLSX as its reason. */
export const xlsxReasons = {
  empty: { zh: '文件是空的', en: 'the file is empty' },
  encrypted: { zh: '文件设有打开密码，请先取消密码', en: 'it has a password; remove it first' },
  oldFormat: { zh: '这是旧的 .xls 或 .et 格式', en: 'it is in the old .xls or .et format' },
  notZip: { zh: '文件内容不是 Excel 工作簿', en: 'its content is no Excel workbook' },
  otherFormat: { zh: '这是别种文档（如 .xlsb、.ods、.docx）', en: 'it is another kind of document (.xlsb, .ods, .docx …)' },
  tooLarge: {
    zh: '内容太多，或者有单元格远在数据之外（请删去数据下方、右方多余的行列）',
    en: 'it holds too much, or a cell stands far away from the data (delete the rows below and the columns to the right)',
  },
  damaged: { zh: '文件已损坏或不完整', en: 'it is damaged or incomplete' },
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
  otherAddIns: { zh: '加载项面板', en: 'add-in panes' },
  dateProperties: { zh: '日期型文档属性', en: 'document properties that are dates' },
} as const satisfies Record<string, Sentence>;
