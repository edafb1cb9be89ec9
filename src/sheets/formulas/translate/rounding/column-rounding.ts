import type { Term } from '../../../../language/term';
import type { Statement } from '../../../../scheme/model';
import { digitsBefore, guardOfRounding, SEEN_DIGITS } from '../../exactness/exactness';
import { exactly } from '../../exactness/exact-values';
import { guardOfKept } from '../../exactness/kept-digits';
import { Untranslatable } from '../../untranslatable';
import { putRight, rounded } from './rounding';
import { unrounded, type Rounding, type Scope } from '../scope';

/**
 * 分 rounds at the end of its definition, anything else is put right where digits were lost. Large numbers are put right at fewer decimals
 * before, those beyond 15 digits not at all. Throws {@link Untranslatable}.
 * @param term what is rounded: the formula of the statement, or one of its ends.
 * @param close told of the rows that are too close to where the rounding turns, instead of throwing.
 */
export function roundingOf(
  statement: Extract<Statement, { kind: 'formula' }>,
  scope: Scope,
  term: Term = statement.formula.term,
  close?: (row: number) => void,
): Rounding {
  const { decimals, type } = statement;
  if (type.kind !== 'number') return unrounded;
  if (decimals === null) return (value) => (value.inexact ? putRight(guardOfKept(term, scope))(value) : value);
  const column = term === statement.formula.term ? scope.book.run.column(statement.ledger, statement.name) : exactly(term, scope);
  const digits = column?.kind === 'number' ? digitsBefore(column) : 0;
  if (digits + decimals > SEEN_DIGITS) throw new Untranslatable('N-DIGITS');
  return rounded(decimals, () => guardOfRounding(term, scope, { turn: 'middle', decimals, close }));
}
