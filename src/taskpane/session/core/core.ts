import type { Assessment, ResultPlan } from '../../../assessment/assessment';
import type { Finding } from '../../../assessment/findings/finding';
import type { WriteAs } from '../../../assessment/choices/settings';
import type { Phrase } from '../../../messages/catalogue';
import type { Edits } from '../../../workbook/edits';
import type { Snapshot } from '../../../workbook/snapshot';
import type { Said } from '../notice';

/** A scheme that comes with the program, or was opened from a file: its text is its only form here. */
export interface SchemeText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a scheme file became: the scheme, with what in it can hardly be meant, or what is wrong with it, a sentence each. */
export type SchemeLoaded<S extends object> =
  | { readonly sound: true; readonly scheme: S; readonly id: string; readonly title: string; readonly problems: readonly (Said | Phrase)[] }
  | { readonly sound: false; readonly problems: readonly (Said | Phrase)[] };

/** The scheme that stands on the workbook's own sheet 考评办法, as it is now. */
export interface OwnScheme<S extends object> {
  /** Null while something is wrong with it. */
  readonly scheme: S | null;
  readonly id: string | null;
  readonly title: string | null;
  /** What is wrong, each at its cell. */
  readonly findings: readonly Finding[];
  readonly errors: number;
}

/** Schemes on the sheet 考评办法. */
export interface OwnSchemes<S extends object> {
  /** The text of a small scheme to begin from. */
  readonly blank: string;
  /** Null when the workbook has no such sheet. */
  read(snapshot: Snapshot): OwnScheme<S> | null;
  /** The scheme of the sheet as the text of a file; null when there is no such sheet. */
  text(snapshot: Snapshot): string | null;
  /** Writes a scheme's text as the sheet, in a workbook that has none. */
  plan(text: string): Edits;
}

/** Choices that a person made for this workbook; what is not named keeps the scheme's own choice. */
export interface AssessChoices {
  readonly readings: Readonly<Record<string, string>>;
  readonly period?: string;
}

/** The custom functions in the cells of a workbook that has them, as far as the pane has to do with them. */
export interface CellFunctions<S extends object> {
  /**
   * Hands the functions the scheme and the choices that the pane uses. True when formulas that calculated with others have to do so again.
   */
  follow(
    use: { readonly scheme: S; readonly readings: Readonly<Record<string, string>>; readonly period: string | null } | null,
    snapshot: Snapshot,
  ): boolean;
  /** Writes the sheet of live results: one formula over all ledgers. */
  plan(scheme: S, assessment: Assessment, snapshot: Snapshot): Edits;
  /** Ledgers' sheets that the sheet of live results leaves out in part; empty where there is no such sheet. */
  outgrown(scheme: S, snapshot: Snapshot): readonly string[];
}

/**
 * The part of the core that the pane drives. The pane never looks inside a scheme (`S`), and its tests need no real regulation.
 * Wired to the real one in `shipped-core.ts`.
 */
export interface Core<S extends object> {
  readonly shipped: readonly SchemeText[];
  load(text: string, fileName: string): SchemeLoaded<S>;
  assess(snapshot: Snapshot, scheme: S, choices: AssessChoices): Assessment;
  plan(assessment: Assessment, snapshot: Snapshot, as: WriteAs): ResultPlan;
  readonly own: OwnSchemes<S>;
  /** The id of the shipped scheme whose ledgers fit the workbook, a guess; null when none does. */
  fitting(snapshot: Snapshot): string | null;
  /** Absent where formulas cannot call the functions: outside Excel. */
  readonly functions?: CellFunctions<S>;
}
