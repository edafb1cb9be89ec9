import type { StoredScheme, WriteAs } from '../../../assessment/choices/settings';
import { WorkbookError } from '../../../workbook/error';
import { SCHEME_SHEET } from '../../../workbook/owned-sheets';
import type { Snapshot } from '../../../workbook/snapshot';
import { doubts, refusal } from './assessor';
import type { OpenWorkbook } from '../open-workbook';
import type { Assessment } from '../../../assessment/assessment';
import { hasLeft } from '../undo/lost-writes';
import type { History } from '../undo/undo-history';
import { effectsOf } from '../watch/effect';
import { failureNotice, said, type Notice, type Said } from '../notice';
import type { ShelfKey } from './scheme-shelf';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';

/** What a person chooses for a workbook, and the workbook remembers: the scheme, its readings, the period, how 计分 writes. */
export class Choices {
  constructor(
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /** Takes another scheme of the list, and remembers it in the workbook. */
  chooseScheme(key: ShelfKey): Promise<void> {
    return this.take(key, null);
  }

  /** Takes a scheme from a file; a faulty one is refused with what is wrong in it. */
  async openScheme(text: string, fileName: string): Promise<void> {
    const { shelf } = this.openWorkbook.assessor;
    try {
      await shelf.fetchTexts();
    } catch (error) {
      return this.tasks.failed(error);
    }
    const { key, loaded } = shelf.open(text, fileName);
    this.store.patch({ schemes: this.openWorkbook.assessor.list() });
    if (key === null) this.tasks.tell(refusal(fileName, loaded.diagnostics));
    else await this.take(key, loaded.diagnostics.length > 0 ? doubts(fileName, loaded.diagnostics) : null);
  }

  /** 从空白新建: a small scheme on the sheet 考评办法, to be rewritten there. */
  newScheme(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const { blankScheme } = await this.openWorkbook.assessor.shelf.fetchTexts();
      await this.writeScheme({ text: blankScheme, fileName: `${SCHEME_SHEET}.yaml` }, false, snapshot);
    });
  }

  /** 复制修改: the scheme in use on the sheet 考评办法, which the workbook follows from then on. */
  copyScheme(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const inUse = await this.openWorkbook.assessor.textInUse(snapshot);
      if (inUse === null) this.tasks.tell({ kind: 'info', ...said('PANE-NO-SCHEME') });
      else await this.writeScheme(inUse, true, snapshot);
    });
  }

  /** 导出: hands the scheme in use, as the text of a file, to `save`. */
  exportScheme(save: (text: string, fileName: string) => void): Promise<void> {
    return this.tasks.task('saving', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const inUse = await this.openWorkbook.assessor.textInUse(snapshot);
      if (inUse === null) return this.tasks.tell({ kind: 'info', ...said('PANE-NO-SCHEME') });
      save(inUse.text, inUse.fileName);
      this.tasks.say('PANE-STATUS-SAVED', { file: inUse.fileName });
    });
  }

  /** Takes another alternative of a reading, recomputes, tells what changed, and stores the choice in the workbook. */
  setReading(name: string, choice: string): Promise<void> {
    return this.tasks.task('storing', async () => {
      const before = this.store.get().assessment;
      this.openWorkbook.assessor.read(name, choice);
      const isStored = await this.changed('PANE-DID-READING', (after) => {
        if (before !== null) this.tasks.tell(effectNotice(name, choice, before, after));
      });
      if (isStored) this.tasks.say('PANE-STATUS-READING', { reading: name, choice });
    });
  }

  /** Whether 计分 writes values, or formulas that follow the ledgers; remembered in the workbook. */
  setWriteAs(as: WriteAs): Promise<void> {
    return this.tasks.task('storing', async () => {
      this.store.patch({ writeAs: as });
      this.openWorkbook.assessor.writeAs = as;
      if (await this.changed('PANE-DID-WRITE-AS')) this.tasks.say(as === 'formulas' ? 'PANE-STATUS-AS-FORMULAS' : 'PANE-STATUS-AS-VALUES');
    });
  }

  /** Sets the year and period that the workbook is for. */
  setPeriod(period: string): Promise<void> {
    return this.tasks.task('storing', async () => {
      this.openWorkbook.assessor.setPeriod(period);
      if (await this.changed('PANE-DID-PERIOD')) this.tasks.say('PANE-STATUS-PERIOD', { period });
    });
  }

  /** Takes a scheme of the shelf; `doubtful` is told once that is done. The one in use, opened anew, keeps its readings. */
  private take(key: ShelfKey, doubtful: Notice | null): Promise<void> {
    return this.tasks.task('storing', async () => {
      await this.openWorkbook.assessor.shelf.fetch(key);
      const isAnother = key !== this.openWorkbook.assessor.schemeKey;
      const refused = this.openWorkbook.assessor.use(key);
      if (refused !== null) return this.tasks.tell(refused);
      if (isAnother) this.openWorkbook.assessor.forgetReadings();
      if (!(await this.changed('PANE-DID-CHOOSE'))) return;
      this.tasks.say('PANE-SCHEME-TAKEN', { scheme: this.store.get().assessment?.scheme.title ?? key });
      if (doubtful !== null) this.tasks.tell(doubtful);
    });
  }

  private async writeScheme({ text, fileName }: StoredScheme, isCopy: boolean, snapshot: Snapshot): Promise<void> {
    const { assessor } = this.openWorkbook;
    if (assessor.hasOwn) return this.tasks.tell({ kind: 'info', ...said('PANE-SHEET-EXISTS') });
    const { planOwnScheme } = await assessor.shelf.fetchTexts();
    const { edits, diagnostics } = planOwnScheme(text, fileName);
    if (edits === null) return this.tasks.tell(refusal(fileName, diagnostics));
    await this.history.write([...edits, ...assessor.rememberOwn(snapshot, isCopy)], said('PANE-DID-SCHEME'), { snapshot });
    this.tasks.say('PANE-STATUS-SCHEME');
    await this.openWorkbook.refresh();
  }

  /** Goes by what was chosen, and has the workbook remember it. False, and said, where it does not. */
  private async changed(what: Said['code'], then?: (assessment: Assessment) => void): Promise<boolean> {
    try {
      await this.openWorkbook.choicesChanged((edits, snapshot) => this.history.write(edits, said(what), { snapshot }), then);
      return true;
    } catch (error) {
      if (!(error instanceof WorkbookError) || hasLeft(error)) throw error;
      this.tasks.tell({ kind: 'warning', ...said('PANE-NOT-REMEMBERED'), details: [failureNotice(error)] });
      return false;
    }
  }
}

const UNITS_SHOWN = 5;

/** Tells what a changed reading did: how much, and the first few totals before and after. */
function effectNotice(reading: string, choice: string, before: Assessment, after: Assessment): Notice {
  const effects = effectsOf(before, after);
  const totals = effects.flatMap(({ unit, total }) => (total === null ? [] : [{ unit, ...total }]));
  const ranks = effects.filter(({ rank }) => rank !== null).length;
  const grades = effects.filter(({ grade }) => grade !== null).length;
  const shown = totals.slice(0, UNITS_SHOWN).map((change) => said('PANE-READING-EFFECT', change));
  const rest = totals.length - shown.length;
  return {
    kind: 'info',
    ...said('PANE-READING-CHANGED', { reading, choice, totals: totals.length, ranks, grades }),
    details: rest > 0 ? [...shown, said('PANE-READING-MORE', { count: rest })] : shown,
  };
}
