import { termsIn, type Term } from '../../../language/term';
import type { Scheme } from '../../../scheme/model';
import { hidesRows, isHiddenColumn } from '../../../scoring/disclosure/confidential';

/** What of 保密 a placeholder would print. */
export interface Secret {
  readonly ledger: string;
  readonly name: string;
}

/**
 * The confidential thing that a placeholder reads by itself; null for none. What the scheme computes of a unit may be printed (where it
 * rests on too few, it shows as （保密）), and so may how many confidential rows there are. All else about them has to be an item of the
 * scheme, whose disclosure is looked into as a whole.
 */
export function secretIn(term: Term, scheme: Scheme): Secret | null {
  for (const inner of termsIn(term)) {
    if (inner.kind === 'column' && isHiddenColumn(inner.ledger, inner.column, scheme)) return { ledger: inner.ledger, name: inner.column };
    if (inner.kind === 'aggregate' && hidesRows(inner, scheme)) {
      const counts = scheme.symbols.ledger(inner.ledger)?.counts?.term;
      const isPlainCount =
        inner.name === '次数' &&
        inner.conditions.every((condition) => condition === counts) &&
        inner.sameKeys.length === 0 &&
        inner.perKey === null &&
        inner.by === null;
      if (!isPlainCount) return { ledger: inner.ledger, name: inner.ledger };
    }
  }
  return null;
}
