import type { Statement } from '../../scheme/model';
import { RANK, ROSTER } from '../../language/term';
import { rankClasses } from '../standing/ranking';
import type { Run } from '../run';
import { PENDING_TEXT, shownAt } from '../shown';
import { derived, type Derivation, type RankReach } from './derivation';
import { shownText, type Explainer } from './explainer';
import { waitsFor } from './grade';
import { missingFor } from './missing';

/** The rank of a unit: the class in which it is ranked, and the units of that class, best first. */
export function rankDerivation(explainer: Explainer, { name, clause }: Statement, unit: number, shown: string): Derivation {
  const { run } = explainer;
  const { ranking } = run.scheme;
  return derived('rank', name, shown, {
    clause,
    note: run.provisional(unit) ? waitsFor(run, unit, missingFor(run, unit, RANK)) : null,
    formula: ranking === null ? '' : { code: 'rank', by: [ranking.by, ...ranking.then], reach: rankReach(run, unit) },
    children: [...classOf(explainer, unit), ...rankedTogether(run, unit)],
  });
}

/** Among whom a unit is ranked. */
export function rankReach(run: Run, unit: number): RankReach {
  const { reach, within } = run.scheme.ranking ?? { reach: '序列内', within: null };
  if (within !== null) return { code: 'sameValue', column: within, value: shownText(run, ROSTER, within, unit) || PENDING_TEXT };
  return { code: reach === '全部' ? 'all' : 'sequence' };
}

/** The class that a unit is ranked in, where a column says so; one that is computed and blank is 待补. */
function classOf(explainer: Explainer, unit: number): Derivation[] {
  const { run } = explainer;
  const within = run.scheme.ranking?.within ?? null;
  if (within === null) return [];
  const derivation = explainer.column(ROSTER, within, unit, shownText(run, ROSTER, within, unit));
  return [{ ...derivation, text: derivation.text || PENDING_TEXT }];
}

/** The units of the same class with their totals: the ladder that the rank is read from. */
function rankedTogether(run: Run, unit: number): Derivation[] {
  const { ranking } = run.scheme;
  if (ranking === null) return [];
  const { of } = rankClasses(run.store);
  return run.input.units
    .map(({ name }, index) => ({ name, index, rank: shownAt(run.column(ROSTER, RANK), index, run.store) }))
    .filter(({ index }) => index === unit || (of[index] === of[unit] && of[unit] !== -1))
    .sort((a, b) => (a.rank.number ?? Infinity) - (b.rank.number ?? Infinity) || a.index - b.index)
    .map(({ name, index, rank }) =>
      derived(
        'row',
        rank.state === 'value' ? { code: 'ranked', rank: rank.text, unit: name } : { code: 'unranked', state: rank.text, unit: name },
        [ranking.by, ...ranking.then].map((item) => shownText(run, ROSTER, item, index)).join('、'),
        { note: index === unit ? { code: 'thisUnit' } : null },
      ),
    );
}
