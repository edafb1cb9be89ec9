import { valueInForce } from '../../scheme/value-in-force';
import { blankAsked, type Term } from '../../language/term';
import { add, divide, multiply, negate, subtract } from '../../kernel/arithmetic/arithmetic';
import { roundedProduct } from '../../kernel/arithmetic/clamped-product';
import { round } from '../../kernel/arithmetic/rounding';
import { weightedSum, type Factor } from '../../kernel/arithmetic/weighted-sum';
import { Assembly } from '../../kernel/assembly';
import { inPart, outsideParts } from '../../kernel/buffer-pool';
import { gather } from '../../kernel/gather';
import { and, not, or, sameBoolean, sameText } from '../../kernel/logic';
import { constantNumber, constantState, small } from '../../kernel/numbers';
import type { Comparison } from '../../language/comparison';
import { compare } from '../../kernel/order/comparison';
import { NOT_APPLICABLE, PENDING, someState, stateAt, UNDEFINED, VALUE } from '../../kernel/state';
import { stride, type BooleanVector, type NumberVector, type TextVector, type Vector } from '../../kernel/vector';
import { copied } from '../../kernel/window';
import type { AffineForm } from './affine';
import { evaluateAggregate } from './aggregates/aggregate';
import { columnIn, outerColumn, rowsIn } from './aggregates/correlated-pairs';
import { onCalendar } from './calendar';
import { called } from './calls';
import { clampedProduct } from './clamped-product';
import { partsOf, type Frame, type Store } from './frame';
import { asBooleans, asNumbers } from './narrow-vector';
import { pick } from './pick';
import { lookUp } from './table-lookup';
import { nameRead } from '../waiting/end-columns';
import { gradesLeft } from '../waiting/grade-places';

/** Where a term is computed: the rows, and what stands in the formula more than once and was computed for them before. */
interface Here {
  readonly frame: Frame;
  readonly store: Store;
  readonly repeated: ReadonlyMap<Term, number>;
  readonly known: Map<number, Vector>;
}

/**
 * Computes a term for all rows of a frame, exactly; a long frame part by part. Numbers are rounded to `decimals` at the end, where that is
 * not null.
 */
export function evaluate(term: Term, frame: Frame, store: Store, decimals: number | null = null): Vector {
  const repeated = store.facts.same.repeatedIn(term);
  const part = (rows: Frame): Vector => rounded(term, { frame: rows, store, repeated, known: new Map() }, decimals);
  if (isSimple(term)) return part(frame);
  const parts = partsOf(frame);
  if (parts.length === 1) return part(frame);
  const assembly = new Assembly(frame.rows);
  for (const rows of parts) {
    const constant = inPart(() => {
      const column = part(rows);
      if (!column.constant) assembly.add(column, rows.rows);
      return column.constant ? copied(column) : null;
    });
    if (constant !== null) return constant;
  }
  return assembly.column();
}

/** Whether a term takes so few steps that nothing lies between them: a column, an aggregate, one operation on two of these. */
function isSimple(term: Term): boolean {
  const parts = term.kind === 'binary' ? [term.left, term.right] : [term];
  return parts.every((part) => part.kind === 'column' || part.kind === 'aggregate' || part.kind === 'number');
}

/** A term's values, rounded half away from zero. A product is multiplied and rounded at once. */
function rounded(term: Term, here: Here, decimals: number | null): Vector {
  const product = decimals === null ? null : clampedProduct(term, here.store.facts.affine);
  if (product !== null && decimals !== null) {
    const numbers = (part: Term): NumberVector => asNumbers(evaluatePart(part, here));
    const limits = { low: product.low === null ? null : numbers(product.low), high: product.high === null ? null : numbers(product.high) };
    return roundedProduct(numbers(product.factor), numbers(product.held), limits, decimals, here.frame.rows);
  }
  const column = evaluatePart(term, here);
  return column.kind === 'number' && decimals !== null ? round(column, decimals, 'half') : column;
}

/** Computes a term for all rows of a frame or a part of one at once. */
function evaluatePart(term: Term, here: Here): Vector {
  const id = here.repeated.get(term);
  if (id === undefined) return computed(term, here);
  const known = here.known.get(id) ?? computed(term, here);
  here.known.set(id, known);
  return known;
}

function computed(term: Term, here: Here): Vector {
  const { frame, store } = here;
  const { rows } = frame;
  const numbers = (inner: Term): NumberVector => asNumbers(evaluatePart(inner, here));
  const booleans = (inner: Term): BooleanVector => asBooleans(evaluatePart(inner, here));
  const form = store.facts.affine.of(term);
  if (form !== null) return term.type.kind === 'date' ? onCalendar(linear(form, here), rows) : linear(form, here);
  switch (term.kind) {
    case 'number':
      return constantNumber(term.value);
    case 'text':
      return constantText(term.value, store);
    case 'boolean':
      return { kind: 'boolean', constant: true, bits: Uint8Array.of(term.value ? 1 : 0), state: null };
    case 'notApplicable':
      return constantOfType(term.type.kind, NOT_APPLICABLE);
    case 'parameter': {
      const value = valueInForce(store.scheme, term.name, store.input.period);
      if (value === null) return constantOfType(term.type.kind, UNDEFINED);
      return typeof value === 'string' ? constantText(value, store) : constantNumber(value);
    }
    case 'undefined':
      return constantOfType(term.type.kind, UNDEFINED);
    case 'period':
      return constantNumber({ num: BigInt(store.input.period), den: 1n });
    case 'reading': {
      const reading = store.scheme.symbols.reading(term.name);
      return constantText(store.input.readings[term.name] ?? reading?.chosen ?? '', store);
    }
    case 'column':
      return columnIn(frame, term.ledger, nameRead(term, store), term.via, store);
    case 'outer':
      return outerColumn(term.of, frame, store);
    case 'negate':
      return negate(numbers(term.operand));
    case 'not':
      return not(booleans(term.operand));
    case 'binary':
      switch (term.operator) {
        case '+':
          return add(numbers(term.left), numbers(term.right), rows);
        case '-':
          return subtract(numbers(term.left), numbers(term.right), rows);
        case '*':
          return multiply(numbers(term.left), numbers(term.right), rows);
        case '/':
          return divide(numbers(term.left), numbers(term.right), rows);
        case '且':
          return and(booleans(term.left), booleans(term.right), rows);
        case '或':
          return or(booleans(term.left), booleans(term.right), rows);
        case '=':
        case '≠':
        case '<':
        case '≤':
        case '>':
        case '≥':
          return settledComparison(term.left, term.right, term.operator, here);
      }
    case 'oneOf':
      return settledOneOf(term, here);
    case 'if': {
      const condition = booleans(term.condition);
      if (condition.constant && condition.state === null) return evaluatePart(condition.bits[0] === 1 ? term.then : term.otherwise, here);
      return pick(condition, evaluatePart(term.then, here), evaluatePart(term.otherwise, here), rows);
    }
    case 'call':
      return called(
        term,
        term.args.map((arg) => evaluatePart(arg, here)),
        rows,
      );
    case 'table':
      return lookUp(
        term,
        term.args.map((arg) => evaluatePart(arg, here)),
        rows,
        store,
      );
    case 'aggregate':
      if (frame.pairs !== undefined) return gather(evaluate(term, store.frame(frame.ledger), store), frame.pairs.rowOf, PENDING);
      return rowsIn(
        frame,
        store.shared(term, frame.ledger, () => outsideParts(() => evaluateAggregate(term, store.frame(frame.ledger), store))),
      );
  }
}

/** A sum of multiples in one go where that is exact, else step by step. */
function linear(form: AffineForm, here: Here): NumberVector {
  const { rows } = here.frame;
  const parts = form.parts.map(({ factor, term }) => ({ factor, column: asNumbers(evaluatePart(term, here)) }));
  const constant = ({ num, den }: Factor): NumberVector => small(Float64Array.of(num), den, null, { constant: true });
  return (
    weightedSum(parts, form.offset, rows) ??
    parts.reduce((sum, { factor, column }) => add(sum, multiply(column, constant(factor), rows), rows), constant(form.offset))
  );
}

/** A comparison that is pending holds nevertheless, or does not, where it comes to the same whatever ranks those that are pending get. */
function settledComparison(left: Term, right: Term, operator: Comparison, here: Here): BooleanVector {
  const asWritten = comparison(left, right, operator, here);
  if (asWritten.state?.includes(PENDING) !== true) return asWritten;
  const { always, never } = here.store.facts.ends.decisions(left, right, operator);
  return [...always.map((test) => ({ ...test, bit: 1 })), ...never.map((test) => ({ ...test, bit: 0 }))].reduce(
    (column, test) => decidedWhere(comparison(test.left, test.right, test.operator, here), test.bit, column, here.frame.rows),
    asWritten,
  );
}

/** 属于: for a grade that is pending also where it can be none of those that are left. */
function settledOneOf(term: Extract<Term, { kind: 'oneOf' }>, here: Here): BooleanVector {
  const { rows } = here.frame;
  const asWritten = term.options
    .map((option) => settledComparison(term.operand, option, '=', here))
    .reduce((all, test) => or(all, test, rows));
  const left = asWritten.state?.includes(PENDING) === true ? gradesLeft(term, here.store.scheme) : null;
  if (left === null || left.length === 0) return asWritten;
  const isNone = left.map((option) => settledComparison(term.operand, option, '≠', here)).reduce((all, test) => and(all, test, rows));
  return decidedWhere(isNone, 1, asWritten, rows);
}

/** A pending truth is `bit` where a test holds. */
function decidedWhere(test: BooleanVector, bit: number, column: BooleanVector, rows: number): BooleanVector {
  const length = column.constant && test.constant ? 1 : rows;
  const bits = new Uint8Array(length);
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const [at, testAt] = [row * stride(column), row * stride(test)];
    const here = stateAt(column.state, at);
    const decides = here === PENDING && stateAt(test.state, testAt) === VALUE && test.bits[testAt] === 1;
    bits[row] = decides ? bit : (column.bits[at] ?? 0);
    state[row] = decides ? VALUE : here;
  }
  return { kind: 'boolean', constant: length === 1 && column.constant, bits, state: someState(state) };
}

function comparison(leftTerm: Term, rightTerm: Term, operator: Comparison, here: Here): BooleanVector {
  if (rightTerm.kind === 'notApplicable' || leftTerm.kind === 'notApplicable') {
    return inState(evaluatePart(rightTerm.kind === 'notApplicable' ? leftTerm : rightTerm, here), NOT_APPLICABLE, operator, here);
  }
  const asked = blankAsked(leftTerm, rightTerm);
  if (asked !== null) return inState(evaluatePart(asked, here), PENDING, operator, here);
  return compareColumns(evaluatePart(leftTerm, here), evaluatePart(rightTerm, here), operator, here.frame.rows);
}

/**
 * Whether a column's rows have the state asked for, 不适用 or blank. Asked for a blank, 不适用 is an answer; asked for 不适用, what is
 * missing is missing.
 */
function inState(column: Vector, asked: number, operator: Comparison, here: Here): BooleanVector {
  const wanted = operator === '≠' ? 0 : 1;
  const length = column.constant ? 1 : here.frame.rows;
  const bits = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) bits[row] = stateAt(column.state, row) === asked ? wanted : 1 - wanted;
  const state = column.state === null ? null : column.state.map((state) => (state <= asked ? VALUE : state));
  return { kind: 'boolean', constant: column.constant, bits, state };
}

function compareColumns(left: Vector, right: Vector, operator: Comparison, rows: number): BooleanVector {
  if (left.kind === 'number' && right.kind === 'number') return compare(left, right, operator, rows);
  const same =
    left.kind === 'text' && right.kind === 'text' ? sameText(left, right, rows) : sameBoolean(asBooleans(left), asBooleans(right), rows);
  return operator === '=' ? same : not(same);
}

/** A text for every row; "" is a blank. */
function constantText(text: string, store: Store): TextVector {
  return { kind: 'text', constant: true, codes: Int32Array.of(text === '' ? -1 : store.texts.code(text)), state: null };
}

function constantOfType(kind: Term['type']['kind'], state: number): Vector {
  const states = Uint8Array.of(state);
  if (kind === 'boolean') return { kind: 'boolean', constant: true, bits: Uint8Array.of(0), state: states };
  if (kind === 'text' || kind === 'unit') return { kind: 'text', constant: true, codes: Int32Array.of(-1), state: states };
  return constantState(state);
}
