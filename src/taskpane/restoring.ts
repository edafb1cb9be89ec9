import type { UndoReport, Workbook } from '../workbook/port';

/** A workbook that can try again to put back what a failed write left behind (after WB-RESTORE-FAILED). */
export interface RestoringWorkbook extends Workbook {
  restore(): Promise<UndoReport>;
}

export function canRestore(workbook: Workbook): workbook is RestoringWorkbook {
  return 'restore' in workbook && typeof workbook.restore === 'function';
}
