import { compareRationals, minus, ONE, over, times, ZERO } from '../../language/rational';
import type { Rational } from '../../scheme/model';
import { roundedRational } from '../../kernel/arithmetic/rounding';
import type { Argument } from '../argument';
import { optionOf } from '../options';
import { wrong } from '../problem';
import { decimalsOf, wholeNumber } from '../whole-argument';
import { eachNumber, toNumber, type Result } from '../spill';

const TWO: Rational = { num: 2n, den: 1n };
const HUNDRED: Rational = { num: 100n, den: 1n };
/** A cap of 1000% or more is a percentage without its sign. */
const NO_SHARE: Rational = { num: 10n, den: 1n };

const DIRECTIONS = ['正向', '反向', '反向差额'] as const;
const MODES = ['四舍五入', '舍去', '进一'] as const;

/** The arguments of 完成得分; null where one is left out. */
export interface Completion {
  readonly points: Argument;
  readonly target: Argument;
  readonly actual: Argument;
  readonly cap: Argument | null;
  readonly direction: Argument | null;
  readonly decimals: Argument | null;
}

/**
 * 完成得分: points × the rate of completion, at least 0, at most the cap (100% where none is given), rounded once at the end.
 * The rate is 完成÷目标; for 反向 目标÷完成; for 反向差额 2−完成÷目标.
 */
export function completionPoints({ points, target, actual, cap, direction, decimals }: Completion): Result {
  const way = optionOf(direction, DIRECTIONS);
  const places = decimalsOf(decimals, 2);
  const most = cap === null ? ONE : cap.single().number();
  if (most.num < 0n)
    throw wrong('F-NEGATIVE', { parameter: cap?.parameter ?? '', at: '', found: String(Number(most.num) / Number(most.den)) });
  if (compareRationals(most, NO_SHARE) >= 0) throw wrong('F-CAP', { parameter: cap?.parameter ?? '', found: toNumber(most) });
  return eachNumber([points, target, actual], (worth, aim, done) => {
    if (aim.num === 0n && way !== '反向') return wrong('F-TARGET-ZERO');
    if (done.num === 0n && way === '反向') return wrong('F-ACTUAL-ZERO');
    const rate = way === '反向' ? over(aim, done) : way === '反向差额' ? minus(TWO, over(done, aim)) : over(done, aim);
    return roundedRational(times(worth, limited(rate, ZERO, most)), places, 'half');
  });
}

/** 折算百分: a score out of its full mark as a score out of 100. */
export function percentPoints(score: Argument, full: Argument, decimals: Argument | null): Result {
  const places = decimalsOf(decimals, 2);
  return eachNumber([score, full], (got, most) =>
    most.num === 0n ? wrong('F-FULL-ZERO') : roundedRational(times(over(got, most), HUNDRED), places, 'half'),
  );
}

/** 排位加分: (base − rank) × points for each place; negative below the base. */
export function placePoints(place: Argument, base: Argument | null, each: Argument | null): Result {
  const from = base === null ? { num: 11n, den: 1n } : base.single().number();
  const step = each === null ? { num: 1n, den: 5n } : each.single().number();
  return eachNumber([place], (rank) => {
    wholeNumber(rank, place, { low: 1, high: 1_000_000 });
    return times(minus(from, rank), step);
  });
}

/** 精确舍入: at so many decimals, ties away from zero, right on decimals such as 1.005. */
export function exactRounding(value: Argument, decimals: Argument | null, mode: Argument | null): Result {
  const places = decimalsOf(decimals, 2);
  const way = optionOf(mode, MODES);
  return eachNumber([value], (number) => roundedRational(number, places, way === '四舍五入' ? 'half' : way === '舍去' ? 'down' : 'up'));
}

function limited(value: Rational, low: Rational, high: Rational): Rational {
  if (compareRationals(value, low) < 0) return low;
  return compareRationals(value, high) > 0 ? high : value;
}
