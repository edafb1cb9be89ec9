import type { Problem } from '../../ledgers/read-ledgers';
import type { Edits } from '../../workbook/edits';

/** The edits that put a text number right; null where there is no safe correction. They never change what the cell means. */
export function fixOf(problem: Problem): Edits | null {
  const { place, correction } = problem;
  if (place === null || correction === undefined) return null;
  return [
    { kind: 'numberFormat', sheet: place.sheet, area: place.area, format: 'General' },
    { kind: 'values', sheet: place.sheet, area: place.area, values: [[correction]] },
  ];
}
