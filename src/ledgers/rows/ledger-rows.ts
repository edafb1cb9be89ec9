import type { InputColumn, Ledger } from '../../scheme/model';
import type { InputValue } from '../../scoring/input';
import { cellArea, type Area } from '../../workbook/cells/area';
import type { ColumnScale } from '../measure/column-scale';
import type { SheetScales } from '../measure/sheet-scales';
import type { LedgerSheet } from '../recognise-ledgers';

/** The rows of one ledger, from all of its sheets, as they are read: values by column, so that a long ledger is a few arrays. */
export class LedgerRows {
  readonly rows: LedgerRow[] = [];
  /** By column of the ledger a value for each row; null where a sheet lacks the column. */
  readonly columns: ReadonlyMap<string, InputValue[]>;

  constructor(ledger: Ledger) {
    this.columns = new Map(ledger.columns.map(({ name }) => [name, []]));
  }

  /**
   * Takes in a row whose values have been put at the end of each column.
   * @param cells where its values stand, for a row that is not one row of the sheet below the header
   */
  add(of: LedgerRow['of'], sheetRow: number, cells: LedgerRow['cells'] = null): void {
    this.rows.push(new LedgerRow(of, sheetRow, this.columns, this.rows.length, cells));
  }
}

/** One row of a ledger and where it stands. */
export class LedgerRow {
  constructor(
    readonly of: { readonly source: LedgerSheet; readonly scales: SheetScales },
    /** Row of the sheet, counting from 0. */
    readonly sheetRow: number,
    private readonly columns: ReadonlyMap<string, readonly InputValue[]>,
    private readonly at: number,
    /** By column the cell that its value stands in; null: its row of the sheet below the header. */
    readonly cells: ReadonlyMap<string, Area> | null,
  ) {}

  /** The cell that speaks for a column; null where none does, because the sheet lacks it or something outside the row says it. */
  cell(column: string): Area | null {
    if (this.cells !== null) return this.cells.get(column) ?? null;
    const at = this.source.header.columns.get(column);
    return at === undefined ? null : cellArea(this.sheetRow, at);
  }

  get source(): LedgerSheet {
    return this.of.source;
  }

  /** From the numbers that its sheet holds in a column to those of the ledger. */
  scale(column: InputColumn): ColumnScale {
    return this.of.scales.of(column);
  }

  /** What the row holds in a column; null for a blank, and where its sheet lacks the column. */
  value(column: string): InputValue {
    return this.columns.get(column)?.[this.at] ?? null;
  }
}
