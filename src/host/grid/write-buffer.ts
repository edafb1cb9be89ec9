import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { Extent } from './extent';
import type { Area } from '../../workbook/cells/area';
import type { Grid } from './grid';

/** The grid's mutation that writes cells. */
export const CELL_WRITES = 'sheet.mutation.set-range-values';

/** What to change of a cell. Keys that are absent stay as they are; `s: null` takes the whole format away. */
export type CellChange = Omit<ICellData, 's'> & { readonly s?: IStyleData | null };

/** Cells as a mutation of the grid takes them, by row and column. */
type CellMatrix = Record<number, Record<number, CellChange>>;

interface PendingSheet {
  readonly cells: Map<number, Map<number, CellChange>>;
  readonly extent: Extent;
}

/**
 * Collects the cell writes of a batch: hundreds of small actions become one mutation for each sheet, because the grid does much work for
 * every mutation. Whoever reads the grid or changes it otherwise flushes first, so nobody sees the difference.
 */
export class WriteBuffer {
  private readonly sheets = new Map<string, PendingSheet>();
  private written = new Map<string, Extent>();
  /** How many formulas have been put into the grid. */
  formulas = 0;

  constructor(private readonly grid: Grid) {}

  /** Merges a change into what is pending for a cell. A change with `s: null` must stand between two flushes. */
  put(sheet: Worksheet, row: number, column: number, change: CellChange): void {
    const pending = this.pendingSheet(sheet);
    let line = pending.cells.get(row);
    if (line === undefined) pending.cells.set(row, (line = new Map<number, CellChange>()));
    const before = line.get(column);
    line.set(column, before === undefined ? change : merged(before, change));
    pending.extent.add(row, column);
  }

  /** The format a cell will have: its own, its row's and its column's, with what is pending laid over. */
  styleOf(sheet: Worksheet, row: number, column: number): IStyleData {
    const style = sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
    const written = this.sheets.get(sheet.getSheetId())?.cells.get(row)?.get(column)?.s;
    return written ? mergedStyle(style, written) : style;
  }

  /** Puts what is pending into the grid. */
  flush(): void {
    if (this.sheets.size === 0) return;
    for (const [id, pending] of [...this.sheets]) {
      this.sheets.delete(id);
      const { area } = pending.extent;
      if (area === null) continue;
      const sheet = this.grid.sheet(id);
      this.note(id, area);
      this.grid.ensureSize(sheet, area);
      const matrix = sheet.getCellMatrix();
      const contents: CellMatrix = {};
      const formats: CellMatrix = {};
      for (const [row, line] of pending.cells) {
        for (const [column, change] of line) {
          const cells = hasOwnContent(change) ? contents : formats;
          (cells[row] ??= {})[column] = keepTextType(change, matrix.getValue(row, column));
        }
      }
      this.formulas += formulasIn(contents);
      this.setCells(id, contents, {});
      // The grid takes a format for the end of the cell's formula unless this trigger says that only formats are written.
      this.setCells(id, formats, { trigger: 'sheet.command.set-style' });
    }
  }

  /** Where cells have been written since the last call, by sheet. */
  takeWritten(): [string, Area][] {
    const { written } = this;
    this.written = new Map();
    return [...written].flatMap(([id, { area }]): [string, Area][] => (area === null ? [] : [[id, area]]));
  }

  private setCells(subUnitId: string, cellValue: CellMatrix, trigger: { readonly trigger?: string }): void {
    if (Object.keys(cellValue).length > 0) this.grid.execute(CELL_WRITES, { subUnitId, cellValue, ...trigger });
  }

  private note(id: string, area: Area): void {
    const extent = this.written.get(id) ?? new Extent();
    extent.addArea(area);
    this.written.set(id, extent);
  }

  private pendingSheet(sheet: Worksheet): PendingSheet {
    const id = sheet.getSheetId();
    const known = this.sheets.get(id);
    if (known !== undefined) return known;
    const fresh: PendingSheet = { cells: new Map(), extent: new Extent() };
    this.sheets.set(id, fresh);
    return fresh;
  }
}

function merged(before: CellChange, change: CellChange): CellChange {
  const both = { ...before, ...change };
  return before.s && change.s ? { ...both, s: mergedStyle(before.s, change.s) } : both;
}

function mergedStyle(before: IStyleData, change: IStyleData): IStyleData {
  const style: IStyleData = { ...before, ...change };
  if (before.bd && change.bd) style.bd = { ...before.bd, ...change.bd };
  return style;
}

function hasOwnContent(change: CellChange): boolean {
  return 'v' in change || 'f' in change || 'p' in change;
}

/** The grid takes a text that looks like a number for a number when only the format changes; its type is sent along to prevent that. */
function keepTextType(change: CellChange, current: Nullable<ICellData>): CellChange {
  if (hasOwnContent(change) || typeof current?.v !== 'string' || typeof current.t !== 'number') return change;
  return { ...change, t: current.t };
}

/** How many of the cells are given a formula. */
function formulasIn(cells: CellMatrix): number {
  let formulas = 0;
  for (const line of Object.values(cells)) for (const { f } of Object.values(line)) if (typeof f === 'string' && f !== '') formulas += 1;
  return formulas;
}
