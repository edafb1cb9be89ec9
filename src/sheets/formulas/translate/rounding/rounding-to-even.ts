import type { Term } from '../../../../language/term';
import { exactly } from '../../exactness/exact-values';
import { guardOf, staysOff } from '../../exactness/exactness';
import { call, num, op, when, type ExcelFormula } from '../../excel-formula';
import { roundingError } from '../../exactness/rounding-error';
import { Untranslatable } from '../../untranslatable';
import type { Atom, CellExpression } from '../../workings/workings-sheet';
import type { Scope } from '../scope';

/**
 * 五成双: ROUND, but in the middle between two neighbours twice the whole nearest to the half, which is the even one of the two: 2.5 is
 * 2 × ROUND(1.25), 3.5 is 2 × ROUND(1.75). `term` is what `value` stands for. Throws {@link Untranslatable} where some row is so close to
 * the middle that a spreadsheet would take it to be there.
 */
export function roundedToEven(value: Atom, term: Term, decimals: number, scope: Scope): CellExpression {
  const guard = guardOf(term, scope);
  // Of a decimal it is known with how many decimals the part beyond is whole.
  const seen = (value.decimals === null ? guard : Math.min(value.decimals, guard)) - decimals;
  const exact = value.decimals !== null && value.decimals <= decimals ? null : exactly(term, scope);
  const nearest = seen > 0 ? 10 ** -(seen + decimals) : 4 * roundingError(term, scope).absolute;
  if (exact !== null && !staysOff(exact, { turn: 'middle', decimals, nearest, mayTouch: seen > 0 })) throw new Untranslatable('N-CLOSE');
  const result = (formula: ExcelFormula): CellExpression => ({ formula, states: 0, decimals, inexact: false });
  const plain = call('ROUND', value.formula, num(decimals));
  if (seen <= 0) return result(plain);
  const unit = 10 ** decimals;
  const size = scaled(call('ABS', value.formula), unit);
  const isMiddle = op(call('ROUND', op(size, '-', call('INT', size)), num(seen)), '=', num(0.5));
  const even = op(op(num(2), '*', call('ROUND', scaled(value.formula, unit / 2), num(0))), '/', num(unit));
  return result(when(isMiddle, call('ROUND', even, num(decimals)), plain));
}

function scaled(value: ExcelFormula, factor: number): ExcelFormula {
  return factor === 1 ? value : op(value, '*', num(factor));
}
