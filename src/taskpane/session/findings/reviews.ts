import { listOnSchemeSheet } from '../../../assessment/choices/reviewed-lines';
import {
  byReview,
  canBeReviewed,
  reviewEdit,
  reviewsIn,
  seenAs,
  withdrawEdits,
  type ReviewWords,
} from '../../../assessment/choices/reviews';
import type { Finding } from '../../../assessment/findings/finding';
import type { Edit } from '../../../workbook/edits';
import { withSettings } from '../../../assessment/choices/settings';
import type { Snapshot } from '../../../workbook/snapshot';
import { said } from '../notice';
import type { OpenWorkbook } from '../open-workbook';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';
import type { History } from '../undo/undo-history';

/** 已核: what a person says of reminders, kept in the workbook. */
export class Reviews {
  constructor(
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /**
   * Remembers that reminders were looked at, and why they are in order. What its cells no longer say is not answered, and is listed again.
   * Errors are left out.
   */
  review(findings: readonly Finding[], { reason, by }: ReviewWords): Promise<void> {
    const words = { reason: reason.trim(), by: by.trim() };
    return this.tasks.task('storing', async () => {
      this.store.patch({ reviewer: words.by });
      const shown = new Set(this.openWorkbook.seen(findings));
      const snapshot = await this.openWorkbook.refresh();
      const same = this.openWorkbook.stillThere(findings).filter((one) => canBeReviewed(one) && shown.has(seenAs(one, snapshot)));
      if (same.length === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-REVIEW-GONE') });
      await this.write([reviewEdit(same, snapshot, words, this.tasks.now())], 'PANE-DID-REVIEW', snapshot);
      this.tasks.say('PANE-STATUS-REVIEWED', { count: same.length });
      if (same.length < findings.length)
        this.tasks.tell({ kind: 'info', ...said('PANE-REVIEW-LEFT', { count: findings.length - same.length }) });
    });
  }

  /** 取消已核: the reminder is listed again. */
  withdraw(finding: Finding): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const edits = withdrawEdits(finding, snapshot);
      if (edits.length === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-REVIEW-GONE') });
      await this.write(edits, 'PANE-DID-WITHDRAW', snapshot);
      this.tasks.say('PANE-STATUS-WITHDRAWN');
    });
  }

  private async write(edits: readonly Edit[], what: 'PANE-DID-REVIEW' | 'PANE-DID-WITHDRAW', snapshot: Snapshot): Promise<void> {
    const { assessment } = this.store.get();
    const all = [...(assessment?.reviewed ?? []).map(({ finding }) => finding), ...(assessment?.findings ?? [])];
    const { reviewed } = byReview(all, reviewsIn(withSettings(snapshot, edits)), snapshot);
    await this.history.write([...edits, ...listOnSchemeSheet(reviewed, snapshot)], said(what), { snapshot });
    await this.openWorkbook.refresh();
  }
}
