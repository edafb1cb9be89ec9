import { declare, type Declarations } from '../language/declarations';
import { ROSTER } from '../language/term';
import type { ValueType } from '../language/types';
import type { InputColumn, Ledger, Parameter, Reading, Scheme, Statement, Table } from './model';

/** A scheme but for what is found from the rest of it. */
export type SchemeParts = Omit<Scheme, 'symbols' | 'hash'>;

/** All that a scheme names, by name; undefined for what it does not name. */
export class SymbolTable {
  private readonly ledgers: ReadonlyMap<string, Ledger>;
  private readonly columns: ReadonlyMap<string, ReadonlyMap<string, InputColumn>>;
  private readonly statements = new Map<string, Map<string, Statement>>();
  private readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly readings: ReadonlyMap<string, Reading>;
  private readonly tables: ReadonlyMap<string, Table>;
  private declared: Declarations | null = null;

  constructor(private readonly parts: SchemeParts) {
    this.ledgers = byName(parts.ledgers);
    this.columns = new Map(parts.ledgers.map(({ name, columns }) => [name, byName(columns)]));
    for (const statement of parts.statements) {
      const ofLedger = this.statements.get(statement.ledger) ?? new Map<string, Statement>();
      this.statements.set(statement.ledger, ofLedger.set(statement.name, statement));
    }
    this.parameters = byName(parts.parameters);
    this.readings = byName(parts.readings);
    this.tables = byName(parts.tables);
  }

  ledger(name: string): Ledger | undefined {
    return this.ledgers.get(name);
  }

  /** A column of a ledger that is typed in. */
  column(ledger: string, name: string): InputColumn | undefined {
    return this.columns.get(ledger)?.get(name);
  }

  /** A column of a ledger that is computed. */
  statement(ledger: string, name: string): Statement | undefined {
    return this.statements.get(ledger)?.get(name);
  }

  parameter(name: string): Parameter | undefined {
    return this.parameters.get(name);
  }

  reading(name: string): Reading | undefined {
    return this.readings.get(name);
  }

  table(name: string): Table | undefined {
    return this.tables.get(name);
  }

  /** All that a formula on the scheme may name, with its type: what the scheme's own formulas may, its computed columns among them. */
  get declarations(): Declarations {
    this.declared ??= declarationsOf(this.parts);
    return this.declared;
  }
}

/**
 * A scheme with its table of symbols. A copy of a scheme (`{ ...scheme }`) has none, since another part would make it wrong: it is given to
 * this function again.
 */
export function withSymbols<T extends SchemeParts>(parts: T): T & Pick<Scheme, 'symbols'> {
  return Object.defineProperty(parts, 'symbols', { value: new SymbolTable(parts) }) as T & Pick<Scheme, 'symbols'>;
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.name, one]));
}

function declarationsOf(scheme: SchemeParts): Declarations {
  const ledgers = new Map(
    scheme.ledgers.map(({ name, columns }) => [name, new Map<string, ValueType>(columns.map((column) => [column.name, column.type]))]),
  );
  const roster = ledgers.get(ROSTER);
  if (roster !== undefined && scheme.sequences.length > 0 && !roster.has('序列'))
    roster.set('序列', { kind: 'text', options: scheme.sequences });
  for (const { ledger, name, type } of scheme.statements) ledgers.get(ledger)?.set(name, type);
  const parts = {
    ledgers,
    parameters: byName(scheme.parameters),
    readings: byName(scheme.readings),
    tables: byName(scheme.tables),
    fullMark: scheme.fullMark,
  };
  return {
    ...declare(parts),
    counts: new Map(scheme.ledgers.flatMap(({ name, counts }) => (counts === null ? [] : [[name, counts.term] as const]))),
    shared: new Set(scheme.ledgers.flatMap(({ name, shared }) => (shared ? [name] : []))),
  };
}
