import type { Statement } from '../../../scheme/model';
import { asksOuter, ROSTER } from '../../../language/term';
import type { AssessmentContext } from '../../context';
import { capFindings } from './caps';
import type { Finding } from '../finding';
import { reachedTerms } from './reached-terms';
import { sameEventFindings } from './same-event';

export type FormulaStatement = Extract<Statement, { kind: 'formula' }>;

/**
 * Where an item's formula says 封顶 or 每 … 取最高: which units reached the cap and by how much, which rows do not count again. Of a branch
 * only where it is taken; of rows that several items take alike once.
 */
export function limitFindings(checking: AssessmentContext): Finding[] {
  const items = checking.scheme.statements.filter(
    (statement): statement is FormulaStatement => statement.kind === 'formula' && statement.ledger === ROSTER,
  );
  const told = new Set<string>();
  return items.flatMap((item) =>
    [...reachedTerms(checking.run, item, item.formula.term)].flatMap(({ term, isReached }) => {
      if (term.kind === 'call' && term.name === '封顶') return capFindings(checking, item, term, isReached);
      // With 本.x which rows count differs from unit to unit, and so does the one that is kept.
      return term.kind === 'aggregate' && term.perKey !== null && term.reach === '本单位' && !asksOuter(term)
        ? sameEventFindings(checking, item, term, isReached).filter(({ code, place, data }) => {
            const key = JSON.stringify([code, place, data]);
            return told.size < told.add(key).size;
          })
        : [];
    }),
  );
}
