/** What a number format says of the unit that a number is shown in (ECMA-376 part 1, 18.8.31: sections, %, commas, literal text). */
export interface ShownAs {
  /** Shown with a sign % or ‰ of the format itself: the number in the cell is a share, 0.6 for 60%. */
  readonly share: boolean;
  /** Text that stands behind the digits, as written: 万元 of 0.00"万元". */
  readonly behind: string;
  /** Commas behind the last digit: each shows a thousandth of what is in the cell. */
  readonly thousandths: number;
}

const PLAIN: ShownAs = { share: false, behind: '', thousandths: 0 };

/** What the part of a format for positive numbers shows besides digits. Linear in the format's length. */
export function shownAs(format: string): ShownAs {
  if (format === 'General' || format === '@' || format === '0') return PLAIN;
  let share = false;
  let behind = '';
  let thousandths = 0;
  for (let at = 0; at < format.length; at += 1) {
    const sign = format[at] ?? '';
    if (sign === ';') break;
    if (sign === '"') {
      const end = format.indexOf('"', at + 1);
      behind += format.slice(at + 1, end < 0 ? undefined : end);
      at = end < 0 ? format.length : end;
    } else if (sign === '\\') {
      behind += format[at + 1] ?? '';
      at += 1;
    } else if (sign === '_' || sign === '*') at += 1;
    else if (sign === '[') {
      const end = format.indexOf(']', at);
      at = end < 0 ? format.length : end;
    } else if (sign === '%') share = true;
    else if (sign === ',') thousandths += 1;
    else if (/[0#?]/u.test(sign)) {
      behind = '';
      thousandths = 0;
    } else if (!/[.\s+-]/u.test(sign)) behind += sign;
  }
  return { share, behind: behind.trim(), thousandths };
}
