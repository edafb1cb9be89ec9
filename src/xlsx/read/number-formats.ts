import { XmlCursor } from '../xml/xml-cursor';
import { builtInDateFormats } from './built-in-formats';

/**
 * The number formats of the looks of cells (`cellXfs`) that the styles part names or that stand for days, by the number of the look; what
 * other built-in numbers mean is left out. Throws `XmlFault`.
 */
export function readNumberFormats(pieces: Iterable<string>): (string | undefined)[] {
  const codes = new Map(builtInDateFormats);
  const numbers: number[] = [];
  const cursor = new XmlCursor(pieces);
  let list = '';
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.depth === 2) list = cursor.local;
    else if (cursor.depth === 3 && list === 'numFmts')
      codes.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? '');
    else if (cursor.depth === 3 && list === 'cellXfs') numbers.push(Number(cursor.attribute('numFmtId') ?? 0));
  }
  return numbers.map((number) => codes.get(number));
}
