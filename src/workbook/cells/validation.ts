import type { Area } from './area';
import { moveFormula } from './formula-text';

/** What may be typed into a cell: 数据验证. A formula begins with =, and is as the cell has it that the rule is of. */
export interface Validation {
  readonly kind: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  /** How the value is held against the formulas; said of lists and of conditions of one's own, too, where it means nothing. */
  readonly operator: ValidationOperator;
  /** Of a list its entries joined by commas, or the cells that hold them; else a formula, of which a number is one: =10. */
  readonly first: string;
  /** The other end, of between and notBetween. */
  readonly second: string | null;
  readonly ignoreBlanks: boolean;
  /** What is said when the cell is selected. */
  readonly prompt: ValidationWords | null;
  /** What is said of another value; null where any is taken. */
  readonly alert: (ValidationWords & { readonly style: 'stop' | 'warning' | 'information' }) | null;
}

export type ValidationOperator = (typeof VALIDATION_OPERATORS)[number];

export const VALIDATION_OPERATORS = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
] as const;

export interface ValidationWords {
  readonly title: string;
  readonly message: string;
}

/** A rule for the cells of areas. Its formulas are as the first cell of the first area has them. */
export interface PlacedValidation {
  readonly areas: readonly Area[];
  readonly rule: Validation;
}

/** As long as the entries of a list may be that are written out in it. */
export const LONGEST_LIST = 255;

/** The rule as a cell has it that stands so many rows and columns away. */
export function movedValidation(rule: Validation, rows: number, columns: number): Validation {
  const moved = (formula: string): string => (formula.startsWith('=') ? moveFormula(formula, rows, columns) : formula);
  return { ...rule, first: moved(rule.first), second: rule.second === null ? null : moved(rule.second) };
}
