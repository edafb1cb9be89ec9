import type { Ranking, Statement } from './model';
import { visitNames } from './named';
import { ROSTER, RANK, RANKED_COUNT, type Term } from './term';

/** A column's name beside its ledger's. */
export function keyOf(ledger: string, column: string): string {
  return `${ledger}/${column}`;
}

/** The computed columns that a statement needs. */
function needsOf(statement: Statement, ranking: Ranking | null, computed: ReadonlyMap<string, Statement>): Set<Statement> {
  const found = new Set<Statement>();
  const column = (ledger: string, name: string): void => {
    const needed = computed.get(keyOf(ledger, name));
    if (needed !== undefined) found.add(needed);
  };
  const add = (term: Term): void => visitNames(term, statement.ledger, { column, other: () => undefined });
  switch (statement.kind) {
    case 'formula':
      add(statement.formula.term);
      break;
    case 'rank':
    case 'rankedCount':
      if (ranking !== null) column(ROSTER, ranking.by);
      if (ranking !== null && statement.kind === 'rank') for (const term of [ranking.place, ranking.ties]) if (term !== null) add(term);
      break;
    case 'grade':
      for (const rule of statement.rules) if (rule.when !== null) add(rule.when.term);
      if (ranking !== null) for (const name of [ranking.by, RANK, RANKED_COUNT]) column(ROSTER, name);
      break;
  }
  return found;
}

/** Statements so that each comes after all it needs, or the names along a cycle. */
export function sortStatements(statements: readonly Statement[], ranking: Ranking | null): { sorted: Statement[] } | { cycle: Statement[] } {
  const byKey = new Map(statements.map((statement) => [keyOf(statement.ledger, statement.name), statement]));
  const sorted: Statement[] = [];
  const state = new Map<Statement, 'open' | 'done'>();
  // The trail from a statement down to what it needs, with what each has still to look at; by hand, for trails may be long.
  for (const start of byKey.values()) {
    if (state.has(start)) continue;
    const trail: { statement: Statement; needed: Iterator<Statement> }[] = [];
    const enter = (statement: Statement): void => {
      state.set(statement, 'open');
      trail.push({ statement, needed: needsOf(statement, ranking, byKey).values() });
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
      const next = step.value;
      if (state.get(next) === 'done') continue;
      if (state.get(next) === 'open') {
        const open = trail.map(({ statement }) => statement);
        return { cycle: [...open.slice(open.indexOf(next)), next] };
      }
      enter(next);
    }
  }
  return { sorted };
}
