import type { Area } from '../../../workbook/cells/area';
import type { Form } from '../form';
import type { FilledRow } from './fill';

/**
 * The merged cells of a table: those of the form for each row that copies theirs, with the rows between their first and last, as many as
 * have come of them; and where 合并 asks for it, neighbours of one list that hold the same. A blank is the same as nothing.
 */
export function mergesOf(rows: readonly FilledRow[], form: Form): Area[] {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of form.merges) {
    if (area.row === 0) continue;
    if (area.rows > 1) tall.push(area);
    else if (area.columns > 1) byRow.set(area.row, [...(byRow.get(area.row) ?? []), area]);
  }
  const merges = rows.flatMap(({ template }, row) => (byRow.get(template) ?? []).map((area): Area => ({ ...area, row })));
  for (const area of tall) merges.push(...spans(rows, area));
  return [...merges, ...equalNeighbours(rows)];
}

/**
 * The rows of the table that copy the rows of a merged area, as far as they belong together: in the same round of the 每 around all of
 * them.
 */
function spans(rows: readonly FilledRow[], area: Area): Area[] {
  const last = area.row + area.rows - 1;
  const own = rows.map(({ template }) => template >= area.row && template <= last);
  const depth = rows.reduce((least, { rounds }, at) => (own[at] === true ? Math.min(least, rounds.length) : least), Infinity);
  const found: Area[] = [];
  let key = '';
  rows.forEach((row, at) => {
    if (own[at] !== true) {
      key = '';
      return;
    }
    const here = row.rounds.slice(0, depth).join(' ');
    const open = found.at(-1);
    if (open !== undefined && here === key) found[found.length - 1] = { ...open, rows: at - open.row + 1 };
    else found.push({ ...area, row: at, rows: 1 });
    key = here;
  });
  return found.filter(({ rows: count, columns }) => count * columns > 1);
}

function equalNeighbours(rows: readonly FilledRow[]): Area[] {
  const columns = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ merges }, column) => (merges ? [column] : []))));
  const found: Area[] = [];
  for (const column of columns) {
    let open: { row: number; key: string } | null = null;
    const close = (end: number): void => {
      if (open !== null && end - open.row > 1) found.push({ row: open.row, column, rows: end - open.row, columns: 1 });
      open = null;
    };
    rows.forEach(({ cells, template, rounds }, row) => {
      const cell = cells[column];
      const content = cell?.merges === true ? cell.content : null;
      const key = content === null ? null : JSON.stringify([template, rounds.slice(0, -1), content]);
      if (open !== null && open.key === key) return;
      close(row);
      if (key !== null) open = { row, key };
    });
    close(rows.length);
  }
  return found;
}
