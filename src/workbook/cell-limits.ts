import { fill } from '../messages/catalogue';
import { cellMessages } from '../messages/workbook/workbook';

/** What Excel keeps in a cell: signs (UTF-16 code units) of a text, and of a formula with its `=`. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/** A text as it fits into a cell: a longer one is cut and says at its end how much of it is left out. */
export function cutToCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const end = (from: number): string => fill(cellMessages['CELL-CUT'], { signs: text.length - from });
  const room = LONGEST_TEXT - end(0).length;
  const kept = shortened(text, room);
  return kept + end(kept.length);
}

/** The first code units of a text, so many at most; no sign is cut in two. */
export function shortened(text: string, length: number): string {
  const last = length < text.length ? (text.codePointAt(length - 1) ?? 0) : 0;
  return text.slice(0, last > 0xffff ? length - 1 : length);
}
