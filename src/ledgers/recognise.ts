import { foldName } from '../language/syntax/fold-width';
import type { Ledger, Scheme } from '../scheme/model';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { tablesOfUsers, type UsersTables } from '../workbook/tables-of-users';
import { findHeader, type Header } from './header';

/** A sheet that holds rows of a ledger. */
export interface LedgerSheet {
  readonly ledger: Ledger;
  readonly sheet: SheetSnapshot;
  readonly header: Header;
  /** How far the sheet's name says so: 2 the ledger's name itself, 1 a name that starts with it, 0 not at all. */
  readonly named: 0 | 1 | 2;
}

/**
 * Which sheets hold which ledgers: by the sheet's name and its headers. A sheet serves one ledger, a ledger may stand on several sheets.
 */
export function recognise(snapshot: Snapshot, scheme: Scheme): LedgerSheet[] {
  return tablesOfUsers(snapshot).sheets.flatMap((sheet) => {
    if (sheet.visibility !== 'visible') return [];
    const found = bestLedger(sheet, scheme.ledgers);
    return found === null ? [] : [found];
  });
}

/** Hidden sheets that would have held a ledger. */
export function hiddenLedgerSheets(snapshot: Snapshot, scheme: Scheme): SheetSnapshot[] {
  return tablesOfUsers(snapshot).sheets.filter((sheet) => sheet.visibility !== 'visible' && bestLedger(sheet, scheme.ledgers) !== null);
}

/** What Kaoji wrote itself and would look like a ledger. */
export function ownLedgerAreas(snapshot: Snapshot, scheme: Scheme): UsersTables['leftOut'] {
  return tablesOfUsers(snapshot).leftOut.filter(
    ({ sheet }) => sheet.visibility === 'visible' && bestLedger(sheet, scheme.ledgers) !== null,
  );
}

function bestLedger(sheet: SheetSnapshot, ledgers: readonly Ledger[]): LedgerSheet | null {
  let best: LedgerSheet | null = null;
  let bestWeight = 0;
  for (const ledger of ledgers) {
    const named = nameWeight(sheet.name, ledger);
    const header = findHeader(sheet, ledger, named);
    if (header === null) continue;
    const weight =
      named * 1000 +
      header.columns.size * 10 -
      ledger.columns.filter((column) => column.required && !header.columns.has(column.name)).length;
    if (weight > bestWeight) {
      best = { ledger, sheet, header, named };
      bestWeight = weight;
    }
  }
  return best;
}

/** How well a sheet's name says which ledger it is: 2 the name itself, 1 a name that starts with it, 0 not at all. */
function nameWeight(sheetName: string, ledger: Ledger): 0 | 1 | 2 {
  const folded = foldName(sheetName);
  const names = [ledger.name, ...ledger.aliases].map(foldName);
  if (names.includes(folded)) return 2;
  return names.some((name) => folded.startsWith(name)) ? 1 : 0;
}
