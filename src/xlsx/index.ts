export { cellAt, emptyBook, emptySheet, putCell, usedSize } from './book';
export type { XlsxBook, XlsxCell, XlsxFont, XlsxLine, XlsxLoss, XlsxName, XlsxPrint, XlsxSheet, XlsxStyle, XlsxValue } from './book';
export { changedCells } from './changes';
export { readXlsx, XlsxReadError } from './read';
export { writeXlsx } from './write';
export { writeOver } from './over/write-over';
export { pointsToWidth, widthToPoints } from './width';
