import { reduce } from '../../../language/rational';
import type { Rational } from '../../../language/syntax/syntax-tree';
import type { Term } from '../../../language/term';
import { guardOf } from '../exactness';
import { num, op, when, type ExcelFormula } from '../excel-formula';
import { undefinedText, type Needs } from '../states';
import { UNDEFINED, type Expr, type May } from '../workings-sheet';
import { steady } from './rounding';
import type { Scope } from './scope';

type Constant = Extract<Term, { kind: 'number' }>;

/**
 * A number that is not there for all operands (a quotient, a root, a date): its value where it is, what is put around that once all
 * operands are there, and which states that may bring.
 */
export interface PartialValue {
  readonly value: Expr;
  readonly wrap: (value: ExcelFormula) => ExcelFormula;
  readonly may: May;
}

/** A number that is there for all operands. */
export function total(value: Expr): PartialValue {
  return { value, wrap: (fx) => fx, may: 0 };
}

/** A number other than 0 that stands in the formula itself. */
export function isNonZero(term: Term): term is Constant {
  return term.kind === 'number' && term.value.num !== 0n;
}

/** 无法计算 where the divisor is 0. `made` makes something of the quotient. */
export function quotient(dividend: Term, divisor: Term, scope: Scope, needs: Needs, made: (quotient: Expr) => Expr): PartialValue {
  const above = scope.inline(dividend, needs);
  const below = scope.leaf(divisor);
  needs.strictly(below);
  return {
    value: made({ fx: op(above.fx, '/', below.fx), may: 0, places: null, noisy: true }),
    wrap: (fx) => when(op(steady(below, guardOf(divisor, scope)), '=', num(0)), undefinedText, fx),
    may: UNDEFINED,
  };
}

/** A quotient by a constant. */
export function constantQuotient(dividend: Term, divisor: Constant, scope: Scope, needs: Needs): Expr {
  const above = scope.inline(dividend, needs);
  return {
    fx: op(above.fx, '/', scope.inline(divisor, needs).fx),
    may: 0,
    places: placesOfQuotient(above, divisor),
    noisy: true,
  };
}

/** A decimal divided by 2, 5 or 10 and the like stays one. */
function placesOfQuotient({ places }: Expr, divisor: Constant): number | null {
  if (places === null) return null;
  const inverse: Rational = reduce(
    divisor.value.num < 0n ? { num: -divisor.value.den, den: -divisor.value.num } : { num: divisor.value.den, den: divisor.value.num },
  );
  for (let more = 0; more <= 6; more += 1) if (10n ** BigInt(more) % inverse.den === 0n) return places + more;
  return null;
}
