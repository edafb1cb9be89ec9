import type { Assessment } from '../../../assessment/assessment';
import type { Snapshot } from '../../../workbook/snapshot';
import { busyInLedgers } from './busy-cells';
import type { OpenWorkbook } from '../open-workbook';
import { recalculating, said, type Said } from '../notice';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';

/**
 * What the pane has assessed, if a result can be written from it; else null, and the user is told why (that there is no scheme has been
 * said already).
 * @param task what was to be written
 */
export function scorable(
  snapshot: Snapshot,
  openWorkbook: OpenWorkbook,
  store: Store<PaneState>,
  tasks: Pick<TaskRunner, 'tell'>,
  task: Said['code'],
): Assessment | null {
  const { assessment } = store.get();
  if (assessment === null || isHeldUp(assessment, openWorkbook, store, tasks)) return null;
  // What no workbook could make a result by is told before what this one lacks.
  if (assessment.scheme.scores) return isFilledIn(assessment, snapshot, tasks, task) ? assessment : null;
  tasks.tell({ kind: 'info', ...said('PANE-NO-FORMULA', { scheme: assessment.scheme.title }) });
  return null;
}

/** The same for what can be written without scores, too. */
export function sound(
  snapshot: Snapshot,
  openWorkbook: OpenWorkbook,
  store: Store<PaneState>,
  tasks: Pick<TaskRunner, 'tell'>,
  task: Said['code'],
): Assessment | null {
  const { assessment } = store.get();
  if (assessment === null || isHeldUp(assessment, openWorkbook, store, tasks)) return null;
  return isFilledIn(assessment, snapshot, tasks, task) ? assessment : null;
}

/** Whether there are units, and all cells of the ledgers have been calculated; else the user is told. */
function isFilledIn(assessment: Assessment, snapshot: Snapshot, tasks: Pick<TaskRunner, 'tell'>, task: Said['code']): boolean {
  const busy = busyInLedgers(snapshot, assessment);
  if (assessment.units.length === 0) tasks.tell({ kind: 'warning', ...said('PANE-NO-UNITS') });
  else if (busy.length > 0) tasks.tell(recalculating(task, busy));
  else return true;
  return false;
}

/** Whether the scheme is faulty, or somebody has to say first which tables are ledgers; the user is told. */
function isHeldUp(assessment: Assessment, openWorkbook: OpenWorkbook, store: Store<PaneState>, tasks: Pick<TaskRunner, 'tell'>): boolean {
  const { faults } = openWorkbook.assessor;
  if (faults > 0) {
    store.patch({ tab: 'findings' });
    tasks.tell({ kind: 'error', ...said('PANE-SHEET-FAULTY', { count: faults }) });
    return true;
  }
  const asked = assessment.findings.filter(({ code }) => code === 'L-TABLE-GUESS');
  if (asked.length > 0) {
    store.patch({ tab: 'findings' });
    tasks.tell({ kind: 'warning', ...said('PANE-TABLES-ASKED', { count: asked.length }) });
    return true;
  }
  return false;
}
