import { cutName, safeFileName } from '../../workbook/file-name';
import type { PlannedSheet } from './plan';

/** Bytes of a name before 草稿, a number and the ending, which must not be cut off: it could not be told from another. */
const LONGEST_STEM = 170;
const LONGEST_SIGNS = 60;

/**
 * A name for each file, after the form and the unit; names that differ in case only, or in how accents are put together, are the same:
 * some systems take them so.
 * @param mark stands before the ending, and before a number: -草稿; '' for none
 */
export function formFileNames(sheets: readonly Pick<PlannedSheet, 'of'>[], form: string, mark: string): string[] {
  const taken = new Set<string>();
  return sheets.map(({ of }) => {
    const whole = of === null ? form : `${form}-${of.replace(/[\\/]/gu, '_')}`;
    const stem = cutName(whole, LONGEST_STEM, LONGEST_SIGNS);
    for (let number = 1; ; number += 1) {
      const name = safeFileName(`${stem}${mark}${number === 1 ? '' : `(${String(number)})`}`, '.xlsx');
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
