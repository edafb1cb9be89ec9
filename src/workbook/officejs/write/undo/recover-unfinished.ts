import { areaContains } from '../../../cells/area';
import { refusal, WriteError } from '../../../error';
import type { UndoReport } from '../../../port';
import type { UnfinishedWrite } from '../../../snapshot';
import { readDirectory } from '../../directory';
import { isCellEdit, reasonOf } from '../../failures';
import type { ExcelLink } from '../../link';
import { areasIn, marksIn, type Mark } from '../mark';
import { looksFrom } from '../mark-looks';
import { emptyImage } from '../pre-image';
import type { WriteRecord } from './write-record';
import { undoOf } from './undo-handle';

/**
 * Takes back what an earlier write, cut off before it was done, has left: from its mark alone. Where the mark has no old contents, nothing
 * is done, and all of it is told as lost. @throws WriteError
 */
export async function recover(link: ExcelLink, { token, places }: UnfinishedWrite): Promise<UndoReport> {
  const mark = await markOfToken(link, token);
  if (mark === null) return { restored: 0, leftAlone: [] };
  if (mark.images === null) return { restored: 0, leftAlone: [], lost: places };
  const report = await undoOf(link, recordOf(mark), { isPart: true }).revert();
  return mark.looks === null ? { ...report, looksUnknown: true } : report;
}

/** Takes the marks of a write away; what it has written stays. @throws WriteError */
export async function forget(link: ExcelLink, token: string): Promise<void> {
  await refusing(async () => {
    const keys = (await marksOfToken(link, token)).map(({ key }) => key);
    if (keys.length === 0) return;
    await link.once({ kind: 'write' }, ({ workbook: { settings } }) => {
      for (const key of keys) settings.getItem(key).delete();
      return () => undefined;
    });
  });
}

async function markOfToken(link: ExcelLink, token: string): Promise<Mark | null> {
  const marks = await refusing(() => marksOfToken(link, token));
  return (marks.find(({ mark }) => mark.images !== null) ?? marks[0])?.mark ?? null;
}

async function marksOfToken(link: ExcelLink, token: string): Promise<ReturnType<typeof marksIn>> {
  return marksIn((await readDirectory(link)).settings).filter(({ mark }) => mark.token === token);
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw isCellEdit(error)
      ? refusal('WB-CELL-EDIT', {}, { cause: error })
      : refusal('WB-WRITE-FAILED', { reason: reasonOf(error) }, { cause: error });
  }
}

function recordOf(mark: Mark): WriteRecord {
  const added = mark.sheets.filter((sheet) => sheet.added).map(({ id }) => id);
  const written = mark.images?.written ?? [];
  const emptied = new Map(mark.sheets.map((sheet) => [sheet.id, areasIn(sheet.emptied)]));
  return {
    token: mark.token,
    mark,
    touched: {
      added,
      names: mark.names.map(({ name }) => name),
      settings: Object.fromEntries(mark.settings.map(({ key, value }) => [key, value])),
      activates: false,
      sheets: mark.sheets.map(({ id, areas }) => ({
        sheet: id,
        contents: areasIn(areas),
        emptied: emptied.get(id) ?? [],
        formats: [],
        columns: [],
        rows: [],
        freeze: false,
        page: false,
        tab: false,
        validations: [],
        spills: [],
      })),
    },
    before: {
      ...emptyImage(),
      ...(mark.looks === null ? {} : looksFrom(mark.looks)),
      contents: mark.images?.before ?? [],
      names: mark.names,
      settings: mark.settings,
    },
    written,
    // A cell that it has emptied and not filled yet is its own doing, too.
    planned: {
      written,
      isOnTheWay: (image, r, c, content) => {
        const { sheet, area } = written[image] ?? {};
        if (content !== null || sheet === undefined || area === undefined) return false;
        return (emptied.get(sheet) ?? []).some((each) => areaContains(each, area.row + r, area.column + c));
      },
    },
    names: new Map(),
    signatures: [],
    titles: new Map(mark.sheets.map(({ id, name }) => [id, name])),
    overwritten: { cells: [], settings: [] },
    attempts: 1_000,
  };
}
