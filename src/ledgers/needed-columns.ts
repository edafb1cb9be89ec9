import { visitReferences } from '../language/references';
import { ROSTER } from '../language/term';
import type { Formula, Scheme } from '../scheme/model';

/** By ledger the columns that some formula of the scheme reads. */
export function neededColumns({ statements, checks, consequences, ledgers }: Scheme): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>(ledgers.map(({ name }) => [name, new Set()]));
  const visit = (formula: Formula | null, of: string): void => {
    if (formula !== null)
      visitReferences(formula.term, of, { column: (ledger, name) => needed.get(ledger)?.add(name), other: () => undefined });
  };
  for (const one of statements) {
    if (one.kind === 'formula') visit(one.formula, one.ledger);
    if (one.kind === 'grade') for (const { when } of one.rules) visit(when, one.ledger);
  }
  for (const { must, when, ledger } of checks) for (const formula of [must, when]) visit(formula, ledger ?? ROSTER);
  for (const { when } of consequences) visit(when, ROSTER);
  for (const { counts, name } of ledgers) visit(counts, name);
  return needed;
}
