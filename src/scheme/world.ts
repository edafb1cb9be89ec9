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

export function makeWorld(parts: Omit<World, 'names'>): World {
  const names = new Set<string>([FULL_MARK, PERIOD, '口径', '高', '低', '升', '降', '并列', '取最高', '取最低', '其他']);
  for (const word of [...KEYWORDS, ...AGGREGATES, ...REACHES, ...Object.keys(FUNCTIONS)]) names.add(word);
  for (const [ledger, columns] of parts.ledgers) {
    names.add(ledger);
    for (const [column, type] of columns) {
      names.add(column);
      if (type.kind === 'text') for (const option of type.options ?? []) names.add(option);
    }
  }
  for (const [name, parameter] of parts.parameters) {
    names.add(name);
    for (const { value } of parameter.values) if (typeof value === 'string') names.add(value);
  }
  for (const [name, reading] of parts.readings) {
    names.add(name);
    for (const choice of [reading.chosen, ...reading.alternatives]) names.add(choice);
  }
  for (const [name, table] of parts.tables) {
    names.add(name);
    for (const column of table.columns) names.add(column);
  }
  return { ...parts, names: new NameBook(names) };
}
