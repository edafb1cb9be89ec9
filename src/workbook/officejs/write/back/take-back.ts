import { cellArea, type Place } from '../../../area';
import { isFormula, sameContent, valueOf, type CellContent } from '../../../cell';
import { refusal } from '../../../error';
import type { LeftAlone, UndoReport } from '../../../port';
import { readDirectory, sheetById, type Directory } from '../../directory';
import type { ExcelLink } from '../../link';
import { readWorkbook } from '../../read';
import { begun, markKey, marksIn, type Mark } from '../mark';
import { completed, contentOf, findRows, isRow, relocatedContents, relocatedFormats, rowPieces, type RowSignature } from './moved';
import { holds } from '../planned';
import { contentPieces, type ContentImage, type PreImage } from '../pre-image';
import { idIn, titleOf, type WriteRecord } from './record';
import { onSheet, type WriteStep } from '../requests';
import { imageOfSheets, nameAndSettingSteps, restoreSteps } from './restore';
import { lookAt, MarkedWrite } from '../send';
import { removableSheets } from '../../sheets';
import { isRewritten } from '../../tokens';
import { renamedIn, renamesOf } from './renamed';
import type { TouchedSheet } from '../touched';

/** What came of taking a write back, where no request failed. */
export interface TakenBack {
  readonly report: UndoReport;
  /** Cells on protected sheets that still hold what was written. */
  readonly blocked: readonly Place[];
  readonly directory: Directory;
}

/** How to take a write back. */
export interface Manner {
  /** A part of the write stands, so that its mark stays from the beginning; else all of it does. */
  readonly isPart: boolean;
  /** Told the key of the mark before anything is sent. */
  readonly onKey: (key: string) => void;
  /** Told when the mark stands and the first change is about to be sent. */
  readonly onMarked: () => void;
}

/**
 * Puts back what a write has changed and nobody has since: sheets and cells where they are now, each only when it is the write's own and
 * still holds what the write gave it. What is not put back is listed. A sheet that the write added goes when nothing else is on it and no
 * formula or name of the workbook mentions it.
 */
export async function takeBack(link: ExcelLink, record: WriteRecord, { isPart, onKey, onMarked }: Manner): Promise<TakenBack> {
  const known = await readDirectory(link);
  if (!isPart) refuseProtected(record, known);
  record.attempts += 1;
  const key = markKey(record.token, record.attempts);
  const mark: Mark = { ...record.mark, begun: isPart, names: record.before.names, settings: record.before.settings, images: null };
  const full = begun(mark, record.before, () => record.written);
  onKey(key);
  const sight = await lookAgain(link, record, known, { key, mark: isPart ? full : mark, isPart });
  const current = withTitlesOfNow(record, sight.directory);
  const decided = decide(current, sight);
  const write = new MarkedWrite(link, key, full);
  const { touched } = record;
  const added = touched.added.flatMap((name) => idIn(record, sight.directory, name) ?? []);
  onMarked();
  await write.send(stepsOf(current, sight, decided), { isLast: added.length === 0 });
  if (added.length > 0) {
    const removable = await removableSheets(link, added);
    await write.send([...removable.map((id) => onSheet(id, (sheet) => sheet.delete())), ...frontStep(record, sight.directory, removable)]);
  }
  return { report: { restored: decided.restored, leftAlone: decided.leftAlone }, blocked: decided.blocked, directory: sight.directory };
}

function refuseProtected({ touched }: WriteRecord, { sheets }: Directory): void {
  const locked = touched.sheets.map(({ sheet }) => sheetById(sheets, sheet)).find((sheet) => sheet?.isProtected === true);
  if (locked !== undefined) throw refusal('WB-PROTECTED', { sheet: locked.name });
}

/** The record with its formulas as they read now: where a sheet was renamed since, Excel has changed those that mention it. */
function withTitlesOfNow(record: WriteRecord, directory: Directory): WriteRecord {
  const renames = renamesOf(record, directory);
  if (renames.size === 0) return record;
  const renamed = (image: ContentImage): ContentImage => ({
    ...image,
    cells: image.cells.map((line) => line.map((cell) => (isFormula(cell) ? { ...cell, formula: renamedIn(cell.formula, renames) } : cell))),
  });
  return {
    ...record,
    before: {
      ...record.before,
      contents: record.before.contents.map(renamed),
      names: record.before.names.map((name) => ({ ...name, formula: name.formula === null ? null : renamedIn(name.formula, renames) })),
    },
    written: record.written.map(renamed),
    names: new Map([...record.names].map(([name, formula]) => [name, formula === null ? null : renamedIn(formula, renames)])),
  };
}

/** The workbook before something is put back. */
interface Sight {
  readonly directory: Directory;
  /** Contents where the write has changed them, under the sheets of the record. */
  readonly now: readonly ContentImage[];
  /** Where rows are now; a row that is not here has stayed. */
  readonly moved: ReadonlyMap<string, ReadonlyMap<number, number | null>>;
  contentAt(sheet: string, row: number, column: number): CellContent;
}

async function lookAgain(
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
  const { snapshot } = await readWorkbook(link, (name) => names.has(name), false);
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

interface Decided {
  readonly restored: number;
  readonly leftAlone: readonly LeftAlone[];
  readonly blocked: readonly Place[];
  /** Cells, where they are now, that are not to be touched. */
  readonly kept: ReadonlySet<string>;
}

function decide(record: WriteRecord, sight: Sight): Decided {
  const { directory, moved } = sight;
  const leftAlone: LeftAlone[] = [];
  const blocked: Place[] = [];
  const kept = new Set<string>();
  let restored = 0;
  record.written.forEach((image, index) => {
    const { sheet, area } = image;
    const id = idIn(record, directory, sheet);
    const entry = directory.sheets.find((one) => one.id === id);
    const title = titleOf(record, directory, sheet);
    const old = beforeOf(record.before, image);
    if (entry === undefined) {
      const isWritten = image.cells.some((line, r) => line.some((content, c) => !sameContent(content, old?.cells[r]?.[c] ?? null)));
      if (isWritten && old !== undefined) leftAlone.push({ place: { sheet: title, area }, now: null, why: 'sheetGone' });
      return;
    }
    image.cells.forEach((line, r) =>
      line.forEach((given, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const was = old?.cells[r]?.[c] ?? null;
        const target = moved.get(sheet)?.has(row) === true ? (moved.get(sheet)?.get(row) ?? null) : row;
        const now = sight.contentAt(sheet, row, column);
        const isGiven = holds(now, given) || (record.planned?.isOnTheWay(index, r, c, now) ?? false);
        if (target !== null && (record.planned !== null || !isGiven) && sameContent(now, was)) {
          // Put back by an earlier attempt, or never reached.
          if (record.planned === null && !sameContent(given, was)) restored += 1;
          return;
        }
        const why =
          target === null ? 'moved' : isRewritten(entry.writes, record.token, row, column) ? 'rewritten' : isGiven ? null : 'changed';
        if (why !== null) {
          if (target !== null) kept.add(cellKey(sheet, target, column));
          if (!sameContent(given, was) || why === 'changed')
            leftAlone.push({ place: { sheet: title, area: cellArea(target ?? row, column) }, now: valueOf(now), why });
        } else if (entry.isProtected) {
          if (!sameContent(given, was)) blocked.push({ sheet: title, area: cellArea(target ?? row, column) });
        } else if (!sameContent(given, was)) restored += 1;
      }),
    );
  });
  return { restored, leftAlone, blocked, kept };
}

function beforeOf({ contents }: PreImage, { sheet, area }: ContentImage): ContentImage | undefined {
  return contents.find((image) => image.sheet === sheet && image.area.row === area.row && image.area.column === area.column);
}

function stepsOf(record: WriteRecord, sight: Sight, { kept }: Decided): WriteStep[] {
  const { directory, moved } = sight;
  const writable = (sheet: string): boolean => {
    const id = idIn(record, directory, sheet);
    return id !== undefined && sheetById(directory.sheets, id)?.isProtected === false;
  };
  const rowNow =
    (sheet: string) =>
    (row: number): number | null =>
      moved.get(sheet)?.has(row) === true ? (moved.get(sheet)?.get(row) ?? null) : row;
  const image = imageOfSheets(record.before, writable);
  const there: PreImage = {
    ...image,
    contents: image.contents.flatMap((content) => relocatedContents(content, rowNow(content.sheet))),
    formats: image.formats.flatMap((format) => relocatedFormats(format, rowNow(format.sheet))),
  };
  const may = (sheet: string, row: number, column: number): boolean => !kept.has(cellKey(sheet, row, column));
  const emptied = record.written
    .filter(({ sheet }) => record.touched.added.includes(sheet) && writable(sheet))
    .map((content): ContentImage => ({ ...content, cells: content.cells.map((line) => line.map(() => null)), merges: [] }));
  const located = <T extends { readonly sheet: string }>(parts: readonly T[]): T[] =>
    parts.map((part) => ({ ...part, sheet: idIn(record, directory, part.sheet) ?? part.sheet }));
  const mayById = (id: string, row: number, column: number): boolean =>
    may(record.touched.sheets.find(({ sheet }) => idIn(record, directory, sheet) === id)?.sheet ?? id, row, column);
  return [
    ...restoreSteps(there, may),
    ...restoreSteps({ ...there, contents: located(emptied), formats: [], widths: [], heights: [], freezes: [], pages: [] }, mayById),
    ...nameAndSettingSteps(record, directory),
    ...(record.touched.added.length > 0 ? [] : frontStep(record, directory, [])),
  ];
}

/** Brings the sheet to the front that was there before, if it can be. */
function frontStep({ before }: WriteRecord, { sheets }: Directory, removed: readonly string[]): WriteStep[] {
  const { active } = before;
  const sheet = active === null || removed.includes(active) ? undefined : sheetById(sheets, active);
  return sheet?.isVisible === true ? [onSheet(sheet.id, (one) => one.activate())] : [];
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${String(row)},${String(column)}`;
}
