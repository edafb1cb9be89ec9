import { refusal, WriteError } from '../../../error';
import type { UndoReport } from '../../../port';
import type { UnfinishedWrite } from '../../../snapshot';
import { readDirectory } from '../../directory';
import { isCellEdit, reasonOf } from '../../failures';
import type { ExcelLink } from '../../link';
import { areasIn, marksIn, type Mark } from '../mark';
import { emptyImage } from '../pre-image';
import type { WriteRecord } from './record';
import { undoOf } from './undo';

/**
 * Takes back what an earlier write, cut off before it was done, has left: from its mark alone. Where the mark has no old contents, nothing is
 * done, and all of it is told as lost. @throws WriteError
 */
export async function recover(link: ExcelLink, { token, places }: UnfinishedWrite): Promise<UndoReport> {
  const mark = await markOfToken(link, token);
  if (mark === null) return { restored: 0, leftAlone: [] };
  if (mark.images === null) return { restored: 0, leftAlone: [], lost: places };
  return undoOf(link, recordOf(mark), { isPart: true }).revert();
}

async function markOfToken(link: ExcelLink, token: string): Promise<Mark | null> {
  try {
    const marks = marksIn((await readDirectory(link)).settings).filter(({ mark }) => mark.token === token);
    return (marks.find(({ mark }) => mark.images !== null) ?? marks[0])?.mark ?? null;
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw isCellEdit(error)
      ? refusal('WB-CELL-EDIT', {}, { cause: error })
      : refusal('WB-WRITE-FAILED', { reason: reasonOf(error) }, { cause: error });
  }
}

function recordOf(mark: Mark): WriteRecord {
  const added = mark.sheets.filter((sheet) => sheet.added).map(({ id }) => id);
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
        formats: [],
        columns: [],
        rows: [],
        freeze: false,
        page: false,
        spills: [],
      })),
    },
    before: { ...emptyImage(), contents: mark.images?.before ?? [], names: mark.names, settings: mark.settings },
    written: mark.images?.written ?? [],
    planned: null,
    names: new Map(),
    signatures: [],
    titles: new Map(mark.sheets.map(({ id, name }) => [id, name])),
    attempts: 1_000,
  };
}
