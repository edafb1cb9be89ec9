import { WriteError } from '../../../error';
import type { Undo, UndoReport } from '../../../port';
import type { ExcelLink } from '../../link';
import { outcomeOf, seenAfter, undoFailure, type Seen } from '../outcome';
import { placesOf, type WriteRecord } from './write-record';
import { takeBack } from './take-back-write';

/**
 * The way back from a write. `isPart`: a part of it stands, or nobody knows how much; else all of it does. An attempt that failed after it
 * began leaves a part as well.
 */
export function undoOf(link: ExcelLink, record: WriteRecord, { isPart }: { readonly isPart: boolean }): Undo {
  let isBegun = isPart;
  const undo: Undo = {
    async revert(): Promise<UndoReport> {
      const sent: { key: string | null; isMarked: boolean } = { key: null, isMarked: false };
      try {
        const { report, blocked } = await takeBack(link, record, {
          isPart: isBegun,
          onKey: (key) => (sent.key = key),
          onMarked: () => (sent.isMarked = true),
        });
        return blocked.length === 0 ? report : { ...report, lost: blocked };
      } catch (error) {
        if (error instanceof WriteError) throw error;
        // Before the first change was sent nothing has been taken back, whatever has become of the mark.
        const seen: Seen = sent.isMarked && sent.key !== null ? await seenAfter(link, sent.key) : { mark: 'waiting', directory: null };
        const outcome = outcomeOf('undo', seen.mark, placesOf(record, seen.directory));
        isBegun ||= outcome.state !== 'before';
        throw undoFailure(error, outcome, undo);
      }
    },
  };
  return undo;
}
