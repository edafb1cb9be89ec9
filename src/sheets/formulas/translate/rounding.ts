import { GUARD } from '../exactness';
import { call, num, type ExcelFormula } from '../excel-formula';
import type { CellExpression } from '../workings-sheet';
import type { Rounding } from './scope';

/** A value put right at some decimals where its last digits may be off. */
export function steady(value: CellExpression, guard: number): ExcelFormula {
  return value.inexact ? call('ROUND', value.formula, num(guard)) : value.formula;
}

/**
 * A value rounded to some decimals, half away from zero, as the exact value would be; put right before at `guard` decimals, where that
 * helps.
 */
export function rounded(decimals: number, guard = GUARD): Rounding {
  return (value) => {
    const exact = value.decimals !== null && value.decimals <= decimals;
    const formula =
      exact && !value.inexact
        ? value.formula
        : call(
            'ROUND',
            exact || guard <= decimals || !value.inexact ? value.formula : call('ROUND', value.formula, num(guard)),
            num(decimals),
          );
    return { formula, states: value.states, decimals: decimals, inexact: false };
  };
}

/** The whole steps in a quotient (每满). */
export function wholeSteps(quotient: CellExpression, guard: number): CellExpression {
  return {
    formula: call('TRUNC', call('ROUND', quotient.formula, num(Math.min(GUARD - 1, guard)))),
    states: 0,
    decimals: 0,
    inexact: false,
  };
}
