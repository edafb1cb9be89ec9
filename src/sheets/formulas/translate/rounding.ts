import { GUARD } from '../exactness';
import { call, num, type ExcelFormula } from '../excel-formula';
import type { Expr } from '../workings-sheet';
import type { Finish } from './scope';

/** A value put right at some decimals where its last digits may be off. */
export function steady(value: Expr, guard: number): ExcelFormula {
  return value.noisy ? call('ROUND', value.fx, num(guard)) : value.fx;
}

/**
 * A value rounded to some decimals, half away from zero, as the exact value would be; put right before at `guard` decimals, where that
 * helps.
 */
export function rounded(decimals: number, guard = GUARD): Finish {
  return (value) => {
    const exact = value.places !== null && value.places <= decimals;
    const fx =
      exact && !value.noisy
        ? value.fx
        : call('ROUND', exact || guard <= decimals || !value.noisy ? value.fx : call('ROUND', value.fx, num(guard)), num(decimals));
    return { fx, may: value.may, places: decimals, noisy: false };
  };
}

/** The whole steps in a quotient (每满). */
export function wholeSteps(quotient: Expr, guard: number): Expr {
  return { fx: call('TRUNC', call('ROUND', quotient.fx, num(Math.min(GUARD - 1, guard)))), may: 0, places: 0, noisy: false };
}
