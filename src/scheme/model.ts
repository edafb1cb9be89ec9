import type { Rational, Span } from '../language/syntax/syntax-tree';
import type { Tier, DatedValue, Parameter, Reading, Table, TableCell } from '../language/declarations';
import type { DeclaredForm } from './declared-form';
import type { ClauseTexts } from './clause-text';
import type { Lineage } from './source/inherit';
import type { SymbolTable } from './symbol-table';
import type { Term } from '../language/term';
import type { ValueType } from '../language/types';

/** One regulation as data: what it says, in the order it says it. Made by `loadScheme`; nothing in it can be wrong in form or type. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly version: string;
  /** ISO date from which it holds. */
  readonly effective: string | null;
  /** The year it is for, where it names one. */
  readonly year: number | null;
  readonly fullMark: Rational | null;
  /** Decimals of 分. */
  readonly decimals: number;
  readonly sequences: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly readings: readonly Reading[];
  readonly tables: readonly Table[];
  /** The 名册 first. */
  readonly ledgers: readonly Ledger[];
  /** Every computed column of every ledger, in an order in which each needs only earlier ones. */
  readonly statements: readonly Statement[];
  /** Names of the items as listed (得分项). */
  readonly items: readonly string[];
  readonly ranking: Ranking | null;
  readonly consequences: readonly Consequence[];
  readonly checks: readonly Check[];
  readonly calendar: readonly CalendarEntry[];
  /** 标准表, beside those that every scheme has by itself. */
  readonly forms: readonly DeclaredForm[];
  readonly cases: readonly Case[];
  /** What its clauses say, where it says so (原文). */
  readonly clauseTexts: ClauseTexts;
  /** What it takes over from the schemes it extends; null when it extends none. */
  readonly lineage: Lineage | null;
  /** What it names, by name. */
  readonly symbols: SymbolTable;
  /** SHA-256 of its normal form without 标准表, in hex; of what it extends too. */
  readonly hash: string;
}

export interface Ledger {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly clause: string | null;
  readonly columns: readonly InputColumn[];
  /** Sequences that may have rows; null for all. */
  readonly appliesTo: readonly string[] | null;
  /** A unit with fewer rows is 待补. */
  readonly atLeast: number;
  readonly confidential: boolean;
  /** A row is worth a notice by itself: a veto. */
  readonly veto: boolean;
  /** 共用: its rows are of no unit but common to all. */
  readonly shared: boolean;
  /** What a row has to fulfil to count at all (计入: 状态 = 审定); null when all count. */
  readonly counts: Formula | null;
  /** Columns that together may not repeat within a unit. */
  readonly unique: readonly (readonly string[])[];
}

export interface InputColumn {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: ValueType;
  readonly required: boolean;
  readonly range: { readonly low: Rational; readonly high: Rational } | null;
  /** What a blank stands for, where the scheme says so. */
  readonly fallback: Rational | string | null;
  readonly unitOfMeasure: string | null;
  /** A merged cell speaks for all its rows (沿用), or that has to be confirmed (待确认). */
  readonly merged: 'inherit' | 'ask';
  readonly confidential: boolean;
  readonly note: string | null;
}

/** A formula as written and as understood. */
export interface Formula {
  readonly source: string;
  readonly term: Term;
}

/** A computed column: a row formula, an item, the rank, the grade. */
export type Statement = {
  readonly ledger: string;
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string | null;
  /** Sequences it holds for; elsewhere it is 不适用. Null for all. */
  readonly appliesTo: readonly string[] | null;
} & (
  | { readonly kind: 'formula'; readonly formula: Formula; /** Decimals of a 分; null: exact. */ readonly decimals: number | null }
  | { readonly kind: 'rank' }
  | { readonly kind: 'rankedCount' }
  | {
      readonly kind: 'grade';
      readonly rules: readonly GradeRule[];
      /** Every grade, best first where `isOrdered`: 等级 says so. */
      readonly scale: readonly string[];
      readonly isOrdered: boolean;
    }
);

export type GradeStatement = Extract<Statement, { kind: 'grade' }>;

export interface Ranking {
  /** The item that is ranked. */
  readonly by: string;
  /** What units that are equal in it are compared by next, one after the other. */
  readonly then: readonly string[];
  /** A unit's place by all of these, 1 first, the same for those that are equal in all; null without `then`. */
  readonly place: Term | null;
  readonly reach: '序列内' | '全部';
  /** A column of texts of the 名册: among all, units are ranked with those of the same text. Null where `reach` says it all. */
  readonly within: string | null;
  /** 同名次跳号 (1 2 2 4), 同名次不跳号 (1 2 2 3), 按名册先后 — a text, or the reading that decides. */
  readonly ties: Term;
  /** Whether what depends on ranks waits for units that are pending, as far as they can change it; else ranks count as they stand. */
  readonly waits: boolean;
  readonly clause: string | null;
}

export interface GradeRule {
  readonly grade: string;
  /** Null: everything else. */
  readonly when: Formula | null;
  readonly clause: string | null;
  /** 不高于: not what a unit gets, but the best it may get. All that hold apply. */
  readonly ceiling: boolean;
}

export interface Consequence {
  readonly name: string;
  /** 名册 for units; another ledger where a single row brings it about. */
  readonly ledger: string;
  readonly when: Formula;
  readonly clause: string | null;
  readonly appliesTo: readonly string[] | null;
}

export interface Check {
  /** The ledger whose rows are checked, 名册 for units, null for the whole workbook. */
  readonly ledger: string | null;
  /** Once for each sequence, at its first unit. */
  readonly perSequence: boolean;
  readonly must: Formula;
  /** Checked only where this holds. */
  readonly when: Formula | null;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly note: string | null;
  readonly clause: string | null;
  readonly appliesTo: readonly string[] | null;
}

/** 日程: what is due when. */
export interface CalendarEntry {
  readonly what: string;
  /** As it is written: a day, the end of a month, or the text of the formula. */
  readonly due: string;
  /** What computes the day; null where one is written. */
  readonly formula: Formula | null;
  /** The ledger whose rows each have their day; null for one of the whole workbook. */
  readonly ledger: string | null;
  readonly clause: string | null;
}

/** A worked example: input rows → expected values. */
export interface Case {
  readonly name: string;
  readonly clause: string | null;
  readonly line: number;
  readonly readings: Readonly<Record<string, string>>;
  readonly period: number | null;
  /** Rows of ledgers that are common to all units (共用). */
  readonly shared: CaseUnit['rows'];
  readonly units: readonly CaseUnit[];
}

export interface CaseUnit {
  readonly name: string;
  readonly sequence: string;
  readonly roster: Readonly<Record<string, CaseValue>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, CaseValue>>[]>>;
  readonly known: Readonly<Record<string, CaseValue>>;
  readonly expected: readonly { readonly what: string; readonly value: CaseValue | readonly string[]; readonly line: number }[];
}

export type CaseValue = number | string | boolean | null;

export type { DatedValue, Parameter, Rational, Reading, Span, Table, TableCell, Tier };
