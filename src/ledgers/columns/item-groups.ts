import type { HeadColumn, Table } from '../tables/table';
import type { Groups } from './groups';
import { meaning, sensesOf } from './lexicon';
import type { ValueProfile } from './value-profile';
import { TITLE_WORDS, type Concept, type LedgerKind } from './vocabulary';

/** The ledgers whose items may stand across, a column each. */
const KINDS = ['rank', 'bonus', 'deduction'] as const;

/** What the head of a group says of a record, where it is what the record is about. */
export function itemConcept(kind: LedgerKind | null): Concept {
  return kind === 'bonus' ? 'bonusItem' : kind === 'deduction' ? 'reason' : 'indicator';
}

/**
 * In a table of units that its name or title says to be of ranks, bonuses or deductions, the columns beside each other whose heads are no
 * whole words, over places or numbers: 招商引资|安全生产 in a table of 排位, 国家级表彰|省级表彰 in one of 加分. Each is an item.
 */
export function itemGroups(
  { columns }: Table,
  { sheetName, title }: { readonly sheetName: string; readonly title: string },
  profile: (column: HeadColumn) => ValueProfile,
): Groups | null {
  const said = (kind: LedgerKind): boolean => TITLE_WORDS[kind].some((word) => sheetName.includes(word) || title.includes(word));
  const [only, other] = KINDS.filter(said);
  const lowest = ({ path }: HeadColumn): string => path[path.length - 1] ?? '';
  if (only === undefined || other !== undefined || !columns.some((column) => meaning(lowest(column), 'unit') > 0.3)) return null;
  // A table with a column of items has a column of their amounts.
  if (columns.some((column) => meaning(lowest(column), itemConcept(only)) > 0.5)) return null;
  const items = columns.filter((column) => isItem(lowest(column)) && isOfItems(profile(column), only));
  const [first] = items;
  const areBeside = items.every((column, at) => columns.indexOf(column) === columns.indexOf(first ?? column) + at);
  if (items.length < 2 || !areBeside) return null;
  return { kind: 'indicator', only, groups: items.map((column) => ({ kind: 'indicator', value: lowest(column), columns: [column] })) };
}

/** What a head may say in part and name an item: 国家级表彰, 信访工作; no amount, sum or state. */
function isItem(head: string): boolean {
  const { senses, part } = sensesOf(head);
  return head !== '' && part < 1 && (part === 0 || ITEMS.has(senses[0]?.concept ?? 'summary'));
}

const ITEMS: ReadonlySet<Concept> = new Set(['indicator', 'level1', 'level2', 'level3', 'bonusItem', 'reason', 'level', 'period', 'target', 'actual']);

function isOfItems({ filled, numbers, ranks }: ValueProfile, kind: LedgerKind): boolean {
  return filled === 0 || (kind === 'rank' ? ranks : numbers) > 0.6;
}
