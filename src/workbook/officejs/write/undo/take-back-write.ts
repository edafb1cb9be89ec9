import { areasOverlap, cellArea, type Area, type Place } from '../../../cells/area';
import { isFormula, sameContent, valueOf, type CellContent } from '../../../cells/cell';
import { refusal } from '../../../error';
import type { ChangedCell, ChangedSetting, LeftAlone, UndoReport } from '../../../port';
import { readDirectory, sheetById, type Directory } from '../../directory';
import type { ExcelLink } from '../../link';
import { begun, markKey, type Mark } from '../mark';
import { relocatedContents, relocatedFormats } from './moved-rows';
import { holds } from '../planned-contents';
import { contentIn, emptyImage, imageAt, type ContentImage, type PreImage } from '../pre-image';
import { cellWeightOf } from '../questions';
import { idIn, titleOf, type WriteRecord } from './write-record';
import { blockOf, onSheet, type Block, type WriteStep } from '../requests';
import { imageOfSheets, nameAndSettingBlocks, restoreBlocks, type Asking, type CellFilter } from './restore-blocks';
import { MarkedWrite } from '../marked-write';
import { cellKey, lookAgain, type Sight } from './look-again';
import { removableSheets } from '../../sheets';
import { isRewritten } from '../../tokens';
import { fromExcel } from '../../values';
import { renamedIn, renamesOf } from './renamed-sheets';

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
  const asked = emptyImage();
  onMarked();
  try {
    await write.send(blocksOf(current, sight, decided, { image: asked, limit: link.payload }), added.length === 0);
    if (added.length > 0) {
      const removable = await removableSheets(link, added);
      const deletions = removable.map((id) => deletion(id, titleOfId(sight.directory, id), record.overwritten));
      await write.send([...deletions, blockOf(...frontStep(record, sight.directory, removable))]);
    }
  } finally {
    record.overwritten.cells.push(...overwrittenSince(current, sight, decided, asked));
    record.overwritten.settings.push(...settingsSince(sight, asked));
  }
  const { restored, leftAlone, blocked } = decided;
  return { report: { restored, leftAlone, ...overwrittenIn(record) }, blocked, directory: sight.directory };
}

/** What somebody changed while it was being put back, as a report has it. */
function overwrittenIn({ overwritten: { cells, settings } }: WriteRecord): Pick<UndoReport, 'overwritten' | 'overwrittenSettings'> {
  return { ...(cells.length === 0 ? {} : { overwritten: cells }), ...(settings.length === 0 ? {} : { overwrittenSettings: settings }) };
}

/** The cells that held something else just before they were put back than at the look that decided it. */
function overwrittenSince(record: WriteRecord, sight: Sight, decided: Decided, asked: PreImage): ChangedCell[] {
  const may = mayPutBack(record, sight, decided);
  return asked.contents.flatMap(({ sheet, area, cells }) =>
    cells.flatMap((line, r) =>
      line.flatMap((content, c): ChangedCell[] => {
        const [row, column] = [area.row + r, area.column + c];
        if (!may(sheet, row, column) || sameContent(content, sight.contentNow(sheet, row, column))) return [];
        return [{ place: { sheet: titleOfId(sight.directory, sheet), area: cellArea(row, column) }, now: valueOf(content) }];
      }),
    ),
  );
}

function settingsSince({ directory }: Sight, asked: PreImage): ChangedSetting[] {
  return asked.settings
    .filter(({ key, value }) => value !== null && JSON.stringify(value) !== JSON.stringify(directory.settings.get(key) ?? null))
    .map(({ key, value }) => ({ key, now: value }));
}

/** Deletes a sheet on which nothing stood; what stands there by then is noted. */
function deletion(id: string, title: string, { cells }: WriteRecord['overwritten']): Block {
  return {
    ...blockOf(onSheet(id, (sheet) => sheet.delete())),
    before: [
      {
        weight: 1_000,
        ask(context) {
          const sheet = context.workbook.worksheets.getItem(id);
          const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
          const comments = sheet.comments.load('items/content');
          return () => {
            // Where a comment stood is one more question, and the sheet is gone by then.
            for (const { content } of comments.items) cells.push({ place: { sheet: title, area: cellArea(0, 0) }, now: content });
            if (used.isNullObject) return;
            used.values.forEach((line: unknown[], r) =>
              line.forEach((value, c) => {
                const now = fromExcel(value);
                if (now !== null) cells.push({ place: { sheet: title, area: cellArea(used.rowIndex + r, used.columnIndex + c) }, now });
              }),
            );
          };
        },
      },
    ],
  };
}

function titleOfId({ sheets }: Directory, id: string): string {
  return sheetById(sheets, id)?.name ?? id;
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
    const old = record.before.contents.filter((one) => one.sheet === sheet && areasOverlap(one.area, area));
    const oldAt = (row: number, column: number): CellContent => {
      const before = imageAt(old, row, column);
      return before === undefined ? null : contentIn(before, row, column);
    };
    if (entry === undefined) {
      const isWritten = image.cells.some((line, r) =>
        line.some((content, c) => !sameContent(content, oldAt(area.row + r, area.column + c))),
      );
      if (isWritten && old.length > 0) leftAlone.push({ place: { sheet: title, area }, now: null, why: 'sheetGone' });
      return;
    }
    image.cells.forEach((line, r) =>
      line.forEach((given, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const was = oldAt(row, column);
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

/** Which cells are put back, by the ids of their sheets and their places of now. */
function mayPutBack(record: WriteRecord, { directory }: Sight, { kept }: Decided): CellFilter {
  const keys = new Map(record.touched.sheets.map(({ sheet }) => [idIn(record, directory, sheet), sheet]));
  return (id, row, column) => !kept.has(cellKey(keys.get(id) ?? id, row, column));
}

function blocksOf(
  record: WriteRecord,
  sight: Sight,
  decided: Decided,
  { image: asked, limit }: { image: PreImage; limit: number },
): Block[] {
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
  const may = mayPutBack(record, sight, decided);
  const spills = new Map(
    record.touched.sheets.flatMap((sheet): [string, readonly Area[]][] => {
      const id = idIn(record, directory, sheet.sheet);
      return id === undefined || sight.isSearched(id) ? [] : [[id, sheet.spills]];
    }),
  );
  const cellWeight = (id: string, area: Area): number =>
    cellWeightOf(
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => sight.contentNow(id, area.row + r, area.column + c)),
      ),
    );
  const asking: Asking = { image: asked, spills, limit, cellWeight };
  const emptied = record.written
    .filter(({ sheet }) => record.touched.added.includes(sheet) && writable(sheet))
    .map((content): ContentImage => ({ ...content, cells: content.cells.map((line) => line.map(() => null)), merges: [] }));
  const located = <T extends { readonly sheet: string }>(parts: readonly T[]): T[] =>
    parts.map((part) => ({ ...part, sheet: idIn(record, directory, part.sheet) ?? part.sheet }));
  return [
    ...restoreBlocks(there, asking, may),
    ...restoreBlocks({ ...emptyImage(), contents: located(emptied) }, asking, may),
    ...nameAndSettingBlocks(record, directory, asked),
    ...(record.touched.added.length > 0 ? [] : [blockOf(...frontStep(record, directory, []))]),
  ];
}

/** Brings the sheet to the front that was there before, if it can be. */
function frontStep({ before }: WriteRecord, { sheets }: Directory, removed: readonly string[]): WriteStep[] {
  const { active } = before;
  const sheet = active === null || removed.includes(active) ? undefined : sheetById(sheets, active);
  return sheet?.isVisible === true ? [onSheet(sheet.id, (one) => one.activate())] : [];
}
