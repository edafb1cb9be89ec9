import type { Place } from '../../../workbook/cells/area';
import type { Edits } from '../../../workbook/edits';
import { WriteError } from '../../../workbook/error';
import type { Applied, Basis, ChangedCell, ChangedSetting, LeftAlone, Undo, UndoReport, Workbook } from '../../../workbook/port';
import { settingKeys } from '../../../workbook/setting-keys';
import type { UnfinishedWrite } from '../../../workbook/snapshot';

import { hasLeft, LostWrites } from './lost-writes';
import type { OpenWorkbook } from '../open-workbook';
import { overwritten, said, type Notice, type Said } from '../notice';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';

const UNDO_DEPTH = 20;

/** What Kaoji has written in this session, and the ways back. */
export class History {
  private readonly undos: { readonly what: Said; readonly undo: Undo }[] = [];
  private readonly lost: LostWrites;

  constructor(
    private readonly workbook: Workbook,
    private readonly openWorkbook: Pick<OpenWorkbook, 'cells' | 'refresh' | 'wrote' | 'takenBack'>,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
  ) {
    this.lost = new LostWrites(workbook, store);
  }

  /** Writes cells, sheets, settings, as a step that 撤销 can take back. Part of a task. */
  async write(edits: Edits, what: Said, basis: Basis): Promise<Applied> {
    const applied = await this.workbook.apply(edits, basis, this.tasks.control);
    this.undos.push({ what, undo: applied });
    if (this.undos.length > UNDO_DEPTH) this.undos.shift();
    this.tasks.stands(what);
    this.openWorkbook.wrote(edits);
    this.store.patch({ undoable: what });
    const choices = applied.overwrittenSettings.filter(({ key }) => !OF_RESULTS.has(key));
    if (choices.length > 0) this.tasks.tell(choiceOverwritten(what, choices));
    if (applied.notAsPlanned.length > 0) this.tasks.tell(notAsPlanned(what, applied.notAsPlanned));
    if (applied.overwritten.length > 0) this.tasks.tell(overwritten(what, applied.overwritten));
    if (applied.oldValues === 'readBefore') this.tasks.tell({ kind: 'info', ...said('PANE-OLD-VALUES', { what }) });
    return applied;
  }

  /** Lists what a failed write has left behind, and offers 恢复 until it is back. False for a failure that left nothing. */
  keep(failure: unknown): boolean {
    return this.lost.keep(failure);
  }

  /** Lists the writes that a pane began and did not end, as a look at the workbook has found them. */
  found(unfinished: readonly UnfinishedWrite[]): void {
    this.lost.found(unfinished);
  }

  /** Takes what cannot be restored off the list, once somebody has looked at it. */
  seen(index: number): Promise<void> {
    return this.tasks.task('storing', this.lost.seen(index));
  }

  /** 撤销: the last thing that Kaoji wrote and that was not taken back yet. */
  undo(): Promise<void> {
    return this.tasks.task('undoing', async () => {
      const last = this.undos.at(-1);
      if (last === undefined) return this.tasks.tell({ kind: 'info', ...said('PANE-UNDO-NONE') });
      const report = await this.revert(last.undo);
      this.drop();
      this.tasks.stands(said('PANE-UNDO'));
      this.openWorkbook.takenBack();
      const { what } = last;
      if (report !== null && report.restored > 0) this.tasks.say('PANE-STATUS-UNDONE', { what, cells: report.restored });
      else this.tasks.say('PANE-STATUS-TAKEN-BACK', { what });
      if (report !== null && report.leftAlone.length > 0) this.tasks.tell(leftAlone('PANE-LEFT-ALONE', { what }, report.leftAlone));
      this.tellOverwritten(said('PANE-UNDO'), report ?? {});
      const gone = report?.lost ?? [];
      if (gone.length > 0) this.lost.add({ what, places: gone });
      await this.openWorkbook.refresh();
    });
  }

  /** 恢复: tries again to put back what failed writes left behind, the last one first. */
  restore(): Promise<void> {
    return this.tasks.task('undoing', async () => {
      const { cells, left, looksUnknown, ...others } = await this.lost.restore();
      this.tasks.stands(said('PANE-RESTORE'));
      this.openWorkbook.takenBack();
      this.tasks.say(looksUnknown ? 'PANE-RESTORED-CONTENTS' : 'PANE-RESTORED', { cells });
      if (left.length > 0) this.tasks.tell(leftAlone('PANE-RESTORE-LEFT', {}, left));
      this.tellOverwritten(said('PANE-RESTORE'), others);
      await this.openWorkbook.refresh();
    });
  }

  /** What somebody changed while something was put back. */
  private tellOverwritten(what: Said, report: Pick<UndoReport, 'overwritten' | 'overwrittenSettings'>): void {
    const choices = (report.overwrittenSettings ?? []).filter(({ key }) => !OF_RESULTS.has(key));
    if (choices.length > 0) this.tasks.tell(choiceOverwritten(what, choices));
    const cells = report.overwritten ?? [];
    if (cells.length > 0) this.tasks.tell(overwritten(what, cells));
  }

  /**
   * Null where all was taken back, and only the report of it is missing. One that stopped half way goes on with 恢复, no more with 撤销.
   */
  private async revert(undo: Undo): Promise<UndoReport | null> {
    try {
      return await undo.revert();
    } catch (error) {
      if (error instanceof WriteError && error.outcome.state === 'complete') return null;
      if (hasLeft(error)) this.drop();
      throw error;
    }
  }

  private drop(): void {
    this.undos.pop();
    this.store.patch({ undoable: this.undos.at(-1)?.what ?? null });
  }
}

/** Settings that go with cells, which are listed themselves. */
const OF_RESULTS: ReadonlySet<string> = new Set([settingKeys.result, settingKeys.names]);

/** A scheme as a text is long: so much of a setting is shown. */
const SIGNS_SHOWN = 40;

function choiceOverwritten(what: Said, settings: readonly ChangedSetting[]): Notice {
  const values = settings.map(({ now }) => {
    const text = typeof now === 'string' ? now : JSON.stringify(now);
    return text.length > SIGNS_SHOWN ? `${text.slice(0, SIGNS_SHOWN)}…` : text;
  });
  return { kind: 'warning', ...said('PANE-CHOICE-OVERWRITTEN', { what, values: values.join('、') }) };
}

/** So many cells are listed as links; how many there are is said. */
const CELLS_LISTED = 50;

function notAsPlanned(what: Said, cells: readonly ChangedCell[]): Notice {
  return {
    kind: 'warning',
    ...said('PANE-NOT-AS-PLANNED', { what, count: cells.length }),
    places: placesOf(cells.slice(0, CELLS_LISTED)),
  };
}

const why = {
  changed: 'PANE-LEFT-CHANGED',
  rewritten: 'PANE-LEFT-REWRITTEN',
  moved: 'PANE-LEFT-MOVED',
  sheetGone: 'PANE-LEFT-SHEET-GONE',
} as const satisfies Record<NonNullable<LeftAlone['why']>, Said['code']>;

/** The cells that were left as they are, by the reason why. */
function leftAlone(code: 'PANE-LEFT-ALONE' | 'PANE-RESTORE-LEFT', data: Said['data'], cells: readonly LeftAlone[]): Notice {
  const reasonOf = (cell: LeftAlone): keyof typeof why => cell.why ?? 'changed';
  const reasons = [...new Set(cells.map(reasonOf))];
  return {
    kind: 'warning',
    ...said(code, data),
    details: reasons.map((reason) => said(why[reason], { count: cells.filter((cell) => reasonOf(cell) === reason).length })),
    places: placesOf(cells),
  };
}

function placesOf(cells: readonly ChangedCell[]): Place[] {
  return cells.map(({ place }) => place);
}
