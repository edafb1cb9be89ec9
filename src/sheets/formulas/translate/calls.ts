import type { Term } from '../../../language/term';
import { GUARD, guardOf } from '../exactness';
import { call, num, type NativeFunction } from '../excel-formula';
import type { Needs } from '../states';
import type { Expr } from '../workings-sheet';
import { dateOf, datePart } from './calendar';
import { constantExtreme, extremeOfAll, hasConstant, held, heldFirst, type HoldingName } from './extremes';
import { firstOf } from './first-of';
import { constantQuotient, isNonZero, quotient, total, type PartialValue } from './partial-value';
import { rootOf } from './root';
import { steady, wholeSteps } from './rounding';
import { asIs, type Finish, type Scope } from './scope';

export type Call = Extract<Term, { kind: 'call' }>;

/** How the call of a function is written. */
export interface CallTranslation {
  /** As the formula of a cell that says its states itself; null where it is a number like others. */
  readonly cell: (term: Call, scope: Scope, finish: Finish) => Expr | null;
  /** As the outermost step of a cell's number. */
  readonly value: (term: Call, scope: Scope, needs: Needs) => PartialValue;
  /** Within the arithmetic of another; null where it needs a cell of its own. */
  readonly inline: (term: Call, scope: Scope, needs: Needs) => Expr | null;
}

/** Every function of values but those over tables. */
export const calls: Readonly<Record<Call['name'], CallTranslation>> = {
  封顶: holding('封顶'),
  保底: holding('保底'),
  限于: holding('限于'),
  取大: extreme('取大'),
  取小: extreme('取小'),
  绝对值: inlined((term, scope, needs) => {
    const value = scope.inline(argument(term, 0), needs);
    return { ...value, fx: call('ABS', value.fx) };
  }),
  四舍五入: roundedBy('ROUND'),
  舍去: roundedBy('ROUNDDOWN'),
  进一: roundedBy('ROUNDUP'),
  开方: inOwnCell(rootOf),
  每满: {
    cell: () => null,
    value: (term, scope, needs) =>
      constantSteps(term, scope, needs) ??
      quotient(argument(term, 0), argument(term, 1), scope, needs, (value) => wholeSteps(value, guardOf(term, scope))),
    inline: (term, scope, needs) => constantSteps(term, scope, needs)?.value ?? null,
  },
  取先: {
    cell: (term, scope, finish) =>
      firstOf(
        term.args.map((arg) => scope.leaf(arg)),
        term.type.kind === 'text' || term.type.kind === 'unit',
        finish,
      ),
    value: (term, scope, needs) => {
      const short = scope.leaf(term);
      return total({ ...short, fx: needs.strictly(short) });
    },
    inline: () => null,
  },
  日期: inOwnCell((term, scope, needs) => dateOf(term.args, scope, needs)),
  年: inOwnCell((term, scope, needs) => datePart('年', argument(term, 0), scope, needs)),
  月: inOwnCell((term, scope, needs) => datePart('月', argument(term, 0), scope, needs)),
  日: inOwnCell((term, scope, needs) => datePart('日', argument(term, 0), scope, needs)),
  季度: inOwnCell((term, scope, needs) => datePart('季度', argument(term, 0), scope, needs)),
};

/** The type check sees to it that every argument is there that a function has to have. */
function argument(term: Call, index: number): Term {
  const found = term.args[index];
  if (found === undefined) throw new Error(`${term.name} has an argument ${String(index + 1)} by the type check`);
  return found;
}

function inlined(inline: (term: Call, scope: Scope, needs: Needs) => Expr): CallTranslation {
  return { cell: () => null, value: (term, scope, needs) => total(inline(term, scope, needs)), inline };
}

function inOwnCell(value: CallTranslation['value']): CallTranslation {
  return { cell: () => null, value, inline: () => null };
}

function holding(name: HoldingName): CallTranslation {
  const inline = (term: Call, scope: Scope, needs: Needs): Expr => held(name, argument(term, 0), term.args.slice(1), scope, needs);
  const cell = (term: Call, scope: Scope, finish: Finish): Expr | null =>
    heldFirst(name, argument(term, 0), term.args.slice(1), scope, finish);
  return {
    cell,
    value: (term, scope, needs) => total(inline(term, scope, needs)),
    inline: (term, scope, needs) => (cell(term, scope, asIs) === null ? inline(term, scope, needs) : null),
  };
}

function extreme(name: '取大' | '取小'): CallTranslation {
  return {
    cell: () => null,
    value: ({ args }, scope, needs) =>
      hasConstant(args)
        ? total(constantExtreme(name, args, scope, needs))
        : extremeOfAll(
            name,
            args.map((arg) => scope.leaf(arg)),
            needs,
          ),
    inline: ({ args }, scope, needs) => (hasConstant(args) ? constantExtreme(name, args, scope, needs) : null),
  };
}

function roundedBy(name: NativeFunction): CallTranslation {
  return inlined((term, scope, needs) => {
    const [, second] = term.args;
    const decimals = second?.kind === 'number' && second.value.den === 1n ? Math.min(9, Math.max(0, Number(second.value.num))) : 0;
    const value = scope.inline(argument(term, 0), needs);
    const guard = value.noisy ? guardOf(argument(term, 0), scope) : GUARD;
    return { fx: call(name, guard > decimals ? steady(value, guard) : value.fx, num(decimals)), may: 0, places: decimals, noisy: false };
  });
}

/** 每满 some constant; null where the step is none. */
function constantSteps(term: Call, scope: Scope, needs: Needs): PartialValue | null {
  const step = argument(term, 1);
  if (!isNonZero(step)) return null;
  return total(wholeSteps(constantQuotient(argument(term, 0), step, scope, needs), guardOf(term, scope)));
}
