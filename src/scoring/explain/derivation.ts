import type { Reason } from './formula/reasons';

/**
 * The tree from a number down to cells and clauses, in codes and data: whoever shows it puts it into words. What is displayed adds up to
 * what is displayed: `text` of a node follows from the `text` of its children by `substituted`. A string is a name, a number, a formula or
 * a sentence of the scheme itself.
 */
export interface Derivation {
  readonly kind: 'item' | 'aggregate' | 'row' | 'input' | 'parameter' | 'reading' | 'table' | 'rank' | 'grade' | 'consequence';
  /** 考核得分, 合计(加分, 分值 …), 完成值 …, or a row of a ledger, a reading, a rung of the ladder */
  readonly label: string | DerivationLabel;
  /** The value as shown: 221.1, 待补, 不适用, 先进 … */
  readonly text: string | DerivationText;
  /** The formula in the regulation's words; null for an input. */
  readonly formula: string | DerivationFormula | null;
  /** The formula with the numbers put in: 205 ＋ 4.5 ＋ 20 － 4 ＋ 0.6 － 5; null for an input. */
  readonly substituted: string | null;
  /** Clause, e.g. 第十一条（一）3 */
  readonly clause: string | null;
  /** Why it is what it is, where the formula alone does not say. */
  readonly note: string | DerivationNote | null;
  /** Whether what it is a part of takes it off: a deduction, though its own number is above 0. */
  readonly isSubtracted: boolean;
  /** What it was read from. */
  readonly cells: readonly LedgerCells[];
  readonly children: readonly Derivation[];
}

/** A row of a ledger, by its index there, or the cell of one of its columns. */
export interface LedgerCells {
  readonly ledger: string;
  readonly row: number;
  /** Null for the whole row. */
  readonly column: string | null;
}

export type DerivationLabel =
  | { readonly code: 'row'; readonly ledger: string; readonly row: number }
  | { readonly code: 'reading'; readonly name: string }
  /** A unit among those ranked together, with its rank. */
  | { readonly code: 'ranked'; readonly rank: string; readonly unit: string }
  /** One that has no rank, and why: 待补, 不适用 … */
  | { readonly code: 'unranked'; readonly state: string; readonly unit: string }
  /** A rule that only lowers grades that are above its own. */
  | { readonly code: 'ceiling'; readonly grade: string };

export type DerivationText =
  | { readonly code: 'blank' }
  /** Whether the condition of a grade or a 结果运用 is fulfilled. */
  | { readonly code: 'fulfilled'; readonly isFulfilled: boolean }
  /** The 结果运用 that apply to a unit or may yet. */
  | { readonly code: 'consequences'; readonly following: readonly { readonly name: string; readonly pending: boolean }[] };

export type DerivationFormula =
  /** From high to low by these items, one after another, among the units of a reach. */
  | { readonly code: 'rank'; readonly by: readonly string[]; readonly reach: RankReach }
  | { readonly code: 'rankedCount'; readonly reach: RankReach }
  /** A rule without a condition. */
  | { readonly code: 'otherwise' };

/** Among whom a unit is ranked: all, its sequence, or those with the same value in a column. */
export type RankReach =
  | { readonly code: 'all' }
  | { readonly code: 'sequence' }
  | { readonly code: 'sameValue'; readonly column: string; readonly value: string };

export type DerivationNote =
  | { readonly code: 'onlyFor'; readonly sequences: readonly string[] }
  /** The year since which a value holds; the first for which there is one, where the assessed year is before. */
  | { readonly code: 'since'; readonly year: number }
  | { readonly code: 'beforeFirst'; readonly year: number }
  /** Consecutive years up to this one. */
  | { readonly code: 'yearsTo'; readonly year: number }
  /** So many rows, of which none may be shown, or each is. */
  | { readonly code: 'confidential'; readonly rows: number }
  | { readonly code: 'rows'; readonly rows: number }
  /** Rows of the same key count as one. */
  | { readonly code: 'perKey'; readonly key: string; readonly take: string }
  | { readonly code: 'perKeyCapped'; readonly key: string }
  | { readonly code: 'notCounted'; readonly key: string; readonly take: string }
  | { readonly code: 'thisUnit' }
  /** What brings a condition about, or prevents it. */
  | { readonly code: 'because'; readonly reasons: readonly Reason[] }
  /** No rule above holds. */
  | { readonly code: 'otherwise' }
  /** Units that are pending and may still change it. */
  | { readonly code: 'waitsFor'; readonly units: readonly string[] }
  /** What was above the limit of 封顶 or 限于, and by how much. */
  | { readonly code: 'capped'; readonly of: string; readonly cap: string; readonly excess: string }
  | { readonly code: 'rounded'; readonly decimals: number }
  /** Larger than a cell can hold. */
  | { readonly code: 'tooLarge' };

/** A node that has what is given, and else nothing. */
export function derived(
  kind: Derivation['kind'],
  label: Derivation['label'],
  text: Derivation['text'],
  more: Partial<Derivation> = {},
): Derivation {
  return {
    kind,
    label,
    text,
    formula: null,
    substituted: null,
    clause: null,
    note: null,
    isSubtracted: false,
    cells: [],
    children: [],
    ...more,
  };
}
