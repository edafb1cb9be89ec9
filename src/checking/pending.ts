import { missingFor, type Missing } from '../scoring/missing';
import type { Place } from '../workbook/cell';
import { placesOf, finding, type Checking } from './context';
import type { Finding } from './finding';

/** Something that keeps a unit from its total, in words, with the cell. */
export interface Pending {
  readonly what: string;
  readonly place: Place | null;
  readonly missing: Missing;
}

/** What a unit still lacks for an item. */
export function pendingOf(checking: Checking, unit: number, item: string): Pending[] {
  const places = placesOf(checking.ledgers, checking.scheme);
  return missingFor(checking.run, unit, item).map((missing) =>
    missing.kind === 'rows'
      ? { what: `台账「${missing.ledger}」没有一行`, place: null, missing }
      : { what: `${places.label(missing.ledger, missing.row)} ${missing.column}`, place: places.cell(missing.ledger, missing.row, missing.column) ?? places.row(missing.ledger, missing.row), missing },
  );
}

/** One finding per missing input, unless its cell already has an error that says why. */
export function pendingFindings(checking: Checking, pending: ReadonlyMap<string, readonly Pending[]>, known: readonly Finding[]): Finding[] {
  const explained = new Set(known.filter((found) => found.severity === 'error' && found.place !== null).map((found) => JSON.stringify(found.place)));
  const clauseOf = (ledger: string): string | null => checking.scheme.ledgers.find((candidate) => candidate.name === ledger)?.clause ?? null;
  return [...pending].flatMap(([unit, list]) =>
    list.flatMap(({ what, place, missing }): Finding[] => {
      if (place !== null && explained.has(JSON.stringify(place))) return [];
      const more = { clause: clauseOf(missing.ledger), unit, ledger: missing.ledger };
      if (missing.kind === 'rows') return [finding('C-NO-ROWS', 'warning', null, { unit, ledger: missing.ledger }, more)];
      if (missing.kind === 'undefined') return [finding('C-DIVISION', 'error', place, { unit, what }, more)];
      return [finding('C-PENDING', 'warning', place, { unit, what }, more)];
    }),
  );
}
