import type { OwnResults } from './total/own-results';
import type { UnitList } from './unit-list';
import { textIn, type UnitRow } from './unit-rows';

/** Whether ranks are those of the totals within each class, ties sharing the first place. */
export function ranksAgree(
  ranks: readonly (number | null)[],
  totals: readonly (number | null)[],
  classes: readonly (string | null)[],
): boolean {
  /** Of each class how many totals are greater than one, by that total. */
  const greater = new Map<string | null | undefined, Map<number, number>>();
  const best = [...totals.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const seen = new Map<string | null | undefined, number>();
  for (const at of best) {
    const total = totals[at] ?? null;
    if (total === null) continue;
    const own = greater.get(classes[at]) ?? new Map<number, number>();
    greater.set(classes[at], own);
    const before = seen.get(classes[at]) ?? 0;
    if (!own.has(total)) own.set(total, before);
    seen.set(classes[at], before + 1);
  }
  return ranks.every((rank, at) => {
    const total = totals[at] ?? null;
    return rank === null || total === null || rank === 1 + (greater.get(classes[at])?.get(total) ?? 0);
  });
}

/**
 * Classes that nobody names, but the workbook's own ranks show: they are those of the totals not among all, but among the units that have
 * the same text in one column (学段: 中学, 小学).
 */
export function withRankedClasses(list: UnitList, own: OwnResults, rows: ReadonlyMap<string, readonly UnitRow[]>): UnitList {
  const { columns } = own;
  if (list.sequences.length > 0 || list.roster !== null || columns === null) return list;
  const ranks = own.ranks.map((rank) => rank?.value ?? null);
  const totals = own.totals.map((total) => total?.value ?? null);
  if (
    !ranks.some((rank) => rank !== null) ||
    ranksAgree(
      ranks,
      totals,
      ranks.map(() => null),
    )
  )
    return list;
  for (const { name, type } of columns.ledger.columns) {
    if (type !== '文字') continue;
    const classes = list.units.map((): string | null => null);
    for (const row of rows.get(columns.ledger.name) ?? []) {
      const at = row.unit === null ? -1 : list.find(row.unit);
      if (at >= 0) classes[at] = textIn(row, name) || null;
    }
    const sequences = [...new Set(classes.flatMap((text) => text ?? []))];
    if (classes.includes(null) || sequences.length < 2 || sequences.length === list.units.length) continue;
    if (ranksAgree(ranks, totals, classes))
      return { ...list, sequences, units: list.units.map((unit, at) => ({ ...unit, sequence: classes[at] ?? null })) };
  }
  return list;
}
