import type { MessageData } from '../messages/catalogue';
import type { FindingCode } from '../messages/findings';
import type { Place } from '../workbook/area';
import type { CellValue } from '../workbook/cell';
import type { RateAnswer } from './measure/sheet-scales';

/** Something noticed while a sheet was read: a code of `messages/findings.ts`, where, and the data of its sentence. */
export interface Problem {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly place: Place | null;
  readonly data: MessageData;
  readonly ledger: string | null;
  /** The row in its ledger, where it is about one; says whose it is. */
  readonly row: number | null;
  /** What the cell should hold, where that cannot change the meaning. */
  readonly correction: CellValue | undefined;
  /** The 率 column whose plain numbers it asks about. */
  readonly asks?: Omit<RateAnswer, 'as'>;
}
