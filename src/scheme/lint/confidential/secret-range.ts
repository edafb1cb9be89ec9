import { hasConfidential } from '../../confidential';
import { isComparison, MIRRORED } from '../../../language/comparison';
import { exactText } from '../../../language/number-text';
import { compareRationals, minus, ZERO } from '../../../language/rational';
import type { Term } from '../../../language/term';
import type { BuildContext } from '../../build/build-context';
import type { Rational, Scheme } from '../../model';
import { constantOf, keyOf } from '../constraints';
import { columnReadIn, type ConfidentialColumn } from './conditions';
import { SECRET_VALUE } from './secret-value';
import type { OwnTerms } from '../written-terms';

/** Into so many parts the cut points of a scheme may divide what a confidential number can be. */
const MOST_PARTS = 20n;

/** Where a comparison divides the values of a confidential number in two: just below a number (≥, <) or just above it (>, ≤). */
interface CutPoint {
  readonly at: Rational;
  readonly above: boolean;
  /** The comparison as it is written. */
  readonly source: string;
}

/**
 * Conditions that ask on which side of a number confidential values lie, too near to each other: between 61.12 and 61.14, or above 61.14 in
 * one item and above 61.12 in another, whose difference tells whether there is such a row, however 且, 或, 非 join them and whatever is
 * made of them. All numbers that the scheme compares one quantity with are held against each other: they have to lie a twentieth of its
 * 范围 apart, without a 范围 a twentieth of the larger number.
 */
export function reportSecretRanges(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  if (!hasConfidential(scheme)) return;
  const known = new Map<string, CutPoint[]>();
  for (const found of building.understood) {
    for (const term of own.of(found)) {
      const cut = cutOf(term, scheme);
      if (cut === null) continue;
      const { start, end } = term.span;
      const source = found.formula.source.slice(start, end);
      const earlier = known.get(cut.key) ?? [];
      const points = cut.points.map((point): CutPoint => ({ ...point, source }));
      known.set(cut.key, [...earlier, ...points]);
      const least = (one: CutPoint, other: CutPoint): Rational => leastGap(spanOf(cut.secret, term, scheme), one, other);
      const near = points.flatMap((point) =>
        earlier.filter((other) => isTooNear(point, other, least(point, other))).map((other) => ({ point, other })),
      )[0];
      if (near === undefined) continue;
      const data = { found: source, other: near.other.source, least: exactText(least(near.point, near.other)), ...cut.secret };
      building.reportIn(found, term.span, 'F-SECRET-RANGE', data, 'error');
    }
  }
}

/** The confidential quantity that a comparison with numbers asks about, and where it divides it; null for another term. */
function cutOf(
  term: Term,
  scheme: Scheme,
): { readonly key: string; readonly secret: ConfidentialColumn; readonly points: readonly Omit<CutPoint, 'source'>[] } | null {
  if (term.kind !== 'binary' || !isComparison(term.operator) || term.operator === '=' || term.operator === '≠') return null;
  const [left, right] = [numbersOf(term.left, scheme), numbersOf(term.right, scheme)];
  const [value, numbers, operator] = right.length > 0 ? [term.left, right, term.operator] : [term.right, left, MIRRORED[term.operator]];
  const secret = numbers.length === 0 ? null : columnReadIn(value, SECRET_VALUE, scheme);
  if (secret === null) return null;
  return { key: keyOf(value), secret, points: numbers.map((at) => ({ at, above: operator === '>' || operator === '≤' })) };
}

/** The numbers that a term stands for, whatever the year is; none where the scheme does not say them. */
function numbersOf(term: Term, { symbols }: Scheme): readonly Rational[] {
  if (term.kind === 'parameter')
    return symbols.parameter(term.name)?.values.flatMap(({ value }) => (typeof value === 'string' ? [] : [value])) ?? [];
  const constant = constantOf(term);
  return constant === null || typeof constant === 'string' ? [] : [constant];
}

/** The 范围 of the column that a comparison asks about by itself; null where it has none. */
function spanOf({ ledger, column }: ConfidentialColumn, term: Term, { symbols }: Scheme): Rational | null {
  const isItself = term.kind === 'binary' && [term.left, term.right].some((side) => side.kind === 'column' && side.column === column);
  const range = symbols.column(ledger, column)?.range ?? null;
  return isItself && range !== null ? minus(range.high, range.low) : null;
}

function leastGap(span: Rational | null, one: CutPoint, other: CutPoint): Rational {
  const [a, b] = [absolute(one.at), absolute(other.at)];
  const { num, den } = span ?? (compareRationals(a, b) < 0 ? b : a);
  return { num, den: den * MOST_PARTS };
}

function isTooNear(one: CutPoint, other: CutPoint, least: Rational): boolean {
  const gap = absolute(minus(one.at, other.at));
  return gap.num === 0n ? one.above !== other.above : compareRationals(gap, least) < 0;
}

function absolute(value: Rational): Rational {
  return compareRationals(value, ZERO) < 0 ? minus(ZERO, value) : value;
}
