import type { Worksheet } from '@univerjs/core';
import { movable } from '../../xlsx';
import type { CellChange } from './write-buffer';

/** Cells as a mutation of the grid takes them, by row and column. */
export type CellMatrix = Record<number, Record<number, CellChange>>;

/** Fewer formulas than this are written as they are: the grid goes through them in no time. */
const MANY = 200;
/** So many formulas of a column may have others like them at the same time. */
const OPEN = 8;

/** The first of formulas that are the same but for where they stand. */
interface First {
  readonly row: number;
  readonly change: CellChange;
  readonly below: (rows: number, columns: number) => string;
  id: string | null;
}

let count = 0;

/**
 * Has the grid keep formulas of a column once that are the same but for where they stand, as Excel's files do: it takes every formula apart
 * before each calculation unless it has seen its text, and remembers some thousands of texts only. What a cell's formula is stays the same
 * to the letter ({@link sharedText}).
 */
export function shareLikeFormulas(cells: CellMatrix): void {
  const rows = Object.keys(cells).map(Number);
  if (formulasIn(cells) < MANY) return;
  const firsts = new Map<number, First[]>();
  for (const row of rows) {
    for (const [key, change] of Object.entries(cells[row] ?? {})) {
      if (typeof change.f !== 'string' || change.f === '') continue;
      const column = Number(key);
      const open = firsts.get(column) ?? [];
      firsts.set(column, open);
      const first = open.find((one) => one.below(row - one.row, 0) === change.f);
      if (first === undefined) {
        open.unshift({ row, change, below: movable(change.f), id: null });
        open.splice(OPEN);
        continue;
      }
      if (first.id === null) {
        first.id = `like-${String((count += 1))}`;
        (cells[first.row] ??= {})[column] = { ...first.change, si: first.id };
      }
      (cells[row] ??= {})[column] = { ...change, f: null, si: first.id };
    }
  }
}

/** How many of the cells are given a formula. */
export function formulasIn(cells: CellMatrix): number {
  let formulas = 0;
  for (const line of Object.values(cells)) for (const { f } of Object.values(line)) if (typeof f === 'string' && f !== '') formulas += 1;
  return formulas;
}

/** A cell that holds a formula for others, by the sheet and the mark that they have in common. */
interface Holder {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly moved: (rows: number, columns: number) => string;
}

const holders = new WeakMap<Worksheet, Map<string, Holder>>();

/** The formula of a cell that the grid keeps with another; null where it has none. */
export function sharedText(sheet: Worksheet, row: number, column: number, id: string): string | null {
  const known = holders.get(sheet) ?? new Map<string, Holder>();
  holders.set(sheet, known);
  const before = known.get(id);
  const holder = before !== undefined && isHolder(sheet, id, before) ? before : holderOf(sheet, id);
  if (holder === null) return null;
  known.set(id, holder);
  return holder.moved(row - holder.row, column - holder.column);
}

function isHolder(sheet: Worksheet, id: string, { row, column, formula }: Holder): boolean {
  const cell = sheet.getCellRaw(row, column);
  return cell?.si === id && cell.f === formula;
}

function holderOf(sheet: Worksheet, id: string): Holder | null {
  const found: Holder[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell?.si !== id || typeof cell.f !== 'string' || cell.f === '') return;
    found.push({ row, column, formula: cell.f, moved: movable(cell.f) });
    return false;
  });
  return found[0] ?? null;
}
