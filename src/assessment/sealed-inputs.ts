import type { LedgerSheet } from '../ledgers/recognise-ledgers';
import type { Ledgers } from '../ledgers/read-ledgers';
import { keyedHash } from '../scheme/hash';
import type { Scheme } from '../scheme/model';
import type { Edit } from '../workbook/edits';
import { newSecret } from '../workbook/sheet-secret';
import type { Sliced } from '../workbook/progress';
import { ledgerCells, wholeDigest } from './fingerprint';

/**
 * All that stands in the 保密 ledgers, to tell that a ballot has changed even where nothing that is printed has. It is told under secrets
 * only, which stay on the sheets of these ledgers and go with them: of a copy without these sheets nobody can find out what stood there by
 * trying. So a sheet has one only where no open ledger stands on it that the copy would need.
 */
export class SealedInputs {
  readonly #digest: string;
  readonly #secrets: ReadonlyMap<string, { readonly secret: string; readonly isNew: boolean }>;

  /** @param digest of the cells @param sheets on which they stand */
  constructor(digest: string, sheets: readonly LedgerSheet['sheet'][]) {
    this.#digest = digest;
    this.#secrets = new Map(
      sheets.map(({ name, secret }) => [name, secret === undefined ? { secret: newSecret(), isNew: true } : { secret, isNew: false }]),
    );
  }

  /** 64 hex digits that are others once a cell is; the same sheets with their secrets give the same again. */
  fingerprint(): string {
    return keyedHash(
      [...this.#secrets.values()]
        .map(({ secret }) => secret)
        .sort()
        .join(''),
      this.#digest,
    );
  }

  /** Gives the sheets that have no secret the one that {@link fingerprint} goes by; whoever stores that writes these in the same plan. */
  secrets(): Edit[] {
    return [...this.#secrets].flatMap(([sheet, { secret, isNew }]): Edit[] => (isNew ? [{ kind: 'secret', sheet, secret }] : []));
  }
}

/** Null where no 保密 ledger has a sheet of its own. */
export function* sealedInputs(scheme: Scheme, ledgers: Ledgers): Sliced<SealedInputs | null> {
  const open = new Set(ledgers.sheets.flatMap(({ ledger, sheet }) => (ledger.confidential ? [] : [sheet.name])));
  const sealed = scheme.ledgers.filter((ledger) => {
    const own = ledgers.sheets.filter((one) => one.ledger.name === ledger.name);
    return ledger.confidential && own.length > 0 && own.every(({ sheet }) => !open.has(sheet.name));
  });
  if (sealed.length === 0) return null;
  const names = new Set(sealed.map(({ name }) => name));
  const sheets = new Map(ledgers.sheets.flatMap(({ ledger, sheet }) => (names.has(ledger.name) ? [[sheet.name, sheet] as const] : [])));
  const cells = sealed.flatMap((ledger) => ledgerCells(ledger, ledgers, () => true));
  return new SealedInputs(yield* wholeDigest([cells]), [...sheets.values()]);
}
