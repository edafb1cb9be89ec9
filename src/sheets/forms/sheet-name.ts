import { LONGEST_SHEET_NAME } from '../../workbook/cells/sheet-name';
import { withoutUnseen } from '../../workbook/cells/visible-signs';
import { FILLED_PREFIX, FORM_PREFIX } from '../../workbook/owned-sheets';

/**
 * The name of the sheet for a filled form, 出表-反馈单-2017: what Excel takes, at most 31 signs, and none that is taken (names that differ
 * in case only are the same).
 * @param parts what comes after the prefix; the last that do not fit are cut
 * @param mark stands at the end and is never cut: 草稿; '' for none
 */
export function filledSheetName(parts: readonly string[], taken: readonly string[], mark = ''): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const wanted =
    FILLED_PREFIX +
    parts
      .map(accepted)
      .filter((part) => part !== '')
      .join('-');
  for (let number = 1; ; number += 1) {
    const end = (mark === '' ? '' : `-${mark}`) + (number === 1 ? '' : `(${String(number)})`);
    const name = cut(wanted, LONGEST_SHEET_NAME - end.length) + end;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** The name of the sheet on which a form would stand, 表样-反馈单: what Excel takes. */
export function formSheetName(form: string): string {
  return cut(FORM_PREFIX + accepted(form), LONGEST_SHEET_NAME);
}

/** A part of a name without the signs that a sheet's name may not have, and those that are not seen. */
function accepted(part: string): string {
  return withoutApostrophes(withoutUnseen(part.replace(/[\\/?*[\]:\p{Cc}\p{Cs}\ufffe\uffff]/gu, '_'))).trim();
}

/** At most so many UTF-16 units, and no half of a sign. */
function cut(name: string, length: number): string {
  let shortened = '';
  for (const sign of name) {
    if (shortened.length + sign.length > length) break;
    shortened += sign;
  }
  return withoutApostrophes(shortened);
}

/** Excel takes none at either end of a name. */
function withoutApostrophes(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && name.charAt(start) === "'") start += 1;
  while (end > start && name.charAt(end - 1) === "'") end -= 1;
  return name.slice(start, end);
}
