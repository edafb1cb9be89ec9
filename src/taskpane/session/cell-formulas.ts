import type { Freeze } from '../../custom-functions/freeze';
import type { Workbook } from '../../workbook/port';
import type { Snapshot } from '../../workbook/snapshot';
import { busyOf } from './watch/busy-cells';
import type { OpenWorkbook } from './open-workbook';
import type { History } from './undo/undo-history';
import { recalculating, said } from './notice';
import { scorable } from './watch/scorable';
import type { PaneState, Store } from './state';
import type { TaskRunner } from './tasks/task-runner';

/** The menu 函数: live results in a sheet of their own, and Kaoji formulas turned into values. */
export class CellFormulas {
  constructor(
    private readonly workbook: Workbook,
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /** 插入实时结果: the sheet 考评结果-实时, made or made anew. */
  insert(): Promise<void> {
    return this.tasks.task('scoring', async () => {
      const snapshot = await this.openWorkbook.refresh();
      if (!this.store.get().hasFunctions) return this.tasks.tell({ kind: 'info', ...said('PANE-FUNCTIONS-FILE') });
      const { openWorkbook, store, tasks } = this;
      if (scorable({ snapshot, openWorkbook, store, tasks, task: 'PANE-DID-LIVE' }) === null) return;
      const edits = await this.openWorkbook.planLive(snapshot);
      if (edits === null) return;
      await this.history.write([...edits, ...this.openWorkbook.assessor.remember(snapshot)], said('PANE-DID-LIVE'), { snapshot });
      this.tasks.say('PANE-STATUS-LIVE');
      await this.openWorkbook.refresh();
    });
  }

  /** 转为数值: lays out which formulas would become values. */
  previewFreeze(): Promise<void> {
    return this.tasks.task('reading', async () => {
      const freeze = await this.layOut(await this.openWorkbook.refresh({ whole: true }));
      if (freeze === null) return;
      if (freeze.formulas.length > 0) return this.store.patch({ freeze });
      if (freeze.left.length === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-FREEZE-NONE') });
      this.tellLeft(freeze);
    });
  }

  cancelFreeze(): void {
    this.store.patch({ freeze: null });
  }

  /** Turns them into values, after a fresh look at the workbook. What differs from what was shown is shown again, and nothing written. */
  applyFreeze(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const shown = this.store.get().freeze;
      this.store.patch({ freeze: null });
      const snapshot = await this.openWorkbook.refresh({ whole: true });
      const freeze = await this.layOut(snapshot);
      if (freeze === null) return;
      if (freeze.formulas.length === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-FREEZE-NONE') });
      if (shown === null || JSON.stringify(shown.edits) !== JSON.stringify(freeze.edits)) {
        this.store.patch({ freeze });
        return this.tasks.tell({ kind: 'info', ...said('PANE-FREEZE-CHANGED') });
      }
      await this.history.write(freeze.edits, said('PANE-DID-FREEZE'), { snapshot });
      this.tasks.say('PANE-STATUS-FROZEN', { count: freeze.formulas.length });
      if (freeze.left.length > 0) this.tellLeft(freeze);
      await this.openWorkbook.refresh();
    });
  }

  /** Null, with a sentence, while one of the formulas is still being calculated. */
  private async layOut(snapshot: Snapshot): Promise<Freeze | null> {
    const { functionCells, planFreeze } = await this.openWorkbook.liveParts();
    const cells = functionCells(snapshot);
    const busy = busyOf(snapshot, cells);
    if (busy.length > 0) {
      this.tasks.tell(recalculating('PANE-DID-FREEZE', busy));
      return null;
    }
    return planFreeze(snapshot, cells, await this.workbook.spillsOf(cells));
  }

  private tellLeft({ left }: Freeze): void {
    this.tasks.tell({ kind: 'warning', ...said('PANE-FREEZE-LEFT'), places: left });
  }
}
