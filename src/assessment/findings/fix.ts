import { foldWidth } from '../../language/syntax/fold-width';
import type { Problem } from '../../ledgers/read-ledgers';
import { writtenNumber } from '../../ledgers/mapping/written-values';
import type { Edits } from '../../workbook/edits';

/**
 * The edits that put a text number right; null where there is no safe correction. They never change what the cell means: 6分 becomes the
 * number 6, shown as 6分.
 */
export function fixOf(problem: Problem): Edits | null {
  const { place, correction } = problem;
  if (place === null || correction === undefined) return null;
  return [
    { kind: 'numberFormat', sheet: place.sheet, area: place.area, format: formatOf(problem) },
    { kind: 'values', sheet: place.sheet, area: place.area, values: [[correction]] },
  ];
}

function formatOf({ code, data }: Problem): string {
  if (code !== 'L-NUMBER-WITH-UNIT' || typeof data['found'] !== 'string') return 'General';
  const unit = writtenNumber(foldWidth(data['found']).replace(/\s/gu, ''))?.unit ?? '';
  return unit === '' ? 'General' : `General"${unit}"`;
}
