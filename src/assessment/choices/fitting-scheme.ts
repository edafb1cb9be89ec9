import type { LedgerHeads } from '../../ledgers/ledger-header-row';
import { ownSheets } from '../../ledgers/read-ledgers';
import type { Snapshot } from '../../workbook/snapshot';
import { tablesOfUsers } from '../../workbook/tables-of-users';

/** What of a scheme says whether it fits. */
interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly ledgers: readonly LedgerHeads[];
}

/** How far a scheme fits a workbook: how many of its ledgers stand in it under their own heads. */
export interface Fit {
  readonly id: string;
  readonly title: string;
  readonly found: number;
  readonly of: number;
}

/**
 * The scheme of whose ledgers a workbook holds the greatest share, of two alike the one with more; where no one {@link fitsWell}, the one
 * of which it holds the most. Null when it holds none of any.
 */
export function fittingScheme(snapshot: Snapshot, schemes: readonly Candidate[]): Fit | null {
  const users = tablesOfUsers(snapshot);
  let best: Fit | null = null;
  for (const scheme of schemes) {
    const found = new Set(ownSheets(users, scheme).map((source) => source.ledger.name)).size;
    const of = scheme.ledgers.length;
    const fit = { id: scheme.id, title: scheme.title, found, of };
    if (found > 0 && (best === null || isBetter(fit, best))) best = fit;
  }
  return best;
}

function isBetter(fit: Fit, than: Fit): boolean {
  if (fitsWell(fit) !== fitsWell(than)) return fitsWell(fit);
  const byShare = fit.found * than.of - than.found * fit.of;
  return fitsWell(fit)
    ? byShare > 0 || (byShare === 0 && fit.found > than.found)
    : fit.found > than.found || (fit.found === than.found && byShare > 0);
}

/** Whether that is enough to go by it, and say so; one that only fits a little is asked about. */
export function fitsWell({ found, of }: Fit): boolean {
  return found * 2 > of;
}
