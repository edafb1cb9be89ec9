import type { XlsxSheet } from '../book';
import { movable, namesSheets } from '../../workbook/cells/formula-text';

/** Cells one below the other whose formula is that of the first, moved down: a file says it once (ECMA-376 part 1, 18.3.1.40). */
export interface SharedFormula {
  readonly number: number;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** Rows between two pauses. */
const ROWS = 200;

/**
 * The formulas of a sheet that cells share, by column, from the top; yields how many rows have been looked at. Those that name cells of
 * other sheets stand in each cell, as Excel itself writes them.
 */
export function* sharedFormulas({ cells }: XlsxSheet): Generator<number, ReadonlyMap<number, readonly SharedFormula[]>, undefined> {
  const runs = new Map<number, Run>();
  const found = new Map<number, SharedFormula[]>();
  let count = 0;
  const close = (column: number, { row, rows }: Run): void => {
    if (rows < 2) return;
    const shared = { number: count, column, row, rows };
    count += 1;
    const before = found.get(column);
    if (before === undefined) found.set(column, [shared]);
    else before.push(shared);
  };
  const rows = Object.keys(cells)
    .map(Number)
    .sort((a, b) => a - b);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS === ROWS - 1) yield index;
    for (const [key, { formula, array }] of Object.entries(cells[row] ?? {})) {
      if (formula === undefined || array !== undefined) continue;
      const column = Number(key);
      const run = runs.get(column);
      if (run !== undefined && run.row + run.rows === row && run.below(run.rows) === formula) {
        run.rows += 1;
        continue;
      }
      if (run !== undefined) close(column, run);
      if (namesSheets(formula)) runs.delete(column);
      else runs.set(column, { row, rows: 1, below: below(formula) });
    }
  }
  for (const [column, run] of runs) close(column, run);
  return found;
}

interface Run {
  readonly row: number;
  rows: number;
  /** The formula of the cell so many rows below the first. */
  readonly below: (rows: number) => string;
}

/** Cut up when it is asked for. */
function below(formula: string): Run['below'] {
  let moved: ReturnType<typeof movable> | null = null;
  return (rows) => (moved ??= movable(formula))(rows, 0);
}
