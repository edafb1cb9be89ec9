import { fill } from '../../../../messages/catalogue';
import { formulaMessages } from '../../../../messages/sheets/formulas';
import { GUARD, type Guard } from '../../exactness/exactness';
import { call, cell, num, type ExcelFormula } from '../../excel-formula';
import { COUNT, type CellExpression } from '../../workings/workings-sheet';
import type { Rounding, Scope } from '../scope';

/** A value put right at some decimals where its last digits may be off. `scope`: whose rows have decimals of their own. */
export function steady(value: CellExpression, guard: Guard, scope: Scope): ExcelFormula {
  return value.inexact ? call('ROUND', value.formula, decimalsAt(guard, scope)) : value.formula;
}

/** The decimals at which a number is put right; where each row has its own, in a column of the sheet. */
export function decimalsAt(guard: Guard, { sheet }: Scope): ExcelFormula {
  if (typeof guard === 'number') return num(guard);
  const key = `decimals ${guard.join()}`;
  const head = fill(formulaMessages['N-DECIMALS'], {});
  return cell(sheet.once(key, () => sheet.add(head, 'helper', COUNT, (row) => ({ value: guard[row] ?? GUARD }))));
}

/**
 * A value rounded to some decimals, half away from zero, as the exact value would be; put right before at the decimals that `guard` gives
 * where its last digits may be off, and where that helps.
 */
export function rounded(decimals: number, guard: () => number): Rounding {
  return (value) => {
    const exact = value.decimals !== null && value.decimals <= decimals;
    const at = value.inexact ? guard() : decimals;
    const formula =
      exact && !value.inexact
        ? value.formula
        : call('ROUND', exact || at <= decimals ? value.formula : call('ROUND', value.formula, num(at)), num(decimals));
    return { formula, states: value.states, decimals: decimals, inexact: false };
  };
}

/** A value put right at some decimals; as it is where these are null. */
export function putRight(guard: number | null): Rounding {
  if (guard === null) return (value) => value;
  return (value) => ({ formula: call('ROUND', value.formula, num(guard)), states: value.states, decimals: guard, inexact: false });
}

/** The whole steps in a quotient (每满). */
export function wholeSteps(quotient: CellExpression, guard: number): CellExpression {
  return {
    formula: call('TRUNC', guard < 0 ? quotient.formula : call('ROUND', quotient.formula, num(guard))),
    states: 0,
    decimals: 0,
    inexact: false,
  };
}
