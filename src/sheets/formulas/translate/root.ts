import type { Term } from '../../../language/term';
import { guardOf } from '../exactness';
import { call, num, op, when } from '../excel-formula';
import { undefinedText, type Needs } from '../states';
import { Untranslatable } from '../untranslatable';
import { UNDEFINED, type Expr } from '../workings-sheet';
import type { PartialValue } from './partial-value';
import { rounded, steady } from './rounding';
import type { Scope } from './scope';

/** 开方: a root, rounded at its decimals; there is none below zero. */
export function rootOf(term: Extract<Term, { kind: 'call' }>, scope: Scope, needs: Needs): PartialValue {
  const [radicand, decimals, degree] = term.args;
  if (radicand === undefined) throw new Untranslatable('N-TOO-LONG');
  const whole = (given: Term | undefined, absent: number): number => (given?.kind === 'number' ? Number(given.value.num) : absent);
  const [places, power] = [whole(decimals, 0), whole(degree, 2)];
  const under = scope.leaf(radicand);
  needs.strictly(under);
  const held = under.noisy ? call('MAX', num(0), under.fx) : under.fx;
  const exact: Expr = {
    fx: power === 2 ? call('SQRT', held) : call('POWER', held, op(num(1), '/', num(power))),
    may: 0,
    places: null,
    noisy: true,
  };
  return {
    value: rounded(places, guardOf(term, scope))(exact),
    wrap: (fx) => when(op(steady(under, guardOf(radicand, scope)), '<', num(0)), undefinedText, fx),
    may: UNDEFINED,
  };
}
