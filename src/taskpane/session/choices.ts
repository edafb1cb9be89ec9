import type { WriteAs } from '../../assessment/choices/settings';
import type { Edits } from '../../workbook/edits';
import { doubts, refusal } from './core/assessor';
import type { Core } from './core/core';
import type { OpenWorkbook } from './open-workbook';
import { effectNotice } from './reading-effect';
import type { History } from './history';
import { said, type Notice } from './notice';
import type { ShelfKey } from './core/scheme-shelf';
import type { PaneState, Store } from './state';
import type { Steps } from './steps';

/** What a person chooses for a workbook, and the workbook remembers: the scheme, its readings, the period, how 计分 writes. */
export class Choices<S extends object> {
  constructor(
    private readonly core: Core<S>,
    private readonly desk: OpenWorkbook<S>,
    private readonly store: Store<PaneState>,
    private readonly steps: Steps,
    private readonly history: History,
  ) {}

  /** Takes another scheme of the list, and remembers it in the workbook. */
  chooseScheme(key: ShelfKey): Promise<void> {
    return this.take(key, null);
  }

  /** Takes a scheme from a file; a faulty one is refused with what is wrong in it. */
  async openScheme(text: string, fileName: string): Promise<void> {
    const { key, loaded } = this.desk.assessor.shelf.open(text, fileName);
    this.store.patch({ schemes: this.desk.assessor.list() });
    if (key === null) this.steps.tell(refusal(fileName, loaded.problems));
    else await this.take(key, loaded.problems.length > 0 ? doubts(fileName, loaded.problems) : null);
  }

  /** 从空白新建: a small scheme on the sheet 考评办法, to be rewritten there. */
  newScheme(): Promise<void> {
    return this.steps.task('storing', async () => {
      const snapshot = await this.desk.refresh();
      await this.writeScheme(this.core.own.blank, this.desk.assessor.rememberOwn(snapshot, false));
    });
  }

  /** 复制修改: the scheme in use on the sheet 考评办法, which the workbook follows from then on. */
  copyScheme(): Promise<void> {
    return this.steps.task('storing', async () => {
      const snapshot = await this.desk.refresh();
      const inUse = this.desk.assessor.textInUse(snapshot);
      if (inUse === null) this.steps.tell({ kind: 'info', ...said('PANE-NO-SCHEME') });
      else await this.writeScheme(inUse.text, this.desk.assessor.rememberOwn(snapshot, true));
    });
  }

  /** 导出: hands the scheme in use, as the text of a file, to `save`. */
  exportScheme(save: (text: string, fileName: string) => void): Promise<void> {
    return this.steps.task('saving', async () => {
      const inUse = this.desk.assessor.textInUse(await this.desk.refresh());
      if (inUse === null) return this.steps.tell({ kind: 'info', ...said('PANE-NO-SCHEME') });
      save(inUse.text, inUse.fileName);
      this.steps.say('PANE-STATUS-SAVED', { file: inUse.fileName });
    });
  }

  /** Takes another alternative of a reading, recomputes, tells what changed, and stores the choice in the workbook. */
  setReading(name: string, choice: string): Promise<void> {
    return this.steps.task('storing', async () => {
      const before = this.store.get().assessment;
      this.desk.assessor.read(name, choice);
      await this.desk.choicesChanged((after) => {
        if (before !== null) this.steps.tell(effectNotice(name, choice, before, after));
      });
    });
  }

  /** Whether 计分 writes values, or formulas that follow the ledgers; remembered in the workbook. */
  setWriteAs(as: WriteAs): Promise<void> {
    return this.steps.task('storing', async () => {
      this.store.patch({ writeAs: as });
      this.desk.assessor.writeAs = as;
      await this.desk.choicesChanged();
    });
  }

  /** Sets the year and period that the workbook is for. */
  setPeriod(period: string): Promise<void> {
    return this.steps.task('storing', async () => {
      this.desk.assessor.setPeriod(period);
      await this.desk.choicesChanged();
    });
  }

  /** Takes a scheme of the shelf; `doubtful` is told once that is done. The one in use, opened anew, keeps its readings. */
  private take(key: ShelfKey, doubtful: Notice | null): Promise<void> {
    return this.steps.task('storing', async () => {
      const isAnother = key !== this.desk.assessor.schemeKey;
      const refused = this.desk.assessor.use(key);
      if (refused !== null) return this.steps.tell(refused);
      if (isAnother) this.desk.assessor.forgetReadings();
      await this.desk.choicesChanged();
      this.steps.say('PANE-SCHEME-TAKEN', { scheme: this.store.get().assessment?.scheme.title ?? key });
      if (doubtful !== null) this.steps.tell(doubtful);
    });
  }

  private async writeScheme(text: string, remembered: Edits): Promise<void> {
    if (this.desk.assessor.hasOwn) return this.steps.tell({ kind: 'info', ...said('PANE-SHEET-EXISTS') });
    await this.history.write([...this.core.own.plan(text), ...remembered], said('PANE-DID-SCHEME'));
    await this.desk.refresh();
    this.steps.say('PANE-STATUS-SCHEME');
  }
}
