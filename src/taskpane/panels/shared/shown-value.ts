import { isErrorValue, type CellValue } from '../../../workbook/cells/cell';
import type { Speak } from './words';

/** What a cell holds, in words: a blank and a text are told from the number that they may look like. */
export function shownValue(value: CellValue, say: Speak): string {
  if (value === null) return say('PANE-FIX-BLANK');
  if (isErrorValue(value)) return value.error;
  return typeof value === 'string' ? say('PANE-FIX-TEXT', { text: value }) : String(value);
}
