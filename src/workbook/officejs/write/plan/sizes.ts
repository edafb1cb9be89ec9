import type { Area } from '../../../cells/area';
import { rangeOf } from '../proxies';
import { small, type WriteStep } from '../requests';

/** Which size of which lines: widths of columns, heights of rows. */
export type SizeKind = 'columnWidth' | 'rowHeight';

/** The points of each line, by its number. */
export type Sizes = ReadonlyMap<number, number>;

/**
 * Sets sizes: those of lines that follow each other with one action.
 * @param sheet its id, or its name, once the step's turn comes
 */
export function sizeSteps(sheet: () => string, kind: SizeKind, sizes: Sizes): WriteStep[] {
  return runsOf([...sizes.keys()]).map(({ from, count }) =>
    small((context) => {
      const range = rangeOf(context, sheet(), linesOf(kind, from, count));
      const points = Array.from({ length: count }, (_, index) => sizes.get(from + index) ?? 0);
      if (kind === 'columnWidth') range.setColumnProperties(points.map((columnWidth) => ({ format: { columnWidth } })));
      else range.setRowProperties(points.map((rowHeight) => ({ format: { rowHeight } })));
    }),
  );
}

/** Asks for the sizes of lines that follow each other; the function gives them after the sync. */
export function askSizes(range: Excel.Range, kind: SizeKind): () => (number | undefined)[] {
  if (kind === 'columnWidth') {
    const columns = range.getColumnProperties({ format: { columnWidth: true } });
    return () => columns.value.map(({ format }) => format?.columnWidth);
  }
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  return () => rows.value.map(({ format }) => format?.rowHeight);
}

/** The cells that stand for lines. */
export function linesOf(kind: SizeKind, from: number, count: number): Area {
  return kind === 'columnWidth' ? { row: 0, rows: 1, column: from, columns: count } : { row: from, rows: count, column: 0, columns: 1 };
}

/** Lines as runs of such that follow each other, up to `apart` others between them. */
export function runsOf(lines: readonly number[], apart = 0): { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last.from + last.count + apart) last.count = Math.max(last.count, line - last.from + 1);
    else runs.push({ from: line, count: 1 });
  }
  return runs;
}
