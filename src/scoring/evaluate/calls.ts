import { claimed, type CallName } from '../../language/functions';
import type { Term } from '../../language/term';
import { absolute, divide } from '../../kernel/arithmetic/arithmetic';
import { root } from '../../kernel/arithmetic/roots';
import { round } from '../../kernel/arithmetic/rounding';
import { clamped, extreme } from '../../kernel/order/comparison';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../kernel/state';
import type { BooleanVector, NumberVector, Vector } from '../../kernel/vector';
import { dateOf, dayOf, monthOf, quarterOf, yearOf } from './calendar';
import { asNumbers } from './narrow-vector';
import { pick } from './pick';

type CallTerm = Extract<Term, { kind: 'call' }>;

/** What a call is computed from: the values of its arguments, row by row, and the call itself. */
class Arguments {
  constructor(
    readonly values: readonly Vector[],
    readonly term: CallTerm,
    readonly rows: number,
  ) {}

  /** The numbers of the argument at a place, which the type check has seen there. */
  number(at: number): NumberVector {
    const values = this.values[at];
    if (values === undefined) throw new Error(`${this.term.name} has no argument ${String(at)}`);
    return asNumbers(values);
  }

  numbers(): NumberVector[] {
    return this.values.map(asNumbers);
  }

  /** A whole number that is written out, or what its absence stands for. */
  literal(at: number, absent: number): number {
    const term = this.term.args[at];
    return term?.kind === 'number' ? Number(term.value.num) : absent;
  }
}

/** How each function of values is computed. */
export const COMPUTED_CALLS: Readonly<Record<CallName, (args: Arguments) => Vector>> = {
  封顶: (args) => clamped(args.number(0), args.number(1), 'smaller', args.rows),
  保底: (args) => clamped(args.number(0), args.number(1), 'larger', args.rows),
  限于: (args) => clamped(clamped(args.number(0), args.number(1), 'larger', args.rows), args.number(2), 'smaller', args.rows),
  取大: (args) => args.numbers().reduce((best, next) => extreme(best, next, 'larger', args.rows)),
  取小: (args) => args.numbers().reduce((best, next) => extreme(best, next, 'smaller', args.rows)),
  绝对值: (args) => absolute(args.number(0)),
  四舍五入: (args) => round(args.number(0), args.literal(1, 0), 'half'),
  五成双: (args) => round(args.number(0), args.literal(1, 0), 'even'),
  舍去: (args) => round(args.number(0), args.literal(1, 0), 'down'),
  进一: (args) => round(args.number(0), args.literal(1, 0), 'up'),
  开方: (args) => root(args.number(0), args.literal(1, 0), args.literal(2, 2)),
  每满: (args) => round(divide(args.number(0), args.number(1), args.rows), 0, 'down'),
  取先: ({ values, rows }) => values.reduceRight((rest, first) => pick(hasValue(first, rows), first, rest, rows)),
  不适用作: ({ values: [value, instead], rows }) => {
    if (value === undefined || instead === undefined) throw new Error('不适用作 takes two');
    return value.state === null ? value : pick(isApplicable(value, rows), value, instead, rows);
  },
  日期: (args) => dateOf(args.numbers(), args.rows),
  年: (args) => yearOf(args.number(0)),
  月: (args) => monthOf(args.number(0)),
  日: (args) => dayOf(args.number(0)),
  季度: (args) => quarterOf(args.number(0)),
};

/** A call for `rows` rows, from the values of its arguments. Throws an Error that says so where its name is claimed by none. */
export function called(term: CallTerm, values: readonly Vector[], rows: number): Vector {
  return claimed(COMPUTED_CALLS, term.name)(new Arguments(values, term, rows));
}

/** Where a value is not 不适用, whether it is there or not. */
function isApplicable(column: Vector, rows: number): BooleanVector {
  const bits = new Uint8Array(column.constant ? 1 : rows);
  for (let row = 0; row < bits.length; row += 1) bits[row] = stateAt(column.state, row) === NOT_APPLICABLE ? 0 : 1;
  return { kind: 'boolean', constant: column.constant, bits, state: null };
}

/** Where there is a value for 取先 to take; a text left blank is none. */
function hasValue(column: Vector, rows: number): BooleanVector {
  const bits = new Uint8Array(column.constant ? 1 : rows);
  const codes = column.kind === 'text' ? column.codes : null;
  for (let row = 0; row < bits.length; row += 1) bits[row] = stateAt(column.state, row) === VALUE && codes?.[row] !== -1 ? 1 : 0;
  return { kind: 'boolean', constant: column.constant, bits, state: null };
}
