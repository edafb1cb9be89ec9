import { isFormula, type CellContent, type CellValue } from '../../../workbook/cells/cell';
import type { Sliced } from '../../../workbook/progress';
import { constantCell, template, type ExcelFormula } from '../excel-formula';

/** What besides a value may stand in a cell, as bits. Each is a text: 不适用, 待补, 无法计算. */
export const NA = 1;
export const PENDING = 2;
export const UNDEFINED = 4;
export type States = number;

/** What is known of an expression before it is calculated. */
export interface Traits {
  readonly states: States;
  /** Decimals that its exact value can have; null when it is no decimal or nobody knows. */
  readonly decimals: number | null;
  /** Whether the double may differ in its last digits from the double nearest to the exact value, so that comparing has to round first. */
  readonly inexact: boolean;
}

/** What is known of a whole number that is always there. */
export const COUNT: Traits = { states: 0, decimals: 0, inexact: false };

/** What is known of a text that is never a state. */
export const WORDS: Traits = { states: 0, decimals: null, inexact: false };

/** A formula with what is known of it. */
export interface CellExpression extends Traits {
  readonly formula: ExcelFormula;
}

/** An expression that is short enough to be written more than once: a constant, a named cell, a cell of the own row. */
export type Atom = CellExpression;

export type Role = 'key' | 'input' | 'statement' | 'helper';

/** A cell of a working column: a formula, or a value as it is. */
export type Content = { readonly formula: ExcelFormula } | { readonly value: CellValue };

/** The cells of a column: what stands in each row, and what it shows now where the scoring run knows it. */
interface ColumnCells {
  readonly contentOf: (row: number) => Content;
  readonly shownNow: ((row: number) => CellValue) | null;
}

/** A column of workings: one formula for all rows, or one per row. */
export class SheetColumn {
  index = -1;
  /** Of a column at an end: the column itself, and what the end may be beside a value where that is 待补. */
  atEndOf: { readonly base: SheetColumn; readonly states: States } | null = null;
  /** Of a column of 每 键 …: what each row holds, and which rows count, before and after they were merged (null: all). */
  mergedFrom: { readonly each: SheetColumn; readonly before: SheetColumn | null; readonly after: SheetColumn } | null = null;
  private used: string | null = null;

  constructor(
    readonly sheet: WorkingsSheet,
    readonly head: string,
    readonly role: Role,
    readonly traits: Traits,
    private readonly cells: ColumnCells,
  ) {}

  /** What stands in a row. */
  contentOf(row: number): Content {
    return this.cells.contentOf(row);
  }

  /** What the cell of a row shows now; null where the scoring run does not know it. */
  get shownNow(): ((row: number) => CellValue) | null {
    return this.cells.shownNow;
  }

  /** The name of its data cells. Asking for it makes it one of the workbook's names. */
  rangeName(): string {
    this.used ??= this.sheet.nameFor(this.head);
    return this.used;
  }

  /** The name, if anything asked for it. */
  get usedName(): string | null {
    return this.used;
  }
}

/** Rows whose cells are made without a pause. */
const ROWS = 100;

/** A sheet of workings: the rows of one ledger, the units for the 名册, or a single row for the whole workbook. */
export class WorkingsSheet {
  /** The row, counting from 0, in which the data begin. */
  readonly firstRow = 4;
  readonly columns: SheetColumn[] = [];
  private readonly made = new Map<string, SheetColumn>();

  constructor(
    readonly title: string,
    /** The ledger; null for the whole workbook. */
    readonly ledger: string | null,
    /** At least one, so that every range has cells. */
    readonly rows: number,
    /** How many of them hold data. */
    readonly filled: number,
    readonly nameFor: (head: string) => string,
  ) {}

  add(
    head: string,
    role: Role,
    known: Traits,
    content: ExcelFormula | ((row: number) => Content),
    shownNow: ((row: number) => CellValue) | null = null,
  ): SheetColumn {
    const contentOf = typeof content === 'function' ? content : (): Content => ({ formula: content });
    const column = new SheetColumn(this, head, role, known, { contentOf, shownNow });
    this.columns.push(column);
    return column;
  }

  /** The column made for this key before, else a new one. */
  once(key: string, make: () => SheetColumn): SheetColumn {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const column = make();
    this.made.set(key, column);
    return column;
  }

  /** The column made for a key before, if any. */
  known(key: string): SheetColumn | undefined {
    return this.made.get(key);
  }

  /** What tells a column from the others of the sheet while they have no places yet. */
  keyOf(column: SheetColumn): string {
    return String(this.columns.indexOf(column));
  }

  /** Forgets columns made since there were `count`, of a statement that turned out to have no translation. */
  backTo(count: number): void {
    const dropped = new Set(this.columns.splice(count));
    for (const [key, column] of this.made) if (dropped.has(column)) this.made.delete(key);
  }

  /** Puts the columns in reading order: keys, inputs, statements, helpers. */
  arrange(): void {
    const order: readonly Role[] = ['key', 'input', 'statement', 'helper'];
    this.columns.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
    this.columns.forEach((column, index) => {
      column.index = index;
    });
  }

  /** How many cells of the data rows are formulas. */
  countFormulas(): number {
    let count = 0;
    for (const column of this.columns) for (let at = 0; at < this.filled; at += 1) if (isWritten(column.contentOf(at))) count += 1;
    return count;
  }

  /** The cells of the data rows. Columns have their places, so that formulas can be written out. */
  *contents(): Sliced<CellContent[][]> {
    const templates = new Map<ExcelFormula, (row: number) => string>();
    const written = (formula: ExcelFormula, row: number): string => {
      const known = templates.get(formula) ?? template(formula, '=');
      templates.set(formula, known);
      return known(row);
    };
    const grid: CellContent[][] = [];
    for (let at = 0; at < this.rows; at += 1) {
      if (at % ROWS === 0) yield { phase: 'planning', done: at, of: this.rows };
      grid.push(
        this.columns.map((column): CellContent => {
          if (at >= this.filled) return null;
          const content = column.contentOf(at);
          if (!('formula' in content)) return constantCell(content.value);
          return { formula: written(content.formula, this.firstRow + at), result: column.shownNow?.(at) ?? null };
        }),
      );
    }
    return grid;
  }
}

/** Whether a cell is written as a formula. */
function isWritten(content: Content): boolean {
  return 'formula' in content || isFormula(constantCell(content.value));
}
