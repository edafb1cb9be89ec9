import type { Assessment } from '../../../assessment/assessment';
import type { Finding } from '../../../assessment/findings/finding';
import type { Place } from '../../../workbook/cells/area';
import { WorkbookError } from '../../../workbook/error';
import type { Change, Workbook } from '../../../workbook/port';
import type { Snapshot } from '../../../workbook/snapshot';
import { isOwnedSheet } from '../../../workbook/owned-sheets';
import { busyOf } from './busy-cells';
import type { OpenWorkbook } from '../open-workbook';
import { changeLine, newFindings } from './change-line';
import { Debounce } from './debounce';
import { said } from '../notice';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';

/** Time from the last change to a new reading, and the longest that a stream of them may put it off. */
const QUIET_MS = 50;
const PATIENCE_MS = 600;
/** How soon to look again when a cell was being edited. */
const EDIT_RETRY_MS = 400;
/** So many places of edits are kept: the first is named, the others are counted. */
const EDITED_AT_MOST = 1_000;

/** Who hears of what a person does in the workbook. */
export interface WatchListeners {
  selected(place: Place): void;
  /** Whether what cells of a sheet look like is shown. */
  showsLooks(sheet: string): boolean;
}

/** Follows a workbook: hears of what happens in it, and has it read again soon after. */
export class WorkbookWatcher {
  private readonly follow = new Debounce(() => this.tasks.quietly(() => this.look()), QUIET_MS, PATIENCE_MS);
  private readonly stops: (() => Promise<void>)[] = [];
  /** Watches of the workbook that could not be started yet. */
  private readonly unheard: (() => Promise<() => Promise<void>>)[] = [
    () => this.workbook.watch((change) => this.heard(change)),
    () => this.workbook.watchSelection((place) => this.selected(place)),
  ];
  private stopped = false;
  private retry: ReturnType<typeof setTimeout> | null = null;
  /** Cells that were edited since the last look. */
  private edited: Place[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly openWorkbook: Pick<OpenWorkbook, 'heldUp' | 'readsFormulasOn' | 'refresh'>,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly on: WatchListeners,
  ) {}

  /** Begins to listen, and reads the workbook. A cell in editing that holds one of them up only puts it off. */
  async look(): Promise<void> {
    try {
      const heard = await this.listen();
      const { assessment: before } = this.store.get();
      const edited = this.edited.splice(0);
      const snapshot = await this.openWorkbook.refresh({ unasked: true });
      this.sayChanged(before, edited);
      this.sayCalculated(snapshot);
      if (this.openWorkbook.heldUp || this.unheard.length > 0) this.lookAgain();
      if (!heard) this.tasks.tell({ kind: 'warning', ...said('PANE-NO-WATCH') });
    } catch (error) {
      if (isCellEdit(error)) {
        this.store.patch({ status: said('PANE-STATUS-WAITING') });
        this.lookAgain();
      } else this.tasks.failed(error);
    }
  }

  /** Looks again a little later. */
  lookAgain(): void {
    if (this.retry !== null) clearTimeout(this.retry);
    this.retry = setTimeout(() => this.follow.changed(), EDIT_RETRY_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.follow.stop();
    if (this.retry !== null) clearTimeout(this.retry);
    await Promise.allSettled(this.stops.splice(0).map((stop) => stop()));
  }

  /** Says what the edits did to the standing, where they did something; marks the findings that are new. */
  private sayChanged(before: Assessment | null, edited: readonly Place[]): void {
    const { assessment } = this.store.get();
    const fresh = newFindings(before, assessment);
    if (fresh.size > 0) this.store.patch({ fresh });
    const line = changeLine(before, assessment, { edited, fresh: fresh.size });
    if (line !== null) return this.tasks.say(line.code, line.data);
    const isNews = before === null || tallyOf(before.findings).join(' ') !== tallyOf(assessment?.findings ?? []).join(' ');
    this.sayChecked(isNews);
  }

  /** Says how many findings there are. Only when asked for, or when that is news: a live region would read the new time out each time. */
  sayChecked(isWanted: boolean): void {
    const { assessment, status } = this.store.get();
    if (assessment === null) {
      if (status.code === 'PANE-STATUS-WAITING' || status.code === 'PANE-STATUS-CHECKED')
        this.store.patch({ status: said('PANE-STATUS-NEW') });
      return;
    }
    const [errors, warnings, notices] = tallyOf(assessment.findings);
    if (isWanted || status.code === 'PANE-STATUS-WAITING') this.tasks.say('PANE-STATUS-CHECKED', { errors, warnings, notices });
  }

  /**
   * What was calculated matters only where formulas stand in what the pane reads, or waits for. It is asked after a reading under way,
   * which may be the first to bring them.
   */
  private heard({ cause, sheet, place }: Change): void {
    if (cause === 'edit') {
      if (place !== null && !isOwnedSheet(place.sheet) && this.edited.length < EDITED_AT_MOST) this.edited.push(place);
      return this.follow.changed();
    }
    if (cause === 'format') {
      if (sheet !== null && this.on.showsLooks(sheet)) this.follow.changed();
      return;
    }
    void this.tasks.quietly(async () => {
      if (this.openWorkbook.readsFormulasOn(sheet) || this.waitedFor().some((place) => place.sheet === sheet)) this.follow.changed();
    });
  }

  /** Of a change of widths and heights nothing is heard: who goes on to another cell may have made one. */
  private selected(place: Place): void {
    this.on.selected(place);
    if (this.on.showsLooks(place.sheet)) this.follow.changed();
  }

  /** The cells whose results a task had to wait for. */
  private waitedFor(): readonly Place[] {
    const { notice } = this.store.get();
    return notice?.code === 'PANE-RECALCULATING' ? (notice.places ?? []) : [];
  }

  /** A task that had to wait for cells can be taken as soon as they show their results. */
  private sayCalculated(snapshot: Snapshot): void {
    const { notice } = this.store.get();
    const waited = this.waitedFor();
    if (notice !== null && waited.length > 0 && busyOf(snapshot, waited).length === 0)
      this.tasks.tell({ kind: 'info', ...said('PANE-RECALCULATED', notice.data) });
  }

  /** Starts the watches that are still missing. One that a cell in editing holds up stays missing; false where one cannot be had. */
  private async listen(): Promise<boolean> {
    const started = await Promise.all(
      this.unheard.splice(0).map(async (watch) => {
        try {
          const stop = await watch();
          if (this.stopped) await stop();
          else this.stops.push(stop);
          return true;
        } catch (error) {
          if (isCellEdit(error)) this.unheard.push(watch);
          return isCellEdit(error);
        }
      }),
    );
    return started.every((fine) => fine);
  }
}

/** How many errors, reminders and facts there are. */
function tallyOf(findings: readonly Finding[]): readonly [number, number, number] {
  const count = (wanted: Finding['severity']): number => findings.filter(({ severity }) => severity === wanted).length;
  return [count('error'), count('warning'), count('notice')];
}

function isCellEdit(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === 'WB-CELL-EDIT';
}
