import { writeXlsx as writePackage, type WorkbookProperties } from 'hucre';
import type { XlsxBook, XlsxSheet } from '../book';
import { inSlices, portion, unfollowed, type Control, type Sliced } from '../../workbook/progress';
import { isSheetName } from '../../workbook/cells/sheet-name';
import { packCheckedSliced, XlsxWriteError } from '../check-written';
import { fileNames } from '../names';
import { PackageParts, partText, setPartText, unpack } from '../package';
import { joinProperties } from '../settings';
import { fillCells } from './fill-cells';
import { splitCells, type SplitBook } from './library-cells';
import { writeSheet } from './write-sheet';

const ERRORS = 'DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA';
/** A formula's cell whose error the library writes as a text. */
const ERROR_AS_TEXT = new RegExp(`(<c r="[A-Z]+\\d+")([^>]*) t="str"([^>]*>)(<f[^>]*>[^<]*</f><v>)(#(?:${ERRORS}))(</v>)`, 'g');

export interface WriteOptions {
  /** When the file says it was last changed; now, unless told. */
  readonly modified?: Date;
  /** Who waits for it. */
  readonly control?: Control;
}

/**
 * A new .xlsx file from the model. What `book.losses` names is not in it: to change a file that has such parts, use
 * `patchBook`. Done in slices: of a book with many cells the library writes all but these, and they are put into its package. Throws
 * `XlsxWriteError` rather than give a faulty file, also where the model breaks a rule of the format (no sheet, two sheets of one name, a
 * name over 31 signs: the opened file may have it); `Cancelled`.
 */
export async function writeXlsx(
  book: XlsxBook,
  { modified = new Date(), control = unfollowed }: WriteOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { shell, rest } = await inSlices(portion(splitCells(book), 0, 0.05), control);
  const { created, ...texts } = book.documentProperties;
  const properties: WorkbookProperties = {
    ...texts,
    ...(created === undefined ? {} : { created: new Date(created) }),
    modified,
    custom: joinProperties(book.settings, book.customProperties),
  };
  const bytes = await written(book, {
    sheets: shell.sheets.map((sheet) => writeSheet(sheet, book.defaultFont)),
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
  return inSlices(portion(finished(bytes, { shell, rest }), 0.05, 1), control);
}

/** What the library writes. What it refuses no other program would open. */
async function written(book: XlsxBook, model: Parameters<typeof writePackage>[0]): Promise<Uint8Array> {
  try {
    return await writePackage(model);
  } catch (cause) {
    const name = book.sheets.map((sheet) => sheet.name).find((one) => !isSheetName(one));
    if (name !== undefined) throw new XlsxWriteError('sheetName', { sheet: name, found: String(name.length) }, { cause });
    throw new XlsxWriteError(book.sheets.length === 0 ? 'noSheets' : 'unknown', {}, { cause });
  }
}

function* finished(bytes: Uint8Array, { shell, rest }: SplitBook): Sliced<Uint8Array<ArrayBuffer>> {
  const parts = new PackageParts(unpack(bytes));
  correct(parts, shell);
  yield* portion(fillCells(parts, shell, rest), 0, 0.6);
  return yield* portion(packCheckedSliced(parts), 0.6, 1);
}

/** Two things that the library's writer leaves out: the type of an error result, and which sheet tab is selected. */
function correct(parts: PackageParts, book: XlsxBook): void {
  book.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const xml = partText(parts, path) ?? '';
    const typed = !hasErrorResult(sheet) ? xml : xml.replaceAll(ERROR_AS_TEXT, '$1$2 t="e"$3$4$5$6');
    const selected =
      index === book.activeSheet ? typed.replace('<sheetView workbookViewId="0"', '<sheetView tabSelected="1" workbookViewId="0"') : typed;
    if (selected !== xml) setPartText(parts, path, selected);
  });
}

function hasErrorResult(sheet: XlsxSheet): boolean {
  return Object.values(sheet.cells).some((cells) =>
    Object.values(cells).some((cell) => cell.formula !== undefined && typeof cell.value === 'object' && cell.value !== null),
  );
}
