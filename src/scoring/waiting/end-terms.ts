import { isComparison, type Comparison } from '../../language/comparison';
import { ZERO, type Rational } from '../../language/rational';
import type { AggregateTerm, End, Term } from '../../language/term';

/** A number as a term, in place of another. */
export function numberTerm(value: Rational, { span, type }: Term): Term {
  return { kind: 'number', value, span, type };
}

/** The first of two where it has a value, else the second. */
export function firstOf({ span, type }: Term, first: Term, second: Term): Term {
  return { kind: 'call', name: '取先', args: [first, second], span, type };
}

/** The least or the most of some. */
export function outermost({ span, type }: Term, end: End, terms: readonly Term[]): Term {
  const [only] = terms;
  return terms.length === 1 && only !== undefined ? only : { kind: 'call', name: end === 'low' ? '取小' : '取大', args: terms, span, type };
}

/** What nothing bounds: never a number. */
export function unbounded({ span, type }: Term, name: string): Term {
  return { kind: 'undefined', name, from: 0, span, type };
}

/** An aggregate where some row counts, else nothing that bounds it. */
export function whereCounted(term: AggregateTerm & Term, ended: Term): Term {
  const { span, type, ledger } = term;
  const count: Term = { ...term, name: '次数', value: null, perKey: null, trim: null, type: { kind: 'number', as: '整数' } };
  const condition: Term = {
    kind: 'binary',
    operator: '>',
    left: count,
    right: { kind: 'number', value: ZERO, span, type },
    span,
    type: { kind: 'boolean' },
  };
  return { kind: 'if', condition, then: ended, otherwise: unbounded(term, ledger), span, type };
}

/** Whether a limit is always a number: made of numbers and parameters only. */
export function isFixed(term: Term): boolean {
  if (term.kind === 'number' || term.kind === 'parameter') return true;
  return term.kind === 'binary' && isFixed(term.left) && isFixed(term.right);
}

/**
 * A condition that may be missing as one that never is: whether it surely holds, or whether it may, whatever is filled in. Where it is
 * 不适用 it does not hold.
 */
export function conditionAt(condition: Term, wanted: 'surely' | 'possibly', ends: { at(term: Term, end: End): Term }): Term {
  const { span, type } = condition;
  const truth = (value: boolean): Term => ({ kind: 'boolean', value, span, type });
  const shifted = shiftedCondition(condition, wanted, ends);
  const isNone: Term = { kind: 'binary', operator: '=', left: shifted, right: { kind: 'notApplicable', span, type }, span, type };
  const known: Term = { kind: 'if', condition: isNone, then: truth(false), otherwise: shifted, span, type };
  return firstOf(condition, known, truth(wanted === 'possibly'));
}

function shiftedCondition(condition: Term, wanted: 'surely' | 'possibly', ends: { at(term: Term, end: End): Term }): Term {
  if (condition.kind !== 'binary') return condition;
  const { left, right, operator } = condition;
  if (operator === '且' || operator === '或')
    return { ...condition, left: shiftedCondition(left, wanted, ends), right: shiftedCondition(right, wanted, ends) };
  if (!isComparison(operator) || left.type.kind !== 'number' || right.type.kind !== 'number') return condition;
  const [low, high]: readonly [End, End] = wanted === 'surely' ? ['low', 'high'] : ['high', 'low'];
  const held = (sign: Comparison, one: Term, two: Term): Term => ({ ...condition, operator: sign, left: one, right: two });
  switch (operator) {
    case '>':
    case '≥':
      return held(operator, ends.at(left, low), ends.at(right, high));
    case '<':
    case '≤':
      return held(operator, ends.at(left, high), ends.at(right, low));
    case '=':
    case '≠':
      return condition;
  }
}
