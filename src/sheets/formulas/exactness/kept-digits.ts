import { numberAt } from '../../../kernel/numbers';
import { stateAt, VALUE } from '../../../kernel/state';
import { nearestDouble } from '../../../language/rational';
import type { Term } from '../../../language/term';
import { errorsByRow } from './errors-by-row';
import { exactly } from './exact-values';
import { guardFor } from './exactness';
import { roundingError } from './rounding-error';
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
