import { areaContains, areasOverlap, cellArea, sameArea, type Area, type Place } from '../workbook/cells/area';
import { parseA1, placeToA1 } from '../workbook/cells/a1';
import type { Edit } from '../workbook/edits';
import { WorkbookError } from '../workbook/error';
import { sheetNamed, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { sheetRangeName } from './defined-names';

/**
 * Makes room on a sheet for what Kaoji is about to write into `area`: adds the sheet, or empties what Kaoji wrote there before.
 * What is Kaoji's is the area of a name of the workbook (考评结果_2017), which moves along with inserted rows and outlives other programs.
 * Throws WB-NOT-OWNED, with the place, where `area` would cover anything else. `owned`: where that is known, of a sheet that has another
 * name by now.
 */
export function makeRoom(snapshot: Snapshot, sheet: string, area: Area, owned: Area | null = ownedArea(snapshot, sheet)): Edit[] {
  const known = sheetNamed(snapshot, sheet);
  if (known === undefined) return [{ kind: 'addSheet', sheet }];
  const foreign = foreignArea(known, area, owned);
  if (foreign !== null) throw new WorkbookError('WB-NOT-OWNED', { place: placeToA1({ sheet, area: foreign }) });
  const areas = owned === null ? [area] : sameArea(owned, area) ? [owned] : [owned, area];
  return areas.map((cleared) => ({ kind: 'clear', sheet, area: cleared }));
}

/** Marks an area as Kaoji's. */
export function claim(sheet: string, area: Area): Edit {
  return { kind: 'name', name: sheetRangeName(sheet), sheet, area };
}

/** What Kaoji wrote on a sheet; null for a sheet that is not Kaoji's. */
export function ownedArea(snapshot: Snapshot, sheet: string): Area | null {
  return claimed(snapshot, sheet).find((place) => place.sheet === sheet)?.area ?? null;
}

/** Where that stands which Kaoji wrote on a sheet that had this name then; none once it is deleted. */
export function claimed({ names }: Snapshot, sheet: string): Place[] {
  const name = sheetRangeName(sheet).toLowerCase();
  return names.flatMap((candidate): Place[] => {
    const target = candidate.name.toLowerCase() === name ? parseA1(candidate.refersTo.replace(/^=/u, '')) : null;
    return target === null || target.sheet === null ? [] : [{ sheet: target.sheet, area: target.area }];
  });
}

/** The first cell or merged area that lies under `area` and is not Kaoji's. */
function foreignArea(sheet: SheetSnapshot, area: Area, owned: Area | null): Area | null {
  const isOwned = (row: number, column: number): boolean => owned !== null && areaContains(owned, row, column);
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.values.length); row += 1) {
    for (let column = area.column; column < Math.min(area.column + area.columns, sheet.values[row]?.length ?? 0); column += 1) {
      const value = sheet.values[row]?.[column] ?? null;
      const filled = (value !== null && value !== '') || (sheet.formulas[row]?.[column] ?? null) !== null;
      if (filled && !isOwned(row, column)) return cellArea(row, column);
    }
  }
  const inside = (merge: Area): boolean =>
    isOwned(merge.row, merge.column) && isOwned(merge.row + merge.rows - 1, merge.column + merge.columns - 1);
  return sheet.merges.find((merge) => areasOverlap(merge, area) && !inside(merge)) ?? null;
}
