export { cellAt, emptyBook, emptySheet, putCell, usedSize } from './book';
export type {
  XlsxBook,
  XlsxCell,
  XlsxFont,
  XlsxHeaderFooter,
  XlsxOpaque,
  XlsxLine,
  XlsxLoss,
  XlsxName,
  XlsxPrint,
  XlsxSheet,
  XlsxStyle,
  XlsxValue,
} from './book';
export { changedCells } from './changes';
export { XlsxTooLargeError, XlsxWriteError } from './check-written';
export { asKind, kindByName, kindOf, type FileKind } from './file-kind';
export { readXlsx, XlsxReadError } from './read/read-book';
export { unreadableWords, unwritableWords } from './read/unreadable';
export { writeXlsx } from './write/write-book';
export { patchBook } from './patch/patch';
export { withoutRuleParts } from './patch/sheet-rules';
export { withCopiedRules, withoutRules, type CopiedRows } from './rules/conditional-rules';
export { validationsOf, withAllValidations, withValidation } from './rules/validations';
export { pointsToWidth, widthToPoints } from './width';
export { archiveOf } from './zip/archive-of';
export { deflateBy } from './zip/deflate';
