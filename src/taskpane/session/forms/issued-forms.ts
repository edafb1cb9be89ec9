import { isAssessed, type Assessed } from '../../../assessment/assessment';
import { placeToA1 } from '../../../workbook/cells/a1';
import type { Filling } from '../../../sheets/forms/fill/here';
import type { Form } from '../../../sheets/forms/form';
import type { IssuedState } from '../../../sheets/forms/issued/states';
import type { ByHand, FormUpdate } from '../../../sheets/forms/issued/update';
import type { Snapshot } from '../../../workbook/snapshot';
import { said } from '../notice';
import type { OpenWorkbook } from '../open-workbook';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';
import type { History } from '../undo/undo-history';
import { sound } from '../watch/scorable';
import type * as Core from './forms-core';
import type { IssuedShown, UpdatesShown } from './shown';

interface Parts {
  readonly openWorkbook: OpenWorkbook;
  readonly store: Store<PaneState>;
  readonly tasks: TaskRunner;
  readonly history: History;
}

/** What the panel knows of forms. */
export interface KnownForms {
  readonly core: () => Promise<typeof Core>;
  /** Those that can be filled, as the last look found them. */
  readonly forms: () => readonly Form[];
  readonly filling: (assessment: Assessed) => Filling;
}

/** 出过的表: the sheets that forms were filled on, as the workbook keeps them, and 更新 of those that are out of date. */
export class IssuedForms {
  constructor(
    private readonly parts: Parts,
    private readonly known: KnownForms,
  ) {}

  /** The sheets with what may be another by now, without filling any form: those that are out of date first, those that are gone last. */
  static listed(core: typeof Core, snapshot: Snapshot, assessment: Assessed, forms: readonly Form[]): IssuedShown[] {
    const standing = core.issuedForms(snapshot).map((issued): IssuedShown => {
      const { record, sheet, name } = issued;
      const readings = new Map(assessment.readings.map((reading) => [reading.name, reading.chosen]));
      const before = record.made.readings ?? {};
      return {
        name,
        sheet,
        form: record.form,
        day: core.dayText(record.day),
        reasons: core.outdatedReasons(issued, assessment, forms),
        readings: [...readings].flatMap(([reading, chosen]) => (before[reading] === chosen ? [] : [reading])),
        periods: { before: record.made.period ?? '', now: assessment.period },
      };
    });
    const gone = core.goneForms(snapshot).map(({ name, record }): IssuedShown => ({
      name,
      sheet: null,
      form: record?.made.sheet ?? name,
      day: record === null ? '' : core.dayText(record.day),
      reasons: [],
      readings: [],
      periods: { before: '', now: '' },
    }));
    return [...standing.filter(({ reasons }) => reasons.length > 0), ...standing.filter(({ reasons }) => reasons.length === 0), ...gone];
  }

  /**
   * Lays out what becomes of sheets, for approval.
   * @param names that they are claimed by
   * @param hand what becomes of cells that were changed by hand
   */
  preview(names: readonly string[], hand: ByHand = 'keep'): Promise<void> {
    return this.parts.tasks.task('printing', async () => {
      const planned = await this.plan(names, hand);
      if (planned === null) return;
      if (planned.updates.states.length === 0) return this.parts.tasks.tell({ kind: 'info', ...said('PANE-UPDATE-GONE') });
      this.show(planned.updates);
    });
  }

  cancel(): void {
    this.show(null);
  }

  /** Writes what was laid out, as one step, after a fresh look: what comes to something else by now is shown again, and nothing written. */
  write(): Promise<void> {
    const { store, tasks, openWorkbook, history } = this.parts;
    return tasks.task('printing', async () => {
      const shown = store.get().forms?.updates ?? null;
      if (shown === null) return;
      const planned = await this.plan(shown.names, shown.hand);
      if (planned === null) return;
      const { updates, snapshot } = planned;
      if (updates.states.length === 0) {
        this.show(null);
        return tasks.tell({ kind: 'info', ...said('PANE-UPDATE-GONE') });
      }
      if (textOf(shown) !== textOf(updates)) {
        this.show(updates);
        return tasks.tell({ kind: 'info', ...said('PANE-UPDATE-CHANGED') });
      }
      const made = updates.states.flatMap(({ update }) => update ?? []);
      const edits = made.flatMap((update) => update.edits);
      this.show(null);
      if (edits.length > 0) {
        await history.write([...edits, ...openWorkbook.assessor.remember(snapshot)], said('PANE-DID-UPDATE'), { snapshot });
        const count = (...how: readonly FormUpdate['how'][]): number => made.filter((update) => how.includes(update.how)).length;
        const [sheets, same] = [count('inPlace', 'anew', 'beside'), count('current')];
        if (sheets === 0) tasks.say('PANE-STATUS-UPDATED-NONE', { same });
        else tasks.say(same === 0 ? 'PANE-STATUS-UPDATED' : 'PANE-STATUS-UPDATED-SAME', { sheets, same });
      }
      this.tellLeft(updates.states, shown.hand);
      await openWorkbook.refresh();
    });
  }

  /** 不再列出: forgets what is known of sheets that are gone. */
  forget(): Promise<void> {
    const { tasks, openWorkbook, history } = this.parts;
    return tasks.task('storing', async () => {
      const snapshot = await openWorkbook.refresh();
      const { forgotten } = await this.known.core();
      const edits = forgotten(snapshot);
      if (edits.length > 0) {
        await history.write(edits, said('PANE-DID-FORGET'), { snapshot });
        tasks.say('PANE-STATUS-FORGOTTEN', { count: edits.length });
      }
      await openWorkbook.refresh();
    });
  }

  /** Null where nothing can be filled at all, and the user is told why. */
  private async plan(names: readonly string[], hand: ByHand): Promise<{ updates: UpdatesShown; snapshot: Snapshot } | null> {
    const { store, tasks, openWorkbook } = this.parts;
    const snapshot = await openWorkbook.refresh();
    const assessment = sound({ snapshot, openWorkbook, store, tasks, task: 'PANE-DID-UPDATE' });
    if (assessment === null || !isAssessed(assessment)) return null;
    const { issuedForms, issuedStates } = await this.known.core();
    const sheets = issuedForms(snapshot).filter(({ name }) => names.includes(name));
    const states = await tasks.work(issuedStates(sheets, this.known.forms(), this.known.filling(assessment), snapshot, hand));
    return { updates: { names, hand, states: states.filter(({ reasons }) => reasons.length > 0) }, snapshot };
  }

  /** What was not renewed, and what was left as it was changed by hand. */
  private tellLeft(states: readonly IssuedState[], hand: ByHand): void {
    const { tasks } = this.parts;
    const refused = states.filter(({ update }) => update === null || update.how === 'refused');
    if (refused.length > 0)
      tasks.tell({
        kind: 'warning',
        ...said('PANE-UPDATE-REFUSED-COUNT', { count: refused.length, sheets: refused.map(({ issued }) => issued.sheet).join('、') }),
      });
    const kept = hand === 'keep' ? states.flatMap(({ update }) => (update === null ? [] : update.byHand)) : [];
    if (kept.length > 0)
      tasks.tell({ kind: 'info', ...said('PANE-UPDATE-KEPT', { count: kept.length }), places: kept.map(({ place }) => place) });
  }

  private show(updates: UpdatesShown | null): void {
    const { store } = this.parts;
    const { forms } = store.get();
    if (forms !== null) store.patch({ forms: { ...forms, updates } });
  }
}

/** All that a person has seen of it. */
function textOf({ states }: UpdatesShown): string {
  const cells = (list: FormUpdate['changes']): unknown[] => list.map(({ place, was, now }) => [placeToA1(place), was, now]);
  return JSON.stringify(
    states.map(({ issued, update }) => [
      issued.name,
      ...(update === null ? [] : [update.how, cells(update.changes), cells(update.byHand), update.left, update.problems, update.failure]),
    ]),
  );
}
