import { isAssessed } from '../../assessment/assessment';
import { settingEdit, type WriteAs } from '../../assessment/choices/settings';
import { settingKeys } from '../../workbook/setting-keys';
import { resultRecord, sealingEdits } from '../../assessment/choices/written-result';
import type { Finding } from '../../assessment/findings/finding';
import { isWorkingsSheet } from '../../workbook/owned-sheets';
import { cellArea, type Place } from '../../workbook/cells/area';
import { formulasCost } from '../../sheets/formulas/cost';
import type { Workbook } from '../../workbook/port';
import type { Control } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import type { WorkbookContext } from '../../custom-functions/on-ledgers/workbook-context';
import { listedSchemes } from '../../regulations/list';
import type { ListedScheme } from '../../regulations/shipped';
import { readyToPlan, resultPlan } from './result-cells';
import { CellFormulas } from './cell-formulas';
import { FindingList } from './findings/finding-list';
import { Marks } from './findings/marks';
import { Reviews } from './findings/reviews';
import { WrittenList } from './findings/written-list';
import type { FormFiles } from './forms/form-files';
import { Forms } from './forms/forms';
import { IssuedForms } from './forms/issued-forms';
import { Choices } from './scheme/choices';
import { OpenWorkbook } from './open-workbook';
import { NewScheme } from './scheme/new-scheme';
import { TableAnswers } from './table-answers';
import { asShown, touchesAny } from './planned-fixes';
import { WorkbookWatcher } from './watch/workbook-watcher';
import { History } from './undo/undo-history';
import { said, type Notice } from './notice';
import { nextTask } from './tasks/next-task';
import { scorable } from './watch/scorable';
import { initialState, Store, type PaneState, type Tab } from './state';
import { TaskRunner, type Surroundings } from './tasks/task-runner';

/** What a session works with besides the workbook; what is left out is as in the program, outside Excel. */
export interface SessionOptions extends Partial<Surroundings> {
  /** The schemes that come with the program. */
  readonly shipped?: readonly ListedScheme[];
  /** Where custom functions look for the workbook's scheme; null in a workbook that has none. */
  readonly functions?: WorkbookContext | null;
  /** Makes files of their own of filled forms and hands them out; null where that cannot be had. */
  readonly files?: FormFiles | null;
}

/**
 * The pane without its panels: reads, assesses, scores, corrects, undoes and explains one workbook, one task at a time, and publishes
 * a {@link PaneState} after each. No method rejects: what fails becomes a notice.
 */
export class Session {
  private readonly store = new Store<PaneState>(initialState);
  private readonly tasks: TaskRunner;
  private readonly openWorkbook: OpenWorkbook;
  private readonly watcher: WorkbookWatcher;
  /** 撤销 and 恢复. */
  readonly history: History;
  /** The scheme, its readings, the period, how results are written. */
  readonly choices: Choices;
  /** 按这本工作簿新建. */
  readonly newScheme: NewScheme;
  /** 认表: which table is which ledger. */
  readonly tables: TableAnswers;
  /** 出表: standard tables. */
  readonly forms: Forms;
  /** 出过的表, and 更新. */
  readonly issuedForms: IssuedForms;
  /** The menu 函数. */
  readonly formulas: CellFormulas;
  /** The list of findings. */
  readonly findings: FindingList;
  /** 问题清单 */
  readonly list: WrittenList;
  /** 在表中标出 */
  readonly marks: Marks;
  /** 已核 */
  readonly reviews: Reviews;
  private selection: Place | null = null;

  constructor(
    private readonly workbook: Workbook,
    { shipped = listedSchemes, functions = null, files = null, ...around }: SessionOptions = {},
  ) {
    const { store } = this;
    this.tasks = new TaskRunner(
      store,
      { now: () => new Date(), unexpected: () => undefined, pause: nextTask, elapsed: () => performance.now(), ...around },
      {
        mark: () => this.openWorkbook.mark(),
        failed: (error) => this.history.keep(error),
        outdated: () => this.watcher.lookAgain(),
        over: () => {
          if (this.openWorkbook.heldUp) this.watcher.lookAgain();
        },
      },
    );
    this.openWorkbook = new OpenWorkbook(workbook, { shipped, functions }, store, this.tasks, {
      unfinished: (unfinished) => this.history.found(unfinished),
      looked: (snapshot) => this.forms.looked(snapshot),
    });
    this.watcher = new WorkbookWatcher(workbook, this.openWorkbook, store, this.tasks, {
      selected: (place) => this.selected(place),
      showsLooks: (sheet) => this.forms.showsLooks(sheet),
    });
    this.history = new History(workbook, this.openWorkbook, store, this.tasks);
    this.choices = new Choices(this.openWorkbook, store, this.tasks, this.history);
    this.newScheme = new NewScheme(this.openWorkbook, store, this.tasks, this.history);
    this.tables = new TableAnswers(this.openWorkbook, store, this.tasks, this.history);
    const parts = { openWorkbook: this.openWorkbook, store, tasks: this.tasks, history: this.history };
    this.forms = new Forms(workbook, { ...parts, files });
    this.issuedForms = new IssuedForms(parts, this.forms.known);
    this.formulas = new CellFormulas(workbook, this.openWorkbook, store, this.tasks, this.history);
    this.reviews = new Reviews(this.openWorkbook, store, this.tasks, this.history);
    this.marks = new Marks(workbook, this.openWorkbook, store, this.tasks, this.history);
    this.list = new WrittenList(this.openWorkbook, store, this.tasks, this.history);
    this.findings = new FindingList(store, this.tasks, (place) => this.goTo(place));
  }

  readonly getState = (): PaneState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Follows the workbook from now on, and reads it for the first time. */
  start(): Promise<void> {
    return this.tasks.task('reading', () => this.watcher.look());
  }

  /** Stops following the workbook. */
  dispose(): Promise<void> {
    return this.watcher.stop();
  }

  /** 校验 */
  check(): Promise<void> {
    return this.tasks.task('reading', async () => {
      await this.openWorkbook.refresh();
      this.store.patch({ tab: 'findings', fresh: new Set() });
      this.watcher.sayChecked(true);
    });
  }

  /**
   * 计分: one read, one write.
   * @param how `large`: the user has been told what so many formulas take, and wants them; `as`: how it is written from now on
   */
  score({ large = false, as = null }: { readonly large?: boolean; readonly as?: WriteAs | null } = {}): Promise<void> {
    return this.tasks.task('scoring', async () => {
      this.store.patch({ large: null });
      const snapshot = await this.openWorkbook.refresh({ whole: true });
      const { writeAs: chosen, result: before } = this.store.get();
      const writeAs = as ?? chosen;
      const { openWorkbook, store, tasks } = this;
      const assessment = scorable({ snapshot, openWorkbook, store, tasks, task: 'PANE-DID-SCORE' });
      if (assessment === null) return;
      const cost = writeAs === 'formulas' && isAssessed(assessment) ? formulasCost(assessment) : null;
      if (cost !== null && (cost.isTooLarge || (cost.isLarge && !large))) return this.store.patch({ large: cost });
      await readyToPlan(writeAs);
      const plan = await this.tasks.work(resultPlan(assessment, snapshot, writeAs));
      const result = resultRecord(assessment, plan, this.tasks.now(), writeAs);
      // As any choice it stands in the pane, even where the workbook cannot remember it.
      this.openWorkbook.assessor.writeAs = writeAs;
      this.store.patch({ writeAs });
      await this.history.write(
        [...plan.edits, ...this.openWorkbook.assessor.remember(snapshot), ...sealingEdits(assessment), settingEdit('result', result)],
        said('PANE-DID-SCORE'),
        { snapshot },
      );
      this.openWorkbook.cells.wrote(plan, snapshot);
      this.store.patch({ result, stale: [], tab: 'units' });
      const pending = assessment.units.filter((card) => card.total?.state === 'pending').length;
      this.tasks.say(writeAs === 'formulas' ? 'PANE-STATUS-FORMULAS' : 'PANE-STATUS-SCORED', {
        units: assessment.units.length,
        sheet: plan.sheet,
        pending,
      });
      if (plan.untranslated.length > 0) {
        this.tell({
          kind: 'info',
          ...said('PANE-UNTRANSLATED', { count: plan.untranslated.length }),
          details: [
            ...plan.untranslated.map(({ what, why }) => said('PANE-UNTRANSLATED-ITEM', { what, why })),
            ...(plan.partly.length > 0 ? [said('PANE-ON-VALUES', { names: plan.partly.join('、') })] : []),
          ],
        });
      }
      if (before?.as === 'formulas' && writeAs === 'values')
        this.tell({ kind: 'info', ...said('PANE-WORKINGS-LEFT'), places: workingsOf(snapshot) });
    });
  }

  /** Lays out the corrections of these findings for approval. */
  previewFixes(findings: readonly Finding[]): void {
    this.openWorkbook.previewFixes(findings);
  }

  /** The answer to {@link PaneState.large}: values instead. One step for 撤销. */
  scoreInValues(): Promise<void> {
    return this.score({ as: 'values' });
  }

  /** 取消: gives up the task under way. */
  cancel(): void {
    this.tasks.cancel();
  }

  cancelFixes(): void {
    this.store.patch({ preview: null });
  }

  /**
   * Applies the corrections of these findings, as far as a fresh look at the workbook finds what was shown: a place that holds something
   * else by now is left as it is and listed.
   */
  applyFixes(findings: readonly Finding[]): Promise<void> {
    return this.tasks.task('fixing', async () => {
      const shown = this.store.get().preview ?? this.openWorkbook.plannedFixes(findings);
      const snapshot = await this.openWorkbook.refresh();
      const { same, changed } = asShown(shown, this.openWorkbook.plannedFixes(this.openWorkbook.stillThere(findings)));
      this.store.patch({ preview: null });
      if (same.length === 0) return this.tell({ kind: 'info', ...said('PANE-FIX-GONE'), places: changed });
      const edits = same.flatMap((fix) => fix.edits);
      const { leftAlone } = await this.history.write(edits, said('PANE-DID-FIX'), { snapshot, changed: 'leave' });
      const left = [...changed, ...leftAlone.map(({ place }) => place)];
      this.tasks.say('PANE-STATUS-FIXED', { count: same.filter((fix) => !touchesAny(fix, leftAlone)).length });
      if (left.length > 0) this.tell({ kind: 'warning', ...said('PANE-FIX-LEFT', { count: left.length }), places: left });
      await this.openWorkbook.refresh();
    });
  }

  /** Gives one of the answers that a finding offers, as it stands after a fresh look; the workbook remembers it. */
  answer(finding: Finding, index: number): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const answer = this.openWorkbook.stillThere([finding])[0]?.answers?.[index];
      if (answer === undefined) return this.tell({ kind: 'info', ...said('PANE-FIX-GONE') });
      await this.history.write(answer.edits, said('PANE-DID-ANSWER'), { snapshot });
      if (answer.edits.some((edit) => edit.kind === 'setting' && edit.key === settingKeys.period))
        this.openWorkbook.assessor.forgetChoices();
      this.tasks.say('PANE-STATUS-ANSWERED');
      await this.openWorkbook.refresh();
    });
  }

  /** Brings cells to the front. */
  goTo(place: Place): Promise<void> {
    return this.tasks
      .quietly(async () => {
        await this.workbook.select(place);
        // A file tells of no selection.
        this.forms.selected(place);
      })
      .catch((error: unknown) => this.tasks.failed(error));
  }

  /** Shows how a number came about. */
  explain(unit: string, item: string): void {
    const derivation = this.store.get().assessment?.explain(unit, item) ?? null;
    this.store.patch({ focus: { unit, item }, derivation, unit, tab: 'derivation' });
  }

  /** 推导 of the selected cell: a number of the result sheet, else the total of the unit in whose row it is. */
  explainSelection(): void {
    const number =
      this.selection === null ? null : (this.openWorkbook.resultAt(this.selection) ?? this.openWorkbook.totalOfRow(this.selection));
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

  /** Shows a message until it is dismissed or the next task begins. */
  tell(notice: Notice): void {
    this.tasks.tell(notice);
  }

  dismiss(): void {
    this.store.patch({ notice: null });
  }

  /** Saves a copy by `write`, which answers with the name of the file. */
  saveCopy(write: (control: Control) => Promise<string>): Promise<void> {
    return this.tasks.task('saving', async () => this.tasks.say('PANE-STATUS-SAVED', { file: await write(this.tasks.control) }));
  }

  private selected(place: Place): void {
    this.selection = place;
    this.forms.selected(place);
    const number = this.openWorkbook.resultAt(place);
    if (number !== null) this.explain(number.unit, number.item);
  }
}

/** The sheets that a result in formulas is calculated on. */
function workingsOf({ sheets }: Snapshot): Place[] {
  return sheets.filter(({ name }) => isWorkingsSheet(name)).map(({ name }) => ({ sheet: name, area: cellArea(0, 0) }));
}
