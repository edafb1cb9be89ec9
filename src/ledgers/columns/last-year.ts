import type { HeadColumn } from '../tables/table';
import { yearIn } from '../words/titles';

/** The latest year that the heads or the titles name; null for none. */
export function newestYear(columns: readonly HeadColumn[], title: string): number | null {
  const years = [title, ...columns.map(({ path }) => path[path.length - 1] ?? '')].flatMap((text) => yearIn(text) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** 2023年实际 in a table of 2024 is what it is compared with. */
export function isOlder(path: readonly string[], newest: number | null): boolean {
  const year = yearIn(path[path.length - 1] ?? '');
  return year !== null && newest !== null && year < newest;
}
