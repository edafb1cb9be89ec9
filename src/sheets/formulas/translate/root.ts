import { nearestDouble } from '../../../language/rational';
import type { Term } from '../../../language/term';
import { exactly, valuesOf } from '../exactness/exact-values';
import { guardAtZero, guardFor } from '../exactness/exactness';
import { call, num, op, when } from '../excel-formula';
import { undefinedText, type Operands } from '../states';
import { roundingError } from '../exactness/rounding-error';
import { Untranslatable } from '../untranslatable';
import { UNDEFINED, type CellExpression } from '../workings/workings-sheet';
import { argumentOf } from './argument';
import type { PartialValue } from './partial-value';
import { rounded, steady } from './rounding/rounding';
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
    value: rounded(digits, () => guardOfRoot({ radicand, power, decimals: digits }, scope))(exact),
    wrap: (formula) => when(op(steady(under, guardAtZero(radicand, scope), scope), '<', num(0)), undefinedText, formula),
    states: UNDEFINED,
  };
}

interface Root {
  readonly radicand: Term;
  readonly power: number;
  readonly decimals: number;
}

/**
 * The decimals at which a root is put right before it is rounded. Throws {@link Untranslatable} where some row's is so close to the middle
 * between two neighbours that a spreadsheet might take the wrong one: a middle is compared by its power, since a root is no fraction.
 */
function guardOfRoot({ radicand, power, decimals }: Root, scope: Scope): number {
  const exact = exactly(radicand, scope);
  const values = exact === null ? [] : [...valuesOf(exact)].filter(({ num: top }) => top > 0n);
  const roots = values.map((value) => nearestDouble(value) ** (1 / power));
  const { absolute, relative } = roundingError(radicand, scope);
  const largest = Math.max(0, ...roots);
  // Of a radicand that may be 0 the root is off by the root of what it is off itself.
  const error = (relative === Infinity ? absolute ** (1 / power) : relative * largest) + 2 ** -51 * largest;
  const guard = guardFor(error);
  const helps = guard > decimals;
  const unit = 10n ** BigInt(decimals);
  values.forEach((value, row) => {
    const root = roots[row] ?? 0;
    const below = BigInt(Math.floor(root * Number(unit) - 0.5));
    for (const middle of [2n * below - 1n, 2n * below + 1n, 2n * below + 3n]) {
      if (middle < 0n) continue;
      const [top, bottom] = [middle ** BigInt(power), (2n * unit) ** BigInt(power)];
      const apart = Math.abs(nearestDouble({ num: value.num * bottom - top * value.den, den: value.den * bottom }));
      const ofRoot = apart / (power * Math.max(root, nearestDouble({ num: middle, den: 2n * unit })) ** (power - 1));
      if (apart === 0 ? !helps : ofRoot < (helps ? 10 ** -guard : 4 * error)) throw new Untranslatable('N-CLOSE');
    }
  });
  return guard;
}
