import { causesOf, type Cause } from '../../../assessment/findings/causes';
import type { Finding } from '../../../assessment/findings/finding';
import { findingKey } from '../../../assessment/findings/finding-key';
import type { Place } from '../../../workbook/cells/area';
import { said } from '../notice';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';
import { filtered } from './finding-filter';

/** A finding in the list, by a name that no other one in it has. */
export interface ListedFinding {
  readonly id: string;
  readonly finding: Finding;
  /** Whether the last edits brought it. */
  readonly isNew: boolean;
}

/** One line of the list, or several that unfold. */
export interface ListedCause extends Pick<Cause, 'key' | 'message'> {
  readonly findings: readonly ListedFinding[];
}

/** The findings as they are listed, by cause. */
export function listed(findings: readonly Finding[], { filter, fresh }: Pick<PaneState, 'filter' | 'fresh'>): readonly ListedCause[] {
  const ids = new Map<string, number>();
  return causesOf(filtered(findings, filter)).map(({ key, message, findings: members }) => ({
    key,
    message,
    findings: members.map((finding) => {
      const own = findingKey(finding);
      const times = ids.get(own) ?? 0;
      ids.set(own, times + 1);
      return { id: times === 0 ? own : `${own}\u0000${String(times)}`, finding, isNew: fresh.has(own) };
    }),
  }));
}

/** The list of findings: which of them are shown, which one is the current one, and the way from one to the next. */
export class FindingList {
  /** Where the current one stood when it was there last. */
  private at = -1;

  constructor(
    private readonly store: Store<PaneState>,
    private readonly tasks: Pick<TaskRunner, 'tell'>,
    private readonly goTo: (place: Place) => Promise<void>,
  ) {}

  show(filter: PaneState['filter']): void {
    this.store.patch({ filter });
  }

  /** Makes a finding the current one, and selects its cells. */
  async select({ id, finding }: ListedFinding): Promise<void> {
    this.store.patch({ current: id });
    this.at = this.inOrder().findIndex((one) => one.id === id);
    if (finding.place !== null) await this.goTo(finding.place);
  }

  /**
   * 下一条 (1) and 上一条 (−1) of those that are listed; after the last comes the first. Where the current one is gone, the one in its
   * place.
   */
  async step(by: 1 | -1): Promise<void> {
    this.store.patch({ tab: 'findings' });
    const shown = this.inOrder();
    if (shown.length === 0) {
      const { assessment } = this.store.get();
      if (assessment !== null) this.tasks.tell({ kind: 'info', ...said('PANE-STEP-NONE') });
      return;
    }
    const { current } = this.store.get();
    const here = shown.findIndex(({ id }) => id === current);
    const gone = by === 1 ? this.at : this.at - 1;
    const next = here >= 0 ? here + by : current === null ? (by === 1 ? 0 : -1) : gone;
    const one = shown[(next + shown.length) % shown.length];
    if (one !== undefined) await this.select(one);
  }

  private inOrder(): readonly ListedFinding[] {
    const { assessment, filter, fresh } = this.store.get();
    return listed(assessment?.findings ?? [], { filter, fresh }).flatMap(({ findings }) => findings);
  }
}
