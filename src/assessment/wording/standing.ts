import type { Phrase } from '../../messages/catalogue';
import { derivationMessages } from '../../messages/assessment/derivation';
import { resultMessages } from '../../messages/assessment/result';
import type { RankGroupKind } from '../../scoring/standing/rank-groups';

/** The heading of units that are ranked together, without their number. */
export function rankGroupTitle(group: RankGroupKind): string | Phrase {
  switch (group.kind) {
    case 'sequence':
      return group.name === '' ? { sentence: resultMessages['R-RANK-GROUP-ALL'] } : group.name;
    case 'all':
      return { sentence: resultMessages['R-RANK-GROUP-ALL'] };
    case 'class':
      return group.name;
    case 'unclassed':
      return { sentence: resultMessages['R-RANK-GROUP-UNCLASSED'], data: { column: group.column } };
    case 'unranked':
      return { sentence: resultMessages['R-RANK-GROUP-UNRANKED'], data: { column: group.column } };
  }
}

/**
 * What stands under 结果运用: those that apply, by their names, then how many are pending; which these are, the card and the derivation
 * say. Empty where nothing follows.
 */
export function consequenceWords(following: readonly { readonly name: string; readonly pending: boolean }[]): (string | Phrase)[] {
  const applying = following.flatMap(({ name, pending }) => (pending ? [] : [name]));
  const count = following.length - applying.length;
  return count === 0 ? applying : [...applying, { sentence: derivationMessages['D-OPEN'], data: { count } }];
}
