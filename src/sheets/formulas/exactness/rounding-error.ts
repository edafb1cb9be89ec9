import type { NumberVector } from '../../../kernel/numbers';
import { reachesOut, ROSTER, type AggregateTerm, type Term } from '../../../language/term';
import { doublesOf, exactly } from './exact-values';
import { isWhole } from '../inputs/input-cells';
import type { Scope } from '../translate/scope';

/**
 * How far the double that a spreadsheet computes may be from the exact value: by no more than `absolute` in any row, and by no more than
 * `relative` times the value (Infinity where nothing is known of it, as after a difference that may be 0).
 */
export interface RoundingError {
  readonly absolute: number;
  readonly relative: number;
}

/** Half the distance between 1 and the next double: what rounding to a double costs, as a share of the value. */
export const HALF_UNIT = 2 ** -53;

/** A difference so small beside its operands is 0 to a spreadsheet: LibreOffice at 2^-48, here with a margin. */
export const TAKEN_FOR_ZERO = 2 ** -47;

const NONE: RoundingError = { absolute: 0, relative: 0 };
const UNKNOWN: RoundingError = { absolute: Infinity, relative: Infinity };

/** A bound of the rounding error of a number that a formula of ours computes, by the values that its parts have now. */
export function roundingError(term: Term, scope: Scope): RoundingError {
  const known = scope.book.errors.get(term);
  if (known !== undefined) return known;
  const made = errorOf(term, scope);
  scope.book.errors.set(term, made);
  return made;
}

/** The same of a column of a ledger: what it holds is rounded once, or carries on what its formula brings. */
export function errorOfColumn(ledger: string, name: string, { book }: Pick<Scope, 'book'>, numbers: NumberVector | null): RoundingError {
  const declared = book.scheme.symbols.column(ledger, name);
  if (declared !== undefined) return isWhole(declared.type) ? NONE : relative(3 * HALF_UNIT, sizeOf(numbers));
  const statement = book.scheme.symbols.statement(ledger, name);
  if (statement?.kind !== 'formula') return NONE;
  const { decimals, inexact } = book.column(ledger, name).traits;
  if (!inexact) return decimals === 0 ? NONE : relative(HALF_UNIT, sizeOf(numbers));
  return roundingError(statement.formula.term, book.scopeOf(ledger, statement.formula.source));
}

function errorOf(term: Term, scope: Scope): RoundingError {
  if (reachesOut(term)) return UNKNOWN;
  switch (term.kind) {
    case 'number':
      return term.value.den === 1n ? NONE : relative(2 * HALF_UNIT, { most: Math.abs(Number(term.value.num) / Number(term.value.den)) });
    case 'column':
      return worse(
        errorOfColumn(term.via === 'unit' ? ROSTER : term.ledger, term.column, scope, exactly(term, scope)),
        errorOfEnd(term, scope),
      );
    case 'parameter':
      return relative(2 * HALF_UNIT, sizeOf(exactly(term, scope)));
    case 'negate':
      return roundingError(term.operand, scope);
    case 'binary':
      return ofOperation(term, scope);
    case 'if':
      return worse(roundingError(term.then, scope), roundingError(term.otherwise, scope));
    case 'call':
      return ofCall(term, scope);
    case 'table':
      return ofTable(term, scope);
    case 'aggregate':
      return ofAggregate(term, scope);
    case 'outer':
      return UNKNOWN;
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'reading':
    case 'period':
    case 'not':
    case 'oneOf':
      return NONE;
  }
}

/** The error that an end of a column brings by itself, where it is not rounded as the column is. */
function errorOfEnd({ ledger, column, end }: Extract<Term, { kind: 'column' }>, { book }: Scope): RoundingError {
  const statement = end === undefined ? undefined : book.scheme.symbols.statement(ledger, column);
  if (end === undefined || statement?.kind !== 'formula' || statement.decimals !== null) return NONE;
  const term = book.run.store.facts.ends.termOf(statement, end);
  return term === null ? NONE : roundingError(term, book.scopeOf(ledger, statement.formula.source));
}

function ofOperation(term: Extract<Term, { kind: 'binary' }>, scope: Scope): RoundingError {
  const { left, right, operator } = term;
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') return NONE;
  const [a, b] = [roundingError(left, scope), roundingError(right, scope)];
  const isExact = a.absolute === 0 && b.absolute === 0;
  if (isExact && operator !== '/') return NONE;
  const [of, ofLeft, ofRight] = [term, left, right].map((part) => sizeOf(exactly(part, scope)));
  if (of === undefined || ofLeft === undefined || ofRight === undefined) return UNKNOWN;
  if (operator === '+' || operator === '-') {
    const largest = Math.max(ofLeft.most, ofRight.most);
    const lost = of.least < largest * TAKEN_FOR_ZERO ? largest * TAKEN_FOR_ZERO : 0;
    const cancels = operator === '+' ? opposite(ofLeft, ofRight) : opposite(ofLeft, { isBelow: ofRight.isAbove, isAbove: ofRight.isBelow });
    const kept = cancels ? Infinity : Math.max(a.relative, b.relative) + HALF_UNIT;
    return bounded(a.absolute + b.absolute + HALF_UNIT * of.most + lost, kept, of);
  }
  const share = a.relative + b.relative + 2 * HALF_UNIT;
  const absolute =
    operator === '*'
      ? times(a.absolute, ofRight.most + b.absolute) + times(b.absolute, ofLeft.most)
      : (a.absolute + times(of.most, b.absolute)) / Math.max(0, ofRight.least - b.absolute);
  return bounded(absolute + 2 * HALF_UNIT * of.most, share, of);
}

function ofCall(term: Extract<Term, { kind: 'call' }>, scope: Scope): RoundingError {
  switch (term.name) {
    case '封顶':
    case '保底':
    case '限于':
    case '取大':
    case '取小':
    case '取先':
    case '不适用作':
    case '绝对值':
      return term.args.map((arg) => roundingError(arg, scope)).reduce(worse, NONE);
    case '四舍五入':
    case '五成双':
    case '舍去':
    case '进一':
    case '开方':
      return term.args.length < 2 ? NONE : relative(HALF_UNIT, sizeOf(exactly(term, scope)));
    case '每满':
    case '日期':
    case '年':
    case '月':
    case '日':
    case '季度':
      return NONE;
  }
}

function ofTable(term: Extract<Term, { kind: 'table' }>, scope: Scope): RoundingError {
  if (term.name === '工作日后' || term.type.kind !== 'number') return NONE;
  const size = sizeOf(exactly(term, scope));
  const own = relative(2 * HALF_UNIT, size);
  const [key] = term.args;
  if (term.name !== '插值' || key === undefined) return own;
  const { steepest, most } = steepestLine(term.table, scope);
  const x = roundingError(key, scope);
  return bounded(times(x.absolute, steepest) + 8 * HALF_UNIT * (most + times(steepest, sizeOf(exactly(key, scope)).most)), Infinity, size);
}

function steepestLine(table: string, { book }: Scope): { readonly steepest: number; readonly most: number } {
  const points = (book.scheme.symbols.table(table)?.rows ?? [])
    .map((row) => row.slice(0, 2).map((one) => (typeof one === 'object' && one !== null ? Number(one.num) / Number(one.den) : NaN)))
    .flatMap(([x = NaN, y = NaN]) => (Number.isFinite(x) && Number.isFinite(y) ? [{ x, y }] : []))
    .sort((a, b) => a.x - b.x);
  let steepest = 0;
  for (const [index, { x, y }] of points.entries()) {
    const next = points[index + 1];
    if (next !== undefined && next.x > x) steepest = Math.max(steepest, Math.abs((next.y - y) / (next.x - x)));
  }
  return { steepest, most: Math.max(0, ...points.map(({ y }) => Math.abs(y))) };
}

function ofAggregate(term: AggregateTerm, scope: Scope): RoundingError {
  switch (term.name) {
    case '次数':
    case '个数':
    case '名次':
    case '连续年数':
      return NONE;
    case '合计':
    case '平均':
    case '中位数':
    case '去极值平均':
    case '最大':
    case '最小':
    case '取值':
      break;
  }
  if (term.value === null) return NONE;
  const inner = scope.book.scopeOf(term.ledger, scope.source);
  const each = roundingError(term.value, inner);
  if (term.name === '最大' || term.name === '最小' || term.name === '取值') return each;
  if (each.absolute === 0 && term.name === '合计') return NONE;
  const size = sizeOf(exactly(term, scope));
  const { value } = term;
  const sizes: Term = { kind: 'call', name: '绝对值', args: [value], span: value.span, type: value.type };
  const sum = sizeOf(exactly({ ...term, name: '合计', value: sizes, trim: null }, scope)).most;
  const count = sizeOf(exactly({ ...term, name: '次数', value: null, perKey: null, trim: null }, scope)).most;
  const adding = HALF_UNIT * sum;
  const ofValues = sizeOf(exactly(value, inner));
  const kept = (added: number): number => (opposite(ofValues, ofValues) ? Infinity : each.relative + HALF_UNIT * (added + 1));
  return term.name === '合计'
    ? bounded(times(count, each.absolute + adding), kept(count), size)
    : bounded(each.absolute + 2 * adding, kept(count), size);
}

/** Whether some numbers are above 0, and some below. */
interface Signs {
  readonly isAbove: boolean;
  readonly isBelow: boolean;
}

/** The largest of some numbers, the smallest that is not 0 (Infinity without one), and whether some are 0. */
interface Size extends Signs {
  readonly most: number;
  readonly least: number;
  readonly hasZero: boolean;
}

function sizeOf(numbers: NumberVector | null): Size {
  let [most, least, hasZero, isAbove, isBelow] = [0, Infinity, false, false, false];
  for (const value of numbers === null ? [] : doublesOf(numbers)) {
    const size = Math.abs(value);
    if (size > most) most = size;
    if (value > 0) isAbove = true;
    if (value < 0) isBelow = true;
    if (size === 0) hasZero = true;
    else if (size < least) least = size;
  }
  return { most, least, hasZero, isAbove, isBelow };
}

/** Whether a sum of two may lose digits because they have opposite signs. */
function opposite(a: Signs, b: Signs): boolean {
  return (a.isAbove && b.isBelow) || (a.isBelow && b.isAbove);
}

/** The error of a number that is off by a share of itself, so that a 0 is 0. */
function relative(share: number, { most }: Pick<Size, 'most'>): RoundingError {
  return { absolute: share * most, relative: share };
}

/** Each bound as small as the other and the values make it. */
function bounded(absolute: number, share: number, { most, least, hasZero }: Size): RoundingError {
  return {
    absolute: share === Infinity ? absolute : Math.min(absolute, share * most),
    relative: hasZero && absolute > 0 ? share : Math.min(share, least === Infinity ? 0 : absolute / least),
  };
}

function worse(a: RoundingError, b: RoundingError): RoundingError {
  return { absolute: Math.max(a.absolute, b.absolute), relative: Math.max(a.relative, b.relative) };
}

/** A product where 0 times anything is 0. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
