import type { HeadColumn } from '../tables/table';
import { sensesOf } from './lexicon';
import { TITLE_WORDS } from './vocabulary';

/**
 * Of a table whose name or title says that it is about vetoes the columns whose heads are no words for a column: they name what
 * happened.
 */
export function vetoColumns(
  columns: readonly HeadColumn[],
  { sheetName, title }: { readonly sheetName: string; readonly title: string },
): readonly HeadColumn[] {
  if (!TITLE_WORDS.veto.some((word) => sheetName.includes(word) || title.includes(word))) return [];
  return columns.filter(({ path }) => path.length > 0 && sensesOf(path[path.length - 1] ?? '').part < 1);
}
