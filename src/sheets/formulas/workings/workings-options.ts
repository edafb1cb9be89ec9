import type { Ledgers } from '../../../ledgers/read-ledgers';
import type { Run } from '../../../scoring/run';
import type { Snapshot } from '../../../workbook/snapshot';
import type { Translator } from '../translate/scope';

/** What workings are made of. */
export interface WorkingsOptions {
  readonly run: Run;
  readonly ledgers: Ledgers;
  readonly snapshot: Snapshot;
  /** Writes the terms of the scheme's formulas. */
  readonly translator: Translator;
  /** Whether a sheet is Kaoji's own, so that its names may be taken. */
  readonly isOwnSheet: (sheet: string) => boolean;
  /** The first lines of the sheet of constants. */
  readonly opening: readonly string[];
  /** Rows from which on a ledger is long; see {@link Workings.isLong}. */
  readonly longLedger: number;
}
