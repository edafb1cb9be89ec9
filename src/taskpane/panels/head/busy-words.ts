import type { PaneCode } from '../../../messages/pane/pane';
import type { Busy } from '../../session/state';

/** What the pane says while it is busy. */
export const busyWords = {
  reading: 'PANE-READING',
  scoring: 'PANE-SCORING',
  undoing: 'PANE-UNDOING',
  fixing: 'PANE-FIXING',
  storing: 'PANE-STORING',
  saving: 'PANE-SAVING',
  printing: 'PANE-PRINTING',
} as const satisfies Record<Busy, PaneCode>;
