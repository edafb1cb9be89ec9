import type { FilledRow } from './fill';

/** Numbers of one column in rows that follow each other in lists show as many decimals as the longest of them: 1.00 beside 0.84. */
export function withEqualDecimals(rows: readonly FilledRow[]): FilledRow[] {
  const aligned: FilledRow[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && rows[to]?.isListed === rows[from]?.isListed) to += 1;
    const table = rows.slice(from, to);
    aligned.push(...(rows[from]?.isListed === true ? tableAligned(table) : table));
    from = to;
  }
  return aligned;
}

function tableAligned(rows: readonly FilledRow[]): FilledRow[] {
  const most: number[] = [];
  for (const { cells } of rows)
    cells.forEach(({ decimals }, column) => {
      if (decimals !== null) most[column] = Math.max(most[column] ?? 0, decimals);
    });
  if (!most.some((decimals) => decimals > 0)) return [...rows];
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const decimals = most[column] ?? 0;
      return cell.decimals === null || decimals === 0 ? cell : { ...cell, format: `0.${'0'.repeat(decimals)}` };
    }),
  }));
}
