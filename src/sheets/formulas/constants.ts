import type { Area } from '../../workbook/cells/area';
import type { CellContent, CellValue } from '../../workbook/cells/cell';
import type { Names } from '../defined-names';
import { constantCell, named, write, type ExcelFormula } from './excel-formula';

/** A block of cells of the sheet of constants: a heading, column heads, rows. Each column has a name. */
export interface Block {
  /** The name of a column's cells. */
  column(index: number): ExcelFormula;
  readonly columns: number;
}

/** The sheet of constants as it is written: its cells, the rows that are heads, and the names of its cells. */
export interface LaidConstants {
  readonly grid: readonly (readonly CellContent[])[];
  readonly heads: readonly number[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
}

/** A named cell beside its label. */
interface Single {
  readonly label: string;
  readonly name: string;
  readonly value: CellValue;
}

interface Table {
  readonly heading: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (CellValue | ExcelFormula)[])[];
  /** By column, where formulas ask for it. */
  readonly names: Map<number, string>;
}

/** What formulas refer to by name and no ledger holds: the year, readings, parameters, tables, the sequences, the spellings of units. */
export class Constants {
  private readonly singles = new Map<string, Single>();
  private readonly tables: Table[] = [];
  private readonly blocks = new Map<string, Block>();

  constructor(
    private readonly allNames: Names,
    readonly title: string,
    private readonly opening: readonly string[],
  ) {}

  /** A named cell with a value, made on first use. */
  value(key: string, first: string, second: string, value: CellValue): ExcelFormula {
    const single = this.singles.get(key) ?? {
      label: second === '' ? first : `${first}·${second}`,
      name: this.allNames.make(first, second),
      value,
    };
    this.singles.set(key, single);
    return named(single.name);
  }

  /** The cell of that key; null where no formula reads one. */
  known(key: string): ExcelFormula | null {
    const single = this.singles.get(key);
    return single === undefined ? null : named(single.name);
  }

  /** A block of rows, made on first use. At least one row is laid out. */
  block(key: string, heading: string, heads: readonly string[], rows: () => readonly (readonly (CellValue | ExcelFormula)[])[]): Block {
    const known = this.blocks.get(key);
    if (known !== undefined) return known;
    const cells = rows();
    const table: Table = { heading, heads, rows: cells.length === 0 ? [[]] : cells, names: new Map() };
    this.tables.push(table);
    const block: Block = {
      columns: heads.length,
      column: (index) => {
        const name = table.names.get(index) ?? this.allNames.make(heading, heads[index] ?? '');
        table.names.set(index, name);
        return named(name);
      },
    };
    this.blocks.set(key, block);
    return block;
  }

  /** The single cells first, then block after block. To be called once all formulas are made and columns have their places. */
  laidOut(): LaidConstants {
    const grid: CellContent[][] = this.opening.map((line) => [line]);
    const names: { name: string; area: Area }[] = [];
    const heads: number[] = [];
    for (const { label, name, value } of this.singles.values()) {
      names.push({ name, area: { row: grid.length, column: 1, rows: 1, columns: 1 } });
      grid.push([label, constantCell(value)]);
    }
    for (const table of this.tables) {
      grid.push([]);
      heads.push(grid.length, grid.length + 1);
      grid.push([table.heading], [...table.heads]);
      for (const [column, name] of table.names)
        names.push({ name, area: { row: grid.length, column, rows: table.rows.length, columns: 1 } });
      for (const row of table.rows) grid.push(table.heads.map((_, at) => written(row[at] ?? null, grid.length)));
    }
    return { grid, heads, names };
  }
}

function written(value: CellValue | ExcelFormula, row: number): CellContent {
  return typeof value === 'object' && value !== null && 'kind' in value ? { formula: `=${write(value, row)}` } : constantCell(value);
}
