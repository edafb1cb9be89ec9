import { marksIn } from '../../sheets/finding-marks';
import type { Assessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/findings/finding';
import type { Place } from '../../workbook/cells/area';
import type { Edits } from '../../workbook/edits';
import { WorkbookError } from '../../workbook/error';
import type { Workbook } from '../../workbook/port';
import { sheetNamed, type Snapshot, type UnfinishedWrite } from '../../workbook/snapshot';
import type { WorkbookContext } from '../../custom-functions/on-ledgers/workbook-context';
import type { ListedScheme } from '../../regulations/shipped';
import { Assessor } from './scheme/assessor';
import { findingKey } from '../../assessment/findings/finding-key';
import { planFixes, type PlannedFix } from './planned-fixes';
import type { Notice } from './notice';
import { readyToPlan, ResultCells, unitOfRow } from './result-cells';
import type { Focus, PaneState, Store } from './state';
import type { TaskRunner } from './tasks/task-runner';
import { seenAs } from '../../assessment/choices/reviews';
import { readSettings, withSettings } from '../../assessment/choices/settings';
import { resultOutdated } from '../../sheets/result/outdated';
import { isWorkingsSheet, LIVE_SHEET } from '../../workbook/owned-sheets';
import { part } from '../../workbook/part';
import type * as Freezing from '../../custom-functions/freeze';
import type * as LiveSheet from '../../custom-functions/live-sheet';

/** The sheet of live results and 转为数值: fetched where a workbook has such a sheet, or is about to. */
type LiveParts = typeof LiveSheet & typeof Freezing;

/** Who hears of each look at the workbook. */
export interface LookListeners {
  /** The writes that a pane began and did not end, as they stand. */
  unfinished(unfinished: readonly UnfinishedWrite[]): void;
  /** It has been read and assessed. */
  looked(snapshot: Snapshot): Promise<void>;
}

/** The workbook as it was read last, and the assessment of it. Publishes both. */
export class OpenWorkbook {
  readonly assessor: Assessor;
  readonly cells = new ResultCells();
  private snapshot: Snapshot | null = null;
  /** Formulas rest on a scheme or choices that are no longer in use. */
  private recalculationDue = false;
  private heldUpByEdit = false;
  /** What was said last of a workbook without a scheme. */
  private missing: Notice['code'] | null = null;

  private readonly functions: WorkbookContext | null;
  private fetchedLive: LiveParts | null = null;

  constructor(
    private readonly workbook: Workbook,
    { shipped, functions }: { readonly shipped: readonly ListedScheme[]; readonly functions: WorkbookContext | null },
    private readonly store: Store<PaneState>,
    private readonly tasks: Pick<TaskRunner, 'control' | 'work'>,
    private readonly on: LookListeners,
  ) {
    this.functions = functions;
    this.assessor = new Assessor(shipped);
    store.patch({ schemes: this.assessor.list(), hasFunctions: functions !== null });
  }

  /** Whether formulas could not be calculated again because a cell was being edited: it is worth another look soon. */
  get heldUp(): boolean {
    return this.recalculationDue && this.heldUpByEdit;
  }

  /**
   * Reads the workbook and assesses it. Looks first whether its own scheme came, went or changed, and for one where there is none. Where
   * formulas are calculated again, it is read once more.
   * `unasked`: the user waits for nothing: only what changed is read, and that there is no scheme is said only where it is news.
   * `whole`: with the sheets that a result in formulas is calculated on, which only who plans another result, or looks for formulas, has
   * to know.
   */
  async refresh(how: { readonly unasked?: true; readonly whole?: true } = {}): Promise<Snapshot> {
    const snapshot = await this.look(how);
    return (await this.toldFunctions(snapshot)) ? this.look(how) : snapshot;
  }

  private async look({ unasked = false, whole = false }: { readonly unasked?: boolean; readonly whole?: boolean }): Promise<Snapshot> {
    const extent = unasked ? 'changes' : 'whole';
    const snapshot = await this.workbook.read(whole ? undefined : isNoWorking, this.tasks.control, extent);
    await this.assessor.ready(snapshot);
    this.snapshot = snapshot;
    const missing = this.assessor.follow(snapshot);
    if (missing !== null && !(unasked && missing.code === this.missing)) this.store.patch({ notice: missing });
    this.missing = missing?.code ?? null;
    this.on.unfinished(snapshot.unfinished ?? []);
    const live = hasLiveSheet(snapshot) ? await this.liveParts() : null;
    this.store.patch({
      result: readSettings(snapshot).result,
      liveOverwritten: live !== null && live.liveOverwritten(snapshot),
      isMarked: marksIn(snapshot).length > 0,
      schemes: this.assessor.list(),
      schemeId: this.assessor.schemeKey,
      looked: true,
      chosenBy: this.assessor.chosenBy,
      writeAs: this.assessor.writeAs,
    });
    await this.assess(snapshot);
    await this.readyToExplain();
    await this.on.looked(snapshot);
    return snapshot;
  }

  /** The layout of a result in formulas is known to what plans it; without, its numbers are not explained where they stand. */
  private async readyToExplain(): Promise<void> {
    try {
      await readyToPlan(this.store.get().result?.as ?? 'values');
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }

  /**
   * Whether formulas stand on a sheet that the scheme's ledgers are read from, so that a calculation there may change what the pane says. A
   * sheet that is not known may be one.
   */
  readsFormulasOn(sheet: string | null): boolean {
    const { assessment } = this.store.get();
    if (this.snapshot === null || assessment === null) return false;
    if (sheet === null) return true;
    const isRead = assessment.ledgers.some(({ place }) => place?.sheet === sheet);
    return isRead && (sheetNamed(this.snapshot, sheet)?.formulas ?? []).some((line) => line.some((formula) => formula !== null));
  }

  /** What is known of the workbook and shown of it, as it stands; called, it stands so again. */
  mark(): () => void {
    const { snapshot, missing } = this;
    const choices = this.assessor.mark();
    const shown = this.store.get();
    return () => {
      this.snapshot = snapshot;
      this.missing = missing;
      choices();
      const { busy, progress, cancel, status, lost, tab } = this.store.get();
      this.store.patch({ ...shown, busy, progress, cancel, status, lost, tab, notice: null });
    };
  }

  /** The sheet of live results as edits; null where formulas have no functions, or there is nothing to score. */
  async planLive(snapshot: Snapshot): Promise<Edits | null> {
    const { planLiveSheet } = await this.liveParts();
    const { assessment } = this.store.get();
    const { inUse } = this.assessor;
    return this.functions === null || inUse === null || assessment === null ? null : planLiveSheet(inUse.scheme, assessment, snapshot);
  }

  /** What knows the sheet of live results. @throws WorkbookError PANE-PART where it cannot be fetched */
  async liveParts(): Promise<LiveParts> {
    this.fetchedLive ??= {
      ...(await part(() => import(/* webpackChunkName: "live" */ '../../custom-functions/live-sheet'))),
      ...(await part(() => import(/* webpackChunkName: "live" */ '../../custom-functions/freeze'))),
    };
    return this.fetchedLive;
  }

  /**
   * Assesses under the new choices first, then has the workbook remember them: the numbers follow even where it cannot.
   * @param store writes what the workbook has to remember
   */
  async choicesChanged(
    store: (edits: Edits, snapshot: Snapshot) => Promise<unknown>,
    then: (assessment: Assessment) => void = () => undefined,
  ): Promise<void> {
    const snapshot = this.snapshot ?? (await this.workbook.read(undefined, this.tasks.control));
    this.snapshot = snapshot;
    this.store.patch({ schemeId: this.assessor.schemeKey, chosenBy: this.assessor.chosenBy });
    await this.assess(snapshot);
    const { assessment } = this.store.get();
    if (assessment !== null) then(assessment);
    try {
      const edits = this.assessor.remember(snapshot);
      if (edits.length > 0) await store(edits, snapshot);
    } finally {
      await this.toldFunctions(snapshot);
    }
  }

  /** Lays out the corrections of these findings for approval. */
  previewFixes(findings: readonly Finding[]): void {
    this.store.patch({ preview: this.plannedFixes(findings) });
  }

  /** The corrections of these findings, over the workbook as it was read last. */
  plannedFixes(findings: readonly Finding[]): readonly PlannedFix[] {
    return this.snapshot === null ? [] : planFixes(findings, this.snapshot);
  }

  /** These findings as they are now; those that are gone are left out. */
  stillThere(findings: readonly Finding[]): readonly Finding[] {
    const keys = new Set(findings.map(findingKey));
    return this.store.get().assessment?.findings.filter((finding) => keys.has(findingKey(finding))) ?? [];
  }

  /** {@link seenAs} of these findings, over the workbook as it was read last. */
  seen(findings: readonly Finding[]): readonly string[] {
    const { snapshot } = this;
    return snapshot === null ? [] : findings.map((finding) => seenAs(finding, snapshot));
  }

  /** The number of the result sheet that stands at a place, if it can be explained. */
  resultAt(place: Place): Focus | null {
    const { assessment, result } = this.store.get();
    if (assessment === null || this.snapshot === null || result === null) return null;
    const owner = this.cells.ownerOf(place, result, assessment, this.snapshot);
    return owner === null || assessment.explain(owner.unit, owner.item) === null ? null : owner;
  }

  /** The total of the unit that a row of any sheet names. */
  totalOfRow(place: Place): Focus | null {
    const { assessment } = this.store.get();
    if (assessment === null || this.snapshot === null || assessment.scheme.total === null) return null;
    const unit = unitOfRow(place, this.snapshot, assessment);
    return unit === null ? null : { unit, item: assessment.scheme.total };
  }

  /** This session has written these edits: what the workbook remembers is known without another look. */
  wrote(edits: Edits): void {
    if (this.snapshot === null) return;
    this.snapshot = withSettings(this.snapshot, edits);
    this.assessor.remembered(this.snapshot);
    this.store.patch({ chosenBy: this.assessor.chosenBy });
  }

  /** Something that was written is taken back: the layout of the result and the choices are what the next look finds. */
  takenBack(): void {
    this.cells.forget();
    this.assessor.forgetChoices();
  }

  /**
   * Hands the functions in the cells what the pane uses; has them calculated again where that is not what they knew. Where the workbook
   * cannot, that stays due, and keeps the pane from nothing. True when they were calculated, so that cells may show something else.
   */
  private async toldFunctions(snapshot: Snapshot): Promise<boolean> {
    const { inUse } = this.assessor;
    if (this.functions === null) return false;
    this.recalculationDue = this.functions.follow(inUse, snapshot) || this.recalculationDue;
    const live = inUse !== null && hasLiveSheet(snapshot) ? await this.liveParts() : null;
    this.store.patch({ outgrown: inUse === null || live === null ? [] : live.outgrown(inUse.scheme, snapshot) });
    if (!this.recalculationDue) return false;
    this.heldUpByEdit = false;
    try {
      await this.workbook.recalculate();
      this.recalculationDue = false;
      return true;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      this.heldUpByEdit = error.code === 'WB-CELL-EDIT';
      return false;
    }
  }

  private async assess(snapshot: Snapshot): Promise<void> {
    const assessment = await this.tasks.work(this.assessor.assess(snapshot));
    if (assessment === null) {
      if (this.store.get().assessment !== null)
        this.store.patch({ assessment: null, stale: [], derivation: null, focus: null, unit: null });
      return;
    }
    const { result, focus, preview, unit } = this.store.get();
    this.store.patch({
      assessment,
      stale: result === null ? [] : resultOutdated(result, assessment, this.cells.isBefore(snapshot) ? null : snapshot),
      derivation: focus === null ? null : assessment.explain(focus.unit, focus.item),
      unit: assessment.units.some((card) => card.unit === unit) ? unit : null,
    });
    if (preview !== null) this.previewFixes(this.stillThere(preview.map(({ finding }) => finding)));
  }
}

function hasLiveSheet({ sheets }: Snapshot): boolean {
  return sheets.some(({ name }) => name === LIVE_SHEET);
}

function isNoWorking(sheet: string): boolean {
  return !isWorkingsSheet(sheet);
}
