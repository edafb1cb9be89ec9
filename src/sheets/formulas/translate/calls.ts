import type { Term } from '../../../language/term';
import { DIGITS_CUT, GUARD, guardOfRounding } from '../exactness/exactness';
import { call, num, type ExcelFunction } from '../excel-formula';
import type { Operands } from '../states';
import type { CellExpression } from '../workings/workings-sheet';
import { argumentOf } from './argument';
import { dateOf, datePart } from './calendar';
import { constantExtreme, extremeOfAll, extremeOfSame, hasConstant, held, heldFirst, type HoldingName } from './extremes';
import { firstInline, firstOf, instead } from './first-of';
import { constantQuotient, isNonZero, quotient, total, type PartialValue } from './partial-value';
import { rootOf } from './root';
import { steady, wholeSteps } from './rounding/rounding';
import { roundedToEven } from './rounding/rounding-to-even';
import { unrounded, type Rounding, type Scope } from './scope';

export type Call = Extract<Term, { kind: 'call' }>;

/** How the call of a function is written. */
export interface CallTranslation {
  /** As the formula of a cell that says its states itself; null where it is a number like others. */
  readonly cell: (term: Call, scope: Scope, rounding: Rounding) => CellExpression | null;
  /** As the outermost step of a cell's number. */
  readonly value: (term: Call, scope: Scope, operands: Operands) => PartialValue;
  /** Within the arithmetic of another; null where it needs a cell of its own. */
  readonly inline: (term: Call, scope: Scope, operands: Operands) => CellExpression | null;
}

/** Every function of values but those over tables. */
export const calls: Readonly<Record<Call['name'], CallTranslation>> = {
  封顶: holding('封顶'),
  保底: holding('保底'),
  限于: holding('限于'),
  取大: extreme('取大'),
  取小: extreme('取小'),
  绝对值: inlined((term, scope, operands) => {
    const value = scope.inline(argumentOf(term, 0), operands);
    return { ...value, formula: call('ABS', value.formula) };
  }),
  四舍五入: roundedBy('ROUND'),
  五成双: inlined((term, scope, operands) => {
    const argument = argumentOf(term, 0);
    const value = scope.atom(argument);
    operands.strictly(value);
    return roundedToEven(value, argument, decimalsOf(term), scope);
  }),
  舍去: roundedBy('ROUNDDOWN'),
  进一: roundedBy('ROUNDUP'),
  开方: inOwnCell(rootOf),
  每满: {
    cell: () => null,
    value: (term, scope, operands) =>
      constantSteps(term, scope, operands) ??
      quotient(argumentOf(term, 0), argumentOf(term, 1), scope, operands, (value) => wholeSteps(value, guardOfSteps(term, scope))),
    inline: (term, scope, operands) => constantSteps(term, scope, operands)?.value ?? null,
  },
  取先: {
    cell: firstOf,
    value: inCell,
    inline: firstInline,
  },
  不适用作: {
    cell: (term, scope, rounding) =>
      instead(
        scope.atom(argumentOf(term, 0)),
        scope.atom(argumentOf(term, 1)),
        term.type.kind === 'text' || term.type.kind === 'unit',
        rounding,
      ),
    value: inCell,
    inline: () => null,
  },
  日期: inOwnCell((term, scope, operands) => dateOf(term.args, scope, operands)),
  年: inOwnCell((term, scope, operands) => datePart('年', argumentOf(term, 0), scope, operands)),
  月: inOwnCell((term, scope, operands) => datePart('月', argumentOf(term, 0), scope, operands)),
  日: inOwnCell((term, scope, operands) => datePart('日', argumentOf(term, 0), scope, operands)),
  季度: inOwnCell((term, scope, operands) => datePart('季度', argumentOf(term, 0), scope, operands)),
};

function inlined(inline: (term: Call, scope: Scope, operands: Operands) => CellExpression): CallTranslation {
  return { cell: () => null, value: (term, scope, operands) => total(inline(term, scope, operands)), inline };
}

/** From a cell of its own. */
function inCell(term: Call, scope: Scope, operands: Operands): PartialValue {
  const short = scope.atom(term);
  return total({ ...short, formula: operands.strictly(short) });
}

function inOwnCell(value: CallTranslation['value']): CallTranslation {
  return { cell: () => null, value, inline: () => null };
}

function holding(name: HoldingName): CallTranslation {
  const inline = (term: Call, scope: Scope, operands: Operands): CellExpression =>
    held(name, argumentOf(term, 0), term.args.slice(1), scope, operands);
  const cell = (term: Call, scope: Scope, rounding: Rounding): CellExpression | null =>
    heldFirst(name, argumentOf(term, 0), term.args.slice(1), scope, rounding);
  return {
    cell,
    value: (term, scope, operands) => total(inline(term, scope, operands)),
    inline: (term, scope, operands) => (cell(term, scope, unrounded) === null ? inline(term, scope, operands) : null),
  };
}

function extreme(name: '取大' | '取小'): CallTranslation {
  const inline = (args: readonly Term[], scope: Scope, operands: Operands): CellExpression | null =>
    (hasConstant(args) ? constantExtreme : extremeOfSame)(name, args, scope, operands);
  return {
    cell: () => null,
    value: ({ args }, scope, operands) => {
      const inOne = inline(args, scope, operands);
      if (inOne !== null) return total(inOne);
      return extremeOfAll(
        name,
        args.map((arg) => scope.atom(arg)),
        operands,
      );
    },
    inline: ({ args }, scope, operands) => inline(args, scope, operands),
  };
}

/** The decimals that a rounding keeps; 0 where none are written. */
function decimalsOf({ args: [, second] }: Call): number {
  return second?.kind === 'number' && second.value.den === 1n ? Math.min(9, Math.max(0, Number(second.value.num))) : 0;
}

function roundedBy(name: ExcelFunction): CallTranslation {
  return inlined((term, scope, operands) => {
    const decimals = decimalsOf(term);
    const value = scope.inline(argumentOf(term, 0), operands);
    const turn = name === 'ROUND' ? 'middle' : 'step';
    const isPlain = name === 'ROUNDDOWN' && decimals === 0;
    const digits = turn === 'middle' || isPlain ? null : DIGITS_CUT;
    const guard = value.inexact || digits !== null ? guardOfRounding(argumentOf(term, 0), scope, { turn, decimals, digits }) : GUARD;
    const right = guard >= decimals ? steady(value, guard, scope) : value.formula;
    return {
      formula: isPlain ? call('TRUNC', right) : call(name, right, num(decimals)),
      states: 0,
      decimals: decimals,
      inexact: false,
    };
  });
}

/** 每满 some constant; null where the step is none. */
function constantSteps(term: Call, scope: Scope, operands: Operands): PartialValue | null {
  const step = argumentOf(term, 1);
  if (!isNonZero(step)) return null;
  return total(wholeSteps(constantQuotient(argumentOf(term, 0), step, scope, operands), guardOfSteps(term, scope)));
}

/** Whole steps are taken in the quotient, which LibreOffice itself puts right at more decimals than these. */
function guardOfSteps(term: Call, scope: Scope): number {
  const [left, right] = [argumentOf(term, 0), argumentOf(term, 1)];
  const steps: Term = { kind: 'binary', operator: '/', left, right, span: term.span, type: term.type };
  return guardOfRounding(steps, scope, { turn: 'step', decimals: 0, most: GUARD - 1 });
}
