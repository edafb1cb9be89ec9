import { WorkbookError } from '../../workbook/error';
import type { Edits } from '../../workbook/edits';
import type { Undo, Workbook } from '../../workbook/port';
import type { OpenWorkbook } from './open-workbook';
import { failureNotice, said, type Said } from './notice';
import type { PaneState, Store } from './state';
import type { Steps } from './steps';

const UNDO_DEPTH = 20;

/** What Kaoji has written in this session, and the ways back. */
export class History {
  private readonly undos: { readonly what: Said; readonly undo: Undo }[] = [];
  /** The old values of writes that failed and could not be taken back. */
  private readonly lost: Undo[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly openWorkbook: Pick<OpenWorkbook, 'cells' | 'refresh'>,
    private readonly store: Store<PaneState>,
    private readonly steps: Steps,
  ) {}

  /** Writes, as a step that 撤销 can take back. Part of a task. */
  async write(edits: Edits, what: Said): Promise<void> {
    const undo = await this.workbook.apply(edits);
    this.undos.push({ what, undo });
    if (this.undos.length > UNDO_DEPTH) this.undos.shift();
    this.store.patch({ undoable: what });
  }

  /** Keeps the old values that a failure carries, and offers 恢复 until they are back. False for a failure that carries none. */
  keep(failure: unknown): boolean {
    const undo = keptUndo(failure);
    if (undo === null) return false;
    this.lost.push(undo);
    this.store.patch({ lost: [...this.store.get().lost, failureNotice(failure)] });
    return true;
  }

  /** 撤销: the last thing that Kaoji wrote and that was not taken back yet. */
  undo(): Promise<void> {
    return this.steps.task('undoing', async () => {
      const last = this.undos.at(-1);
      if (last === undefined) return this.steps.tell({ kind: 'info', ...said('PANE-UNDO-NONE') });
      const report = await last.undo.revert();
      this.undos.pop();
      this.openWorkbook.cells.forget();
      this.store.patch({ undoable: this.undos.at(-1)?.what ?? null });
      await this.openWorkbook.refresh();
      this.steps.say('PANE-STATUS-UNDONE', { what: last.what, cells: report.restored });
      if (report.leftAlone.length > 0) {
        this.steps.tell({
          kind: 'warning',
          ...said('PANE-LEFT-ALONE', { what: last.what }),
          places: report.leftAlone.map(({ place }) => place),
        });
      }
    });
  }

  /** 恢复: tries again to put back what failed writes left behind, the last one first. */
  restore(): Promise<void> {
    return this.steps.task('undoing', async () => {
      let cells = 0;
      for (let last = this.lost.at(-1); last !== undefined; last = this.lost.at(-1)) {
        cells += (await last.revert()).restored;
        this.lost.pop();
        this.store.patch({ lost: this.store.get().lost.slice(0, -1) });
      }
      await this.openWorkbook.refresh();
      this.steps.say('PANE-RESTORED', { cells });
    });
  }
}

/**
 * After a write that failed and could not be taken back, the way to try again: the error carries the old values. Null for any other
 * failure.
 */
function keptUndo(error: unknown): Undo | null {
  if (!(error instanceof WorkbookError) || error.code !== 'WB-RESTORE-FAILED' || !('undo' in error)) return null;
  const { undo } = error;
  return isUndo(undo) ? undo : null;
}

function isUndo(value: unknown): value is Undo {
  return typeof value === 'object' && value !== null && 'revert' in value && typeof value.revert === 'function';
}
