import type { Phrase } from '../messages/catalogue';
import type { ClauseTexts } from '../scheme/clause-text';
import type { RankGroup } from '../scoring/standing/rank-groups';
import type { Shown } from '../scoring/shown';
import type { Edits } from '../workbook/edits';
import type { Place } from '../workbook/cells/area';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Review, ReviewedFinding } from './choices/reviews';
import type { AssessmentContext } from './context';
import type { Finding } from './findings/finding';
import type { MissingInput } from './missing-inputs';
import type { SealedInputs } from './sealed-inputs';
import type { CheckOutcome } from './findings/scheme-checks';
import type { WordedDerivation } from './wording/derivation';

/**
 * The scores of a workbook under a scheme at one moment: what its cells come to, without what is wrong with them. Made by
 * `scoreWorkbook(snapshot, scheme)`.
 */
export interface Scores {
  readonly scheme: SchemeInfo;
  /** Year and period the workbook is for, e.g. 2017; as chosen, else from the scheme. */
  readonly period: string;
  readonly readings: readonly ReadingInUse[];
  /** Empty when the scheme computes nothing (`scheme.scores` is false). */
  readonly units: readonly UnitScore[];
  /** The units as they are ranked together and stand together in lists, by their places among `units`. */
  readonly rankGroups: readonly RankGroup[];
  /** The derivation of a unit's item, rank, grade or 结果运用; null when there is none of that name. */
  explain(unit: string, item: string): WordedDerivation | null;
}

/** Scores with what they were made from: the scheme, the rows as read, the run. */
export interface Scored extends Scores {
  readonly checking: AssessmentContext;
  /** The name of the workbook's file; null where nobody said it. */
  readonly fileName: string | null;
  /** What was said of reminders. */
  readonly reviews: readonly Review[];
  /** The workbook as it was read. */
  readonly sheets: readonly SheetSnapshot[];
  /** By unit what keeps it from its total; units of which nothing is missing are left out. */
  readonly missing: ReadonlyMap<string, readonly MissingInput[]>;
}

/** What Kaoji knows of a workbook under a scheme at one moment. Made by `assess(snapshot, scheme)`. */
export interface Assessment extends Scores {
  /** Ledgers of the scheme and where each was found (null: no such sheet). */
  readonly ledgers: readonly LedgerFound[];
  /** Errors first, then as they stand in the sheets; without those that a person has answered. */
  readonly findings: readonly Finding[];
  /** The reminders that a person has looked at and found in order (已核), in the same order. */
  readonly reviewed: readonly ReviewedFinding[];
  /** Every 检查 of the scheme with what failed and what held. */
  readonly checks: readonly CheckOutcome[];
  readonly units: readonly UnitCard[];
  /** A fingerprint of what it was made from and prints, to tell that a result is out of date; of 保密 cells it knows what is printed. */
  readonly fingerprint: string;
  /** What stands in the 保密 ledgers, told by a fingerprint that is never printed; null where there are none on sheets of their own. */
  readonly sealed: SealedInputs | null;
  /** A fingerprint of which units and rows there are and where they stand, to tell that a result in formulas no longer covers them. */
  readonly layout: string;
}

/** An assessment with what it was made from: the scheme, the rows as read, the run. Ordinary formulas are written from it. */
export interface Assessed extends Assessment {
  readonly checking: AssessmentContext;
}

/** Whether an assessment carries what it was made from; all that `assess` makes do. */
export function isAssessed(assessment: Assessment): assessment is Assessed {
  return 'checking' in assessment;
}

export interface SchemeInfo {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** First 12 hex digits of the hash of its normal form. */
  readonly hash: string;
  readonly scores: boolean;
  /**
   * Items in the order they are shown, the total last. `numberFormat`: how their numbers are shown in cells, as Excel writes it; null for
   * texts. `isTakenOff`: by the total, so that it is shown below zero and what is shown adds up.
   */
  readonly items: readonly {
    readonly name: string;
    readonly clause: string | null;
    readonly numberFormat: string | null;
    readonly isTakenOff: boolean;
  }[];
  readonly total: string | null;
  readonly sequences: readonly string[];
  /** What the clauses say, where the scheme says so. */
  readonly clauseTexts: ClauseTexts;
}

export interface ReadingInUse {
  readonly name: string;
  readonly question: string;
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly clause: string | null;
}

export interface LedgerFound {
  readonly name: string;
  readonly place: Place | null;
  readonly rows: number;
}

/** One unit's scores: every item, total, rank, grade and what is missing. */
export interface UnitScore {
  readonly unit: string;
  readonly sequence: string;
  readonly items: readonly { readonly name: string; readonly shown: Shown }[];
  /** Null under a scheme that has no total. */
  readonly total: Shown | null;
  /** Rank in its group; null when the total is pending. */
  readonly rank: number | null;
  /** What a column of ranks says: 3, 暂列3, 待补, 不适用; null under a scheme that ranks nobody. */
  readonly standing: number | string | null;
  /** True while its rank is open: units that are pending may yet change it (暂列), or it is pending itself. */
  readonly provisional: boolean;
  readonly grade: string | null;
  /**
   * What of the unit’s own is missing for the total and the rank, of a card also for its grade and 结果运用, in words with the cells:
   * 指标第3行 完成值.
   */
  readonly missing: readonly { readonly what: Phrase; readonly place: Place | null }[];
  /** For which other units any of these waits, in one entry, with what the first of them lacks; none where it waits for nobody. */
  readonly waitsFor: readonly { readonly what: Phrase; readonly place: Place | null }[];
}

/** One unit's line: its scores, and what they and its vetoes lead to. */
export interface UnitCard extends UnitScore {
  /** One line per recorded veto. */
  readonly vetoes: readonly string[];
  /** 结果运用 that apply, or of which that cannot be decided yet (`pending`): these with all that is missing, in words with the cells. */
  readonly consequences: readonly {
    readonly name: string;
    readonly clause: string | null;
    readonly pending: boolean;
    readonly missing: UnitScore['missing'];
  }[];
}

export type { Shown };

/** The result sheet as a plan of edits, and where each unit's numbers will stand. Made by `forms/result-sheet.ts`. */
export interface ResultPlan {
  readonly sheet: string;
  readonly edits: Edits;
  /** In a result of formulas: what ordinary formulas cannot say, whose values were written, and why. */
  readonly untranslated: readonly { readonly what: string; readonly why: string }[];
  /** In a result of formulas: the columns that rest on such values and follow the ledgers only in part. */
  readonly partly: readonly string[];
  /** Which unit and item a cell of the result sheet belongs to; null outside. Row and column count from 0. */
  cellOwner(row: number, column: number): { readonly unit: string; readonly item: string } | null;
}
