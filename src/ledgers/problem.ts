import type { MessageData } from '../messages/catalogue';
import type { FindingCode } from '../messages/assessment/findings';
import type { Place } from '../workbook/cells/area';
import type { CellValue } from '../workbook/cells/cell';
import type { TableAnswer } from './mapping/table-answers';
import type { RateAnswer } from './measure/sheet-scales';

/** Something noticed while a sheet was read: a code of `messages/assessment/findings.ts`, where, and the data of its sentence. */
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
  /** What it asks a person: how the plain numbers of a 率 column are meant, or what a table is. */
  readonly asks?:
    | ({ readonly kind: 'rate' } & Omit<RateAnswer, 'as'>)
    | { readonly kind: 'table'; readonly answers: readonly OfferedAnswer[] };
}

/** One answer to what a table is, with the sentence that offers it. */
export interface OfferedAnswer {
  readonly code: FindingCode;
  readonly data: MessageData;
  /** What is remembered of this table, and of others that it answers for. */
  readonly says: readonly TableAnswer[];
}
