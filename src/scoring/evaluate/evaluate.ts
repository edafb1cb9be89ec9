import { valueInForce } from '../../scheme/value-in-force';
import { blankAsked, type Term } from '../../language/term';
import { evaluateAggregate } from './aggregate';
import { absolute, add, divide, multiply, negate, subtract } from '../../kernel/arithmetic/arithmetic';
import { stride, type BooleanVector, type Vector, type NumberVector, type TextVector } from '../../kernel/vector';
import { gather } from '../../kernel/gather';
import { and, not, or, sameBoolean, sameText } from '../../kernel/logic';
import { constantNumber, constantState, small } from '../../kernel/numbers';
import { choose, chooseStates, compare, extreme, clamped, type Comparison } from '../../kernel/order/comparison';
import { roundedProduct } from '../../kernel/arithmetic/clamped-product';
import { root } from '../../kernel/arithmetic/roots';
import { round } from '../../kernel/arithmetic/rounding';
import { NOT_APPLICABLE, PENDING, someState, stateAt, UNDEFINED, VALUE, type States } from '../../kernel/state';
import { inPart, outsideParts } from '../../kernel/buffer-pool';
import { Assembly } from '../../kernel/assembly';
import { copied } from '../../kernel/window';
import { weightedSum, type Factor } from '../../kernel/arithmetic/weighted-sum';
import { partsOf, type Frame, type Store } from './frame';
import { columnIn, outerColumn, rowsIn } from './correlated-pairs';
import { dateOf, datePart, onCalendar } from './calendar';
import { clampedProduct } from './clamped-product';
import { affineForm, type AffineForm } from './affine';
import { commonSubexpressions } from './common-subexpressions';
import { lookUp } from './table-lookup';

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
  const repeated = commonSubexpressions(store.scheme).repeatedIn(term);
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
  const product = decimals === null ? null : clampedProduct(term);
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
  const form = affineForm(term);
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
      const value = valueInForce(store.scheme.parameters, term.name, store.input.period);
      if (value === null) return constantOfType(term.type.kind, UNDEFINED);
      return typeof value === 'string' ? constantText(value, store) : constantNumber(value);
    }
    case 'undefined':
      return constantOfType(term.type.kind, UNDEFINED);
    case 'period':
      return constantNumber({ num: BigInt(store.input.period), den: 1n });
    case 'reading': {
      const reading = store.scheme.readings.find((candidate) => candidate.name === term.name);
      return constantText(store.input.readings[term.name] ?? reading?.chosen ?? '', store);
    }
    case 'column':
      return columnIn(frame, term.ledger, term.column, term.via, store);
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
        default:
          return comparison(term.left, term.right, term.operator, here);
      }
    case 'oneOf': {
      return term.options.map((option) => comparison(term.operand, option, '=', here)).reduce((all, test) => or(all, test, rows));
    }
    case 'if': {
      const condition = booleans(term.condition);
      if (condition.constant && condition.state === null) return evaluatePart(condition.bits[0] === 1 ? term.then : term.otherwise, here);
      return pick(condition, evaluatePart(term.then, here), evaluatePart(term.otherwise, here), rows);
    }
    case 'call':
      return call(term, here);
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

function call(term: Extract<Term, { kind: 'call' }>, here: Here): Vector {
  const { rows } = here.frame;
  const columns = term.args.map((arg) => evaluatePart(arg, here));
  if (term.name === '取先') return columns.reduceRight((rest, first) => pick(hasValue(first, rows), first, rest, rows));
  const [first = constantState(PENDING), second, third] = columns.map(asNumbers);
  switch (term.name) {
    case '封顶':
      return second === undefined ? first : clamped(first, second, 'smaller', rows);
    case '保底':
      return second === undefined ? first : clamped(first, second, 'larger', rows);
    case '限于':
      return second === undefined || third === undefined ? first : clamped(clamped(first, second, 'larger', rows), third, 'smaller', rows);
    case '取大':
      return columns.map(asNumbers).reduce((best, next) => extreme(best, next, 'larger', rows));
    case '取小':
      return columns.map(asNumbers).reduce((best, next) => extreme(best, next, 'smaller', rows));
    case '绝对值':
      return absolute(first);
    case '四舍五入':
      return round(first, literal(term.args[1], 0), 'half');
    case '舍去':
      return round(first, literal(term.args[1], 0), 'down');
    case '进一':
      return round(first, literal(term.args[1], 0), 'up');
    case '开方':
      return root(first, literal(term.args[1], 0), literal(term.args[2], 2));
    case '日期':
      return dateOf(columns.map(asNumbers), rows);
    case '年':
    case '月':
    case '日':
    case '季度':
      return datePart(first, term.name);
    case '每满':
      return second === undefined ? first : round(divide(first, second, rows), 0, 'down');
  }
}

/** A whole number that the type check has seen, or what its absence stands for. */
function literal(term: Term | undefined, absent: number): number {
  return term?.kind === 'number' ? Number(term.value.num) : absent;
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

/** 如果: per row the branch that the condition takes, with that branch's state; a missing condition is missing. */
export function pick(condition: BooleanVector, then: Vector, otherwise: Vector, rows: number): Vector {
  const picked = pickBranch(condition, then, otherwise, rows);
  if (condition.state === null) return picked;
  const length = picked.constant ? 1 : rows;
  const step = stride(condition);
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) state[row] = stateAt(condition.state, row * step) || stateAt(picked.state, row);
  return { ...picked, state: someState(state) };
}

function pickBranch(condition: BooleanVector, then: Vector, otherwise: Vector, rows: number): Vector {
  if (then.kind === 'number' && otherwise.kind === 'number') return choose(condition.bits, condition.constant, then, otherwise, rows);
  const constant = condition.constant && then.constant && otherwise.constant;
  const length = constant ? 1 : rows;
  const [step, stepThen, stepElse] = [stride(condition), stride(then), stride(otherwise)];
  const state: States = chooseStates(condition.bits, step, then.state, stepThen, otherwise.state, stepElse, length);
  if (then.kind === 'text' && otherwise.kind === 'text') {
    const codes = new Int32Array(length);
    for (let row = 0; row < length; row += 1)
      codes[row] = (condition.bits[row * step] === 1 ? then.codes[row * stepThen] : otherwise.codes[row * stepElse]) ?? -1;
    return { kind: 'text', constant, codes, state };
  }
  const [yes, no] = [asBooleans(then), asBooleans(otherwise)];
  const bits = new Uint8Array(length);
  for (let row = 0; row < length; row += 1)
    bits[row] = (condition.bits[row * step] === 1 ? yes.bits[row * stepThen] : no.bits[row * stepElse]) ?? 0;
  return { kind: 'boolean', constant, bits, state };
}

/** Where there is a value for 取先 to take; a text left blank is none. */
function hasValue(column: Vector, rows: number): BooleanVector {
  const bits = new Uint8Array(column.constant ? 1 : rows);
  const codes = column.kind === 'text' ? column.codes : null;
  for (let row = 0; row < bits.length; row += 1) bits[row] = stateAt(column.state, row) === VALUE && codes?.[row] !== -1 ? 1 : 0;
  return { kind: 'boolean', constant: column.constant, bits, state: null };
}

export function asNumbers(column: Vector): NumberVector {
  if (column.kind === 'number') return column;
  throw new Error('a number was proved by the type check');
}

export function asBooleans(column: Vector): BooleanVector {
  if (column.kind === 'boolean') return column;
  throw new Error('a truth value was proved by the type check');
}

export function asTexts(column: Vector): TextVector {
  if (column.kind === 'text') return column;
  throw new Error('a text was proved by the type check');
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
