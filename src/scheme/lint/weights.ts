import type { BuildContext, Understood } from '../build/build-context';
import { percentText } from '../../language/number-text';
import { compareRationals, ONE, plus, times, ZERO } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import type { Scheme } from '../model';
import type { Term } from '../../language/term';
import type { OwnTerms } from './written-terms';

const HALF: Rational = { num: 1n, den: 2n };

/**
 * A sum in which two terms or more that are added carry a written per cent (甲×80%＋乙×10%): together these should be 100%. Terms that are
 * taken off are penalties and do not count. Where something is added without a weight as well and the weights are less than half, they are
 * extras, not weights. Where another term may carry a weight that is not written here (a 率 of a row, of a year, of a table), nothing is
 * said.
 */
export function reportWeights(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  const rates = new Map(
    scheme.parameters.flatMap(({ name, type, values }) => {
      const only = values.length === 1 ? values[0]?.value : undefined;
      return type.kind === 'number' && type.as === '率' && typeof only === 'object' ? [[name, only] as const] : [];
    }),
  );
  const walk = (term: Term, inSum: boolean, found: Understood): void => {
    const sum = term.kind === 'binary' && (term.operator === '+' || term.operator === '-');
    if (sum && !inSum) reportSum(term, found, rates, building);
    for (const child of own.below(term)) walk(child, sum, found);
  };
  for (const found of building.understood)
    if (rates.size > 0 || PER_CENT.test(found.formula.source)) walk(found.formula.term, false, found);
}

const PER_CENT = /[%％﹪]/u;

function reportSum(term: Term, found: Understood, rates: ReadonlyMap<string, Rational>, building: BuildContext): void {
  const added = addedTerms(term).map((part) => ({ part, weight: weightOf(part, found.formula.source, rates) }));
  const weights = added.flatMap(({ weight }) => weight ?? []);
  const first = added.find(({ weight }) => weight !== null);
  if (first === undefined || weights.length < 2 || added.some(({ part, weight }) => weight === null && mayBeWeighted(part))) return;
  const total = weights.reduce(plus, ZERO);
  if (compareRationals(total, ONE) === 0 || (weights.length < added.length && compareRationals(total, HALF) < 0)) return;
  building.reportIn(
    found,
    first.part.span,
    'F-WEIGHTS',
    { found: weights.map(percentText).join('＋'), total: percentText(total) },
    'warning',
  );
}

/** The terms of a sum that are added. */
function addedTerms(term: Term): Term[] {
  if (term.kind !== 'binary' || (term.operator !== '+' && term.operator !== '-')) return [term];
  return term.operator === '+' ? [...addedTerms(term.left), ...addedTerms(term.right)] : addedTerms(term.left);
}

/** The product of the per cents that a term is multiplied by; null when it is multiplied by none, or is nothing else. */
function weightOf(term: Term, source: string, rates: ReadonlyMap<string, Rational>): Rational | null {
  const factors = factorsOf(term);
  const per = factors.flatMap((factor) => {
    if (factor.kind === 'number') return /[%％﹪]\s*$/u.test(source.slice(factor.span.start, factor.span.end)) ? [factor.value] : [];
    return factor.kind === 'parameter' ? (rates.get(factor.name) ?? []) : [];
  });
  return per.length === 0 || per.length === factors.length ? null : per.reduce(times, ONE);
}

/** Whether a term is multiplied by what may be a weight, only not one that is written here. */
function mayBeWeighted(term: Term): boolean {
  const factors = factorsOf(term);
  return factors.length > 1 && factors.some(({ kind, type }) => kind === 'table' || (type.kind === 'number' && type.as === '率'));
}

function factorsOf(term: Term): Term[] {
  if (term.kind !== 'binary' || (term.operator !== '*' && term.operator !== '/')) return [term];
  return term.operator === '*' ? [...factorsOf(term.left), ...factorsOf(term.right)] : factorsOf(term.left);
}
