import type { Finding } from '../../../assessment/findings/finding';
import { planFindingList } from '../../../sheets/finding-list';
import { said } from '../notice';
import type { OpenWorkbook } from '../open-workbook';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';
import type { History } from '../undo/undo-history';
import { filtered } from './finding-filter';

/** 问题清单: what is listed, as a sheet to be sent back. */
export class WrittenList {
  constructor(
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /** Writes the findings that the filter lets through, after a fresh look, on a new sheet. */
  write(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh({ whole: true });
      const { assessment, filter } = this.store.get();
      const listed: readonly Finding[] = filtered(assessment?.findings ?? [], filter);
      if (assessment === null || listed.length === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-STEP-NONE') });
      const { name, edits } = planFindingList(
        listed,
        assessment,
        snapshot.sheets.map((sheet) => sheet.name),
      );
      await this.history.write(edits, said('PANE-DID-LIST'), { snapshot });
      this.tasks.say('PANE-STATUS-LIST', { count: listed.length, sheet: name });
    });
  }
}
