import { declare, type Declarations } from '../language/declarations';
import { ROSTER } from '../language/term';
import type { ValueType } from '../language/types';
import type { Scheme } from './model';

const known = new WeakMap<Scheme, Declarations>();

/** All that a formula on a finished scheme may name, with its type: what the scheme's own formulas may, its computed columns among them. */
export function declarationsOf(scheme: Scheme): Declarations {
  const before = known.get(scheme);
  if (before !== undefined) return before;
  const declarations = declared(scheme);
  known.set(scheme, declarations);
  return declarations;
}

function declared(scheme: Scheme): Declarations {
  const ledgers = new Map(
    scheme.ledgers.map(({ name, columns }) => [name, new Map<string, ValueType>(columns.map((column) => [column.name, column.type]))]),
  );
  const roster = ledgers.get(ROSTER);
  if (roster !== undefined && !roster.has('序列')) roster.set('序列', { kind: 'text', options: scheme.sequences });
  for (const { ledger, name, type } of scheme.statements) ledgers.get(ledger)?.set(name, type);
  const byName = <T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
    new Map(all.map((one) => [one.name, one]));
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
