import type { Finding } from '../../assessment/findings/finding';
import { findingKey } from '../../assessment/findings/finding-key';
import { areasOverlap, type Place } from '../../workbook/cells/area';
import { valueOf, type CellValue } from '../../workbook/cells/cell';
import type { Edit } from '../../workbook/edits';
import { sheetNamed, valueAt, type Snapshot } from '../../workbook/snapshot';

/** A correction laid out for approval: where, what stands there, what will stand there. */
export interface PlannedFix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  readonly cells: readonly { readonly place: Place; readonly before: CellValue; readonly after: CellValue }[];
}

/**
 * Lays out the corrections of findings. One that would write where an earlier one already does is left out: it is found again afterwards.
 */
export function planFixes(findings: readonly Finding[], snapshot: Snapshot): readonly PlannedFix[] {
  const planned: PlannedFix[] = [];
  const taken: Place[] = [];
  for (const finding of findings) {
    if (finding.fix === null) continue;
    const places = finding.fix.flatMap((edit) => placeOf(edit) ?? []);
    if (places.some((place) => taken.some((other) => other.sheet === place.sheet && areasOverlap(other.area, place.area)))) continue;
    taken.push(...places);
    planned.push({ finding, edits: finding.fix, cells: finding.fix.flatMap((edit) => changedCells(edit, snapshot)) });
  }
  return planned;
}

/**
 * Of the corrections that were shown: those that are still the same, and the places of those that are not, because their cells hold
 * something else by now or because the finding is gone.
 */
export function asShown(
  shown: readonly PlannedFix[],
  now: readonly PlannedFix[],
): { readonly same: readonly PlannedFix[]; readonly changed: readonly Place[] } {
  const present = new Map(now.map((fix) => [findingKey(fix.finding), fix]));
  const same: PlannedFix[] = [];
  const changed: Place[] = [];
  for (const fix of shown) {
    const current = present.get(findingKey(fix.finding));
    if (current !== undefined && JSON.stringify(current.cells) === JSON.stringify(fix.cells)) same.push(current);
    else changed.push(...placesOf(fix));
  }
  return { same, changed };
}

/** Whether a correction was to change one of these cells. */
export function touchesAny({ cells }: PlannedFix, places: readonly { readonly place: Place }[]): boolean {
  return cells.some((cell) => places.some(({ place }) => place.sheet === cell.place.sheet && areasOverlap(place.area, cell.place.area)));
}

function placesOf({ cells, finding }: PlannedFix): Place[] {
  return cells.length > 0 ? cells.map(({ place }) => place) : finding.place === null ? [] : [finding.place];
}

function placeOf(edit: Edit): Place | null {
  return 'sheet' in edit && 'area' in edit ? { sheet: edit.sheet, area: edit.area } : null;
}

function changedCells(edit: Edit, snapshot: Snapshot): PlannedFix['cells'] {
  if (edit.kind !== 'values') return [];
  const sheet = sheetNamed(snapshot, edit.sheet);
  return edit.values.flatMap((row, r) =>
    row.flatMap((content, c) => {
      const after = valueOf(content);
      const at = { row: edit.area.row + r, column: edit.area.column + c, rows: 1, columns: 1 };
      const before = sheet === undefined ? null : valueAt(sheet, at.row, at.column);
      return before === after ? [] : [{ place: { sheet: edit.sheet, area: at }, before, after }];
    }),
  );
}
