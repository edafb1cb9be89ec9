import { nameAtEnd } from '../file-name';
import {
  asKind,
  kindOf,
  readXlsx,
  patchBook,
  unreadableWords,
  unwritableWords,
  writeXlsx,
  XlsxReadError,
  XlsxTooLargeError,
  XlsxWriteError,
  type FileKind,
  type XlsxBook,
  type XlsxCell,
  type XlsxLoss,
} from '../../xlsx';
import { parseA1 } from '../cells/a1';
import type { Area, Place } from '../cells/area';
import { problemOf } from '../edit-problem';
import type { Edits } from '../edits';
import { nothingWritten, WorkbookError } from '../error';
import type { Undo, Workbook } from '../port';
import { checkpoint, inSlices, unfollowed, type Control } from '../progress';
import { applyEdits } from './apply-edits';
import { brokenArray } from './broken-array';
import { layoutOf } from './layout';
import { sheetFile } from './sheet-file';
import { snapshotSliced } from './snapshot';
import { revertEdits } from './undo';

const MEGABYTE = 1024 * 1024;

/** A workbook in a file: for the command line, and for a browser without Excel. */
export interface FileWorkbook extends Workbook {
  readonly fileName: string;
  /**
   * The file as it now stands, for a copy: the opened file itself is never written. The changes are put into the opened
   * file's own parts, so that charts, pivot tables, macros and the like stay; where that cannot be done a new file is made.
   * The copy is of the kind that its name will say; the opened file's, unless told: of a template, a workbook. An .xlsx has no macros. What
   * is written is read once more: rejects with WB-COPY-FAULTY rather than give a file that others cannot open. Cancelled it
   * rejects with `Cancelled`, and the workbook counts as not saved.
   */
  save(control?: Control, kind?: FileKind): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * What {@link save} leaves out, by code (sentences in `messages/workbook/xlsx.ts`): digital signatures; after a save as .xlsx the macros;
   * after one that had to make a new file, all that the file then lacks.
   */
  readonly losses: readonly XlsxLoss[];
  /**
   * A file that holds nothing but a sheet as these edits would make it: no other sheet, name, setting, comment, link or author. The
   * workbook itself stays as it is. Rejects with a `WriteError` where the edits cannot be made.
   */
  fileOf(edits: Edits, sheet: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether something was written that no copy has yet. */
  readonly unsaved: boolean;
  /** Where {@link Workbook.select} was last sent. */
  readonly selected: Place | null;
}

/**
 * Opens the bytes of an .xlsx file, in slices. Throws WB-NOT-XLSX, `Cancelled`. Formulas keep their last result: nothing here recalculates,
 * and Excel does so when it opens the saved copy. Nobody else edits the book, so `watch` and `watchSelection` never call back.
 */
export async function fileWorkbook(bytes: Uint8Array, fileName: string, control?: Control): Promise<FileWorkbook> {
  const opened = await open(bytes, fileName, control);
  let book = opened;
  let saved = opened;
  let losses: readonly XlsxLoss[] = opened.losses.filter((loss) => loss === 'signatures');
  let selected: Place | null = null;
  const noWatch = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());

  return {
    fileName,
    get losses() {
      return losses;
    },
    get unsaved() {
      return book !== saved;
    },
    get selected() {
      return selected;
    },
    read: async (wanted, follower = unfollowed) => {
      const name = nameAtEnd(fileName);
      return { ...(await inSlices(snapshotSliced(book, wanted), follower)), ...(name === null ? {} : { fileName: name }) };
    },
    apply: async (edits: Edits, _basis, control = unfollowed) => {
      const before = book;
      const problem = problemOf(
        edits,
        before.sheets.map((sheet) => ({ name: sheet.name, isProtected: sheet.protected })),
      );
      if (problem !== null) throw problem;
      const broken = brokenArray(edits, before);
      if (broken !== null) throw broken;
      const after = await inSlices(applyEdits(before, edits), control);
      book = after;
      return {
        ...undoOf(before, after),
        leftAlone: [],
        overwritten: [],
        overwrittenSettings: [],
        notAsPlanned: [],
        oldValues: 'exact' as const,
      };
    },
    fileOf: (edits, sheet) => sheetFile(edits, sheet, book),
    watch: noWatch,
    watchSelection: noWatch,
    select: (place: Place) =>
      attempt(() => {
        if (!book.sheets.some((sheet) => sheet.name === place.sheet))
          throw new WorkbookError('WB-SHEET-GONE', { sheet: place.sheet, ...nothingWritten });
        selected = place;
      }),
    spillsOf: (cells: readonly Place[]) =>
      attempt(() =>
        cells.map(({ sheet, area }) => spillOf(book.sheets.find(({ name }) => name === sheet)?.cells[area.row]?.[area.column])),
      ),
    layoutOf: ({ sheet: name, area }) =>
      attempt(() => {
        const sheet = book.sheets.find((one) => one.name === name);
        if (sheet === undefined) throw new WorkbookError('WB-SHEET-GONE', { sheet: name, ...nothingWritten });
        return layoutOf(sheet, area, book);
      }),
    recalculate: () => Promise.resolve(),
    // A mark in a file says where something was left; what stood there only Excel puts back.
    recover: ({ places }) => Promise.resolve({ restored: 0, leftAlone: [], lost: places }),
    // No write to a file is ever unfinished.
    forget: () => Promise.resolve(),
    save: async (follower, kind = kindOf(bytes)) => {
      checkpoint(follower);
      const now = book;
      const { copy, isNew } = await copyOf({ bytes, opened }, now, kind, follower);
      losses = opened.losses.filter((loss) => isNew || loss === 'signatures' || (loss === 'macros' && kind === 'xlsx'));
      saved = now;
      return copy;
    },
  };

  function undoOf(before: XlsxBook, after: XlsxBook): Undo {
    return {
      revert: () =>
        attempt(() => {
          const { book: reverted, report } = revertEdits(before, after, book);
          book = reverted;
          return report;
        }),
    };
  }
}

async function open(bytes: Uint8Array, fileName: string, control?: Control): Promise<XlsxBook> {
  try {
    return await readXlsx(bytes, control);
  } catch (cause) {
    if (!(cause instanceof XlsxReadError)) throw cause;
    throw new WorkbookError('WB-NOT-XLSX', { file: fileName, reason: unreadableWords(cause.why) }, { cause });
  }
}

/** The file with the changes in it; a new one where it cannot be changed in place. Throws WB-COPY-FAULTY, WB-COPY-TOO-LARGE. */
async function copyOf(
  { bytes, opened }: { readonly bytes: Uint8Array; readonly opened: XlsxBook },
  now: XlsxBook,
  kind: FileKind,
  control?: Control,
): Promise<{ copy: Uint8Array<ArrayBuffer>; isNew: boolean }> {
  try {
    const patched = await patchBook(bytes, now, opened, control);
    const inPlace = patched === null ? null : asKind(patched, kind);
    if (inPlace !== null) return { copy: inPlace, isNew: false };
    const written = await writeXlsx(now, control === undefined ? {} : { control });
    return { copy: asKind(written, kind) ?? written, isNew: true };
  } catch (cause) {
    if (cause instanceof XlsxTooLargeError) {
      const data = { bytes: Math.ceil(cause.bytes / MEGABYTE), limit: cause.limit / MEGABYTE };
      throw new WorkbookError('WB-COPY-TOO-LARGE', data, { cause });
    }
    if (!(cause instanceof XlsxWriteError)) throw cause;
    throw new WorkbookError('WB-COPY-FAULTY', { what: unwritableWords(cause) }, { cause });
  }
}

/** What an array formula of a file fills beyond its own cell. */
function spillOf(cell: XlsxCell | undefined): Area | null {
  const area = cell?.array === undefined ? null : (parseA1(cell.array.area)?.area ?? null);
  return area === null || area.rows * area.columns === 1 ? null : area;
}

/** A failure rejects; it never escapes the call itself. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
