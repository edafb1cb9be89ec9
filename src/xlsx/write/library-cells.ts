import type { Sliced } from '../../workbook/progress';
import type { XlsxBook, XlsxCell, XlsxSheet } from '../book';

/** A book in two: what the library writes, and for each of its sheets the cells that are put into it afterwards. */
export interface SplitBook {
  readonly shell: XlsxBook;
  readonly rest: readonly XlsxSheet['cells'][];
}

/** So many cells the library writes in less than half a second; with more the user could wait for long, and not cancel. */
const MOST_CELLS = 20_000;

/** Rows between two pauses. */
const ROWS = 500;

/**
 * Leaves to the library what it alone can write: cells with something in a part of its own (links, comments, arrays that spill) or with
 * fonts within their text. Of a book with few cells it is all of them.
 */
export function* splitCells(book: XlsxBook): Sliced<SplitBook> {
  const cells = book.sheets.reduce(
    (sum, sheet) => sum + Object.values(sheet.cells).reduce((all, row) => all + Object.keys(row).length, 0),
    0,
  );
  if (cells <= MOST_CELLS) return { shell: book, rest: book.sheets.map(() => ({})) };
  const sheets: XlsxSheet[] = [];
  const rest: XlsxSheet['cells'][] = [];
  for (const sheet of book.sheets) {
    const [kept, others]: [XlsxSheet['cells'], XlsxSheet['cells']] = [{}, {}];
    const rows = Object.entries(sheet.cells);
    for (const [index, [row, columns]] of rows.entries()) {
      if (index % ROWS === 0) yield { phase: 'saving', done: index, of: rows.length };
      if (!Object.values(columns).some(isOfLibrary)) {
        others[Number(row)] = columns;
        continue;
      }
      const entries = Object.entries(columns);
      kept[Number(row)] = Object.fromEntries(entries.filter(([, cell]) => isOfLibrary(cell)));
      others[Number(row)] = Object.fromEntries(entries.filter(([, cell]) => !isOfLibrary(cell)));
    }
    sheets.push({ ...sheet, cells: kept });
    rest.push(others);
  }
  return { shell: { ...book, sheets }, rest };
}

function isOfLibrary({ link, comment, array, runs }: XlsxCell): boolean {
  return link !== undefined || comment !== undefined || array !== undefined || runs !== undefined;
}
