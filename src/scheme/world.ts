import { NameBook } from './formula/tokens';
import { AGGREGATES, FUNCTIONS, KEYWORDS, REACHES } from './formula/words';
import type { Rational } from './formula/syntax';
import type { Parameter, Reading, Table } from './model';
import type { Term } from './term';
import type { ValueType } from './types';

/** Everything a formula of the scheme may name, with types. */
export interface World {
  readonly ledgers: ReadonlyMap<string, ReadonlyMap<string, ValueType>>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly fullMark: Rational | null;
  readonly names: NameBook;
  /** Per ledger what a row has to fulfil to count at all (计入). */
  readonly counts?: ReadonlyMap<string, Term>;
}

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
  '其他',
  ...KEYWORDS,
  ...AGGREGATES,
  ...REACHES,
  ...Object.keys(FUNCTIONS),
];

export function makeWorld(parts: Omit<World, 'names'>): World {
  return { ...parts, names: new NameBook(namesOf(parts)) };
}

/** Every name that a formula may use; some stand twice. */
function* namesOf({ ledgers, parameters, readings, tables }: Omit<World, 'names'>): Generator<string> {
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
