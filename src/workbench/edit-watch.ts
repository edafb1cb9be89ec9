import type { FUniver } from '@univerjs/core/facade';
import { z } from 'zod';

/** Heights that the grid finds by itself are not edits. */
const ownDoing = new Set(['sheet.mutation.set-worksheet-row-auto-height', 'sheet.mutation.set-worksheet-row-is-auto-height']);

/** After these, what is kept for the file by its place alone (validations, conditional formats, filters) may stand beside its cells. */
const moving = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.move-range',
]);

const onSheet = z.object({ subUnitId: z.string() });

/** Notes what has become of an open workbook since it was opened or saved. */
export class EditWatch {
  /** Whether something would be lost if the workbook went away. */
  edited = false;
  /** Sheets whose rows or columns have been moved about. */
  readonly moved = new Set<string>();
  private readonly stop: () => void;

  constructor(grid: FUniver) {
    const listening = grid.addEvent(grid.Event.CommandExecuted, ({ id, params, options }) => {
      // What the formula engine writes back stays local, and follows from an edit that was noted.
      if (!id.startsWith('sheet.mutation.') || options?.onlyLocal === true || ownDoing.has(id)) return;
      this.edited = true;
      const sheet = moving.has(id) ? onSheet.safeParse(params).data?.subUnitId : undefined;
      if (sheet !== undefined) this.moved.add(sheet);
    });
    this.stop = () => listening.dispose();
  }

  dispose(): void {
    this.stop();
  }
}
