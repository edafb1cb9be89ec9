import type { Assessment, UnitCard } from '../../../assessment/assessment';
import { pendingEntries } from '../../../assessment/missing-inputs';
import { rankWords, stateWords } from '../../../assessment/wording/states';
import type { Words } from '../../../messages/catalogue';

/** What changed of a unit's standing between two assessments, as it is shown; null for what did not. */
export interface Effect {
  readonly unit: string;
  readonly total: Change | null;
  readonly rank: Change | null;
  readonly grade: Change | null;
  /** How many inputs its card lists as missing, where it has no total before and after. */
  readonly missing: Change | null;
}

export interface Change {
  readonly before: Words;
  readonly after: Words;
}

/** The units whose standing changed, in the order of the cards; those that came or went are left out. */
export function effectsOf(before: Pick<Assessment, 'units'>, after: Pick<Assessment, 'units'>): readonly Effect[] {
  const earlier = new Map(before.units.map((card) => [card.unit, card]));
  return after.units.flatMap((card): Effect[] => {
    const old = earlier.get(card.unit);
    if (old === undefined) return [];
    const total = changed(old.total?.text, card.total?.text);
    const rank = old.rank === card.rank ? null : { before: shownRank(old), after: shownRank(card) };
    const grade = changed(old.grade, card.grade);
    const missing = total === null && card.total?.state === 'pending' ? changed(missingOf(old), missingOf(card)) : null;
    return [total, rank, grade, missing].every((one) => one === null) ? [] : [{ unit: card.unit, total, rank, grade, missing }];
  });
}

function missingOf(card: UnitCard): string {
  return String(pendingEntries(card).length);
}

function changed(before: string | null | undefined, after: string | null | undefined): Change | null {
  const [old, now] = [before ?? '', after ?? ''];
  return old === now ? null : { before: stateWords(old === '' ? NOTHING : old), after: stateWords(now === '' ? NOTHING : now) };
}

/** What is shown of a grade that nobody has. */
const NOTHING = '—';

function shownRank({ rank, standing, provisional }: UnitCard): Words {
  return rank === null ? stateWords(standing === null ? NOTHING : String(standing)) : rankWords(rank, provisional);
}
