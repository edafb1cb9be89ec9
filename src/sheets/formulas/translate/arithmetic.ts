import type { BinaryOperator } from '../../../language/syntax/syntax-tree';
import type { Term } from '../../../language/term';
import { op } from '../excel-formula';
import type { Needs } from '../states';
import { claimed, Untranslatable } from '../untranslatable';
import { UNDEFINED, type Expr } from '../workings-sheet';
import { onCalendar } from './calendar';
import { calls } from './calls';
import { constantQuotient, isNonZero, quotient, total, type PartialValue } from './partial-value';
import type { Scope } from './scope';

type Binary = Extract<Term, { kind: 'binary' }>;

/** The outermost step of a number: a division guards itself against a divisor of 0, a date against days that there are not. */
export function outermost(term: Term, scope: Scope, needs: Needs): PartialValue {
  if (term.kind === 'call') return claimed(calls, term.name).value(term, scope, needs);
  if (term.kind === 'binary' && term.type.kind === 'date') return { value: sum(term, scope, needs), wrap: onCalendar, may: UNDEFINED };
  if (term.kind === 'binary' && term.operator === '/' && !isNonZero(term.right))
    return quotient(term.left, term.right, scope, needs, (value) => value);
  return total(inline(term, scope, needs));
}

/** A number written inline where it is plain arithmetic, with what it rests on put among the needs. */
export function inline(term: Term, scope: Scope, needs: Needs): Expr {
  switch (term.kind) {
    case 'negate': {
      const operand = inline(term.operand, scope, needs);
      return { ...operand, fx: { kind: 'minus', operand: operand.fx } };
    }
    case 'binary':
      return binary(term, scope, needs) ?? ownCell(term, scope, needs);
    case 'call':
      return claimed(calls, term.name).inline(term, scope, needs) ?? ownCell(term, scope, needs);
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'not':
    case 'oneOf':
    case 'if':
    case 'table':
    case 'aggregate':
      return ownCell(term, scope, needs);
  }
}

function ownCell(term: Term, scope: Scope, needs: Needs): Expr {
  const short = scope.leaf(term);
  return { ...short, fx: needs.strictly(short) };
}

/** Null for what needs a cell of its own: a quotient that may not be there, a condition, and a day, which may be beyond the calendar. */
function binary(term: Binary, scope: Scope, needs: Needs): Expr | null {
  if (term.operator === '/') return isNonZero(term.right) ? constantQuotient(term.left, term.right, scope, needs) : null;
  return term.type.kind !== 'date' && isArithmetic(term.operator) ? sum(term, scope, needs) : null;
}

/** A sum, a difference or a product. Days that are only passed through need not be on the calendar. */
function sum(term: Binary, scope: Scope, needs: Needs): Expr {
  const [left, right] = [term.left, term.right].map((part) =>
    part.kind === 'binary' && part.type.kind === 'date' ? sum(part, scope, needs) : inline(part, scope, needs),
  );
  if (left === undefined || right === undefined || !isArithmetic(term.operator)) throw new Untranslatable('N-TOO-LONG');
  const places =
    left.places === null || right.places === null
      ? null
      : term.operator === '*'
        ? left.places + right.places
        : Math.max(left.places, right.places);
  const whole = places === 0 && !left.noisy && !right.noisy;
  return { fx: op(left.fx, term.operator, right.fx), may: 0, places, noisy: !whole };
}

function isArithmetic(operator: BinaryOperator): operator is '+' | '-' | '*' {
  return operator === '+' || operator === '-' || operator === '*';
}
