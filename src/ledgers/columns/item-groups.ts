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
  const lowest = ({ path }: HeadColumn): string => path[path.length - 1] ?? '';
  if (!columns.some((column) => meaning(lowest(column), 'unit') > 0.3)) return null;
  const [only, other] = KINDS.filter(said);
  if (only === undefined) return markedOutOf(columns, profile);
  if (other !== undefined) return null;
  // A table with a column of items has a column of their amounts.
  if (columns.some((column) => meaning(lowest(column), itemConcept(only)) > 0.5)) return null;
  const items = columns.filter((column) => isItem(lowest(column)) && isOfItems(profile(column), only));
  const [first] = items;
  const areBeside = items.every((column, at) => columns.indexOf(column) === columns.indexOf(first ?? column) + at);
  if (items.length < 2 || !areBeside) return null;
  return { kind: 'indicator', only, groups: items.map((column) => ({ kind: 'indicator', value: lowest(column), columns: [column] })) };
}

/** 国家级|省级|市级, over numbers: each is the level of what the row names. */
export function levelGroups({ columns }: Table, profile: (column: HeadColumn) => ValueProfile): Groups | null {
  const lowest = ({ path }: HeadColumn): string => path[path.length - 1] ?? '';
  const levels = columns.filter((column) => LEVEL.test(lowest(column)) && isOfItems(profile(column), 'bonus'));
  if (levels.length < 2 || !levels.some((column) => profile(column).filled > 0)) return null;
  return { kind: 'level', groups: levels.map((column) => ({ kind: 'level', value: lowest(column), columns: [column] })) };
}

const LEVEL = /^(?:国家|中央|省部|部|省|厅局|市厅|市|县处|县|区|乡镇|镇|校|院)级$/u;

/** 组织领导（20分）|环境卫生（50分）, over numbers and without a total of theirs: marks for what the heads say. */
function markedOutOf(columns: readonly HeadColumn[], profile: (column: HeadColumn) => ValueProfile): Groups | null {
  const lowest = ({ path }: HeadColumn): string => path[path.length - 1] ?? '';
  const items = columns.filter((column) => POINTS.test(lowest(column)) && profile(column).numbers > 0.6);
  const hasTotal = columns.some(
    (column) =>
      !items.includes(column) && OF_RESULTS.some((concept) => sensesOf(lowest(column)).senses.some((sense) => sense.concept === concept)),
  );
  if (items.length < 2 || hasTotal) return null;
  return {
    kind: 'indicator',
    only: 'indicator',
    groups: items.map((column) => ({ kind: 'indicator', value: lowest(column), columns: [column] })),
  };
}

const POINTS = /^.{2,}[([]\d+(?:\.\d+)?分[)\]]$/u;
const OF_RESULTS: readonly Concept[] = ['score', 'summary', 'rank', 'indicator', 'points', 'target', 'actual'];

/** What a head may say in part and name an item: 国家级表彰, 信访工作; no amount, sum or state. */
function isItem(head: string): boolean {
  const { senses, part } = sensesOf(head);
  return head !== '' && part < 1 && (part === 0 || ITEMS.has(senses[0]?.concept ?? 'summary'));
}

const ITEMS: ReadonlySet<Concept> = new Set([
  'indicator',
  'level1',
  'level2',
  'level3',
  'bonusItem',
  'reason',
  'level',
  'period',
  'target',
  'actual',
]);

function isOfItems({ filled, numbers, ranks }: ValueProfile, kind: LedgerKind): boolean {
  return filled === 0 || (kind === 'rank' ? ranks : numbers) > 0.6;
}

/**
 * In a table that its name or title says to be a list of units, columns of nothing but names, each once: 乡镇|县直部门 are the classes of
 * the units below them.
 */
export function classGroups(
  { columns }: Table,
  { sheetName, title }: { readonly sheetName: string; readonly title: string },
  profile: (column: HeadColumn) => ValueProfile,
): Groups | null {
  const lowest = ({ path }: HeadColumn): string => path[path.length - 1] ?? '';
  const others = columns.filter((column) => meaning(lowest(column), 'serial') < 0.5);
  const areNames = others.every((column) => {
    const { filled, units, distinct } = profile(column);
    const { senses, part } = sensesOf(lowest(column));
    return filled > 0 && units > 0.6 && distinct === 1 && (part < 1 || senses[0]?.concept === 'unit');
  });
  if (!TITLE_WORDS.roster.some((word) => (sheetName + title).includes(word)) || others.length < 2 || !areNames) return null;
  return {
    kind: 'sequence',
    only: 'roster',
    groups: others.map((column) => ({ kind: 'sequence', value: lowest(column), columns: [column] })),
  };
}
