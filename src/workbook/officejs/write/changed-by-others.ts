import { areaContains, areasOverlap, cellArea, type Area } from '../../cells/area';
import { sameContent, valueOf } from '../../cells/cell';
import type { Edits } from '../../edits';
import type { ChangedCell, ChangedSetting } from '../../port';
import { isShownSetting } from '../../setting-keys';
import type { Snapshot } from '../../snapshot';
import { contentOf } from './undo/moved-rows';
import { contentIn, imageAt, type ContentImage, type SettingImage } from './pre-image';

/**
 * The cells that no longer hold what the snapshot says, of those that were looked at. A formula is compared by its text: what it comes to
 * may change without anybody's doing. Sheets that the snapshot does not have are left out.
 */
export function changedSince(snapshot: Snapshot, now: readonly ContentImage[], titles: ReadonlyMap<string, string>): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (const { sheet: id, area, cells } of now) {
    const sheet = snapshot.sheets.find((one) => one.id === id);
    if (sheet === undefined) continue;
    cells.forEach((line, r) =>
      line.forEach((content, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const isFilled = content === null && sheet.formulas[row]?.[column] === null && isInSpill(now, id, row, column);
        if (sameContent(content, contentOf(sheet, row, column)) || isFilled) return;
        changed.push({ place: { sheet: titles.get(id) ?? id, area: cellArea(row, column) }, now: valueOf(content) });
      }),
    );
  }
  return changed;
}

/** What a formula has filled is no content of its own: images leave it blank. */
function isInSpill(images: readonly ContentImage[], sheet: string, row: number, column: number): boolean {
  return images.some((image) => image.sheet === sheet && (image.filled ?? []).some((area) => areaContains(area, row, column)));
}

/** The cells that held something else when their request came to them than at the look. */
export function overwrittenCells(
  looked: readonly ContentImage[],
  exact: readonly ContentImage[],
  titles: ReadonlyMap<string, string>,
): ChangedCell[] {
  return exact.flatMap(({ sheet, area, cells }) => {
    const seen = looked.filter((image) => image.sheet === sheet && areasOverlap(image.area, area));
    return cells.flatMap((line, r) =>
      line.flatMap((content, c): ChangedCell[] => {
        const [row, column] = [area.row + r, area.column + c];
        const before = imageAt(seen, row, column);
        if (before === undefined || sameContent(content, contentIn(before, row, column))) return [];
        return [{ place: { sheet: titles.get(sheet) ?? sheet, area: cellArea(row, column) }, now: valueOf(content) }];
      }),
    );
  });
}

/** The settings that held something else than the snapshot says when a plan gave them something else again: with what they held. */
export function overwrittenSettings(
  snapshot: Snapshot,
  now: readonly SettingImage[],
  planned: Readonly<Record<string, unknown>>,
): ChangedSetting[] {
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return now
    .filter(
      ({ key, value }) => isShownSetting(key) && value !== null && !isSame(value, snapshot.settings[key]) && !isSame(value, planned[key]),
    )
    .map(({ key, value }) => ({ key, now: value }));
}

/**
 * A plan that leaves cells as they are: of an edit that has one of them, only the other cells are written, and nothing is merged over
 * what one of them holds.
 */
export function withoutCells(edits: Edits, cells: readonly ChangedCell[], titles: ReadonlyMap<string, string>): Edits {
  if (cells.length === 0) return edits;
  return edits.flatMap((edit): Edits => {
    if (!('area' in edit) || edit.kind === 'name') return [edit];
    const title = titles.get(edit.sheet) ?? edit.sheet;
    const kept = cells.filter(({ place }) => place.sheet === title && areaContains(edit.area, place.area.row, place.area.column));
    if (kept.length === 0) return [edit];
    const { area } = edit;
    if (edit.kind === 'merge') return kept.some(({ place, now }) => now !== null && !isFirst(place.area, area)) ? [] : [edit];
    return Array.from({ length: area.rows * area.columns }, (_, index) => ({
      r: Math.floor(index / area.columns),
      c: index % area.columns,
    }))
      .filter(({ r, c }) => !kept.some(({ place }) => place.area.row === area.row + r && place.area.column === area.column + c))
      .map(({ r, c }) => {
        const one = cellArea(area.row + r, area.column + c);
        if (edit.kind === 'values') return { ...edit, area: one, values: [[edit.values[r]?.[c] ?? null]] };
        return edit.kind === 'copyRows' ? { ...edit, area: one, rows: edit.rows.slice(r, r + 1) } : { ...edit, area: one };
      });
  });
}

function isFirst(cell: Area, area: Area): boolean {
  return cell.row === area.row && cell.column === area.column;
}
