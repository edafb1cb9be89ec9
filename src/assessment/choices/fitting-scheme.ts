import { recognise } from '../../ledgers/read-ledgers';
import type { Scheme } from '../../scheme/model';
import type { Snapshot } from '../../workbook/snapshot';
import { settingKeys } from '../../workbook/setting-keys';

/**
 * The scheme that a workbook is for: the one its settings name, else the one most of whose ledgers it holds.
 * Null when it holds none of any.
 */
export function fittingScheme(snapshot: Snapshot, schemes: readonly Scheme[]): Scheme | null {
  const stored = snapshot.settings[settingKeys.scheme];
  const named = schemes.find((scheme) => scheme.id === stored);
  if (named !== undefined) return named;
  let best: Scheme | null = null;
  let bestShare = 0;
  for (const scheme of schemes) {
    const found = new Set(recognise(snapshot, scheme).map((source) => source.ledger.name));
    const share = found.size / scheme.ledgers.length;
    if (share > bestShare) {
      best = scheme;
      bestShare = share;
    }
  }
  return best;
}
