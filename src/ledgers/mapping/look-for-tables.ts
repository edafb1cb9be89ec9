import type { Sliced } from '../../workbook/progress';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { LedgerShape } from '../columns/fields';
import type { KnownWords } from '../tables/detect-header-row';
import { findTables } from '../tables/find-tables';
import type { Table } from '../tables/table';
import { knownUnits } from '../units/known-units';
import type { KeptTables } from './kept-tables';

/** The words that columns are called by, and the names of units. */
export type Known = KnownWords & { readonly units: ReadonlySet<string> };

/** Tables of sheets, by the names of units that stand in these themselves. */
export interface Looked {
  readonly known: Known;
  readonly tablesOf: (sheet: SheetSnapshot) => readonly Table[];
}

/**
 * Looks for tables without a name of a unit, then by the names that stand in these: again only on a sheet where a text that was asked about
 * is one.
 */
export function* lookForTables(sheets: readonly SheetSnapshot[], shapes: readonly LedgerShape[], kept: KeptTables): Sliced<Looked> {
  const columns = new Set(shapes.flatMap(({ fields }) => fields.flatMap(({ names }) => names)));
  const tables = new Map<SheetSnapshot, readonly Table[]>();
  const askedOn = new Map<SheetSnapshot, ReadonlySet<string>>();
  for (const sheet of sheets) {
    const before = kept.lookedAt(sheet);
    if (before !== undefined) {
      tables.set(sheet, before.tables);
      askedOn.set(sheet, before.asked);
      continue;
    }
    const asked = new Set<string>();
    const nobody = {
      has: (text: string): boolean => {
        asked.add(text);
        return false;
      },
    };
    const found = yield* findTables(sheet, { columns, units: nobody });
    kept.keepLook(sheet, { tables: found, asked });
    tables.set(sheet, found);
    askedOn.set(sheet, asked);
  }
  const units = kept.sameUnits(yield* knownUnits([...tables.values()].flat()));
  const known = { columns, units };
  for (const [sheet, asked] of askedOn) {
    if (![...asked].some((text) => units.has(text))) continue;
    const found = kept.tablesBy(units, sheet) ?? (yield* findTables(sheet, known));
    kept.keepTables(units, sheet, found);
    tables.set(sheet, found);
  }
  return { known, tablesOf: (sheet) => tables.get(sheet) ?? [] };
}
