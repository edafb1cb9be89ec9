import type { Assessment } from '../../../assessment/assessment';
import type { Snapshot } from '../../../workbook/snapshot';
import { busyInLedgers } from './busy-cells';
import type { OpenWorkbook } from '../open-workbook';
import { recalculating, said, type Said } from '../notice';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';

/** What a result is written from, and where the user is told why it cannot be. */
interface Writing {
  readonly snapshot: Snapshot;
  readonly openWorkbook: OpenWorkbook;
  readonly store: Store<PaneState>;
  readonly tasks: Pick<TaskRunner, 'tell'>;
  /** What was to be written. */
  readonly task: Said['code'];
}

/**
 * What the pane has assessed, if a result can be written from it; else null, and the user is told why (that there is no scheme has been
 * said already).
 */
export function scorable(writing: Writing): Assessment | null {
  const assessment = notHeldUp(writing);
  if (assessment === null) return null;
  // What no workbook could make a result by is told before what this one lacks.
  if (assessment.scheme.scores) return isFilledIn(assessment, writing) ? assessment : null;
  writing.tasks.tell({ kind: 'info', ...said('PANE-NO-FORMULA', { scheme: assessment.scheme.title }) });
  return null;
}

/** The same for what can be written without scores, too. */
export function sound(writing: Writing): Assessment | null {
  const assessment = notHeldUp(writing);
  return assessment !== null && isFilledIn(assessment, writing) ? assessment : null;
}

/** Whether there are units, and all cells of the ledgers have been calculated; else the user is told. */
function isFilledIn(assessment: Assessment, { snapshot, tasks, task }: Writing): boolean {
  const busy = busyInLedgers(snapshot, assessment);
  if (assessment.units.length === 0) tasks.tell({ kind: 'warning', ...said('PANE-NO-UNITS') });
  else if (busy.length > 0) tasks.tell(recalculating(task, busy));
  else return true;
  return false;
}

/** What is assessed, unless the scheme is faulty or somebody has to say first which tables are ledgers: then the user is told. */
function notHeldUp({ openWorkbook, store, tasks }: Writing): Assessment | null {
  const { assessment } = store.get();
  if (assessment === null) return null;
  const { faults } = openWorkbook.assessor;
  const asked = assessment.findings.filter(({ code }) => code === 'L-TABLE-GUESS').length;
  if (faults === 0 && asked === 0) return assessment;
  store.patch({ tab: 'findings' });
  tasks.tell(
    faults > 0
      ? { kind: 'error', ...said('PANE-SHEET-FAULTY', { count: faults }) }
      : { kind: 'warning', ...said('PANE-TABLES-ASKED', { count: asked }) },
  );
  return null;
}
