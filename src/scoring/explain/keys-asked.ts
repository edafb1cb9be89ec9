import { conjuncts, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import { shownAt } from '../shown';
import { textAt, type Spot } from './substitute';

/** What the conditions ask a column to be, with the values of the row that asks: 日期 = 2025-09-29. */
export function keysAsked({ ledger, conditions, sameKeys }: AggregateTerm, spot: Spot): string[] {
  const { run, frame, row } = spot;
  const same = sameKeys.map((key) => `${key} = ${shownAt(run.column(frame.ledger ?? ROSTER, key), row, run.store).text}`);
  const equal = conditions.flatMap(conjuncts).flatMap((condition) => {
    if (condition.kind !== 'binary' || condition.operator !== '=') return [];
    const { left, right } = condition;
    const [own, other] = left.kind === 'column' && left.ledger === ledger ? [left, right] : [right, left];
    const asked = own.kind === 'column' ? ofAsking(other) : null;
    return own.kind !== 'column' || asked === null ? [] : [`${own.column} = ${textAt({ ...asked, type: own.type }, spot)}`];
  });
  return [...same, ...equal];
}

/** A term as the row that asks has it: 年度 － 1 for 本.年度 － 1; null where it is about the scanned row. */
function ofAsking(term: Term): Term | null {
  switch (term.kind) {
    case 'outer':
      return term.of;
    case 'binary': {
      const [left, right] = [ofAsking(term.left), ofAsking(term.right)];
      return left === null || right === null ? null : { ...term, left, right };
    }
    case 'number':
    case 'text':
    case 'boolean':
    case 'parameter':
    case 'period':
    case 'reading':
      return term;
    case 'notApplicable':
    case 'column':
    case 'undefined':
    case 'negate':
    case 'not':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
      return null;
  }
}
