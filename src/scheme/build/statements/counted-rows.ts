import type { BuildContext } from '../build-context';
import { parseFormula } from '../../../language/syntax/parse';
import { FormulaError } from '../../../language/syntax/syntax-tree';
import { topologicalSort } from '../../../language/topological-sort';
import type { Formula, Ledger } from '../../model';
import { termsIn, type Term } from '../../../language/term';
import { BOOLEAN } from '../../../language/types';
import type { Declarations } from '../../../language/declarations';

/** So many terms a 计入 may have together with the 计入 of the ledgers that it looks at, for these go with it wherever it stands. */
const MOST_TERMS = 300;

/**
 * 计入: the condition that goes with every aggregate over a ledger. One that looks at another ledger sees only what counts there, wherever
 * both stand in the file; one that looks at its own ledger sees all rows.
 * @param counts is filled as they are understood.
 */
export function withCounts(
  ledgers: readonly Ledger[],
  declarations: Declarations,
  counts: Map<string, Term>,
  context: BuildContext,
): readonly Ledger[] {
  const { yaml } = context;
  const asked = new Map<string, readonly string[]>();
  for (const [name, { 计入: text }] of Object.entries(yaml.台账))
    if (text !== undefined)
      asked.set(
        name,
        ledgersAsked(text, declarations).filter((other) => other !== name && yaml.台账[other]?.计入 !== undefined),
      );
  const ordered = topologicalSort(asked.keys(), (name) => asked.get(name) ?? []);
  if ('cycle' in ordered) {
    context.report('S-CYCLE', ['台账', ordered.cycle[0] ?? '', '计入'], {
      path: ordered.cycle.map((name) => `${name} › 计入`).join(' → '),
      nearest: '',
    });
    return ledgers;
  }
  const formulas = new Map<string, Formula>();
  for (const name of ordered.sorted) {
    const path = ['台账', name, '计入'];
    const formula = context.formula(yaml.台账[name]?.计入 ?? '', path, { declarations, ledger: name }, BOOLEAN);
    if (formula === null) continue;
    if ((asked.get(name) ?? []).length > 0 && termsIn(formula.term).length > MOST_TERMS) {
      context.report('S-COUNTS-NESTED', path, { name });
      continue;
    }
    formulas.set(name, formula);
    counts.set(name, formula.term);
  }
  return ledgers.map((ledger) => ({ ...ledger, counts: formulas.get(ledger.name) ?? null }));
}

/** The ledgers over whose rows a formula has aggregates; none where it cannot be read, which is told when it is understood. */
function ledgersAsked(text: string, declarations: Declarations): string[] {
  try {
    return [...new Set(aggregatedIn(parseFormula(text, declarations.names)))];
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

function aggregatedIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'kind' in part && part.kind === 'aggregate' && 'ledger' in part ? [String(part.ledger)] : [];
  return [...own, ...Object.values(part).flatMap(aggregatedIn)];
}
