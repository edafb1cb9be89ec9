import { termsIn, type AggregateTerm, type Term } from '../../language/term';
import type { Scheme } from '../../scheme/model';
import { reachingFirst } from '../../scoring/evaluate/aggregates/consecutive-years';
import { unitOfRows } from '../../scoring/evaluate/aggregates/scanned-rows';
import { finding, type AssessmentContext } from '../context';
import type { Finding } from './finding';

/** Units that are named. */
const NAMED = 3;

/** Of each ledger of earlier years once: the first year that it has, where a number of years (连续年数) reaches it and could be longer. */
export function firstYears({ scheme, run }: AssessmentContext): Finding[] {
  const reached = new Map<string, { readonly first: number; readonly units: Set<number> }>();
  for (const term of yearsAsked(scheme)) {
    const found = reachingFirst(term, unitOfRows(term, run.store.frame(term.ledger), run.store), run.store);
    if (found === null) continue;
    const known = reached.get(term.ledger) ?? { first: found.first, units: new Set<number>() };
    reached.set(term.ledger, known);
    for (const unit of found.units) known.units.add(unit);
  }
  return [...reached].map(([ledger, { first, units }]) => {
    const names = [...units].slice(0, NAMED).map((unit) => run.input.units[unit]?.name ?? '');
    const data = { ledger, first, units: names.join('、'), count: units.size };
    return finding('C-FIRST-YEAR', 'notice', null, data, { clause: scheme.symbols.ledger(ledger)?.clause ?? null, ledger });
  });
}

/** Every 连续年数 of a scheme. */
function yearsAsked(scheme: Scheme): AggregateTerm[] {
  const formulas = [
    ...scheme.statements.flatMap((statement): (Term | null)[] =>
      statement.kind === 'formula'
        ? [statement.formula.term]
        : statement.kind === 'grade'
          ? statement.rules.map(({ when }) => when?.term ?? null)
          : [],
    ),
    ...scheme.consequences.map(({ when }) => when.term),
    ...scheme.checks.flatMap(({ must, when }) => [must.term, when?.term ?? null]),
  ];
  return formulas.flatMap((formula) =>
    formula === null ? [] : termsIn(formula).flatMap((term) => (term.kind === 'aggregate' && term.name === '连续年数' ? [term] : [])),
  );
}
