import type { Comparison } from '../../../language/comparison';
import type { Operator } from '../excel-formula';

/** What Excel compares with. */
export type ComparisonOperator = Exclude<Operator, '+' | '-' | '*' | '/' | '&'>;

/** How Excel writes each comparison. */
export const WRITTEN: Readonly<Record<Comparison, ComparisonOperator>> = {
  '=': '=',
  '≠': '<>',
  '<': '<',
  '≤': '<=',
  '>': '>',
  '≥': '>=',
};
