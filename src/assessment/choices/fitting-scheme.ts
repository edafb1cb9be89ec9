import { ownSheets } from '../../ledgers/read-ledgers';
import type { Scheme } from '../../scheme/model';
import type { Snapshot } from '../../workbook/snapshot';
import { tablesOfUsers } from '../../workbook/tables-of-users';

/** The scheme most of whose ledgers a workbook holds: a guess. Null when it holds none of any. */
export function fittingScheme(snapshot: Snapshot, schemes: readonly Scheme[]): Scheme | null {
  const users = tablesOfUsers(snapshot);
  let best: Scheme | null = null;
  let bestShare = 0;
  for (const scheme of schemes) {
    const found = new Set(ownSheets(users, scheme).map((source) => source.ledger.name));
    const share = found.size / scheme.ledgers.length;
    if (share > bestShare) {
      best = scheme;
      bestShare = share;
    }
  }
  return best;
}
