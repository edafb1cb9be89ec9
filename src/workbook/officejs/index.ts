/** Excel through Office.js: the only place besides commands and functions that names it. */
export { fetchWriting, officeWorkbook } from './office-workbook';
export { systemClock, type Clock } from './clock';
export { traffic, type Traffic } from './link';
