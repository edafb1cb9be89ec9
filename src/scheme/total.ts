import type { Scheme } from './model';

/** What an item is called that is the total, where nothing is ranked. */
const TOTAL = '总分';

/** The item that is a unit's score: the one it is ranked by, else the one called 总分; null where the scheme has none. */
export function totalOf({ ranking, items }: Pick<Scheme, 'ranking' | 'items'>): string | null {
  return ranking?.by ?? (items.includes(TOTAL) ? TOTAL : null);
}
