import type { Term } from '../../../language/term';
import { call, num, op, when, type ExcelFormula, type NativeFunction } from '../excel-formula';
import { Needs, notApplicableText } from '../states';
import { NA, type Expr, type Known, type Leaf } from '../workings-sheet';
import { total, type PartialValue } from './partial-value';
import type { Finish, Scope } from './scope';

/** What holds a value to bounds, and what takes the larger or smaller of several. */
export type HoldingName = '封顶' | '保底' | '限于';
export type ExtremeName = HoldingName | '取大' | '取小';

/** Whether a comparison of values always has one to fall back on, so that it is never 不适用. */
export function hasConstant(args: readonly Term[]): boolean {
  return args.some((arg) => arg.kind === 'number');
}

/** The larger or smaller of values of which one is a constant. MAX and MIN pass over cells with 不适用, as the regulation does. */
export function constantExtreme(name: ExtremeName, args: readonly Term[], scope: Scope, needs: Needs): Expr {
  return extremeOf(
    name,
    args.map((arg) => part(arg, scope, needs)),
  );
}

/** The same without a constant: 不适用 where all are. */
export function extremeOfAll(name: ExtremeName, parts: readonly Leaf[], needs: Needs): PartialValue {
  for (const one of parts) needs.tolerantly(one);
  const value = extremeOf(name, parts);
  if (parts.some((one) => (one.may & NA) === 0)) return total(value);
  return { value, wrap: (fx) => when(op(call('COUNT', ...parts.map((one) => one.fx)), '=', num(0)), notApplicableText, fx), may: NA };
}

/** A value held to bounds: 不适用 where it is; a bound that is 不适用 holds nothing. */
export function held(name: HoldingName, value: Term, bounds: readonly Term[], scope: Scope, needs: Needs): Expr {
  return extremeOf(name, [scope.inline(value, needs), ...bounds.map((bound) => part(bound, scope, needs))]);
}

/**
 * What is held may be 不适用, and a bound may be missing: 不适用 needs no bound, so it is asked first. Null where one of both cannot be.
 */
export function heldFirst(name: HoldingName, value: Term, bounds: readonly Term[], scope: Scope, finish: Finish): Expr | null {
  const own = new Needs();
  scope.inline(value, own);
  const needs = new Needs();
  const parts = bounds.map((bound) => part(bound, scope, needs));
  if ((own.may & NA) === 0 || (needs.may & ~NA) === 0) return null;
  const short = scope.leaf(value);
  needs.strictly(short);
  const done = finish(extremeOf(name, [short, ...parts]));
  return {
    fx: when(op(short.fx, '=', notApplicableText), notApplicableText, needs.guard(done.fx)),
    may: needs.may,
    places: done.places,
    noisy: done.noisy,
  };
}

/** One of several values, which does no harm where it is 不适用. */
function part(term: Term, scope: Scope, needs: Needs): Expr {
  const inner = new Needs();
  const value = scope.inline(term, inner);
  const isShort = value.fx.kind === 'cell' || value.fx.kind === 'number' || value.fx.kind === 'name';
  if (!isShort && (inner.may & NA) !== 0) {
    const short = scope.leaf(term);
    return { ...short, fx: needs.tolerantly(short) };
  }
  for (const one of inner.strict) needs[isShort ? 'tolerantly' : 'strictly'](one);
  for (const one of inner.tolerant) needs.tolerantly(one);
  return value;
}

/** How each is written over its values: for 限于 the value, the lower and the upper bound. */
const WRITTEN: Readonly<Record<ExtremeName, (values: readonly ExcelFormula[]) => ExcelFormula>> = {
  封顶: each('MIN'),
  保底: each('MAX'),
  限于: ([first = num(0), low = num(0), high = num(0)]) => call('MIN', call('MAX', first, low), high),
  取大: each('MAX'),
  取小: each('MIN'),
};

function each(name: NativeFunction): (values: readonly ExcelFormula[]) => ExcelFormula {
  return (values) => call(name, ...values);
}

function extremeOf(name: ExtremeName, parts: readonly Expr[]): Expr {
  const known = parts.reduce<Omit<Known, 'may'>>(
    (all, one) => ({
      places: all.places === null || one.places === null ? null : Math.max(all.places, one.places),
      noisy: all.noisy || one.noisy,
    }),
    { places: 0, noisy: false },
  );
  return { fx: WRITTEN[name](parts.map((one) => one.fx)), may: 0, ...known };
}
