export { sheetFile } from './sheet-file';
export { fileWorkbook, type FileWorkbook } from './file-workbook';
