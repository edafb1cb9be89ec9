import { readXlsx as readPackage, type WorkbookProperties } from 'hucre';
import { emptyBook, type XlsxBook, type XlsxFont } from '../book';
import { findLosses } from './losses';
import { unpack } from '../package';
import { readable } from './readable';
import { readSheet } from './read-sheet';
import { workbookPlace } from '../relations';
import { splitProperties } from '../settings';
import { readFont } from '../style';

/** The bytes are no workbook that can be read. `reason` says what is wrong, for the message WB-NOT-XLSX. */
export class XlsxReadError extends Error {
  override readonly name = 'XlsxReadError';

  constructor(
    readonly reason: 'empty' | 'encrypted' | 'oldFormat' | 'notZip' | 'otherFormat' | 'tooLarge' | 'damaged',
    options?: ErrorOptions,
  ) {
    super(`not a readable .xlsx workbook: ${reason}`, options);
  }
}

/** Reads an .xlsx (or .xlsm) file. Throws {@link XlsxReadError}; `losses` of the book tells what the model leaves out. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxBook> {
  if (bytes.length === 0) throw new XlsxReadError('empty');
  if (isOldContainer(bytes)) throw new XlsxReadError(isEncrypted(bytes) ? 'encrypted' : 'oldFormat');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxReadError('notZip');
  try {
    const parts = unpack(bytes);
    const place = workbookPlace(parts);
    if (place === null) throw new XlsxReadError('otherFormat');
    const losses = findLosses(parts);
    const { bytes: shown, formatOf } = readable(parts, place);
    const workbook = await readPackage(shown, { readStyles: true });
    const theme = workbook.themeColors;
    const defaultFont: XlsxFont =
      workbook.defaultFont === undefined ? { name: 'Calibri', size: 11 } : readFont(workbook.defaultFont, theme, {});
    const custom = Object.entries(workbook.properties?.custom ?? {}).flatMap(([name, value]) =>
      value instanceof Date ? [] : [[name, value] as const],
    );
    const { settings, rest } = splitProperties(Object.fromEntries(custom));
    return {
      ...emptyBook(),
      sheets: workbook.sheets.map((sheet) => readSheet(sheet, { theme, defaultFont, formatOf })),
      names: (workbook.namedRanges ?? []).map((name) => ({
        name: name.name,
        refersTo: `=${name.range}`,
        ...(name.scope === undefined ? {} : { sheet: name.scope }),
      })),
      settings,
      customProperties: rest,
      documentProperties: readProperties(workbook.properties ?? {}),
      defaultFont,
      activeSheet: workbook.activeSheet ?? 0,
      dateSystem: workbook.dateSystem ?? '1900',
      losses,
    };
  } catch (cause) {
    if (cause instanceof XlsxReadError) throw cause;
    // Both the unpacking and the library say which limit it was.
    throw new XlsxReadError(cause instanceof Error && /\blimit\b/.test(cause.message) ? 'tooLarge' : 'damaged', { cause });
  }
}

function readProperties(properties: WorkbookProperties): XlsxBook['documentProperties'] {
  const { title, subject, creator, keywords, description, lastModifiedBy, category, company, manager, created } = properties;
  const texts = {
    title,
    subject,
    creator,
    keywords,
    description,
    lastModifiedBy,
    category,
    company,
    manager,
    created: created?.toISOString(),
  };
  const read: XlsxBook['documentProperties'] = {};
  for (const [name, text] of Object.entries(texts)) if (text !== undefined) read[name as keyof typeof texts] = text;
  return read;
}

/** The container of .xls files, and of .xlsx files with a password. */
function isOldContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  const mark = Array.from('EncryptedPackage').flatMap((sign) => [sign.charCodeAt(0), 0]);
  const end = bytes.length - mark.length;
  for (let at = 0; at <= end; at += 1) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
