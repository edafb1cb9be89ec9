import type { AggregateRow, FunctionRow, Result, ValueArgument } from './function-row';
import { AGGREGATES, CALLS, FUNCTIONS, type AggregateName, type CallName, type FunctionName } from './functions';
import { BOOLEAN, COUNTS, DATE, NUMBER, type ValueType } from './types';

/** How many arguments a function takes: at least and at most, Infinity for any number. */
export function arityOf(name: FunctionName): { readonly min: number; readonly max: number } {
  const { takes, optional, more } = FUNCTIONS[name];
  return { min: takes.length, max: more === null ? takes.length + optional.length : Infinity };
}

/** What a function of values takes at a place, counted from 0; null where it takes no more. */
export function argumentAt(name: CallName, at: number): ValueArgument | null {
  const { takes, optional, more }: FunctionRow<ValueArgument> = CALLS[name];
  return takes[at] ?? optional[at - takes.length] ?? more;
}

/** The type that `result` stands for; `given`: that of what goes in, or of the cells of its table. */
export function resultType(result: Result, given: ValueType): ValueType {
  switch (result) {
    case 'number':
      return NUMBER;
    case 'count':
      return COUNTS;
    case 'date':
      return DATE;
    case 'argument':
    case 'cells':
      return given;
  }
}

/** The type that a row's value has to have for an aggregate; null for any. */
export function takenType(takes: NonNullable<AggregateRow['takes']>): ValueType | null {
  switch (takes) {
    case 'number':
      return NUMBER;
    case 'condition':
      return BOOLEAN;
    case 'value':
      return null;
  }
}

/** How many arguments have to follow the name of the ledger. */
export function argumentsNeeded(name: AggregateName): number {
  return AGGREGATES[name].takes === null ? 0 : 1;
}
