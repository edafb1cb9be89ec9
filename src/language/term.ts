import type { BinaryOperator, Rational, Reach, Span } from './syntax/syntax-tree';
import type { AggregateName, CallName, TableFunction } from './functions';
import type { ValueType } from './types';

/** The ledger of units. Items, ranks and grades are its computed columns. */
export const ROSTER = '名册';

/** Computed columns of the 名册 that every scheme with a ranking has. */
export const RANK = '名次';
export const RANKED_COUNT = '参评数';
export const GRADE = '等次';

/** A cell of a table that says 不适用; it is neither a number nor a text. */
export const NOT_APPLICABLE_CELL = '不适用';

/** A formula whose names are looked up and whose types agree. `span` points into the formula's text. */
export type Term = { readonly span: Span; readonly type: ValueType } & (
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'notApplicable' }
  /** A column of the row at hand (`via` row) or of its unit (`via` unit); with `end` the least or the most that it may still come to. */
  | { readonly kind: 'column'; readonly ledger: string; readonly column: string; readonly via: 'row' | 'unit'; readonly end?: End }
  /** 本.x inside an aggregate: what `of` is for the row that asks, outside the aggregate. */
  | { readonly kind: 'outer'; readonly of: Term }
  | { readonly kind: 'reading'; readonly name: string }
  /** A named constant of the scheme, by the value in force in the assessed year; 无法计算 before its first year. */
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'period' }
  /** 无法计算: what the formula of `name`, dated by years (按年), is before its first year `from`. */
  | { readonly kind: 'undefined'; readonly name: string; readonly from: number }
  | { readonly kind: 'negate' | 'not'; readonly operand: Term }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Term; readonly right: Term }
  | { readonly kind: 'oneOf'; readonly operand: Term; readonly options: readonly Term[] }
  | { readonly kind: 'if'; readonly condition: Term; readonly then: Term; readonly otherwise: Term }
  | { readonly kind: 'call'; readonly name: CallName; readonly args: readonly Term[] }
  | {
      readonly kind: 'table';
      readonly name: TableFunction;
      readonly table: string;
      readonly args: readonly Term[];
      readonly column: string | null;
    }
  | AggregateTerm
);

/** The least (low) or the most (high) that a number may come to, whatever those that are pending will be. */
export type End = 'low' | 'high';

export interface AggregateTerm {
  readonly kind: 'aggregate';
  readonly span: Span;
  readonly type: ValueType;
  readonly name: AggregateName;
  readonly ledger: string;
  /** What is aggregated; null for 次数. For 连续年数 the condition of this year, in the unit's scope. */
  readonly value: Term | null;
  /**
   * All must hold for a row to count. For 连续年数 the condition on a row of an earlier year, then what a row has to fulfil to count at
   * all.
   */
  readonly conditions: readonly Term[];
  readonly perKey: PerKeyTerm | null;
  readonly sameKeys: readonly string[];
  /** The column of type 单位 that says whose row it is; null for the ledger's own. */
  readonly by: string | null;
  readonly reach: Reach;
  readonly trim: { readonly high: Term | null; readonly low: Term | null } | null;
  readonly order: '升' | '降';
  readonly ties: Term | null;
  /**
   * Of 名次 and 连续年数: which end of what they may still come to, of 名次 also as it stands now (now); without it they are 待补 as long
   * as the ends differ.
   */
  readonly end?: End | 'now';
}

/** 每 键 …: rows with the same key count as one; `next` does the same again with what is left. */
export interface PerKeyTerm {
  readonly key: string;
  readonly take: '取最高' | '取最低' | '合计';
  readonly cap: Term | null;
  readonly next?: PerKeyTerm | null;
}

/** A 每 and those that follow it. */
export function perKeysOf(perKey: PerKeyTerm | null): PerKeyTerm[] {
  return perKey === null ? [] : [perKey, ...perKeysOf(perKey.next ?? null)];
}

/** Whether an aggregate needs the row that asks: 本.x in what it scans. Aggregates within it have their own. */
export function asksOuter(term: AggregateTerm): boolean {
  return scannedTerms(term).some(reachesOut);
}

/** Whether a term uses 本.x of an aggregate that it stands in. */
export function reachesOut(term: Term): boolean {
  return term.kind === 'outer' || (term.kind !== 'aggregate' && childTerms(term).some(reachesOut));
}

/**
 * A comparison of a column with "" asks whether its cell is blank. The column where that is no comparison of texts: any but a free text,
 * whose blank is the text "" itself; null for every other comparison.
 */
export function blankAsked(left: Term, right: Term): Term | null {
  const [asked, other] = right.kind === 'text' ? [left, right] : [right, left];
  if (other.kind !== 'text' || other.value !== '' || (asked.kind !== 'column' && asked.kind !== 'outer')) return null;
  return asked.type.kind === 'unit' || (asked.type.kind === 'text' && asked.type.options === null) ? null : asked;
}

/** A term and all below it, outer first. */
export function termsIn(term: Term): readonly Term[] {
  const found: Term[] = [];
  const add = (inner: Term): void => {
    found.push(inner);
    for (const child of childTerms(inner)) add(child);
  };
  add(term);
  return found;
}

/** The terms directly below one. */
export function childTerms(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'negate':
    case 'not':
      return [term.operand];
    case 'outer':
      return [term.of];
    case 'binary':
      return [term.left, term.right];
    case 'oneOf':
      return [term.operand, ...term.options];
    case 'if':
      return [term.condition, term.then, term.otherwise];
    case 'call':
    case 'table':
      return term.args;
    case 'aggregate':
      return [...scannedTerms(term), ...askedTerms(term)];
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'column':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
      return NONE;
  }
}

/** What a chain of 且, or of 或, joins: of 甲 且 （乙 且 丙） the three; a term that is no such chain is its only part. */
export function operandsOf(term: Term, operator: '且' | '或'): readonly Term[] {
  return term.kind === 'binary' && term.operator === operator
    ? [...operandsOf(term.left, operator), ...operandsOf(term.right, operator)]
    : [term];
}

/** A condition as the conditions that all have to hold. */
export function conjuncts(condition: Term): readonly Term[] {
  return operandsOf(condition, '且');
}

/** Of an aggregate what is computed for the rows that it scans: the value, the conditions, what 每 … 封顶 holds it to. */
export function scannedTerms(term: AggregateTerm): Term[] {
  const terms = term.value === null ? [...term.conditions] : [term.value, ...term.conditions];
  for (let perKey = term.perKey; perKey !== null; perKey = perKey.next ?? null) if (perKey.cap !== null) terms.push(perKey.cap);
  return terms;
}

/** And what is computed for the row that asks. */
export function askedTerms({ trim, ties }: AggregateTerm): readonly Term[] {
  if (trim === null && ties === null) return NONE;
  return [trim?.high, trim?.low, ties].filter((child) => child !== null && child !== undefined);
}

const NONE: readonly Term[] = [];
