import type { LedgerShape } from './fields';
import { matchLedger, type TableTraits } from './match-table-to-ledger';

/** No column was said to be another. */
const NOTHING_SAID = new Map<string, string | null>();

/**
 * Of a table that is no ledger the one that its heads, its values and its titles are nearest to, with the columns that were found and those
 * that it needs and has not; null where not even one column could be told.
 */
export function nearestLedger(
  traits: TableTraits,
  shapes: readonly LedgerShape[],
): { readonly ledger: string; readonly found: string; readonly lacks: string } | null {
  let best: { readonly shape: LedgerShape; readonly found: ReadonlySet<string>; readonly score: number } | null = null;
  for (const shape of shapes) {
    const match = matchLedger(traits, shape, NOTHING_SAID);
    if (match === null) continue;
    const all = [...match.columns, ...match.groups.flatMap(({ columns }) => columns)];
    const found = new Set(all.map(({ field }) => field.name));
    if (found.size > 0 && match.score > (best?.score ?? -Infinity)) best = { shape, found, score: match.score };
  }
  if (best === null) return null;
  const { shape, found } = best;
  const needed = shape.fields.filter(({ name, needed: isNeeded, type }) => !found.has(name) && (isNeeded || type.kind === 'unit'));
  return { ledger: shape.name, found: [...found].join('、'), lacks: needed.map(({ name }) => name).join('、') };
}
