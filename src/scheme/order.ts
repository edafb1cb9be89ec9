import { perKeysOf, termsIn, ROSTER, RANK, RANKED_COUNT, type Term } from './term';
import type { Ranking, Statement } from './model';

/** The computed columns and everything each needs, as `ledger/column`. */
export function dependenciesOf(statement: Statement, ranking: Ranking | null, readsThis: (ledger: string, column: string) => boolean): string[] {
  const found = new Set<string>();
  const add = (term: Term): void => {
    for (const inner of termsIn(term)) {
      if (inner.kind === 'column' && readsThis(inner.ledger, inner.column)) found.add(keyOf(inner.ledger, inner.column));
      if (inner.kind === 'aggregate') {
        for (const column of [...perKeysOf(inner.perKey).map((perKey) => perKey.key), inner.by, ...inner.sameKeys]) {
          if (column !== undefined && column !== null && readsThis(inner.ledger, column)) found.add(keyOf(inner.ledger, column));
        }
      }
    }
  };
  switch (statement.kind) {
    case 'formula':
      add(statement.formula.term);
      break;
    case 'rank':
    case 'rankedCount':
      if (ranking !== null) found.add(keyOf(ROSTER, ranking.by));
      if (ranking !== null && statement.kind === 'rank') add(ranking.ties);
      break;
    case 'grade':
      for (const rule of statement.rules) if (rule.when !== null) add(rule.when.term);
      if (ranking !== null) found.add(keyOf(ROSTER, ranking.by));
      if (ranking !== null) found.add(keyOf(ROSTER, RANK)).add(keyOf(ROSTER, RANKED_COUNT));
      break;
  }
  return [...found];
}

export function keyOf(ledger: string, column: string): string {
  return `${ledger}/${column}`;
}

/** Statements so that each comes after all it needs, or the names along a cycle. */
export function sortStatements(statements: readonly Statement[], ranking: Ranking | null): { sorted: Statement[] } | { cycle: Statement[] } {
  const byKey = new Map(statements.map((statement) => [keyOf(statement.ledger, statement.name), statement]));
  const sorted: Statement[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const trail: Statement[] = [];
  const visit = (key: string, statement: Statement): Statement[] | null => {
    if (state.get(key) === 'done') return null;
    if (state.get(key) === 'open') return [...trail.slice(trail.indexOf(statement)), statement];
    state.set(key, 'open');
    trail.push(statement);
    for (const needed of dependenciesOf(statement, ranking, (ledger, column) => byKey.has(keyOf(ledger, column)))) {
      const next = byKey.get(needed);
      if (next === undefined) continue;
      const cycle = visit(needed, next);
      if (cycle !== null) return cycle;
    }
    trail.pop();
    state.set(key, 'done');
    sorted.push(statement);
    return null;
  };
  for (const [key, statement] of byKey) {
    const cycle = visit(key, statement);
    if (cycle !== null) return { cycle };
  }
  return { sorted };
}
