import type { Statement } from '../../scheme/model';
import { asksOuter, childTerms, ROSTER, type Term } from '../../language/term';
import type { AssessmentContext } from '../context';
import { capFindings } from './caps';
import type { Finding } from './finding';
import { sameEventFindings } from './same-event';

export type FormulaStatement = Extract<Statement, { kind: 'formula' }>;

/** Where an item's formula says 封顶 or 每 … 取最高: which units reached the cap and by how much, which rows do not count again. */
export function limitFindings(checking: AssessmentContext): Finding[] {
  const items = checking.scheme.statements.filter(
    (statement): statement is FormulaStatement => statement.kind === 'formula' && statement.ledger === ROSTER,
  );
  return items.flatMap((item) =>
    [...unitTerms(item.formula.term)].flatMap((term) => {
      if (term.kind === 'call' && term.name === '封顶') return capFindings(checking, item, term.args);
      // With 本.x which rows count differs from unit to unit, and so does the one that is kept.
      return term.kind === 'aggregate' && term.perKey !== null && term.reach === '本单位' && !asksOuter(term)
        ? sameEventFindings(checking, item, term)
        : [];
    }),
  );
}

/** The terms that are said of a unit: what stands inside an aggregate is said of a row. */
function* unitTerms(term: Term): Generator<Term> {
  yield term;
  if (term.kind !== 'aggregate') for (const child of childTerms(term)) yield* unitTerms(child);
}
