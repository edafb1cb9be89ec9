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
          if (column !== null && readsThis(inner.ledger, column)) found.add(keyOf(inner.ledger, column));
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
  const needs = (statement: Statement): Iterator<string> => dependenciesOf(statement, ranking, (ledger, column) => byKey.has(keyOf(ledger, column)))[Symbol.iterator]();
  const sorted: Statement[] = [];
  const state = new Map<Statement, 'open' | 'done'>();
  // The trail from a statement down to what it needs, with what each has still to look at; by hand, for trails may be long.
  for (const start of byKey.values()) {
    if (state.has(start)) continue;
    const trail: { statement: Statement; needed: Iterator<string> }[] = [];
    const enter = (statement: Statement): void => {
      state.set(statement, 'open');
      trail.push({ statement, needed: needs(statement) });
    };
    enter(start);
    for (let last = trail[trail.length - 1]; last !== undefined; last = trail[trail.length - 1]) {
      const step = last.needed.next();
      if (step.done === true) {
        state.set(last.statement, 'done');
        sorted.push(last.statement);
        trail.pop();
        continue;
      }
      const next = byKey.get(step.value);
      if (next === undefined || state.get(next) === 'done') continue;
      if (state.get(next) === 'open') {
        const open = trail.map(({ statement }) => statement);
        return { cycle: [...open.slice(open.indexOf(next)), next] };
      }
      enter(next);
    }
  }
  return { sorted };
}
