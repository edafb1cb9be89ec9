import type { Place } from '../../workbook/cells/area';
import type { Edits } from '../../workbook/edits';
import type { MessageData, Phrase } from '../../messages/catalogue';

/**
 * Something worth a look at a cell. `error` keeps a number out of the score or makes it wrong; `warning` breaks a rule that
 * allows exceptions (原则上); `notice` is a fact the office has to know (封顶, 一票否决, 待确认).
 */
export type Severity = 'error' | 'warning' | 'notice';

export interface Finding {
  /** Stable code of the catalogue `messages/assessment/findings.ts`, or `CHECK` for a 检查 of the scheme. */
  readonly code: string;
  readonly severity: Severity;
  /** Where to look; null when it is about the whole workbook. */
  readonly place: Place | null;
  readonly data: MessageData;
  /** What a person reads, in either language. */
  readonly message: Phrase;
  /** Clause of the regulation it rests on, where there is one. */
  readonly clause: string | null;
  /** The unit concerned, where there is one. */
  readonly unit: string | null;
  readonly ledger: string | null;
  /** A correction that cannot change the meaning (text number → number), where one exists. */
  readonly fix: Edits | null;
  /** It lies on a sheet with a 保密 ledger or column: nothing that is kept may say what its cells hold, not even as a digest. */
  readonly confidential?: true;
  /** Answers to what it asks, each with the edits that make the workbook remember it. */
  readonly answers?: readonly { readonly message: Phrase; readonly edits: Edits }[];
}

/** Whether what is wrong is that a rule of the regulation (a 检查 of the scheme) was not kept; else it is wrong data. */
export function isBreach({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'CHECK';
}
