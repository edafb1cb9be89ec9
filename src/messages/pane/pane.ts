import type { Sentence } from '../catalogue';
import { paneCommandMessages } from './commands';
import { paneDerivationMessages } from './derivation';
import { paneFileMessages } from './file';
import { paneFindingMessages } from './findings';
import { paneFormMessages } from './forms';
import { paneHeadMessages } from './head';
import { paneLedgerMessages } from './ledgers';
import { paneLiveResultMessages } from './live-results';
import { paneNewSchemeMessages } from './new-scheme';
import { paneNoticeMessages } from './notices';
import { paneReadingMessages } from './readings';
import { paneStatusMessages } from './status';
import { paneUndoMessages } from './undo';
import { paneUnitMessages } from './units';
import { paneWritingMessages } from './writing';

/** What the task pane and the ribbon commands say, a file for each part of the pane. */
export const paneMessages = {
  'PANE-NAME': { zh: '考绩', en: 'Kaoji' },
  ...paneCommandMessages,
  ...paneDerivationMessages,
  ...paneFileMessages,
  ...paneFindingMessages,
  ...paneFormMessages,
  ...paneHeadMessages,
  ...paneLedgerMessages,
  ...paneLiveResultMessages,
  ...paneNewSchemeMessages,
  ...paneNoticeMessages,
  ...paneReadingMessages,
  ...paneStatusMessages,
  ...paneUndoMessages,
  ...paneUnitMessages,
  ...paneWritingMessages,
} as const satisfies Record<string, Sentence>;

export type PaneCode = keyof typeof paneMessages;
