import { writeXlsx as writePackage, type WorkbookProperties } from 'hucre';
import type { XlsxBook, XlsxSheet } from '../book';
import { packChecked } from '../check-written';
import { fileNames } from '../names';
import { PackageParts, partText, setPartText, unpack } from '../package';
import { joinProperties } from '../settings';
import { writeSheet } from './write-sheet';

const ERRORS = 'DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA';
/** A formula's cell whose error the library writes as a text. */
const ERROR_AS_TEXT = new RegExp(`(<c r="[A-Z]+\\d+")([^>]*) t="str"([^>]*>)(<f[^>]*>[^<]*</f><v>)(#(?:${ERRORS}))(</v>)`, 'g');

export interface WriteOptions {
  /** When the file says it was last changed; now, unless told. */
  readonly modified?: Date;
}

/**
 * A new .xlsx file from the model. What `book.losses` names is not in it: to change a file that has such parts, use
 * `patchBook`. Throws `XlsxWriteError` rather than give a faulty file, an Error when the model breaks a rule of the format (no sheet, two
 * sheets of one name, a name over 31 signs).
 */
export async function writeXlsx(book: XlsxBook, options: WriteOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { created, ...texts } = book.documentProperties;
  const properties: WorkbookProperties = {
    ...texts,
    ...(created === undefined ? {} : { created: new Date(created) }),
    modified: options.modified ?? new Date(),
    custom: joinProperties(book.settings, book.customProperties),
  };
  const bytes = await writePackage({
    sheets: book.sheets.map((sheet) => writeSheet(sheet, book.defaultFont)),
    namedRanges: fileNames(book),
    defaultFont: {
      name: 'Calibri',
      size: 11,
      ...(book.defaultFont.name === undefined ? {} : { name: book.defaultFont.name }),
      ...(book.defaultFont.size === undefined ? {} : { size: book.defaultFont.size }),
    },
    dateSystem: book.dateSystem,
    activeSheet: Math.min(book.activeSheet, book.sheets.length - 1),
    properties,
  });
  return correct(bytes, book);
}

/** Two things that the library's writer leaves out: the type of an error result, and which sheet tab is selected. */
async function correct(bytes: Uint8Array, book: XlsxBook): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unpack(bytes);
  book.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const xml = partText(parts, path) ?? '';
    const typed = !hasErrorResult(sheet) ? xml : xml.replaceAll(ERROR_AS_TEXT, '$1$2 t="e"$3$4$5$6');
    const selected =
      index === book.activeSheet ? typed.replace('<sheetView workbookViewId="0"', '<sheetView tabSelected="1" workbookViewId="0"') : typed;
    if (selected !== xml) setPartText(parts, path, selected);
  });
  return packChecked(new PackageParts(parts));
}

function hasErrorResult(sheet: XlsxSheet): boolean {
  return Object.values(sheet.cells).some((cells) =>
    Object.values(cells).some((cell) => cell.formula !== undefined && typeof cell.value === 'object' && cell.value !== null),
  );
}
