import { portion, type Sliced } from '../../workbook/progress';
import type { XlsxBook, XlsxSheet } from '../book';
import { partText, setPartText, type PackageParts } from '../package';
import { cutOwn } from '../patch/own-namespace';
import { linesOf, newRows, sheetOfRows } from '../patch/sheet-data';
import { SHEET_ORDER } from '../patch/sheet-layout';
import { styleSheet, type StyleSheet } from '../patch/styles';
import { childXml, paste, setChild } from '../xml/xml';

const STYLES = 'xl/styles.xml';

/** Puts cells into the sheets of a package that the library has written, in their order; `rest` has none for a sheet that is done. */
export function* fillCells(parts: PackageParts, book: XlsxBook, rest: readonly XlsxSheet['cells'][]): Sliced<void> {
  if (rest.every((cells) => Object.keys(cells).length === 0)) return;
  const styles = styleSheet(cutPartOf(parts, STYLES), book.defaultFont);
  for (const [index, sheet] of book.sheets.entries()) {
    const cells = rest[index] ?? {};
    if (Object.keys(cells).length === 0) continue;
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const [from, to] = [index / book.sheets.length, (index + 1) / book.sheets.length];
    parts.set(path, yield* portion(filled(parts, path, { ...sheet, cells }, styles), from, to));
  }
  setPartText(parts, STYLES, styles.xml());
}

function* filled(parts: PackageParts, path: string, sheet: XlsxSheet, styles: StyleSheet): Sliced<Uint8Array> {
  const part = cutPartOf(parts, path);
  const lines = yield* portion(linesOf(childXml(part, 'sheetData') ?? '<sheetData/>'), 0, 0.1);
  setChild(part, 'sheetData', '<sheetData/>', SHEET_ORDER);
  // The library said where its own cells stand.
  setChild(part, 'dimension', '', SHEET_ORDER);
  return yield* portion(sheetOfRows(paste(part), newRows(sheet, styles, lines)), 0.1, 1);
}

function cutPartOf(parts: PackageParts, path: string): NonNullable<ReturnType<typeof cutOwn>> {
  const cut = cutOwn(partText(parts, path) ?? '');
  if (cut === null) throw new Error(`the library wrote ${path} under another namespace`);
  return cut;
}
