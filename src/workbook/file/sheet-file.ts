import { emptyBook, writeXlsx, type XlsxBook } from '../../xlsx';
import { problemOf } from '../edit-problem';
import type { Edits } from '../edits';
import { nothingWritten, WorkbookError } from '../error';
import { atOnce } from '../progress';
import { applyEdits } from './apply-edits';

/**
 * A file that holds nothing but a sheet as these edits would make it: no other sheet, name, setting, comment, link or author. Rejects with
 * a `WriteError` where the edits cannot be made.
 * @param book the workbook that the sheet would be made in, which stays as it is; an empty one for edits that copy nothing
 */
export async function sheetFile(edits: Edits, sheet: string, book: XlsxBook = emptyBook()): Promise<Uint8Array<ArrayBuffer>> {
  const known = book.sheets.map(({ name, protected: isProtected }) => ({ name, isProtected }));
  const problem = problemOf(edits, known);
  if (problem !== null) throw problem;
  const made = atOnce(applyEdits(book, edits)).sheets.find(({ name }) => name === sheet);
  if (made === undefined) throw new WorkbookError('WB-SHEET-GONE', { sheet, ...nothingWritten });
  return writeXlsx({ ...emptyBook(), sheets: [made], defaultFont: book.defaultFont });
}
