import type { CellContent } from '../../../cells/cell';
import { readDirectory, type Directory } from '../../directory';
import type { ExcelLink } from '../../link';
import { readWorkbook } from '../../read';
import { marksIn, type Mark } from '../mark';
import { contentPieces, type ContentImage } from '../pre-image';
import { lookAt } from '../marked-write';
import type { TouchedSheet } from '../touched';
import { completed, contentOf, findRows, isRow, rowPieces, type RowSignature } from './moved-rows';
import { idIn, type WriteRecord } from './write-record';

/** The workbook before something is put back. */
export interface Sight {
  readonly directory: Directory;
  /** Contents where the write has changed them, under the sheets of the record. */
  readonly now: readonly ContentImage[];
  /** Where rows are now; a row that is not here has stayed. */
  readonly moved: ReadonlyMap<string, ReadonlyMap<number, number | null>>;
  contentAt(sheet: string, row: number, column: number): CellContent;
  /** What a cell holds at its place of now; the sheet by its id. */
  contentNow(id: string, row: number, column: number): CellContent;
  /** Whether rows of a sheet were looked for; the sheet by its id. */
  isSearched(id: string): boolean;
}

/** Looks at all that a write has changed, and puts the mark of its taking back. */
export async function lookAgain(
  link: ExcelLink,
  record: WriteRecord,
  directoryBefore: Directory,
  put: { readonly key: string; readonly mark: Mark; readonly isPart: boolean },
): Promise<Sight> {
  const { touched } = record;
  const here = touched.sheets.flatMap((sheet): (TouchedSheet & { readonly key: string })[] => {
    const id = idIn(record, directoryBefore, sheet.sheet);
    return id === undefined ? [] : [{ ...sheet, sheet: id, key: sheet.sheet }];
  });
  const keyOf = new Map(here.map(({ sheet, key }) => [sheet, key]));
  const image: { contents: ContentImage[] } = { contents: [] };
  const rows = new Map<string, CellContent>();
  // Of a part nobody knows which rows hold what was written: a row that nothing stands beside counts as one that has stayed.
  const known = put.isPart ? record.signatures : completed(record.signatures, record.written);
  const signatures = known.filter(({ sheet }) => keyOf.has(sheet));
  const stale = marksIn(directoryBefore.settings).filter(({ mark }) => mark.token === record.token);
  const directory = await lookAt(
    link,
    [
      ...contentPieces({ ...touched, sheets: here }, image, link.payload, () => true),
      ...rowPieces(signatures, (sheet, row, column, content) => rows.set(cellKey(sheet, row, column), content)),
    ],
    (settings) => {
      // The new one first: were the request cut short between them, a part would stand without a mark.
      settings.add(put.key, put.mark);
      // A request of an earlier attempt that Excel has not got to yet finds its mark gone, and does nothing.
      for (const { key } of stale) settings.getItem(key).delete();
    },
  );
  const now = image.contents.map((content) => ({ ...content, sheet: keyOf.get(content.sheet) ?? content.sheet }));
  const lost = signatures.filter(
    (signature) =>
      !isRow(signature, (column) => rows.get(cellKey(signature.sheet, signature.row, column)) ?? null) && signature.cells.length > 0,
  );
  const elsewhere = await whereRowsAre(link, lost);
  const { moved } = elsewhere;
  const index = new Map<string, CellContent>();
  for (const { sheet, area, cells } of now)
    cells.forEach((line, r) => line.forEach((content, c) => index.set(cellKey(sheet, area.row + r, area.column + c), content)));
  return {
    directory,
    now,
    moved,
    contentAt: (sheet, row, column) =>
      moved.get(sheet)?.has(row) === true
        ? elsewhere.contentElsewhere(sheet, moved.get(sheet)?.get(row) ?? row, column)
        : (index.get(cellKey(sheet, row, column)) ?? null),
    contentNow: (id, row, column) =>
      moved.has(id) ? elsewhere.contentElsewhere(id, row, column) : (index.get(cellKey(keyOf.get(id) ?? id, row, column)) ?? null),
    isSearched: (id) => moved.has(id),
  };
}

async function whereRowsAre(
  link: ExcelLink,
  lost: readonly RowSignature[],
): Promise<{
  readonly moved: Map<string, Map<number, number | null>>;
  contentElsewhere(sheet: string, row: number, column: number): CellContent;
}> {
  const moved = new Map<string, Map<number, number | null>>();
  if (lost.length === 0) return { moved, contentElsewhere: () => null };
  const ids = new Set(lost.map(({ sheet }) => sheet));
  const directory = await readDirectory(link);
  const names = new Set(directory.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name));
  const { snapshot } = await readWorkbook(link, { wanted: (name) => names.has(name), from1904: false });
  const sheets = new Map(snapshot.sheets.flatMap((sheet) => (sheet.id === undefined ? [] : [[sheet.id, sheet] as const])));
  for (const [id, sheet] of sheets) {
    const places = findRows(
      lost.filter((signature) => signature.sheet === id),
      sheet,
    );
    moved.set(id, places);
  }
  return {
    moved,
    contentElsewhere(id, row, column) {
      const sheet = sheets.get(id);
      return sheet === undefined ? null : contentOf(sheet, row, column);
    },
  };
}

/** A cell as a key. */
export function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${String(row)},${String(column)}`;
}
