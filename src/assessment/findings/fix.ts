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

function formatOf({ code, data, correction }: Problem): string {
  const { found } = data;
  if (typeof found !== 'string') return 'General';
  if (code === 'L-TARGET-IN-WORDS') return typeof correction === 'number' ? asWritten(found, String(correction)) : 'General';
  if (code !== 'L-NUMBER-WITH-UNIT') return 'General';
  const unit = writtenNumber(foldWidth(found).replace(/\s/gu, ''))?.unit ?? '';
  return unit === '' ? 'General' : `General"${unit}"`;
}

/** A format by which a number shows the words around it: 下降30吨; General where it does not stand in them as it is written. */
function asWritten(text: string, number: string): string {
  const [before = '', behind, another] = foldWidth(text).trim().split(number);
  if (behind === undefined || another !== undefined || /["\\]/u.test(text)) return 'General';
  const quoted = (part: string): string => (part === '' ? '' : `"${part}"`);
  return `${quoted(before)}General${quoted(behind)}`;
}
