import type { BinaryOperator } from '../../../language/syntax/syntax-tree';
import type { Term } from '../../../language/term';
import { op } from '../excel-formula';
import type { Operands } from '../states';
import { claimed, Untranslatable } from '../untranslatable';
import { UNDEFINED, type CellExpression } from '../workings/workings-sheet';
import { onCalendar } from './calendar';
import { calls } from './calls';
import { constantQuotient, isNonZero, quotient, total, type PartialValue } from './partial-value';
import type { Scope } from './scope';

type Binary = Extract<Term, { kind: 'binary' }>;

/** The outermost step of a number: a division guards itself against a divisor of 0, a date against days that there are not. */
export function outermost(term: Term, scope: Scope, operands: Operands): PartialValue {
  if (term.kind === 'call') return claimed(calls, term.name).value(term, scope, operands);
  if (term.kind === 'binary' && term.type.kind === 'date')
    return { value: sum(term, scope, operands), wrap: onCalendar, states: UNDEFINED };
  if (term.kind === 'binary' && term.operator === '/' && !isNonZero(term.right))
    return quotient(term.left, term.right, scope, operands, (value) => value);
  return total(inline(term, scope, operands));
}

/** A number written inline where it is plain arithmetic, with what it rests on put among the operands. */
export function inline(term: Term, scope: Scope, operands: Operands): CellExpression {
  switch (term.kind) {
    case 'negate': {
      const operand = inline(term.operand, scope, operands);
      return { ...operand, formula: { kind: 'minus', operand: operand.formula } };
    }
    case 'binary':
      return binary(term, scope, operands) ?? ownCell(term, scope, operands);
    case 'call':
      return claimed(calls, term.name).inline(term, scope, operands) ?? ownCell(term, scope, operands);
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
      return ownCell(term, scope, operands);
  }
}

function ownCell(term: Term, scope: Scope, operands: Operands): CellExpression {
  const short = scope.atom(term);
  return { ...short, formula: operands.strictly(short) };
}

/** Null for what needs a cell of its own: a quotient that may not be there, a condition, and a day, which may be beyond the calendar. */
function binary(term: Binary, scope: Scope, operands: Operands): CellExpression | null {
  if (term.operator === '/') return isNonZero(term.right) ? constantQuotient(term.left, term.right, scope, operands) : null;
  return term.type.kind !== 'date' && isArithmetic(term.operator) ? sum(term, scope, operands) : null;
}

/** A sum, a difference or a product. Days that are only passed through need not be on the calendar. */
function sum(term: Binary, scope: Scope, operands: Operands): CellExpression {
  const [left, right] = [term.left, term.right].map((part) =>
    part.kind === 'binary' && part.type.kind === 'date' ? sum(part, scope, operands) : inline(part, scope, operands),
  );
  if (left === undefined || right === undefined || !isArithmetic(term.operator)) throw new Untranslatable('N-TOO-LONG');
  const decimals =
    left.decimals === null || right.decimals === null
      ? null
      : term.operator === '*'
        ? left.decimals + right.decimals
        : Math.max(left.decimals, right.decimals);
  const whole = decimals === 0 && !left.inexact && !right.inexact;
  return { formula: op(left.formula, term.operator, right.formula), states: 0, decimals, inexact: !whole };
}

function isArithmetic(operator: BinaryOperator): operator is '+' | '-' | '*' {
  return operator === '+' || operator === '-' || operator === '*';
}
