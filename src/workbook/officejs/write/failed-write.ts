import type { WriteError } from '../../error';
import type { Edits } from '../../edits';
import { Cancelled } from '../../progress';
import { excelCode, isCellEdit } from '../failures';
import type { ExcelLink } from '../link';
import { outcomeOf, seenAfter, writeFailure, type Deed, type Seen } from './outcome';
import { planned } from './planned-contents';
import { placesOf, type WriteRecord } from './undo/write-record';
import { takeBack } from './undo/take-back-write';
import { undoOf } from './undo/undo-handle';

/** Takes a mark away of which nothing was written. It may stay: one that has not begun says nothing. */
export async function clear(link: ExcelLink, key: string): Promise<boolean> {
  try {
    await link.once({ kind: 'write' }, (context) => {
      context.workbook.settings.getItem(key).delete();
      return () => undefined;
    });
    return true;
  } catch (error) {
    return excelCode(error) === 'ItemNotFound';
  }
}

/** A write that had a request fail. */
export interface FailedWrite {
  readonly key: string;
  readonly plan: Edits;
  readonly record: WriteRecord;
  /** Whether a request of it has gone through. */
  readonly hasWritten: boolean;
}

/**
 * After a request that failed: looks, resolves where the plan stands all the same, else takes back what stands of it.
 * @throws WriteError
 * @throws Cancelled when that is what has ended it, and nothing of it stands any more
 */
export async function settle(link: ExcelLink, error: unknown, { key, plan, record, hasWritten }: FailedWrite): Promise<Seen> {
  record.planned = planned(plan, record.touched, record.before);
  record.written = record.planned.written;
  const failed = (deed: Deed, seen: Seen): WriteError | Cancelled => {
    const { cells: overwritten } = record.overwritten;
    const seenAs = outcomeOf(deed, seen.mark, placesOf(record, seen.directory));
    const outcome = seenAs.state === 'before' && overwritten.length > 0 ? { ...seenAs, overwritten } : seenAs;
    if (error instanceof Cancelled && outcome.state === 'before' && overwritten.length === 0) return error;
    const old = record.touched.sheets.filter(({ sheet }) => !record.touched.added.includes(sheet));
    const sheets = new Map(old.map(({ sheet }) => [sheet, record.titles.get(sheet) ?? sheet]));
    return writeFailure({ error, outcome, directory: seen.directory, sheets }, undoOf(link, record, { isPart: true }));
  };
  // While a cell is being edited Excel does nothing of a request, and does not let anybody look either.
  if (isCellEdit(error) && !hasWritten) throw failed('write', { mark: 'waiting', directory: null });
  const seen = await seenAfter(link, key);
  switch (seen.mark) {
    case 'gone':
      return seen;
    case 'waiting':
      // Once its mark is gone, a request that Excel has not got to yet will do nothing.
      throw failed('write', (await clear(link, key)) ? seen : { mark: 'unseen', directory: null });
    case 'unseen':
      throw failed('write', seen);
    case 'begun':
      throw failed('rollBack', await rolledBack(link, record, key));
  }
}

/** How far the roll-back of a part has come. */
async function rolledBack(link: ExcelLink, record: WriteRecord, first: string): Promise<Seen> {
  let key = first;
  const sent = { isMarked: false };
  try {
    const { blocked, directory } = await takeBack(link, record, {
      isPart: true,
      onKey: (next) => (key = next),
      onMarked: () => (sent.isMarked = true),
    });
    return { mark: blocked.length > 0 ? 'begun' : 'gone', directory };
  } catch {
    // Before the first change was sent the part stands as it did, whatever has become of the mark.
    const seen = await seenAfter(link, key);
    return sent.isMarked || seen.mark === 'unseen' ? seen : { ...seen, mark: 'begun' };
  }
}
