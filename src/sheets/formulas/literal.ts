import { reduce } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import { num, op, type ExcelFormula } from './excel-formula';
import { Untranslatable } from './untranslatable';
import type { Expr } from './workings-sheet';

/** Significant digits that a spreadsheet keeps. */
const DIGITS = 15;

/** An exact number as a formula writes it. Throws {@link Untranslatable} beyond 15 significant digits. */
export function exactFx(value: Rational): ExcelFormula {
  return exactExpr(value).fx;
}

export function exactExpr(value: Rational): Expr {
  const { num: top, den } = reduce(value);
  for (let places = 0; places <= DIGITS; places += 1) {
    const scaled = top * 10n ** BigInt(places);
    if (scaled % den !== 0n) continue;
    const digits = String(scaled / den).replace('-', '');
    if (digits.length > DIGITS) break;
    const padded = digits.padStart(places + 1, '0');
    const shown = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    return { fx: num(top < 0n ? `-${shown}` : shown), may: 0, places, noisy: false };
  }
  if (String(top).replace('-', '').length > DIGITS || String(den).length > DIGITS) throw new Untranslatable('N-DIGITS');
  return { fx: op(num(String(top)), '/', num(String(den))), may: 0, places: null, noisy: true };
}
