import type { IStyleData } from '@univerjs/core';
import { isWithin } from '../../../workbook/cells/area';
import { withCopiedRules } from '../../../xlsx';
import { mapCells, mergeArea, unmergeArea } from '../../grid/cells';
import type { Session } from '../../add-in-session';
import { worksheetOf, type RangeTarget } from '../targets';

/**
 * Gives cells the formats of others, merged cells included, as Excel pastes formats: a range of several times the rows or columns is filled
 * again and again, a smaller one grows.
 */
export function copyFormats(source: RangeTarget, target: RangeTarget, session: Session): void {
  const { grid } = session;
  const [from, to] = [worksheetOf(source, session), worksheetOf(target, session)];
  const { row, column, rows, columns } = source.area;
  const times = (have: number, size: number): number => (have % size === 0 ? have : size);
  const area = { ...target.area, rows: times(target.area.rows, rows), columns: times(target.area.columns, columns) };
  const styles = mapCells(source.area, (r, c): IStyleData => ({ ...grid.writes.styleOf(from, r, c) }));
  grid.writes.flush();
  const merges = grid.merges(from, source.area).filter((merge) => isWithin(merge, source.area));
  unmergeArea(grid, to, area);
  mapCells(area, (r, c) => grid.writes.put(to, r, c, { s: null }));
  grid.writes.flush();
  mapCells(area, (r, c) => grid.writes.put(to, r, c, { s: styles[(r - area.row) % rows]?.[(c - area.column) % columns] ?? {} }));
  grid.writes.flush();
  const [rules, own] = [session.extras.sheet(source.sheet).rules ?? {}, session.extras.sheet(target.sheet).rules ?? {}];
  for (let c = 0, after = own; c < area.columns; c += columns) {
    const copied = { area: { ...area, column: area.column + c, columns }, rows: rowsOf(area.rows, row, rows), column };
    after = withCopiedRules(after, rules, copied);
    if (after !== own) session.extras.setSheet(target.sheet, { rules: after });
  }
  for (let r = 0; r < area.rows; r += rows)
    for (let c = 0; c < area.columns; c += columns)
      for (const merge of merges)
        mergeArea(grid, to, { ...merge, row: area.row + r + merge.row - row, column: area.column + c + merge.column - column }, false);
}

/** For each of so many rows, the row of the source that it looks like. */
function rowsOf(count: number, from: number, rows: number): number[] {
  return Array.from({ length: count }, (_, r) => from + (r % rows));
}
