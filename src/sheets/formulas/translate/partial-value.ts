import { reduce } from '../../../language/rational';
import type { Rational } from '../../../language/syntax/syntax-tree';
import type { Term } from '../../../language/term';
import { guardAtZero } from '../exactness/exactness';
import { num, op, when, type ExcelFormula } from '../excel-formula';
import { undefinedText, type Operands } from '../states';
import { UNDEFINED, type CellExpression, type States } from '../workings/workings-sheet';
import { steady } from './rounding/rounding';
import type { Scope } from './scope';

type Constant = Extract<Term, { kind: 'number' }>;

/**
 * A number that is not there for all operands (a quotient, a root, a date): its value where it is, what is put around that once all
 * operands are there, and which states that may bring.
 */
export interface PartialValue {
  readonly value: CellExpression;
  readonly wrap: (value: ExcelFormula) => ExcelFormula;
  readonly states: States;
}

/** A number that is there for all operands. */
export function total(value: CellExpression): PartialValue {
  return { value, wrap: (formula) => formula, states: 0 };
}

/** A number other than 0 that stands in the formula itself. */
export function isNonZero(term: Term): term is Constant {
  return term.kind === 'number' && term.value.num !== 0n;
}

/** 无法计算 where the divisor is 0. `made` makes something of the quotient. */
export function quotient(
  dividend: Term,
  divisor: Term,
  scope: Scope,
  operands: Operands,
  made: (quotient: CellExpression) => CellExpression,
): PartialValue {
  const above = scope.inline(dividend, operands);
  const below = scope.atom(divisor);
  operands.strictly(below);
  return {
    value: made({ formula: op(above.formula, '/', below.formula), states: 0, decimals: null, inexact: true }),
    wrap: (formula) => when(op(steady(below, guardAtZero(divisor, scope), scope), '=', num(0)), undefinedText, formula),
    states: UNDEFINED,
  };
}

/** A quotient by a constant. */
export function constantQuotient(dividend: Term, divisor: Constant, scope: Scope, operands: Operands): CellExpression {
  const above = scope.inline(dividend, operands);
  return {
    formula: op(above.formula, '/', scope.inline(divisor, operands).formula),
    states: 0,
    decimals: decimalsOfQuotient(above, divisor),
    inexact: true,
  };
}

/** A decimal divided by 2, 5 or 10 and the like stays one. */
function decimalsOfQuotient({ decimals }: CellExpression, divisor: Constant): number | null {
  if (decimals === null) return null;
  const inverse: Rational = reduce(
    divisor.value.num < 0n ? { num: -divisor.value.den, den: -divisor.value.num } : { num: divisor.value.den, den: divisor.value.num },
  );
  for (let more = 0; more <= 6; more += 1) if (10n ** BigInt(more) % inverse.den === 0n) return decimals + more;
  return null;
}
