import type { Comparison } from '../../language/comparison';
import { compareRationals } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';

/** What a value may be: numbers in intervals that do not touch, ascending; or some texts, or all but some. */
export type ValueSet =
  | { readonly kind: 'numbers'; readonly intervals: readonly Interval[] }
  | { readonly kind: 'texts'; readonly listed: ReadonlySet<string>; readonly without: boolean };

/** From `low` to `high`; null for no end. A closed end belongs to it. */
interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

interface End {
  readonly at: Rational;
  readonly closed: boolean;
}

/** The numbers that stand so to a constant. */
export function numbersWhere(operator: Comparison, at: Rational): ValueSet {
  const open = { at, closed: false };
  const closed = { at, closed: true };
  switch (operator) {
    case '=':
      return numbers([{ low: closed, high: closed }]);
    case '≠':
      return numbers([
        { low: null, high: open },
        { low: open, high: null },
      ]);
    case '<':
      return numbers([{ low: null, high: open }]);
    case '≤':
      return numbers([{ low: null, high: closed }]);
    case '>':
      return numbers([{ low: open, high: null }]);
    case '≥':
      return numbers([{ low: closed, high: null }]);
  }
}

function numbers(intervals: readonly Interval[]): ValueSet {
  return { kind: 'numbers', intervals };
}

export function texts(listed: Iterable<string>, without = false): ValueSet {
  return { kind: 'texts', listed: new Set(listed), without };
}

export function isEmpty(set: ValueSet): boolean {
  return set.kind === 'numbers' ? set.intervals.length === 0 : !set.without && set.listed.size === 0;
}

export function complement(set: ValueSet): ValueSet {
  if (set.kind === 'texts') return { ...set, without: !set.without };
  const gaps: Interval[] = [];
  let low: End | null = null;
  let open = true;
  for (const interval of set.intervals) {
    if (interval.low !== null) gaps.push({ low, high: { at: interval.low.at, closed: !interval.low.closed } });
    open = interval.high !== null;
    low = interval.high === null ? null : { at: interval.high.at, closed: !interval.high.closed };
  }
  if (open) gaps.push({ low, high: null });
  return numbers(gaps.filter(holdsSomething));
}

/** What is in both; sets of different kinds have nothing in common. */
export function both(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    return numbers(
      a.intervals
        .flatMap((left) => b.intervals.map((right) => ({ low: inner(left.low, right.low, 1), high: inner(left.high, right.high, -1) })))
        .filter(holdsSomething),
    );
  }
  if (a.kind !== 'texts' || b.kind !== 'texts') return texts([]);
  if (a.without && b.without) return texts([...a.listed, ...b.listed], true);
  const [kept, other] = a.without ? [b, a] : [a, b];
  return texts([...kept.listed].filter((text) => other.listed.has(text) !== other.without));
}

/** What is in one of them at least. */
export function either(a: ValueSet, b: ValueSet): ValueSet {
  return complement(both(complement(a), complement(b)));
}

/** Whether all of `a` is in `b`. */
export function isWithin(a: ValueSet, b: ValueSet): boolean {
  return isEmpty(both(a, complement(b)));
}

/** The tighter of two ends: of low ends (1) the larger, of high ends (−1) the smaller; at one place the open one. */
function inner(a: End | null, b: End | null, side: 1 | -1): End | null {
  if (a === null || b === null) return a ?? b;
  const order = compareRationals(a.at, b.at) * side;
  return order > 0 || (order === 0 && !a.closed) ? a : b;
}

function holdsSomething({ low, high }: Interval): boolean {
  if (low === null || high === null) return true;
  const order = compareRationals(low.at, high.at);
  return order < 0 || (order === 0 && low.closed && high.closed);
}
