/**
 * What a function takes at one place:
 * - number, date: a value of that type;
 * - value: any value; after the first, one of the first one's type;
 * - digits: a whole number from 0 to 9, degree: one from 2 to 9, both written out;
 * - table, key, column: the name of a table, a key of it, one of its columns.
 */
export type Argument = ValueArgument | 'table' | 'key' | 'column';
export type ValueArgument = 'number' | 'date' | 'value' | 'digits' | 'degree';

/** What a function gives: a number, a whole number, a date, what its first argument is, what the cells of its table are. */
export type Result = 'number' | 'count' | 'date' | 'argument' | 'cells';

/**
 * Units of measure (计量) of what goes in and comes out:
 * - same: all that goes in has to be in one unit, and so is the result;
 * - kept: the result is in the unit of what goes in;
 * - first: the result is in the unit of the first argument;
 * - ratio: all that goes in has to be in one unit, the result has none;
 * - none: nothing is known.
 */
export type MeasureRule = 'same' | 'kept' | 'first' | 'ratio' | 'none';

/**
 * What an argument that is 不适用 does: the result is so too, it is left out, the next one takes its place (that of 不适用 alone, or of
 * whatever has no value).
 */
export type NotApplicableRule = 'carried' | 'leftOut' | 'replaced' | 'passedOver';

/** A word that may stand beside the arguments of an aggregate. */
export type Option = '每' | '同' | '按' | '本单位' | '序列内' | '全部' | '高' | '低' | '升' | '降' | '并列';

/** What a person is told of a function. */
interface Help {
  /** How a call is written. */
  readonly form: string;
  /** What it does, in one short sentence; the page of the language says the same. */
  readonly meaning: string;
  /** What a spreadsheet calls it, in capitals, each with how that is written here. */
  readonly excel: Readonly<Record<string, string>>;
}

/** A function of values. */
export interface FunctionRow<Takes extends Argument = Argument> extends Help {
  readonly takes: readonly [Takes, ...Takes[]];
  /** What may follow those, each at its place. */
  readonly optional: readonly Takes[];
  /** What may follow in any number; null for nothing. */
  readonly more: Takes | null;
  readonly result: Result;
  readonly measure: MeasureRule;
  readonly notApplicable: NotApplicableRule;
}

/** A function over the rows of a ledger; the first argument is the ledger's name, conditions on its rows follow what it takes. */
export interface AggregateRow extends Help {
  /** What it takes of each row: a number, any value, nothing, or the one condition that this year and earlier years are held to. */
  readonly takes: 'number' | 'value' | 'condition' | null;
  /** A number, a whole number, or what it takes of the row. */
  readonly result: 'number' | 'count' | 'argument';
  readonly options: readonly Option[];
  /** Whether the result has the unit of measure of what it takes. */
  readonly keepsMeasure: boolean;
  /** Whether it may scan any ledger, or only the one in whose rows it stands. */
  readonly scans: 'any' | 'own';
  /** Whether 本.x, something of the row that asks, may stand in it. */
  readonly asksOwnRow: boolean;
}
