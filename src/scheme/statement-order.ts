import { topologicalSort } from '../language/topological-sort';
import type { Ranking, Statement } from './model';
import { visitReferences } from '../language/references';
import { ROSTER, RANK, RANKED_COUNT, type Term } from '../language/term';

/** A column's name beside its ledger's. */
export function keyOf(ledger: string, column: string): string {
  return `${ledger}/${column}`;
}

/** The computed columns that a statement needs itself; `computed`: all statements by {@link keyOf}. */
export function needsOf(statement: Statement, ranking: Ranking | null, computed: ReadonlyMap<string, Statement>): Set<Statement> {
  const found = new Set<Statement>();
  const column = (ledger: string, name: string): void => {
    const needed = computed.get(keyOf(ledger, name));
    if (needed !== undefined) found.add(needed);
  };
  const add = (term: Term): void => visitReferences(term, statement.ledger, { column, other: () => undefined });
  switch (statement.kind) {
    case 'formula':
      add(statement.formula.term);
      break;
    case 'rank':
    case 'rankedCount':
      if (ranking !== null) for (const name of [ranking.by, ranking.within]) if (name !== null) column(ROSTER, name);
      if (ranking !== null && statement.kind === 'rank') for (const term of [ranking.place, ranking.ties]) if (term !== null) add(term);
      break;
    case 'grade':
      for (const rule of statement.rules) if (rule.when !== null) add(rule.when.term);
      if (ranking !== null) for (const name of [ranking.by, RANK, RANKED_COUNT]) column(ROSTER, name);
      break;
  }
  return found;
}

/** Statements so that each comes after all it needs, or those along a cycle. */
export function sortStatements(
  statements: readonly Statement[],
  ranking: Ranking | null,
): { readonly sorted: Statement[] } | { readonly cycle: Statement[] } {
  const byKey = new Map(statements.map((statement) => [keyOf(statement.ledger, statement.name), statement]));
  return topologicalSort(byKey.values(), (statement) => needsOf(statement, ranking, byKey));
}
