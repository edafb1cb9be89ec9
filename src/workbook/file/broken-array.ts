import type { XlsxBook } from '../../xlsx';
import { parseA1, placeToA1 } from '../cells/a1';
import { areasOverlap, isWithin, type Area } from '../cells/area';
import { writeFailed } from '../edit-problem';
import type { Edits } from '../edits';
import type { WriteError } from '../error';

/**
 * The refusal of a plan that would change a part of an array formula, as Excel refuses it: whatever is written into the part, the formula
 * would calculate over it. Null when there is none. Of one that spills Excel says #SPILL! at its own cell, and nothing is lost.
 */
export function brokenArray(edits: Edits, { sheets }: XlsxBook): WriteError | null {
  for (const sheet of sheets) {
    const changed = edits.flatMap((edit): Area[] => {
      const isOfContents = edit.kind === 'values' || edit.kind === 'clear' || edit.kind === 'merge';
      return isOfContents && edit.sheet.toLowerCase() === sheet.name.toLowerCase() ? [edit.area] : [];
    });
    if (changed.length === 0) continue;
    for (const cells of Object.values(sheet.cells))
      for (const { array } of Object.values(cells)) {
        const area = array === undefined || array.dynamic ? null : (parseA1(array.area)?.area ?? null);
        const part = area === null ? undefined : changed.find((one) => areasOverlap(one, area) && !isWithin(area, one));
        if (part !== undefined && array !== undefined)
          return writeFailed('arrayPart', { place: placeToA1({ sheet: sheet.name, area: part }), array: array.area });
      }
  }
  return null;
}
