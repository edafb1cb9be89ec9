import type { Term } from '../../../language/term';
import { call, isShort, num, op, when, type ExcelFormula, type ExcelFunction } from '../excel-formula';
import { notApplicableText, Operands } from '../states';
import { NA, type Atom, type CellExpression, type Traits } from '../workings/workings-sheet';
import { total, type PartialValue } from './partial-value';
import type { Rounding, Scope } from './scope';

/** What holds a value to bounds, and what takes the larger or smaller of several. */
export type HoldingName = '封顶' | '保底' | '限于';
export type ExtremeName = HoldingName | '取大' | '取小';

/** Whether a comparison of values always has one to fall back on, so that it is never 不适用. */
export function hasConstant(args: readonly Term[]): boolean {
  return args.some((arg) => arg.kind === 'number');
}

/** The larger or smaller of values of which one is a constant. MAX and MIN pass over cells with 不适用, as the regulation does. */
export function constantExtreme(name: ExtremeName, args: readonly Term[], scope: Scope, operands: Operands): CellExpression {
  return extremeOf(
    name,
    args.map((arg) => part(arg, scope, operands)),
  );
}

/** The same without a constant: 不适用 where all are. */
export function extremeOfAll(name: ExtremeName, parts: readonly Atom[], operands: Operands): PartialValue {
  for (const one of parts) operands.tolerantly(one);
  const value = extremeOf(name, parts);
  if (parts.some((one) => (one.states & NA) === 0)) return total(value);
  return {
    value,
    wrap: (formula) => when(op(call('COUNT', ...parts.map((one) => one.formula)), '=', num(0)), notApplicableText, formula),
    states: NA,
  };
}

/** The same of values that rest on the same cells, so that each is there where the others are. Null for others, and for long ones. */
export function extremeOfSame(name: ExtremeName, args: readonly Term[], scope: Scope, operands: Operands): CellExpression | null {
  const each = args.map((arg) => {
    const inner = new Operands();
    return { value: scope.inline(arg, inner), inner };
  });
  const [first] = each;
  if (first === undefined || !each.every(({ inner }) => inner.isLike(first.inner))) return null;
  const value = extremeOf(
    name,
    each.map((one) => one.value),
  );
  if (!isShort(value.formula)) return null;
  operands.take(first.inner);
  return value;
}

/** A value held to bounds: 不适用 where it is; a bound that is 不适用 holds nothing. */
export function held(name: HoldingName, value: Term, bounds: readonly Term[], scope: Scope, operands: Operands): CellExpression {
  return extremeOf(name, [scope.inline(value, operands), ...bounds.map((bound) => part(bound, scope, operands))]);
}

/**
 * What is held may be 不适用, and a bound may be missing: 不适用 needs no bound, so it is asked first. Null where one of both cannot be.
 */
export function heldFirst(
  name: HoldingName,
  value: Term,
  bounds: readonly Term[],
  scope: Scope,
  rounding: Rounding,
): CellExpression | null {
  const own = new Operands();
  scope.inline(value, own);
  const operands = new Operands();
  const parts = bounds.map((bound) => part(bound, scope, operands));
  if ((own.states & NA) === 0 || (operands.states & ~NA) === 0) return null;
  const short = scope.atom(value);
  operands.strictly(short);
  const done = rounding(extremeOf(name, [short, ...parts]));
  return {
    formula: when(op(short.formula, '=', notApplicableText), notApplicableText, operands.guard(done.formula)),
    states: operands.states,
    decimals: done.decimals,
    inexact: done.inexact,
  };
}

/** One of several values, which does no harm where it is 不适用. */
function part(term: Term, scope: Scope, operands: Operands): CellExpression {
  const inner = new Operands();
  const value = scope.inline(term, inner);
  const isShort = value.formula.kind === 'cell' || value.formula.kind === 'number' || value.formula.kind === 'name';
  if (!isShort && (inner.states & NA) !== 0) {
    const short = scope.atom(term);
    return { ...short, formula: operands.tolerantly(short) };
  }
  for (const one of inner.strict) operands[isShort ? 'tolerantly' : 'strictly'](one);
  for (const one of inner.tolerant) operands.tolerantly(one);
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

function each(name: ExcelFunction): (values: readonly ExcelFormula[]) => ExcelFormula {
  return (values) => call(name, ...values);
}

function extremeOf(name: ExtremeName, parts: readonly CellExpression[]): CellExpression {
  const known = parts.reduce<Omit<Traits, 'states'>>(
    (all, one) => ({
      decimals: all.decimals === null || one.decimals === null ? null : Math.max(all.decimals, one.decimals),
      inexact: all.inexact || one.inexact,
    }),
    { decimals: 0, inexact: false },
  );
  return { formula: WRITTEN[name](parts.map((one) => one.formula)), states: 0, ...known };
}
