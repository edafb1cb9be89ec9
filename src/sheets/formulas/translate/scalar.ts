import { reduce } from '../../../language/rational';
import type { BinaryOperator, Rational } from '../../../language/syntax/syntax-tree';
import { valueInForce } from '../../../scheme/value-in-force';
import { ROSTER, type Term } from '../../../language/term';
import { aggregate } from './aggregate';
import type { Workings } from '../workings';
import { dates, isDatePart, onCalendar } from './calendar';
import { GUARD, guardOf } from '../exactness';
import { all, call, num, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { exactExpr } from '../literal';
import { decision, truthCell } from './logic';
import { NA, UNDEFINED, type Expr, type Known, type Leaf, type May, type WorkingsSheet } from '../workings-sheet';
import { hasValues, Needs, noneOf, notApplicableText, own, stateOnly, undefinedText, worst } from '../states';
import { lookedUp } from './table-lookup';
import { Untranslatable } from '../untranslatable';

/** Where a formula stands: the sheet whose rows it is for, and its text, from which helper columns take their heads. */
export interface At {
  readonly book: Workings;
  readonly sheet: WorkingsSheet;
  readonly source: string;
}

/** What is done last with a value, not with a state: rounding. */
export type Finish = (value: Expr) => Expr;

export const asIs: Finish = (value) => value;

/** A term as the formula of a cell: its value, or the text of its state. Throws {@link Untranslatable}. */
export function expression(term: Term, at: At, finish: Finish = asIs): Expr {
  switch (term.kind) {
    case 'if': {
      const yes = expression(term.then, at, finish);
      const no = expression(term.otherwise, at, finish);
      return decision(term.condition, yes, no, at);
    }
    case 'aggregate':
      return aggregate(term, at, finish);
    case 'table':
      return lookedUp(term, at, finish);
    case 'call':
      if (term.name === '取先')
        return firstOf(
          term.args.map((arg) => leaf(arg, at)),
          term.type.kind === 'text' || term.type.kind === 'unit' ? isWritten : isThere,
          finish,
        );
      if (isHolding(term.name)) {
        const held = heldFirst(term.name, term.args, at, finish);
        if (held !== null) return held;
      }
      break;
    default:
      break;
  }
  if (term.kind === 'notApplicable') return stateOnly(NA);
  if (term.kind === 'undefined') return stateOnly(UNDEFINED);
  if (term.type.kind === 'boolean') return truthCell(term, at);
  if (term.type.kind === 'text' || term.type.kind === 'unit') return leaf(term, at);
  const needs = new Needs();
  const { value, wrap, may } = outermost(term, at, needs);
  const done = finish(value);
  return { fx: needs.guard(wrap(done.fx)), may: needs.may | may, places: done.places, noisy: done.noisy };
}

/** A term that is short: as it is when it is a constant or a column, else a helper column of its own. */
export function leaf(term: Term, at: At): Leaf {
  const { book, sheet } = at;
  switch (term.kind) {
    case 'number':
      return exactExpr(term.value);
    case 'text':
      return { fx: text(term.value), may: 0, places: null, noisy: false };
    case 'boolean':
      return { fx: num(term.value ? 1 : 0), may: 0, places: 0, noisy: false };
    case 'period':
      return { fx: book.constants.value('period', '年度', '', book.input.period), may: 0, places: 0, noisy: false };
    case 'reading':
      return {
        fx: book.constants.value(`reading ${term.name}`, '口径', term.name, readingOf(term.name, book)),
        may: 0,
        places: null,
        noisy: false,
      };
    case 'parameter':
      return parameter(term.name, book);
    case 'column':
      return own(term.via === 'unit' && sheet.ledger !== ROSTER ? book.ofUnit(sheet, term.column) : book.column(term.ledger, term.column));
    case 'outer':
      throw new Untranslatable('N-OUTER');
    default:
      return own(
        book.ofTerm(
          book.helper(sheet, `term ${keyOf(term)}`, headOf(term, at), () => expression(term, at)),
          term,
        ),
      );
  }
}

function readingOf(name: string, { scheme, input }: Workings): string {
  return input.readings[name] ?? scheme.readings.find((reading) => reading.name === name)?.chosen ?? '';
}

function parameter(name: string, { scheme, input, constants }: Workings): Leaf {
  const value = valueInForce(scheme.parameters, name, input.period);
  if (value === null) return stateOnly(UNDEFINED);
  if (typeof value === 'string')
    return { fx: constants.value(`parameter ${name}`, '参数', name, value), may: 0, places: null, noisy: false };
  const exact = exactExpr(value);
  if (exact.noisy) return exact;
  return { ...exact, fx: constants.value(`parameter ${name}`, '参数', name, Number(value.num) / Number(value.den)) };
}

/** A value, what is put around it once all that it needs is there, and what states that may bring. */
export interface Outermost {
  readonly value: Expr;
  readonly wrap: (value: ExcelFormula) => ExcelFormula;
  readonly may: May;
}

export function unwrapped(value: Expr): Outermost {
  return { value, wrap: (fx) => fx, may: 0 };
}

/** The outermost step of a number: a division or 每满 guards itself against a divisor of 0, a date against days that there are not. */
function outermost(term: Term, at: At, needs: Needs): Outermost {
  if (term.kind === 'call' && isExtreme(term.name) && !hasConstant(term.args))
    return extremeOfAll(
      term.name,
      term.args.map((arg) => leaf(arg, at)),
      needs,
    );
  if (term.kind === 'call' && term.name === '开方') return rootOf(term, at, needs);
  if (term.kind === 'binary' && term.type.kind === 'date') {
    const value = sum(term, at, needs);
    return { value, wrap: onCalendar, may: UNDEFINED };
  }
  if (term.kind === 'call' && (term.name === '日期' || isDatePart(term.name))) return dates(term, at, needs);
  const [left, right] =
    term.kind === 'binary' && term.operator === '/'
      ? [term.left, term.right]
      : term.kind === 'call' && term.name === '每满'
        ? term.args
        : [];
  if (left === undefined || right === undefined || isNonZero(right)) return unwrapped(inline(term, at, needs));
  const dividend = inline(left, at, needs);
  const divisor = leaf(right, at);
  needs.strictly(divisor);
  const quotient: Expr = { fx: op(dividend.fx, '/', divisor.fx), may: 0, places: null, noisy: true };
  return {
    value: term.kind === 'binary' ? quotient : wholeSteps(quotient, guardOf(term, at)),
    wrap: (fx) => when(op(steady(divisor, guardOf(right, at)), '=', num(0)), undefinedText, fx),
    may: UNDEFINED,
  };
}

/** A number written inline where it is plain arithmetic, with what it rests on put among the needs. */
export function inline(term: Term, at: At, needs: Needs): Expr {
  switch (term.kind) {
    case 'negate': {
      const operand = inline(term.operand, at, needs);
      return { ...operand, fx: { kind: 'minus', operand: operand.fx } };
    }
    case 'binary': {
      if (term.operator === '/') {
        if (!isNonZero(term.right)) break;
        const dividend = inline(term.left, at, needs);
        return {
          fx: op(dividend.fx, '/', inline(term.right, at, needs).fx),
          may: 0,
          places: placesOfQuotient(dividend, term.right),
          noisy: true,
        };
      }
      // A day may be beyond the calendar: its own cell says so.
      if (term.type.kind !== 'date' && isArithmetic(term.operator)) return sum(term, at, needs);
      break;
    }
    case 'call':
      return inlineCall(term, at, needs);
    default:
      break;
  }
  const short = leaf(term, at);
  return { ...short, fx: needs.strictly(short) };
}

/** A sum, a difference or a product. Days that are only passed through need not be on the calendar. */
function sum(term: Extract<Term, { kind: 'binary' }>, at: At, needs: Needs): Expr {
  const [left, right] = [term.left, term.right].map((part) =>
    part.kind === 'binary' && part.type.kind === 'date' ? sum(part, at, needs) : inline(part, at, needs),
  );
  if (left === undefined || right === undefined || !isArithmetic(term.operator)) throw new Untranslatable('N-TOO-LONG');
  const places =
    left.places === null || right.places === null
      ? null
      : term.operator === '*'
        ? left.places + right.places
        : Math.max(left.places, right.places);
  const whole = places === 0 && !left.noisy && !right.noisy;
  return { fx: op(left.fx, term.operator, right.fx), may: 0, places, noisy: !whole };
}

function isArithmetic(operator: BinaryOperator): operator is '+' | '-' | '*' {
  return operator === '+' || operator === '-' || operator === '*';
}

function inlineCall(term: Extract<Term, { kind: 'call' }>, at: At, needs: Needs): Expr {
  const [first, second] = term.args;
  switch (term.name) {
    case '绝对值': {
      if (first === undefined) break;
      const value = inline(first, at, needs);
      return { ...value, fx: call('ABS', value.fx) };
    }
    case '四舍五入':
    case '舍去':
    case '进一': {
      if (first === undefined) break;
      const decimals = second?.kind === 'number' && second.value.den === 1n ? Math.min(9, Math.max(0, Number(second.value.num))) : 0;
      const value = inline(first, at, needs);
      const name = term.name === '四舍五入' ? 'ROUND' : term.name === '舍去' ? 'ROUNDDOWN' : 'ROUNDUP';
      const guard = value.noisy ? guardOf(first, at) : GUARD;
      return { fx: call(name, guard > decimals ? steady(value, guard) : value.fx, num(decimals)), may: 0, places: decimals, noisy: false };
    }
    case '每满': {
      if (first === undefined || second === undefined || !isNonZero(second)) break;
      const value = inline(first, at, needs);
      return wholeSteps({ fx: op(value.fx, '/', inline(second, at, needs).fx), may: 0, places: null, noisy: true }, guardOf(term, at));
    }
    case '封顶':
    case '保底':
    case '限于': {
      // What is held is 不适用 where it is; a bound that is 不适用 holds nothing.
      const [held, ...bounds] = term.args;
      if (held === undefined || heldFirst(term.name, term.args, at, asIs) !== null) break;
      return extremeOf(term.name, [inline(held, at, needs), ...bounds.map((bound) => partOfExtreme(bound, at, needs))]);
    }
    case '取大':
    case '取小':
      if (hasConstant(term.args)) return constantExtreme(term.name, term.args, at, needs);
      break;
    default:
      break;
  }
  const short = leaf(term, at);
  return { ...short, fx: needs.strictly(short) };
}

type ExtremeName = '封顶' | '保底' | '限于' | '取大' | '取小';

function isHolding(name: string): name is '封顶' | '保底' | '限于' {
  return name === '封顶' || name === '保底' || name === '限于';
}

function isExtreme(name: string): name is '取大' | '取小' {
  return name === '取大' || name === '取小';
}

/** Whether a comparison of values always has one to fall back on, so that it is never 不适用. */
function hasConstant(args: readonly Term[]): boolean {
  return args.some((arg) => arg.kind === 'number');
}

/** The larger or smaller of values of which one is a constant. MAX and MIN pass over cells with 不适用, as the regulation does. */
function constantExtreme(name: ExtremeName, args: readonly Term[], at: At, needs: Needs): Expr {
  const parts = args.map((arg) => partOfExtreme(arg, at, needs));
  return extremeOf(name, parts);
}

function partOfExtreme(term: Term, at: At, needs: Needs): Expr {
  const inner = new Needs();
  const value = inline(term, at, inner);
  const isShort = value.fx.kind === 'cell' || value.fx.kind === 'number' || value.fx.kind === 'name';
  if (!isShort && (inner.may & NA) !== 0) {
    const short = leaf(term, at);
    return { ...short, fx: needs.tolerantly(short) };
  }
  for (const part of inner.strict) needs[isShort ? 'tolerantly' : 'strictly'](part);
  for (const part of inner.tolerant) needs.tolerantly(part);
  return value;
}

function extremeOf(name: ExtremeName, parts: readonly Expr[]): Expr {
  const known = parts.reduce<Omit<Known, 'may'>>(
    (all, part) => ({
      places: all.places === null || part.places === null ? null : Math.max(all.places, part.places),
      noisy: all.noisy || part.noisy,
    }),
    { places: 0, noisy: false },
  );
  const fx = parts.map((part) => part.fx);
  const [first = num(0), low = num(0), high = num(0)] = fx;
  const written =
    name === '限于' ? call('MIN', call('MAX', first, low), high) : call(name === '封顶' || name === '取小' ? 'MIN' : 'MAX', ...fx);
  return { fx: written, may: 0, ...known };
}

/**
 * What is held may be 不适用, and a bound may be missing: 不适用 needs no bound, so it is asked first. Null where one of both cannot be.
 */
function heldFirst(name: '封顶' | '保底' | '限于', [held, ...bounds]: readonly Term[], at: At, finish: Finish): Expr | null {
  if (held === undefined) return null;
  const own = new Needs();
  inline(held, at, own);
  const needs = new Needs();
  const parts = bounds.map((bound) => partOfExtreme(bound, at, needs));
  if ((own.may & NA) === 0 || (needs.may & ~NA) === 0) return null;
  const value = leaf(held, at);
  needs.strictly(value);
  const done = finish(extremeOf(name, [value, ...parts]));
  return {
    fx: when(op(value.fx, '=', notApplicableText), notApplicableText, needs.guard(done.fx)),
    may: needs.may,
    places: done.places,
    noisy: done.noisy,
  };
}

/** The same without a constant: 不适用 where all are. */
function extremeOfAll(name: ExtremeName, parts: readonly Leaf[], needs: Needs): Outermost {
  for (const part of parts) needs.tolerantly(part);
  const value = extremeOf(name, parts);
  if (parts.some((part) => (part.may & NA) === 0)) return unwrapped(value);
  return { value, wrap: (fx) => when(op(call('COUNT', ...parts.map((part) => part.fx)), '=', num(0)), notApplicableText, fx), may: NA };
}

/** The first that `has` a value, null where each always has; else the last, as it is. */
function firstOf(leaves: readonly Leaf[], has: (leaf: Leaf) => ExcelFormula | null, finish: Finish): Expr {
  const last = leaves[leaves.length - 1];
  if (last === undefined) throw new Untranslatable('N-TOO-LONG');
  const done = finish(last);
  const known = has === isWritten ? null : isThere(last);
  const end: Expr = { ...done, may: last.may, fx: known === null ? done.fx : when(known, done.fx, worst([last])) };
  return leaves.slice(0, -1).reduceRight<Expr>((rest, first) => {
    const value = finish(first);
    const test = has(first);
    if (test === null) return value;
    return {
      fx: when(test, value.fx, rest.fx),
      may: rest.may,
      places: value.places === null || rest.places === null ? null : Math.max(value.places, rest.places),
      noisy: value.noisy || rest.noisy,
    };
  }, end);
}

/** Whether a number or a truth is there; null where it always is. */
function isThere(short: Leaf): ExcelFormula | null {
  return short.may === 0 ? null : hasValues([short]);
}

/** The same of a text: one left blank is none. */
function isWritten(short: Leaf): ExcelFormula | null {
  const { fx } = short;
  if (fx.kind === 'text') return fx.value === '' ? truth(false) : null;
  const written = op(fx, '<>', text(''));
  const known = noneOf([short]);
  return known === null ? written : all([written, known]);
}

/** A root, rounded at its decimals; there is none below zero. */
function rootOf(term: Extract<Term, { kind: 'call' }>, at: At, needs: Needs): Outermost {
  const [radicand, decimals, degree] = term.args;
  if (radicand === undefined) throw new Untranslatable('N-TOO-LONG');
  const whole = (given: Term | undefined, absent: number): number => (given?.kind === 'number' ? Number(given.value.num) : absent);
  const [places, power] = [whole(decimals, 0), whole(degree, 2)];
  const under = leaf(radicand, at);
  needs.strictly(under);
  const held = under.noisy ? call('MAX', num(0), under.fx) : under.fx;
  const exact: Expr = {
    fx: power === 2 ? call('SQRT', held) : call('POWER', held, op(num(1), '/', num(power))),
    may: 0,
    places: null,
    noisy: true,
  };
  return {
    value: rounded(places, guardOf(term, at))(exact),
    wrap: (fx) => when(op(steady(under, guardOf(radicand, at)), '<', num(0)), undefinedText, fx),
    may: UNDEFINED,
  };
}

/** A value put right at some decimals where its last digits may be off. */
export function steady(value: Expr, guard: number): ExcelFormula {
  return value.noisy ? call('ROUND', value.fx, num(guard)) : value.fx;
}

/**
 * A value rounded to some decimals, half away from zero, as the exact value would be; put right before at `guard` decimals, where that
 * helps.
 */
export function rounded(decimals: number, guard = GUARD): Finish {
  return (value) => {
    const exact = value.places !== null && value.places <= decimals;
    const fx =
      exact && !value.noisy
        ? value.fx
        : call('ROUND', exact || guard <= decimals || !value.noisy ? value.fx : call('ROUND', value.fx, num(guard)), num(decimals));
    return { fx, may: value.may, places: decimals, noisy: false };
  };
}

function wholeSteps(quotient: Expr, guard: number): Expr {
  return { fx: call('TRUNC', call('ROUND', quotient.fx, num(Math.min(GUARD - 1, guard)))), may: 0, places: 0, noisy: false };
}

function isNonZero(term: Term): term is Extract<Term, { kind: 'number' }> {
  return term.kind === 'number' && term.value.num !== 0n;
}

/** A decimal divided by 2, 5 or 10 and the like stays one. */
function placesOfQuotient({ places }: Expr, divisor: Extract<Term, { kind: 'number' }>): number | null {
  if (places === null) return null;
  const inverse: Rational = reduce(
    divisor.value.num < 0n ? { num: -divisor.value.den, den: -divisor.value.num } : { num: divisor.value.den, den: divisor.value.num },
  );
  for (let more = 0; more <= 6; more += 1) if (10n ** BigInt(more) % inverse.den === 0n) return places + more;
  return null;
}

/** The same for terms that say the same, wherever they stand in a formula. */
export function keyOf(term: Term): string {
  return JSON.stringify(term, (key, value: unknown) => (key === 'span' ? undefined : typeof value === 'bigint' ? String(value) : value));
}

/** The words of the formula that a helper column stands for. */
export function headOf(term: Term, { source }: At): string {
  const words = source.slice(term.span.start, term.span.end).replace(/\s+/gu, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
