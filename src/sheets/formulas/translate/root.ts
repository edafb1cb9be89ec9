import type { Term } from '../../../language/term';
import { guardOf } from '../exactness';
import { call, num, op, when } from '../excel-formula';
import { undefinedText, type Operands } from '../states';
import { UNDEFINED, type CellExpression } from '../workings-sheet';
import { argumentOf } from './argument';
import type { PartialValue } from './partial-value';
import { rounded, steady } from './rounding';
import type { Scope } from './scope';

/** 开方: a root, rounded at its decimals; there is none below zero. */
export function rootOf(term: Extract<Term, { kind: 'call' }>, scope: Scope, operands: Operands): PartialValue {
  const radicand = argumentOf(term, 0);
  const [, decimals, degree] = term.args;
  const whole = (given: Term | undefined, absent: number): number => (given?.kind === 'number' ? Number(given.value.num) : absent);
  const [digits, power] = [whole(decimals, 0), whole(degree, 2)];
  const under = scope.atom(radicand);
  operands.strictly(under);
  const held = under.inexact ? call('MAX', num(0), under.formula) : under.formula;
  const exact: CellExpression = {
    formula: power === 2 ? call('SQRT', held) : call('POWER', held, op(num(1), '/', num(power))),
    states: 0,
    decimals: null,
    inexact: true,
  };
  return {
    value: rounded(digits, guardOf(term, scope))(exact),
    wrap: (formula) => when(op(steady(under, guardOf(radicand, scope)), '<', num(0)), undefinedText, formula),
    states: UNDEFINED,
  };
}
