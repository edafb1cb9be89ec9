export { fileWorkbook, type FileWorkbook } from './file-workbook';
