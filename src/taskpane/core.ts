import type { Assessment, ResultPlan } from '../checking/assessment';
import type { Snapshot } from '../workbook/snapshot';

/** A scheme that comes with the program, or was opened from a file: its text is its only form here. */
export interface SchemeText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a scheme file became: the scheme, or the sentences that say what is wrong with it. */
export type SchemeLoaded<S extends object> =
  | { readonly sound: true; readonly scheme: S; readonly id: string; readonly title: string; readonly problems: readonly string[] }
  | { readonly sound: false; readonly problems: readonly string[] };

/** Choices that a person made for this workbook; what is not named keeps the scheme's own choice. */
export interface AssessChoices {
  readonly readings: Readonly<Record<string, string>>;
  readonly period?: string;
}

/**
 * The part of the core that the pane drives. The pane never looks inside a scheme (`S`), and its tests need no real regulation.
 * Wired to the real one in `shipped-core.ts`.
 */
export interface Core<S extends object> {
  readonly shipped: readonly SchemeText[];
  load(text: string, fileName: string): SchemeLoaded<S>;
  assess(snapshot: Snapshot, scheme: S, choices: AssessChoices): Assessment;
  plan(assessment: Assessment, snapshot: Snapshot): ResultPlan;
  /** The id of the shipped scheme whose ledgers fit the workbook; null when none does. */
  fitting(snapshot: Snapshot): string | null;
}
