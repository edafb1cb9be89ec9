import { foldName } from '../../language/syntax/fold-width';
import type { Mapping } from '../../ledgers/mapping/mapping';
import type { RecordValue } from '../../ledgers/mapping/read-value';
import { recordsOf } from '../../ledgers/mapping/records';
import type { Place } from '../../workbook/cells/area';
import type { Sliced } from '../../workbook/progress';

/** What stands in one column of a record, with its cell; the place is null for what stands outside the row. */
export interface RowValue {
  readonly value: RecordValue | null;
  readonly at: Place | null;
}

/** A record of a ledger: the unit as it is written, and its values by the names of the columns. */
export interface UnitRow {
  readonly unit: string | null;
  readonly at: Place | null;
  readonly values: ReadonlyMap<string, RowValue>;
}

/** Records that are read without a pause. */
const RECORDS = 500;

/** The records of every ledger by its name, as the ledgers of the new scheme read them. */
export function* unitRows({ tables }: Mapping): Sliced<ReadonlyMap<string, readonly UnitRow[]>> {
  const found = new Map<string, UnitRow[]>();
  for (const mapped of tables) {
    const { name } = mapped.match.shape;
    const sheet = mapped.table.view.sheet.name;
    const rows = found.get(name) ?? [];
    found.set(name, rows);
    for (const { unit, cells, context } of recordsOf(mapped)) {
      if (rows.length % RECORDS === 0) yield { phase: 'reading', done: rows.length, of: Math.max(rows.length, mapped.table.rows.length) };
      const values = new Map<string, RowValue>(Object.entries(context).map(([column, value]) => [column, { value, at: null }]));
      for (const { field, at, value } of cells) values.set(field.name, { value, at: { sheet, area: at } });
      const [own] = [...cells].sort((a, b) => Number(b.field.type.kind === 'unit') - Number(a.field.type.kind === 'unit'));
      rows.push({ unit, at: own === undefined ? null : { sheet, area: own.at }, values });
    }
  }
  return found;
}

/** A number of a record; null for a blank, and for what is no number. */
export function numberOf(row: UnitRow, column: string): number | null {
  const value = row.values.get(column)?.value ?? null;
  return typeof value === 'number' ? value : null;
}

/** A text of a record, trimmed; empty for a blank. */
export function textIn(row: UnitRow, column: string): string {
  const value = row.values.get(column)?.value ?? null;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Two names are of one unit when only widths and blanks part them. */
export function unitKey(name: string): string {
  return foldName(name);
}
