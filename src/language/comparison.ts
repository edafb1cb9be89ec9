/** How two values are compared. */
export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** For each comparison the one that says the same with its sides exchanged: a < b is b > a. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '≠': '≠', '<': '>', '≤': '≥', '>': '<', '≥': '≤' };

export function isComparison(operator: string): operator is Comparison {
  return Object.hasOwn(MIRRORED, operator);
}
