import type { FunctionHelpCode } from '../messages/functions/function-help';
import { Argument } from './argument';
import type { Result } from './spill';
import type { RangeAssessor } from './on-ledgers/assess-ranges';

/** The word before every name: KAOJI.完成得分. */
export const NAMESPACE = 'KAOJI';

/**
 * A parameter as a user sees it. Every parameter takes cells of any kind, so that blanks, texts and errors reach the function as they are.
 */
export interface Parameter {
  /** The word in the formula’s hint. */
  readonly name: string;
  /** The end of its code in `messages/functions/function-help.ts`. */
  readonly help: string;
  readonly kind: 'needed' | 'optional' | 'repeating';
}

/** One custom function: what Excel is told of it, what its help page says, and what it computes. */
export interface FunctionDefinition {
  /** ASCII, never changed: formulas in workbooks hold on to it. */
  readonly id: string;
  /** The name in formulas, the same in every language; at least three characters, unlike any of Excel's own. */
  readonly name: string;
  readonly help: FunctionHelpCode;
  readonly parameters: readonly Parameter[];
  /** A formula and, where it is one cell, what it gives. */
  readonly example: { readonly formula: string; readonly result: string };
  readonly compute: (given: Given) => Result;
}

/** The arguments of one call. */
export interface Given {
  /** A parameter that has to be there; left out it is a blank cell. */
  need(name: string): Argument;
  /** Null where it was left out. */
  maybe(name: string): Argument | null;
  /** The areas of the repeating parameter. */
  readonly ledgers: readonly Argument[];
  readonly assessor: RangeAssessor;
}

export function needed(name: string, help: string): Parameter {
  return { name, help, kind: 'needed' };
}

export function optional(name: string, help: string): Parameter {
  return { name, help, kind: 'optional' };
}

export function repeating(name: string, help: string): Parameter {
  return { name, help, kind: 'repeating' };
}

/** Makes {@link Given} out of arguments that are read. */
export function given(read: ReadonlyMap<string, Argument>, ledgers: readonly Argument[], assessor: RangeAssessor): Given {
  return {
    need: (name) => read.get(name) ?? new Argument(name, [[null]], null),
    maybe: (name) => read.get(name) ?? null,
    ledgers,
    assessor,
  };
}
