import type { Finding } from '../checking/finding';
import type { Place } from '../workbook/cell';
import type { Edits } from '../workbook/edits';
import { WorkbookError } from '../workbook/error';
import type { Undo, Workbook } from '../workbook/port';
import { doubts, refusal } from './assessor';
import { busyInLedgers } from './busy-cells';
import { CellFormulas, type SessionSteps } from './cell-formulas';
import { clock } from './clock';
import type { Core } from './core';
import { Desk } from './desk';
import { effectNotice } from './effect';
import { planFixes } from './fixes';
import { Follow } from './follow';
import { failureNotice, recalculating, said, type Notice, type Said, type SaidData } from './notice';
import { keptUndo } from './restoring';
import type { ShelfKey } from './scheme-shelf';
import { Serial } from './serial';
import { initialState, Store, type Busy, type PaneState, type Tab } from './state';
import { resultRecord, settingEdit, type WriteAs } from '../checking/stored';

/** Time from the last keystroke to a new reading, and the longest that a stream of them may put it off. */
const QUIET_MS = 120;
const PATIENCE_MS = 600;
/** How soon to look again when a cell was being edited. */
const EDIT_RETRY_MS = 400;
const UNDO_DEPTH = 20;

/** What a session needs from outside besides the workbook. */
export interface Surroundings {
  readonly now: () => Date;
  /** Told of failures that nobody foresaw, so that a developer finds them; the user reads a sentence. */
  readonly unexpected: (error: unknown) => void;
}

const surroundings: Surroundings = { now: () => new Date(), unexpected: () => undefined };

/**
 * The pane without its panels: reads, assesses, scores, corrects, undoes and explains one workbook, one step at a time, and publishes
 * a {@link PaneState} after each. No method rejects: what fails becomes a notice.
 */
export class Session<S extends object = object> {
  private readonly store = new Store<PaneState>(initialState);
  private readonly serial = new Serial();
  private readonly follow = new Follow(() => this.serial.run(() => this.refreshQuietly()), QUIET_MS, PATIENCE_MS);
  private readonly desk: Desk<S>;
  /** The menu 函数. */
  readonly formulas: CellFormulas<S>;
  private readonly undos: { readonly what: Said; readonly undo: Undo }[] = [];
  private readonly stops: (() => Promise<void>)[] = [];
  /** Watches of the workbook that could not be started yet. */
  private readonly unheard: (() => Promise<() => Promise<void>>)[] = [
    () => this.workbook.watch(() => this.follow.changed()),
    () => this.workbook.watchSelection((place) => this.selected(place)),
  ];
  private selection: Place | null = null;
  /** The old values of a write that failed and could not be taken back. */
  private lost: Undo | null = null;
  /** The counts of findings that were said last. */
  private counted = '';
  private retry: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly core: Core<S>,
    private readonly around: Surroundings = surroundings,
  ) {
    this.desk = new Desk(workbook, core, this.store);
    const steps: SessionSteps = { task: (...step) => this.task(...step), write: (...plan) => this.write(...plan), tell: (notice) => this.tell(notice), say: (...words) => this.say(...words) };
    this.formulas = new CellFormulas(workbook, this.desk, this.store, steps);
  }

  readonly getState = (): PaneState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Follows the workbook from now on, and reads it for the first time. */
  start(): Promise<void> {
    return this.task('reading', () => this.refreshQuietly());
  }

  /** Stops following the workbook. */
  async dispose(): Promise<void> {
    this.follow.stop();
    if (this.retry !== null) clearTimeout(this.retry);
    await Promise.allSettled(this.stops.splice(0).map((stop) => stop()));
  }

  /** 校验 */
  check(): Promise<void> {
    return this.task('reading', async () => {
      await this.desk.refresh();
      this.store.patch({ tab: 'findings' });
      this.sayChecked(true);
    });
  }

  /** 计分: one read, one write. */
  score(): Promise<void> {
    return this.task('scoring', async () => {
      const snapshot = await this.desk.refresh();
      const { assessment } = this.store.get();
      if (assessment === null) return;
      const { faults } = this.desk.assessor;
      if (faults > 0) {
        this.store.patch({ tab: 'findings' });
        return this.tell({ kind: 'error', ...said('PANE-SHEET-FAULTY', { count: faults }) });
      }
      if (!assessment.scheme.scores) return this.tell({ kind: 'info', ...said('PANE-NO-FORMULA', { scheme: assessment.scheme.title }) });
      if (assessment.units.length === 0) return this.tell({ kind: 'warning', ...said('PANE-NO-UNITS') });
      const busy = busyInLedgers(snapshot, assessment);
      if (busy.length > 0) return this.tell(recalculating('PANE-DID-SCORE', busy));
      const { writeAs } = this.store.get();
      const plan = this.core.plan(assessment, snapshot, writeAs);
      const result = resultRecord(assessment, plan.sheet, this.around.now(), writeAs);
      await this.write([...plan.edits, ...this.desk.assessor.remember(snapshot), settingEdit('result', result)], said('PANE-DID-SCORE'));
      this.desk.cells.wrote(plan);
      this.store.patch({ result, stale: [], tab: 'units' });
      const pending = assessment.units.filter((card) => card.total.state === 'pending').length;
      this.say(writeAs === 'formulas' ? 'PANE-STATUS-FORMULAS' : 'PANE-STATUS-SCORED', { units: assessment.units.length, sheet: plan.sheet, pending });
      if (plan.untranslated.length > 0) {
        this.tell({ kind: 'info', ...said('PANE-UNTRANSLATED', { count: plan.untranslated.length }), details: plan.untranslated.map(({ what, why }) => said('PANE-UNTRANSLATED-ITEM', { what, why })) });
      }
    });
  }

  /** 撤销: the last thing that Kaoji wrote and that was not taken back yet. */
  undo(): Promise<void> {
    return this.task('undoing', async () => {
      const last = this.undos.at(-1);
      if (last === undefined) return this.tell({ kind: 'info', ...said('PANE-UNDO-NONE') });
      const report = await last.undo.revert();
      this.undos.pop();
      this.desk.cells.wrote(null);
      this.store.patch({ undoable: this.undos.at(-1)?.what ?? null });
      await this.desk.refresh();
      this.say('PANE-STATUS-UNDONE', { what: last.what, cells: report.restored });
      if (report.leftAlone.length > 0) {
        this.tell({ kind: 'warning', ...said('PANE-LEFT-ALONE', { what: last.what }), places: report.leftAlone.map(({ place }) => place) });
      }
    });
  }

  /** 恢复: tries again to put back what a failed write left behind. Offered until it succeeds. */
  restore(): Promise<void> {
    return this.task('undoing', async () => {
      if (this.lost === null) return;
      try {
        const report = await this.lost.revert();
        this.lost = null;
        await this.desk.refresh();
        this.say('PANE-RESTORED', { cells: report.restored });
      } catch (error) {
        this.tell({ ...failureNotice(error), ...(this.lost === null ? {} : { offer: 'restore' }) });
      }
    });
  }

  /** Lays out the corrections of these findings for approval. */
  previewFixes(findings: readonly Finding[]): void {
    this.desk.previewFixes(findings);
  }

  cancelFixes(): void {
    this.store.patch({ preview: null });
  }

  /** Applies the corrections of these findings, as they stand after a fresh look at the workbook. */
  applyFixes(findings: readonly Finding[]): Promise<void> {
    return this.task('fixing', async () => {
      const snapshot = await this.desk.refresh();
      const planned = planFixes(this.desk.stillThere(findings), snapshot);
      this.store.patch({ preview: null });
      if (planned.length === 0) return this.tell({ kind: 'info', ...said('PANE-FIX-GONE') });
      await this.write(planned.flatMap(({ edits }) => edits), said('PANE-DID-FIX'));
      await this.desk.refresh();
      this.say('PANE-STATUS-FIXED', { count: planned.length });
    });
  }

  /** Brings cells to the front. */
  goTo(place: Place): Promise<void> {
    return this.serial.run(() => this.workbook.select(place)).catch((error: unknown) => this.failed(error));
  }

  /** Shows how a number came about. */
  explain(unit: string, item: string): void {
    const derivation = this.store.get().assessment?.explain(unit, item) ?? null;
    this.store.patch({ focus: { unit, item }, derivation, unit, tab: 'derivation' });
  }

  /** 推导 of the selected cell: a number of the result sheet, else the total of the unit in whose row it is. */
  explainSelection(): void {
    const number = this.selection === null ? null : (this.desk.resultAt(this.selection) ?? this.desk.totalOfRow(this.selection));
    if (number !== null) return this.explain(number.unit, number.item);
    this.store.patch({ tab: 'derivation' });
    if (this.store.get().focus === null) this.tell({ kind: 'info', ...said('PANE-EXPLAIN-NONE') });
  }

  /** Opens a unit's card; null goes back to the list. */
  openUnit(unit: string | null): void {
    this.store.patch({ unit, tab: 'units' });
  }

  openTab(tab: Tab): void {
    this.store.patch({ tab });
  }

  /** Shows a message until it is dismissed or the next step begins. */
  tell(notice: Notice): void {
    this.store.patch({ notice });
  }

  dismiss(): void {
    this.store.patch({ notice: null });
  }

  /** Takes another scheme of the list, and remembers it in the workbook. */
  chooseScheme(key: ShelfKey): Promise<void> {
    return this.task('storing', async () => {
      const refused = this.desk.assessor.use(key);
      if (refused !== null) return this.tell(refused);
      this.desk.assessor.forgetReadings();
      await this.desk.choicesChanged();
      this.say('PANE-SCHEME-TAKEN', { scheme: this.store.get().assessment?.scheme.title ?? key });
    });
  }

  /** Takes a scheme from a file; a faulty one is refused with what is wrong in it. */
  async openScheme(text: string, fileName: string): Promise<void> {
    const { key, loaded } = this.desk.assessor.shelf.open(text, fileName);
    this.store.patch({ schemes: this.desk.assessor.list() });
    if (key === null) this.tell(refusal(fileName, loaded.problems));
    else {
      await this.chooseScheme(key);
      if (loaded.problems.length > 0) this.tell(doubts(fileName, loaded.problems));
    }
  }

  /** 从空白新建: a small scheme on the sheet 考评办法, to be rewritten there. */
  newScheme(): Promise<void> {
    return this.task('storing', async () => {
      await this.desk.refresh();
      await this.writeScheme(this.core.own.blank);
    });
  }

  /** 复制修改: the scheme in use on the sheet 考评办法, which the workbook follows from then on. */
  copyScheme(): Promise<void> {
    return this.task('storing', async () => {
      const inUse = this.desk.assessor.textInUse(await this.desk.refresh());
      if (inUse === null) this.tell({ kind: 'info', ...said('PANE-NO-SCHEME') });
      else await this.writeScheme(inUse.text);
    });
  }

  /** 导出: hands the scheme in use, as the text of a file, to `save`. */
  exportScheme(save: (text: string, fileName: string) => void): Promise<void> {
    return this.task('saving', async () => {
      const inUse = this.desk.assessor.textInUse(await this.desk.refresh());
      if (inUse === null) return this.tell({ kind: 'info', ...said('PANE-NO-SCHEME') });
      save(inUse.text, inUse.fileName);
      this.say('PANE-STATUS-SAVED', { file: inUse.fileName });
    });
  }

  /** Takes another alternative of a reading, recomputes, tells what changed, and stores the choice in the workbook. */
  setReading(name: string, choice: string): Promise<void> {
    return this.task('storing', async () => {
      const before = this.store.get().assessment;
      this.desk.assessor.read(name, choice);
      await this.desk.choicesChanged((after) => {
        if (before !== null) this.tell(effectNotice(name, choice, before, after));
      });
    });
  }

  /** Whether 计分 writes values, or formulas that follow the ledgers; remembered in the workbook. */
  setWriteAs(as: WriteAs): Promise<void> {
    return this.task('storing', async () => {
      this.store.patch({ writeAs: as });
      this.desk.assessor.writeAs = as;
      await this.desk.choicesChanged();
    });
  }

  /** Sets the year and period that the workbook is for. */
  setPeriod(period: string): Promise<void> {
    return this.task('storing', async () => {
      this.desk.assessor.setPeriod(period);
      await this.desk.choicesChanged();
    });
  }

  /** Saves a copy by `write`, which answers with the name of the file. */
  saveCopy(write: () => Promise<string>): Promise<void> {
    return this.task('saving', async () => this.say('PANE-STATUS-SAVED', { file: await write() }));
  }

  private task(busy: Busy, job: () => Promise<void>): Promise<void> {
    return this.serial.run(async () => {
      this.store.patch({ busy, notice: null });
      try {
        await job();
      } catch (error) {
        this.failed(error);
      } finally {
        if (this.desk.heldUp) this.lookAgain();
        this.store.patch({ busy: null });
      }
    });
  }

  private async refreshQuietly(): Promise<void> {
    try {
      const heard = await this.listen();
      await this.desk.refresh();
      this.sayChecked();
      if (this.desk.heldUp || this.unheard.length > 0) this.lookAgain();
      if (!heard) this.tell({ kind: 'warning', ...said('PANE-NO-WATCH') });
    } catch (error) {
      if (isCellEdit(error)) {
        this.store.patch({ status: said('PANE-STATUS-WAITING') });
        this.lookAgain();
      } else this.failed(error);
    }
  }

  /** Starts the watches that are still missing. One that a cell in editing holds up stays missing; false where one cannot be had. */
  private async listen(): Promise<boolean> {
    const started = await Promise.all(this.unheard.splice(0).map(async (watch) => {
      try {
        this.stops.push(await watch());
        return true;
      } catch (error) {
        if (isCellEdit(error)) this.unheard.push(watch);
        return isCellEdit(error);
      }
    }));
    return started.every((fine) => fine);
  }

  private lookAgain(): void {
    if (this.retry !== null) clearTimeout(this.retry);
    this.retry = setTimeout(() => this.follow.changed(), EDIT_RETRY_MS);
  }

  private async write(edits: Edits, what: Said): Promise<void> {
    const undo = await this.workbook.apply(edits);
    this.undos.push({ what, undo });
    if (this.undos.length > UNDO_DEPTH) this.undos.shift();
    this.store.patch({ undoable: what });
  }

  private async writeScheme(text: string): Promise<void> {
    if (this.desk.assessor.hasOwn) return this.tell({ kind: 'info', ...said('PANE-SHEET-EXISTS') });
    await this.write(this.core.own.plan(text), said('PANE-DID-SCHEME'));
    await this.desk.refresh();
    this.say('PANE-STATUS-SCHEME');
  }

  private selected(place: Place): void {
    this.selection = place;
    const number = this.desk.resultAt(place);
    if (number !== null) this.explain(number.unit, number.item);
  }

  private failed(error: unknown): void {
    if (!(error instanceof WorkbookError)) this.around.unexpected(error);
    this.lost = keptUndo(error) ?? this.lost;
    this.tell(failureNotice(error));
  }

  private say(code: Said['code'], data: SaidData = {}): void {
    this.store.patch({ status: said(code, { time: clock(this.around.now()), ...data }) });
  }

  /** Says how many findings there are. Unless asked for, only when that is news: a live region would read the new time out each time. */
  private sayChecked(asked = false): void {
    const { assessment, status } = this.store.get();
    if (assessment === null) return;
    const counts = { errors: 0, warnings: 0, notices: 0 };
    for (const { severity } of assessment.findings) counts[`${severity}s`] += 1;
    const tally = Object.values(counts).join(' ');
    const news = tally !== this.counted || status.code === 'PANE-STATUS-WAITING';
    this.counted = tally;
    if (asked || news) this.say('PANE-STATUS-CHECKED', counts);
  }
}

function isCellEdit(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === 'WB-CELL-EDIT';
}
