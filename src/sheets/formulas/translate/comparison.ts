import type { BinaryOperator } from '../../../language/syntax/syntax-tree';
import type { Operator } from '../excel-formula';

/** The operators that compare two values. */
export type Comparison = Exclude<BinaryOperator, '+' | '-' | '*' | '/' | '且' | '或'>;

/** How Excel writes each, and what says the same with both sides exchanged. */
export const COMPARISONS: Readonly<Record<Comparison, { readonly written: ComparisonOperator; readonly mirrored: Comparison }>> = {
  '=': { written: '=', mirrored: '=' },
  '≠': { written: '<>', mirrored: '≠' },
  '<': { written: '<', mirrored: '>' },
  '≤': { written: '<=', mirrored: '≥' },
  '>': { written: '>', mirrored: '<' },
  '≥': { written: '>=', mirrored: '≤' },
};

/** What Excel compares with. */
export type ComparisonOperator = Exclude<Operator, '+' | '-' | '*' | '/' | '&'>;

/** Whether an operator compares. */
export function isComparison(operator: BinaryOperator): operator is Comparison {
  return Object.hasOwn(COMPARISONS, operator);
}
