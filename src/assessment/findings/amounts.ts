import { decimalText } from '../../language/number-text';
import { over, times, type Rational } from '../../language/rational';
import type { Scheme } from '../../scheme/model';
import type { Term } from '../../language/term';
import type { FormulaStatement } from './limits/limits';

const HUNDRED: Rational = { num: 100n, den: 1n };
/** Decimals that an amount without an exact decimal is shown with; of a per cent. */
const DECIMALS = 4;
const PER_CENT_DECIMALS = 2;

/** An amount as a person reads it: exactly where a decimal says it, else rounded and marked so (≈2.1639); a rate in per cent. */
export function amountText(value: Rational, asRate: boolean): string {
  return asRate ? `${decimal(times(value, HUNDRED), PER_CENT_DECIMALS)}%` : decimal(value, DECIMALS);
}

function decimal(value: Rational, places: number): string {
  const exact = decimalText(value);
  if (exact !== null && (exact.split('.')[1]?.length ?? 0) <= DECIMALS) return exact;
  const scaled = times(value, { num: 10n ** BigInt(places), den: 1n });
  const twice = 2n * (scaled.num < 0n ? -scaled.num : scaled.num) + scaled.den;
  const whole = twice / (2n * scaled.den);
  return `≈${decimalText(over({ num: value.num < 0n ? -whole : whole, den: 1n }, { num: 10n ** BigInt(places), den: 1n }), places) ?? ''}`;
}

/** Whether an item, or the cap that it is held to, is a rate: amounts are then said in per cent. */
export function isRate(item: FormulaStatement, cap: Term, scheme: Scheme): boolean {
  const { type, formula } = item;
  if (type.kind === 'number' && type.as === '率') return true;
  if (cap.kind === 'parameter') {
    const parameter = scheme.symbols.parameter(cap.name);
    return parameter?.type.kind === 'number' && parameter.type.as === '率';
  }
  if (cap.type.kind === 'number' && cap.type.as === '率') return true;
  return cap.kind === 'number' && /[%％﹪]\s*$/u.test(formula.source.slice(cap.span.start, cap.span.end));
}
