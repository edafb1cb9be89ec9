import type { LedgerHeads } from './ledger-heads';
import type guangyuan from './guangyuan-transport-2017.yaml';

/** What importing a .yaml file gives: its value, and the places of its parts as `loadParsed` of the scheme room takes them. */
export type ParsedFile = typeof guangyuan;

/** A scheme that ships with Kaoji: the file it stands in, and what that was parsed to when the program was built. */
export interface ShippedScheme {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** By what its ledgers are told on sheets. */
  readonly ledgers: readonly LedgerHeads[];
  readonly parsed: ParsedFile;
  /** Loads the text as it stands in the file, comments included, to export or copy it; rejects where it cannot be fetched. */
  readonly text: () => Promise<string>;
}

/** The same where the file itself is fetched by who needs it. */
export interface ListedScheme extends Omit<ShippedScheme, 'parsed'> {
  /** Loads what the file was parsed to; rejects where it cannot be fetched. */
  readonly parsed: () => Promise<ParsedFile>;
}
