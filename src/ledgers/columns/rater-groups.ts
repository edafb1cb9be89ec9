import type { Table, HeadColumn } from '../tables/table';
import type { Groups } from './groups';
import { meaning, sensesOf } from './lexicon';
import type { ValueProfile } from './value-profile';
import { TITLE_WORDS } from './vocabulary';

/** In a table of ratings columns whose heads nobody knows, side by side and of one kind, are raters: 张三|李四|王五. */
export function raterGroups(
  { columns }: Table,
  { sheetName, title }: { readonly sheetName: string; readonly title: string },
  profile: (column: HeadColumn) => ValueProfile,
): Groups | null {
  if (!TITLE_WORDS.rating.some((word) => sheetName.includes(word) || title.includes(word)) && !/评分|打分/u.test(sheetName + title))
    return null;
  const unknown = columns.filter(({ path }) => {
    const lowest = path[path.length - 1] ?? '';
    return sensesOf(lowest).part === 0 && lowest !== '';
  });
  const alike = unknown.filter((column) => profile(column).numbers > 0.6 || profile(column).grades > 0.6);
  if (alike.length < 2 || alike.length !== unknown.length || !alike.every(({ path }) => isPersonLike(path[path.length - 1] ?? '')))
    return null;
  return {
    kind: 'rater',
    groups: alike.map((column) => ({ kind: 'rater', value: column.path[column.path.length - 1] ?? '', columns: [column] })),
  };
}

/** Units across beside units down, in a table of ratings: those across have rated the others. */
export function unitsThatRate(
  { columns }: Table,
  { sheetName, title }: { readonly sheetName: string; readonly title: string },
  groups: Groups | null,
  profile: (column: HeadColumn) => ValueProfile,
): Groups | null {
  if (groups?.kind !== 'unit' || !TITLE_WORDS.rating.some((word) => (sheetName + title).includes(word))) return groups;
  const across = new Set(groups.groups.flatMap((group) => group.columns));
  const hasUnits = columns.some(
    (column) => !across.has(column) && meaning(column.path[column.path.length - 1] ?? '', 'unit') > 0.3 && profile(column).units > 0.5,
  );
  return hasUnits ? { kind: 'rater', groups: groups.groups.map((group) => ({ ...group, kind: 'rater' })) } : groups;
}

/** What people are called: up to three signs, or a place among raters; 基层党建 is none. */
function isPersonLike(text: string): boolean {
  return text.length <= LONGEST_PERSON || /(?:委|领导|代表|主任|局长|书记|组长|县长|镇长|评分|打分)\d*$/u.test(text);
}

const LONGEST_PERSON = 3;
