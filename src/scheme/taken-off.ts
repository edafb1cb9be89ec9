import type { CallName } from '../language/functions';
import { ROSTER, type Term } from '../language/term';
import type { Scheme } from './model';
import { totalOf } from './total';

type Sign = 1 | -1;

/** Rounded, or held between limits, what is given first moves the total the way it did. */
const HELD: ReadonlySet<CallName> = new Set(['封顶', '保底', '限于', '四舍五入', '五成双', '舍去', '进一', '取先', '不适用作']);

/**
 * The items that the total takes off, by the formulas from the total down: shown below zero they add up with the others. What is both added
 * and taken off, and what a formula does anything else with, is not among them.
 */
export function takenOff(scheme: Scheme): ReadonlySet<string> {
  const total = totalOf(scheme);
  const signs = new Map<string, Set<Sign>>();
  const item = (name: string, sign: Sign): void => {
    const known = signs.get(name) ?? new Set();
    if (known.has(sign)) return;
    signs.set(name, known.add(sign));
    const statement = scheme.symbols.statement(ROSTER, name);
    if (statement?.kind === 'formula') part(statement.formula.term, sign);
  };
  const part = (term: Term, sign: Sign): void => {
    if (term.kind === 'column') {
      if (term.ledger === ROSTER && term.type.kind === 'number') item(term.column, sign);
    } else if (term.kind === 'negate') part(term.operand, opposite(sign));
    else if (term.kind === 'binary' && (term.operator === '+' || term.operator === '-')) {
      part(term.left, sign);
      part(term.right, term.operator === '-' ? opposite(sign) : sign);
    } else if (term.kind === 'if') [term.then, term.otherwise].forEach((branch) => part(branch, sign));
    else if (term.kind === 'call' && HELD.has(term.name)) term.args.slice(0, 1).forEach((first) => part(first, sign));
  };
  if (total !== null) item(total, 1);
  return new Set(scheme.items.filter((name) => signs.get(name)?.has(-1) === true && signs.get(name)?.size === 1));
}

function opposite(sign: Sign): Sign {
  return sign === 1 ? -1 : 1;
}
