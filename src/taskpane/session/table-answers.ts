import { isAssessed } from '../../assessment/assessment';
import { settingEdit } from '../../assessment/choices/settings';
import { shapesOf } from '../../ledgers/columns/fields';
import { carryOver } from '../../ledgers/mapping/carry-over';
import { mapAs } from '../../ledgers/mapping/map-workbook';
import { tableOverviews, type TableOverview } from '../../ledgers/mapping/overview';
import { asTaken, notRead, withAnswer, withColumn, type TableAnswer } from '../../ledgers/mapping/table-answers';
import type { Ledgers } from '../../ledgers/read-ledgers';
import type { Scheme } from '../../scheme/model';
import type { Control } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { said, type Said } from './notice';
import type { OpenWorkbook } from './open-workbook';
import type { PaneState, Store } from './state';
import type { TaskRunner } from './tasks/task-runner';
import type { History } from './undo/undo-history';

/** What an answer is made from: the workbook as it is now, and the table in it. */
interface Looked {
  readonly snapshot: Snapshot;
  readonly scheme: Scheme;
  readonly ledgers: Ledgers;
  readonly table: TableOverview;
}

/** 认表: which table is which ledger, and which of its columns is which, as a person says; the workbook remembers it. */
export class TableAnswers {
  constructor(
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /** 改台账: a table is this ledger; null: it is not to be read. */
  takeAs(shown: TableOverview, ledger: string | null): Promise<void> {
    const { sheet } = shown.place;
    const what = ledger === null ? said('PANE-DID-LEAVE-TABLE', { sheet }) : said('PANE-DID-TAKE-TABLE', { sheet, ledger });
    return this.answer(shown, what, async ({ snapshot, scheme, ledgers, table }) => {
      if (ledger !== null) {
        const tables = await this.tasks.work(mapAs(snapshot, shapesOf(scheme), { sheet, ledger }));
        const mapped = tables.find(({ nth }) => nth === table.nth);
        return mapped === undefined ? null : asTaken(mapped);
      }
      const found = ledgers.tablesFound.found.find((one) => one.nth === table.nth && one.table.view.sheet.name === sheet);
      return found === undefined ? null : notRead(found);
    });
  }

  /** 改列: what stands below a head is this column of the table's ledger; null: it is not used. */
  takeColumn(shown: TableOverview, head: string, column: string | null): Promise<void> {
    const { sheet } = shown.place;
    const what = column === null ? said('PANE-DID-LEAVE-COLUMN', { sheet, head }) : said('PANE-DID-TAKE-COLUMN', { sheet, head, column });
    return this.answer(shown, what, async ({ table: { taken } }) => (taken === null ? null : withColumn(taken, head, column)));
  }

  /**
   * 沿用上年的认表: what was said of last year's tables, as far as tables here have the very same heads; says what was taken over, and what
   * not. What a person has said of this workbook stands.
   * @param file what last year's workbook is called
   * @param lastYears reads what it remembers of its tables; fails where it cannot be read
   */
  carryOver(file: string, lastYears: (control: Control) => Promise<readonly TableAnswer[]>): Promise<void> {
    return this.tasks.task('storing', async () => {
      const last = await lastYears(this.tasks.control);
      if (last.length === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-CARRY-NONE', { file }) });
      const snapshot = await this.openWorkbook.refresh();
      const { assessment } = this.store.get();
      if (assessment === null || !isAssessed(assessment))
        return this.tasks.tell({ kind: 'info', ...said('PANE-NO-SCHEME'), newScheme: true });
      const { scheme, ledgers } = assessment.checking;
      const isKnown = ({ ledger }: TableAnswer): boolean => ledger === null || scheme.ledgers.some(({ name }) => name === ledger);
      const { answers, taken, left } = carryOver(ledgers.tablesFound.found, last.filter(isKnown), ledgers.answers.tables);
      if (taken.length > 0) await this.history.write([settingEdit('tables', answers)], said('PANE-DID-CARRY', { file }), { snapshot });
      await this.openWorkbook.refresh();
      const others = [...left, ...last.filter((answer) => !isKnown(answer))];
      this.tasks.tell({
        kind: taken.length === 0 ? 'info' : 'success',
        ...said('PANE-CARRIED', { file, count: taken.length, left: others.length }),
        details: [
          ...taken.map(({ answer: { sheet, ledger }, from }) =>
            ledger === null ? said('PANE-CARRIED-NOT-READ', { sheet, from }) : said('PANE-CARRIED-TABLE', { sheet, from, ledger }),
          ),
          ...others.map(({ sheet }) => said('PANE-CARRIED-LEFT', { sheet })),
        ],
      });
    });
  }

  /** Looks again first: of a table that shows other heads, or was taken otherwise, by now nothing is said. */
  private answer(shown: TableOverview, what: Said, answerFor: (looked: Looked) => Promise<TableAnswer | null>): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const { assessment } = this.store.get();
      if (assessment === null || !isAssessed(assessment)) return this.tasks.tell({ kind: 'info', ...said('PANE-TABLE-CHANGED') });
      const { scheme, ledgers } = assessment.checking;
      const table = tableOverviews(ledgers, scheme).find((one) => isSame(one, shown));
      const answer = table === undefined ? null : await answerFor({ snapshot, scheme, ledgers, table });
      if (answer === null) return this.tasks.tell({ kind: 'info', ...said('PANE-TABLE-CHANGED') });
      await this.history.write([settingEdit('tables', withAnswer(ledgers.answers.tables, answer))], what, { snapshot });
      this.tasks.say('PANE-STATUS-ANSWERED');
      await this.openWorkbook.refresh();
    });
  }
}

/** Whether a table is still what a person saw: at its place on its sheet, its heads and what they were taken for. */
function isSame(a: TableOverview, b: TableOverview): boolean {
  const key = ({ place: { sheet }, nth, ledger, standing, columns }: TableOverview): string =>
    JSON.stringify([sheet, nth, ledger, standing, columns.map(({ head, field }) => [head, field])]);
  return key(a) === key(b);
}
