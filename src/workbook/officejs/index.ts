/** Excel through Office.js: the only place besides commands and functions that names it. */
export { officeWorkbook } from './office-workbook';
export { RestoreFailedError } from './write/apply';
export { traffic, type Traffic } from './excel-run';
