import type { Area, CellValue } from '../../workbook/cell';
import { constantCell, named, write, type Fx } from './fx';
import type { Names } from '../names';

/** A block of cells of the sheet of constants: a heading, column heads, rows. Each column has a name. */
export interface Block {
  /** The name of a column's cells. */
  column(index: number): Fx;
  readonly columns: number;
}

/** What formulas refer to by name and no ledger holds: the year, readings, parameters, tables, the sequences, the spellings of units. */
export class Constants {
  readonly grid: CellValue[][];
  readonly names: { readonly name: string; readonly area: Area }[] = [];
  readonly heads: number[] = [];
  private readonly single = new Map<string, Fx>();
  private readonly blocks = new Map<string, Block>();

  constructor(
    private readonly allNames: Names,
    readonly title: string,
    opening: readonly string[],
  ) {
    this.grid = opening.map((line) => [line]);
  }

  /** A named cell with a value, made on first use. */
  value(key: string, first: string, second: string, value: CellValue): Fx {
    const known = this.single.get(key);
    if (known !== undefined) return known;
    const name = this.allNames.make(first, second);
    this.names.push({ name, area: { row: this.grid.length, column: 1, rows: 1, columns: 1 } });
    this.grid.push([second === '' ? first : `${first}·${second}`, constantCell(value)]);
    const fx = named(name);
    this.single.set(key, fx);
    return fx;
  }

  /** A block of rows, made on first use. At least one row is laid out. */
  block(key: string, heading: string, heads: readonly string[], rows: () => readonly (readonly (CellValue | Fx)[])[]): Block {
    const known = this.blocks.get(key);
    if (known !== undefined) return known;
    const cells = rows();
    const count = Math.max(1, cells.length);
    this.grid.push([]);
    this.heads.push(this.grid.length);
    this.grid.push([heading]);
    this.heads.push(this.grid.length);
    this.grid.push([...heads]);
    const top = this.grid.length;
    for (let row = 0; row < count; row += 1) this.grid.push(heads.map((_, at) => plain(cells[row]?.[at] ?? null, top + row)));
    const made = new Map<number, Fx>();
    const area = (column: number): Area => ({ row: top, column, rows: count, columns: 1 });
    const name = (index: number, second: string, at: Area): Fx => {
      const before = made.get(index);
      if (before !== undefined) return before;
      const given = this.allNames.make(heading, second);
      this.names.push({ name: given, area: at });
      const fx = named(given);
      made.set(index, fx);
      return fx;
    };
    const block: Block = {
      columns: heads.length,
      column: (index) => name(index, heads[index] ?? '', area(index)),
    };
    this.blocks.set(key, block);
    return block;
  }
}

function plain(value: CellValue | Fx, row: number): CellValue {
  return typeof value === 'object' && value !== null && 'kind' in value ? `=${write(value, row)}` : constantCell(value);
}
