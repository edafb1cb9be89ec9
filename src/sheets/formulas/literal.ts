import { reduce } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import { num, op, type ExcelFormula } from './excel-formula';
import { Untranslatable } from './untranslatable';
import type { CellExpression } from './workings/workings-sheet';

/** Significant digits that a spreadsheet keeps. */
const DIGITS = 15;

/** An exact number as a formula writes it. Throws {@link Untranslatable} beyond 15 significant digits. */
export function exactFormula(value: Rational): ExcelFormula {
  return exactAtom(value).formula;
}

export function exactAtom(value: Rational): CellExpression {
  const { num: top, den } = reduce(value);
  for (let decimals = 0; decimals <= DIGITS; decimals += 1) {
    const scaled = top * 10n ** BigInt(decimals);
    if (scaled % den !== 0n) continue;
    const digits = String(scaled / den).replace('-', '');
    if (digits.length > DIGITS) break;
    const padded = digits.padStart(decimals + 1, '0');
    const shown = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
    return { formula: num(top < 0n ? `-${shown}` : shown), states: 0, decimals, inexact: false };
  }
  if (String(top).replace('-', '').length > DIGITS || String(den).length > DIGITS) throw new Untranslatable('N-DIGITS');
  return { formula: op(num(String(top)), '/', num(String(den))), states: 0, decimals: null, inexact: true };
}
