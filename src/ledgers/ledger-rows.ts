import type { Ledger } from '../scheme/model';
import type { InputValue } from '../scoring/input';
import type { LedgerSheet } from './recognise';

/** The rows of one ledger, from all of its sheets, as they are read: values by column, so that a long ledger is a few arrays. */
export class LedgerRows {
  readonly rows: LedgerRow[] = [];
  /** By column of the ledger a value for each row; null where a sheet lacks the column. */
  readonly columns: ReadonlyMap<string, InputValue[]>;

  constructor(ledger: Ledger) {
    this.columns = new Map(ledger.columns.map(({ name }) => [name, []]));
  }

  /** Takes in a row whose values have been put at the end of each column. */
  add(source: LedgerSheet, sheetRow: number): void {
    this.rows.push(new LedgerRow(source, sheetRow, this.columns, this.rows.length));
  }
}

/** One row of a ledger and where it stands. */
export class LedgerRow {
  constructor(
    readonly source: LedgerSheet,
    /** Row of the sheet, counting from 0. */
    readonly sheetRow: number,
    private readonly columns: ReadonlyMap<string, readonly InputValue[]>,
    private readonly at: number,
  ) {}

  /** What the row holds in a column; null for a blank, and where its sheet lacks the column. */
  value(column: string): InputValue {
    return this.columns.get(column)?.[this.at] ?? null;
  }
}
