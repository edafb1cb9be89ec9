import { SymbolTable } from './syntax/tokens';
import { AGGREGATE_NAMES, FUNCTION_NAMES } from './functions';
import { KEYWORDS, OTHERWISE, REACHES } from './words';
import type { Rational } from './syntax/syntax-tree';
import type { Term } from './term';
import type { ValueType } from './types';

export interface Reading {
  readonly name: string;
  readonly question: string;
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly clause: string | null;
}

/** 参数: a named constant of the regulation, which may change with the year that is assessed. */
export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
  readonly clause: string | null;
  readonly unitOfMeasure: string | null;
  /** By the year from which each holds, earliest first; `from` null holds from the beginning. Dates are day numbers. */
  readonly values: readonly DatedValue[];
}

export interface DatedValue {
  readonly from: number | null;
  readonly value: Rational | string;
}

/** 查表: exact keys. 分段: ascending upper edges. 插值: points. */
export interface Table {
  readonly name: string;
  readonly clause: string | null;
  readonly columns: readonly string[];
  /** One row per key; the first cell is the key. Numbers are exact. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly tiers: readonly Tier[] | null;
}

export type TableCell = Rational | string | null;

/** A tier holds up to its edge; `open` when the edge itself belongs to the next tier. `edge` null: everything else. */
export interface Tier {
  readonly edge: Rational | null;
  readonly open: boolean;
  readonly value: Rational | string;
}

/** Everything a formula of the scheme may name, with types. */
export interface Declarations {
  readonly ledgers: ReadonlyMap<string, ReadonlyMap<string, ValueType>>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly fullMark: Rational | null;
  readonly names: SymbolTable;
  /** The tables that were looked through and hold days off and days worked only (工作日后). */
  readonly tablesOfDays: Set<Table>;
  /** Per ledger what a row has to fulfil to count at all (计入). */
  readonly counts?: ReadonlyMap<string, Term>;
  /** The ledgers whose rows are of no unit (共用). */
  readonly shared?: ReadonlySet<string>;
}

/** What the scheme itself says of it. */
type DeclaredParts = Omit<Declarations, 'names' | 'tablesOfDays'>;

/** Constants of the scheme that formulas may use like items. */
export const FULL_MARK = '满分';
export const PERIOD = '年度';
/** 本.x: the row that asks. */
export const OWN = '本';

/** Words that every formula may use. */
const LANGUAGE: readonly string[] = [
  FULL_MARK,
  PERIOD,
  '口径',
  '高',
  '低',
  '升',
  '降',
  '并列',
  '取最高',
  '取最低',
  OTHERWISE,
  ...KEYWORDS,
  ...AGGREGATE_NAMES,
  ...REACHES,
  ...FUNCTION_NAMES,
];

export function declare(parts: DeclaredParts): Declarations {
  return { ...parts, names: new SymbolTable(namesOf(parts)), tablesOfDays: new Set() };
}

/** Every name that a formula may use; some stand twice. */
function* namesOf({ ledgers, parameters, readings, tables }: DeclaredParts): Generator<string> {
  yield* LANGUAGE;
  for (const [ledger, columns] of ledgers) {
    yield ledger;
    for (const [column, type] of columns) {
      yield column;
      if (type.kind === 'text' && type.options !== null) yield* type.options;
    }
  }
  for (const [name, { values }] of parameters) {
    yield name;
    for (const { value } of values) if (typeof value === 'string') yield value;
  }
  for (const [name, { chosen, alternatives }] of readings) {
    yield name;
    yield chosen;
    yield* alternatives;
  }
  for (const [name, { columns }] of tables) {
    yield name;
    yield* columns;
  }
}
