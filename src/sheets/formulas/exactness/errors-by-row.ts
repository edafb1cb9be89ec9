import { numberAt } from '../../../kernel/numbers';
import { stateAt, VALUE } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import { nearestDouble } from '../../../language/rational';
import { asksOuter, reachesOut, type AggregateTerm, type Term } from '../../../language/term';
import { groupRows } from '../../../scoring/evaluate/aggregates/scanned-rows';
import type { Scope } from '../translate/scope';
import { exactly } from './exact-values';
import { HALF_UNIT, roundingError, TAKEN_FOR_ZERO } from './rounding-error';

type OfRow<T> = (row: number) => T;

/**
 * The same bound as {@link roundingError}, row by row: small numbers do not suffer from large ones in other rows, nor a value that a limit
 * gives from what is beyond the limit. Of rows without a value it says nothing.
 */
export function errorsByRow(term: Term, scope: Scope): OfRow<number> {
  const own = roundingError(term, scope);
  const value = doubleByRow(term, scope);
  const size = (row: number): number => Math.abs(value(row) ?? 0);
  const whole: OfRow<number> = (row) => Math.min(own.absolute, own.relative === Infinity ? Infinity : own.relative * size(row));
  const parts = reachesOut(term) ? null : ofParts(term, scope, value);
  return parts === null ? whole : (row) => Math.min(whole(row), parts(row));
}

/** By the parts of a term; null where they say no more than the term as a whole. */
function ofParts(term: Term, scope: Scope, value: OfRow<number | null>): OfRow<number> | null {
  switch (term.kind) {
    case 'negate':
      return errorsByRow(term.operand, scope);
    case 'if':
      return ofBranch(term, scope, value);
    case 'binary':
      return ofOperation(term, scope, value);
    case 'call':
      return ofCall(term, scope, value);
    case 'aggregate':
      return ofSum(term, scope, value);
    case 'column':
      return ofColumn(term, scope);
    case 'number':
    case 'parameter':
    case 'table':
    case 'outer':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'reading':
    case 'period':
    case 'not':
    case 'oneOf':
      return null;
  }
}

/** Of the branch that a row takes; of the worse one where both come to the same. */
function ofBranch(term: Extract<Term, { kind: 'if' }>, scope: Scope, taken: OfRow<number | null>): OfRow<number> {
  const [yes, no] = [doubleByRow(term.then, scope), doubleByRow(term.otherwise, scope)];
  const [ofYes, ofNo] = [errorsByRow(term.then, scope), errorsByRow(term.otherwise, scope)];
  return (row) => {
    const [isYes, isNo] = [yes(row) === taken(row), no(row) === taken(row)];
    return isYes === isNo ? Math.max(ofYes(row), ofNo(row)) : isYes ? ofYes(row) : ofNo(row);
  };
}

function ofOperation(term: Extract<Term, { kind: 'binary' }>, scope: Scope, value: OfRow<number | null>): OfRow<number> | null {
  const { left, right, operator } = term;
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') return null;
  const [ofLeft, ofRight] = [errorsByRow(left, scope), errorsByRow(right, scope)];
  const [valueLeft, valueRight] = [doubleByRow(left, scope), doubleByRow(right, scope)];
  return (row) => {
    const [result, one, other] = [value, valueLeft, valueRight].map((of) => Math.abs(of(row) ?? 0));
    const [a, b] = [ofLeft(row), ofRight(row)];
    if (result === undefined || one === undefined || other === undefined) return Infinity;
    if (operator === '*') return times(a, other + b) + times(b, one) + 2 * HALF_UNIT * result;
    if (operator === '/') return (other > b ? (a + times(result, b)) / (other - b) : Infinity) + 2 * HALF_UNIT * result;
    if (a + b === 0) return 0;
    const lost = Math.max(one, other) * TAKEN_FOR_ZERO;
    return a + b + HALF_UNIT * result + (result > 0 && result < lost ? lost : 0);
  };
}

function ofCall(term: Extract<Term, { kind: 'call' }>, scope: Scope, value: OfRow<number | null>): OfRow<number> | null {
  switch (term.name) {
    case '绝对值': {
      const [first] = term.args;
      return first === undefined ? null : errorsByRow(first, scope);
    }
    case '封顶':
    case '保底':
    case '限于':
    case '取大':
    case '取小':
    case '取先':
    case '不适用作':
      return ofTaken(
        term.args.map((arg) => ({ value: doubleByRow(arg, scope), error: errorsByRow(arg, scope) })),
        value,
      );
    case '四舍五入':
    case '五成双':
    case '舍去':
    case '进一':
    case '开方':
    case '每满':
    case '日期':
    case '年':
    case '月':
    case '日':
    case '季度':
      return null;
  }
}

/** Of the values of which one is taken those that are so close to it that in doubles they might be taken instead. */
function ofTaken(
  args: readonly { readonly value: OfRow<number | null>; readonly error: OfRow<number> }[],
  value: OfRow<number | null>,
): OfRow<number> {
  return (row) => {
    const taken = value(row);
    const there = args.flatMap((arg) => {
      const here = arg.value(row);
      return here === null || taken === null ? [] : [{ apart: Math.abs(here - taken), error: arg.error(row), size: Math.abs(here) }];
    });
    const ofTaken = there.reduce((least, { apart, error }) => (apart === 0 ? Math.min(least, error) : least), Infinity);
    return there.reduce(
      (most, { apart, error, size }) => (apart <= error + ofTaken + 4 * HALF_UNIT * size ? Math.max(most, error) : most),
      0,
    );
  };
}

/** Of what is added up for each row: the errors of all, and what adding them loses. */
function ofSum(term: AggregateTerm, scope: Scope, value: OfRow<number | null>): OfRow<number> | null {
  if ((term.name !== '合计' && term.name !== '平均') || term.value === null || term.perKey !== null || asksOuter(term)) return null;
  const { store } = scope.book.run;
  const inner = scope.book.scopeOf(term.ledger, scope.source);
  const [each, valueOf] = [errorsByRow(term.value, inner), doubleByRow(term.value, inner)];
  const { inside, outside } = groupRows(term, store.frame(scope.sheet.ledger), store.frame(term.ledger), store);
  const groups = Array.from({ length: inside.count }, () => ({ count: 0, size: 0, error: 0 }));
  inside.of.forEach((at, row) => {
    const [group, number] = [groups[at], valueOf(row)];
    if (group === undefined || number === null) return;
    group.count += 1;
    group.size += Math.abs(number);
    group.error += each(row);
  });
  return (row) => {
    const { count, size, error } = groups[outside[row] ?? -1] ?? { count: 0, size: 0, error: 0 };
    const sum = error + HALF_UNIT * count * size;
    return term.name === '合计' ? sum : sum / Math.max(1, count) + 2 * HALF_UNIT * Math.abs(value(row) ?? 0);
  };
}

/** Of a column of the own rows that keeps what its formula gives. */
function ofColumn({ ledger, column, via, end }: Extract<Term, { kind: 'column' }>, { book, sheet }: Scope): OfRow<number> | null {
  if (via !== 'row' || end !== undefined || ledger !== sheet.ledger || book.scheme.symbols.column(ledger, column) !== undefined)
    return null;
  const statement = book.scheme.symbols.statement(ledger, column);
  if (statement?.kind !== 'formula' || statement.decimals !== null) return null;
  return errorsByRow(statement.formula.term, book.scopeOf(ledger, statement.formula.source));
}

/** The double nearest to what a term comes to in a row; null where that is no number. */
function doubleByRow(term: Term, scope: Scope): OfRow<number | null> {
  const numbers = exactly(term, scope);
  if (numbers === null) return () => null;
  const step = stride(numbers);
  return (row) => (stateAt(numbers.state, row * step) === VALUE ? nearestDouble(numberAt(numbers, row * step)) : null);
}

/** A product where 0 times anything is 0. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
