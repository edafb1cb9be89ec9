import { areaToA1, parseA1 } from '../../workbook/cells/a1';
import type { Area } from '../../workbook/cells/area';

/** The areas of a rule as a file has them: A1, several apart by blanks. */
export function areasOf(range: string): Area[] {
  return range.split(/\s+/u).flatMap((one) => parseA1(one)?.area ?? []);
}

export function rangeOf(areas: readonly Area[]): string {
  return areas.map(areaToA1).join(' ');
}
