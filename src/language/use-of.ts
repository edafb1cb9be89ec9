import type { Phrase } from '../messages/catalogue';
import { hintMessages } from '../messages/scheme/scheme-words';
import type { Declarations } from './declarations';
import type { AggregateRow } from './function-row';
import { AGGREGATES, FUNCTIONS, isAggregate, isFunction, type AggregateName } from './functions';
import { ROSTER } from './term';
import type { ValueType } from './types';

/** What takes several numbers together, for the aggregates that are written in its place. */
const OF_NUMBERS: Partial<Readonly<Record<AggregateName, string>>> = {
  合计: '{name} ＋ …',
  平均: '({name} ＋ …) ÷ 个数',
  最大: '取大({name}, …)',
  最小: '取小({name}, …)',
};

/**
 * What a declared name is and how it is written, for a place where a name of another kind stands; nothing for one that is not declared.
 * @param by the aggregate in whose first place it stands, where it does.
 */
export function useOf(name: string, world: Declarations, by: string | null = null): Phrase | '' {
  if (world.ledgers.has(name)) return say('isLedger', { name });
  const table = world.tables.get(name);
  if (table !== undefined) return say(table.tiers === null ? 'isTable' : 'isTiers', { name });
  const reading = world.readings.get(name);
  if (reading !== undefined) return say('isReading', { name, chosen: reading.chosen });
  if (world.parameters.has(name)) return say('isParameter', { name });
  const form = isAggregate(name) ? AGGREGATES[name].form : isFunction(name) ? FUNCTIONS[name].form : null;
  if (form !== null) return say('isFunction', { name, form });
  const aggregate = by !== null && isAggregate(by) ? by : null;
  if (world.ledgers.get(ROSTER)?.has(name) === true) {
    const several = aggregate === null ? name : (OF_NUMBERS[aggregate]?.replace('{name}', name) ?? overRows(aggregate, ROSTER, name));
    return say('isOfUnit', { name, use: several });
  }
  for (const [ledger, columns] of world.ledgers) {
    const type = columns.get(name);
    if (type !== undefined)
      return say('isColumnOf', {
        name,
        ledger,
        use: aggregate === null ? rowValue(ledger, name, type) : overRows(aggregate, ledger, name),
      });
  }
  return '';
}

/** How a column of a ledger is taken where a single value is asked for: numbers together, of anything else that of one row. */
export function rowValue(ledger: string, name: string, type: ValueType): string {
  return type.kind === 'number' ? `合计(${ledger}, ${name})` : `取值(${ledger}, ${name}, 条件)`;
}

function overRows(aggregate: AggregateName, ledger: string, name: string): string {
  const { takes }: AggregateRow = AGGREGATES[aggregate];
  return takes === null || takes === 'condition' ? `${aggregate}(${ledger}, 条件)` : `${aggregate}(${ledger}, ${name})`;
}

function say(hint: keyof typeof hintMessages, data: NonNullable<Phrase['data']>): Phrase {
  return { sentence: hintMessages[hint], data };
}
