import type { Assessment } from '../checking/assessment';
import type { Finding } from '../checking/finding';
import type { Place } from '../workbook/cell';
import type { Edits } from '../workbook/edits';
import { WorkbookError } from '../workbook/error';
import type { Undo, Workbook } from '../workbook/port';
import type { Snapshot } from '../workbook/snapshot';
import { Assessor, refusal } from './assessor';
import { clock } from './clock';
import type { Core } from './core';
import { effectNotice } from './effect';
import { findingKey, planFixes } from './fixes';
import { Follow } from './follow';
import { failureNotice, said, type Notice, type Said, type SaidData } from './notice';
import { canRestore } from './restoring';
import { ResultCells, unitOfRow } from './result-cells';
import type { ShelfKey } from './scheme-shelf';
import { Serial } from './serial';
import { initialState, Store, type Busy, type PaneState, type Tab } from './state';
import { readStored, resultRecord, settingEdit, staleReasons, withSettings } from './stored';

/** Time from the last keystroke to a new reading, and the longest that a stream of them may put it off. */
const QUIET_MS = 120;
const PATIENCE_MS = 600;
/** How soon to look again when a cell was being edited. */
const EDIT_RETRY_MS = 400;
const UNDO_DEPTH = 20;

/**
 * The pane without its panels: reads, assesses, scores, corrects, undoes and explains one workbook, one step at a time, and publishes
 * a {@link PaneState} after each. No method rejects: what fails becomes a notice.
 */
export class Session<S extends object = object> {
  private readonly store = new Store<PaneState>(initialState);
  private readonly serial = new Serial();
  private readonly follow = new Follow(() => this.serial.run(() => this.refreshQuietly()), QUIET_MS, PATIENCE_MS);
  private readonly assessor: Assessor<S>;
  private readonly cells: ResultCells<S>;
  private readonly undos: { readonly what: Said; readonly undo: Undo }[] = [];
  private readonly stops: (() => Promise<void>)[] = [];
  private snapshot: Snapshot | null = null;
  private selection: Place | null = null;
  private retry: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly core: Core<S>,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.assessor = new Assessor(core);
    this.cells = new ResultCells(core);
    this.store.patch({ schemes: this.assessor.shelf.list() });
  }

  readonly getState = (): PaneState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Follows the workbook from now on, and reads it for the first time. */
  start(): Promise<void> {
    return this.task('reading', async () => {
      const watching = await Promise.allSettled([
        this.workbook.watch(() => this.follow.changed()),
        this.workbook.watchSelection((place) => this.selected(place)),
      ]);
      for (const outcome of watching) if (outcome.status === 'fulfilled') this.stops.push(outcome.value);
      await this.refresh();
      this.sayChecked();
      if (watching.some((outcome) => outcome.status === 'rejected')) this.tell({ kind: 'warning', ...said('PANE-NO-WATCH') });
    });
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
      await this.refresh();
      this.store.patch({ tab: 'findings' });
      this.sayChecked(true);
    });
  }

  /** 计分: one read, one write. */
  score(): Promise<void> {
    return this.task('scoring', async () => {
      const snapshot = await this.refresh();
      const { assessment } = this.store.get();
      if (assessment === null) return;
      if (!assessment.scheme.scores) return this.tell({ kind: 'info', ...said('PANE-NO-FORMULA', { scheme: assessment.scheme.title }) });
      if (assessment.units.length === 0) return this.tell({ kind: 'warning', ...said('PANE-NO-UNITS') });
      const plan = this.core.plan(assessment, snapshot);
      const result = resultRecord(assessment, plan.sheet, this.now());
      await this.write([...plan.edits, ...this.assessor.remember(snapshot), settingEdit('result', result)], said('PANE-DID-SCORE'));
      this.cells.wrote(plan);
      this.store.patch({ result, stale: [], tab: 'units' });
      const pending = assessment.units.filter((card) => card.total.state === 'pending').length;
      this.say('PANE-STATUS-SCORED', { units: assessment.units.length, sheet: plan.sheet, pending });
    });
  }

  /** 撤销: the last thing that Kaoji wrote and that was not taken back yet. */
  undo(): Promise<void> {
    return this.task('undoing', async () => {
      const last = this.undos.at(-1);
      if (last === undefined) return this.tell({ kind: 'info', ...said('PANE-UNDO-NONE') });
      const report = await last.undo.revert();
      this.undos.pop();
      this.cells.wrote(null);
      this.store.patch({ undoable: this.undos.at(-1)?.what ?? null });
      await this.refresh();
      this.say('PANE-STATUS-UNDONE', { what: last.what, cells: report.restored });
      if (report.leftAlone.length > 0) {
        this.tell({ kind: 'warning', ...said('PANE-LEFT-ALONE', { what: last.what }), places: report.leftAlone.map(({ place }) => place) });
      }
    });
  }

  /** Tries again to put back what a failed write left behind. */
  restore(): Promise<void> {
    return this.task('undoing', async () => {
      if (!canRestore(this.workbook)) return;
      const report = await this.workbook.restore();
      await this.refresh();
      this.say('PANE-RESTORED', { cells: report.restored });
    });
  }

  /** Lays out the corrections of these findings for approval. */
  previewFixes(findings: readonly Finding[]): void {
    if (this.snapshot !== null) this.store.patch({ preview: planFixes(findings, this.snapshot) });
  }

  cancelFixes(): void {
    this.store.patch({ preview: null });
  }

  /** Applies the corrections of these findings, as they stand after a fresh look at the workbook. */
  applyFixes(findings: readonly Finding[]): Promise<void> {
    return this.task('fixing', async () => {
      const snapshot = await this.refresh();
      const planned = planFixes(this.stillThere(findings), snapshot);
      this.store.patch({ preview: null });
      if (planned.length === 0) return this.tell({ kind: 'info', ...said('PANE-FIX-GONE') });
      await this.write(planned.flatMap(({ edits }) => edits), said('PANE-DID-FIX'));
      await this.refresh();
      this.say('PANE-STATUS-FIXED', { count: planned.length });
    });
  }

  /** Brings cells to the front. */
  goTo(place: Place): Promise<void> {
    return this.serial.run(() => this.workbook.select(place)).catch((error: unknown) => this.tell(failureNotice(error)));
  }

  /** Shows how a number came about. */
  explain(unit: string, item: string): void {
    const derivation = this.store.get().assessment?.explain(unit, item) ?? null;
    this.store.patch({ focus: { unit, item }, derivation, unit, tab: 'derivation' });
  }

  /** 推导 of the selected cell: a number of the result sheet, else the total of the unit in whose row it is. */
  explainSelection(): void {
    const { assessment, focus } = this.store.get();
    if (this.selection !== null && assessment !== null && this.snapshot !== null) {
      if (this.explainResultCell(this.selection)) return;
      const unit = unitOfRow(this.selection, this.snapshot, assessment);
      if (unit !== null && assessment.scheme.total !== null) return this.explain(unit, assessment.scheme.total);
    }
    this.store.patch({ tab: 'derivation' });
    if (focus === null) this.tell({ kind: 'info', ...said('PANE-EXPLAIN-NONE') });
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
      const refused = this.assessor.use(key);
      if (refused !== null) return this.tell(refused);
      this.assessor.forgetReadings();
      await this.choicesChanged();
      this.say('PANE-SCHEME-TAKEN', { scheme: this.store.get().assessment?.scheme.title ?? key });
    });
  }

  /** Takes a scheme from a file; a faulty one is refused with what is wrong in it. */
  async openScheme(text: string, fileName: string): Promise<void> {
    const { key, loaded } = this.assessor.shelf.open(text, fileName);
    this.store.patch({ schemes: this.assessor.shelf.list() });
    if (key === null) this.tell(refusal(fileName, loaded.problems));
    else await this.chooseScheme(key);
  }

  /** Takes another alternative of a reading, recomputes, tells what changed, and stores the choice in the workbook. */
  setReading(name: string, choice: string): Promise<void> {
    return this.task('storing', async () => {
      const before = this.store.get().assessment;
      this.assessor.read(name, choice);
      await this.choicesChanged((after) => {
        if (before !== null) this.tell(effectNotice(name, choice, before, after));
      });
    });
  }

  /** Sets the year and period that the workbook is for. */
  setPeriod(period: string): Promise<void> {
    return this.task('storing', async () => {
      this.assessor.setPeriod(period);
      await this.choicesChanged();
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
        this.tell(failureNotice(error));
      } finally {
        this.store.patch({ busy: null });
      }
    });
  }

  private async refreshQuietly(): Promise<void> {
    try {
      await this.refresh();
      this.sayChecked();
    } catch (error) {
      if (error instanceof WorkbookError && error.code === 'WB-CELL-EDIT') {
        this.store.patch({ status: said('PANE-STATUS-WAITING') });
        this.retry = setTimeout(() => this.follow.changed(), EDIT_RETRY_MS);
      } else this.tell(failureNotice(error));
    }
  }

  private async refresh(): Promise<Snapshot> {
    const snapshot = await this.workbook.read();
    this.snapshot = snapshot;
    if (this.assessor.schemeKey === null) {
      const missing = this.assessor.recall(snapshot);
      if (missing !== null && missing.code !== this.store.get().notice?.code) this.tell(missing);
    }
    this.store.patch({
      result: readStored(snapshot).result,
      schemes: this.assessor.shelf.list(),
      schemeId: this.assessor.schemeKey,
    });
    this.assess(snapshot);
    return snapshot;
  }

  /** Assesses under the new choices first, then has the workbook remember them: the numbers follow even where it cannot. */
  private async choicesChanged(then: (assessment: Assessment) => void = () => undefined): Promise<void> {
    const snapshot = this.snapshot ?? (await this.workbook.read());
    this.snapshot = snapshot;
    this.store.patch({ schemeId: this.assessor.schemeKey });
    this.assess(snapshot);
    const { assessment } = this.store.get();
    if (assessment !== null) then(assessment);
    const edits = this.assessor.remember(snapshot);
    if (edits.length === 0) return;
    await this.workbook.apply(edits);
    this.snapshot = withSettings(snapshot, edits);
  }

  private assess(snapshot: Snapshot): void {
    const assessment = this.assessor.assess(snapshot);
    if (assessment === null) return;
    const { result, focus, preview, unit } = this.store.get();
    this.store.patch({
      assessment,
      stale: result === null ? [] : staleReasons(result, assessment),
      derivation: focus === null ? null : assessment.explain(focus.unit, focus.item),
      unit: assessment.units.some((card) => card.unit === unit) ? unit : null,
    });
    if (preview !== null) this.previewFixes(this.stillThere(preview.map(({ finding }) => finding)));
  }

  private stillThere(findings: readonly Finding[]): readonly Finding[] {
    const keys = new Set(findings.map(findingKey));
    return this.store.get().assessment?.findings.filter((finding) => keys.has(findingKey(finding))) ?? [];
  }

  private async write(edits: Edits, what: Said): Promise<void> {
    const undo = await this.workbook.apply(edits);
    this.undos.push({ what, undo });
    if (this.undos.length > UNDO_DEPTH) this.undos.shift();
    this.store.patch({ undoable: what });
  }

  private selected(place: Place): void {
    this.selection = place;
    this.explainResultCell(place);
  }

  private explainResultCell(place: Place): boolean {
    const { assessment, result } = this.store.get();
    if (assessment === null || this.snapshot === null || result === null) return false;
    const owner = this.cells.ownerOf(place, result.sheet, assessment, this.snapshot);
    if (owner === null || assessment.explain(owner.unit, owner.item) === null) return false;
    this.explain(owner.unit, owner.item);
    return true;
  }

  private say(code: Said['code'], data: SaidData = {}): void {
    this.store.patch({ status: said(code, { time: clock(this.now()), ...data }) });
  }

  /** Says how many findings there are. Unless asked for, not the same counts again: a live region would read the new time out each time. */
  private sayChecked(asked = false): void {
    const { assessment, status } = this.store.get();
    if (assessment === null) return;
    const counts = { errors: 0, warnings: 0, notices: 0 };
    for (const { severity } of assessment.findings) counts[`${severity}s`] += 1;
    const same = status.code === 'PANE-STATUS-CHECKED' && Object.entries(counts).every(([name, count]) => status.data[name] === count);
    if (asked || !same) this.say('PANE-STATUS-CHECKED', counts);
  }
}
