import { numberAt } from '../../../kernel/numbers';
import { stateAt, VALUE } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import { nearestDouble } from '../../../language/rational';
import type { Term } from '../../../language/term';
import { exactly } from './exact-values';
import { guardFor } from './exactness';
import { HALF_UNIT, roundingError } from './rounding-error';
import type { Scope } from '../translate/scope';
import { Untranslatable } from '../untranslatable';

/**
 * The decimals at which a number is put right that is kept as it is; null where it is good enough. Throws {@link Untranslatable} where so
 * many digits are lost in some row that it would be wrong to see.
 */
export function guardOfKept(term: Term, scope: Scope): number | null {
  if (roundingError(term, scope).relative <= 1e-12) return null;
  const exact = exactly(term, scope);
  if (exact === null) return null;
  const errors = errorsByRow(term, scope);
  const rows = Array.from({ length: exact.num.length }, (_, row) => row).filter((row) => stateAt(exact.state, row) === VALUE);
  const values = rows.map((row) => {
    const value = numberAt(exact, row);
    return { value, size: Math.abs(nearestDouble(value)), error: errors(row) };
  });
  if (values.every(({ size, error }) => error <= 1e-12 * Math.max(1e-3, size))) return null;
  const guard = guardFor(values.reduce((most, { error }) => Math.max(most, error), 0));
  const unit = 10n ** BigInt(Math.max(0, guard));
  if (guard >= 0 && values.every(({ value: { num, den } }) => (num * unit) % den === 0n)) return guard;
  if (values.some(({ size, error }) => error > Math.max(1e-9 * Math.max(1e-3, Math.min(1, size)), 1e-12 * size)))
    throw new Untranslatable('N-CANCELLED');
  return null;
}

/** The same bound as {@link roundingError}, row by row: sums of small numbers do not suffer from large ones in other rows. */
function errorsByRow(term: Term, scope: Scope): (row: number) => number {
  if (term.kind === 'negate') return errorsByRow(term.operand, scope);
  if (term.kind === 'if') return errorsOfBranch(term, scope);
  const own = roundingError(term, scope);
  const value = doubleByRow(term, scope);
  const size = (row: number): number => Math.abs(value(row) ?? 0);
  if (term.kind === 'binary' && (term.operator === '+' || term.operator === '-')) {
    const parts = both((a, b) => a + b, errorsByRow(term.left, scope), errorsByRow(term.right, scope));
    return (row) => Math.min(own.absolute, parts(row) + HALF_UNIT * size(row));
  }
  return own.relative === Infinity ? () => own.absolute : (row) => Math.min(own.absolute, own.relative * size(row));
}

/** Of the branch that a row takes; of the worse one where both come to the same. */
function errorsOfBranch(term: Extract<Term, { kind: 'if' }>, scope: Scope): (row: number) => number {
  const [taken, yes, no] = [term, term.then, term.otherwise].map((one) => doubleByRow(one, scope));
  const [ofYes, ofNo] = [errorsByRow(term.then, scope), errorsByRow(term.otherwise, scope)];
  return (row) => {
    const [isYes, isNo] = [yes?.(row) === taken?.(row), no?.(row) === taken?.(row)];
    return isYes === isNo ? Math.max(ofYes(row), ofNo(row)) : isYes ? ofYes(row) : ofNo(row);
  };
}

/** The double nearest to what a term comes to in a row; null where that is no number. */
function doubleByRow(term: Term, scope: Scope): (row: number) => number | null {
  const numbers = exactly(term, scope);
  if (numbers === null) return () => null;
  const step = stride(numbers);
  return (row) => (stateAt(numbers.state, row * step) === VALUE ? nearestDouble(numberAt(numbers, row * step)) : null);
}

function both(join: (a: number, b: number) => number, a: (row: number) => number, b: (row: number) => number): (row: number) => number {
  return (row) => join(a(row), b(row));
}
