import { areaToA1, parseA1 } from '../../workbook/cells/a1';
import { cellArea, SHEET_COLUMNS } from '../../workbook/cells/area';
import type { XlsxSheet } from '../book';
import { Damage } from '../damage';
import { element } from '../xml/xml';
import { XmlCursor } from '../xml/xml-cursor';
import { checkApart, mergedArea } from './merged-areas';
import { CellReader, type CellContext } from './read-cells';

/** Yields how many signs of the part have been read, wherever it may pause. */
export type Read<T> = Generator<number, T, undefined>;

/** What a row says that is no layout of its own. */
const PLAIN_ROW = new Set(['r', 'spans']);

/**
 * Reads the cells of a worksheet part into a sheet, row by row from left to right. Gives the part without its cells: rows that have a
 * layout stand in it without content, a link over several cells stands at the first, its relation as `r:id`. Throws {@link Damage},
 * `XmlFault`.
 */
export function* readPart(pieces: Iterable<string>, part: string, into: XlsxSheet, context: CellContext): Read<string> {
  const cursor = new XmlCursor(pieces);
  const shell: string[] = [];
  let columns = 0;
  let isRead = false;
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') {
      shell.push(cursor.raw());
      continue;
    }
    const { local, depth } = cursor;
    if (depth === 1 && local !== 'worksheet') throw new Damage('xml', { part, found: cursor.raw().slice(0, 60) });
    if (local === 'sheetData' && depth === 2) {
      if (isRead) throw new Damage('xml', { part, found: cursor.raw().slice(0, 60) });
      isRead = true;
      yield* readRows(cursor, into, context, shell);
    } else if (local === 'hyperlink') shell.push(link(cursor));
    else shell.push(cursor.raw());
    if (local === 'col') columns += Number(cursor.attribute('max') ?? 0) - Number(cursor.attribute('min') ?? 0) + 1;
    if (local === 'mergeCell' && depth === 3) into.merges.push(mergedArea(cursor.attribute('ref'), into.name));
    if (columns > SHEET_COLUMNS) throw new Damage('columns', { part, sheet: into.name });
  }
  checkApart(into.merges, into.name);
  return shell.join('');
}

/** The rows of the `sheetData` that was just opened, to its end. */
function* readRows(cursor: XmlCursor, into: XlsxSheet, context: CellContext, shell: string[]): Read<void> {
  const depth = cursor.depth;
  const reader = new CellReader(cursor, context, into);
  shell.push('<sheetData>');
  while (cursor.depth >= depth && cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.local === 'c') reader.cell();
    else if (cursor.local === 'row') {
      reader.row();
      yield cursor.end;
      const layout = cursor.attributes();
      if (Object.keys(layout).some((name) => !PLAIN_ROW.has(name))) shell.push(element(cursor.name, { ...layout, r: reader.rowNumber }));
    } else cursor.skip();
  }
  reader.end();
  shell.push('</sheetData>');
}

function link(cursor: XmlCursor): string {
  const attributes = cursor.attributes();
  const area = parseA1(attributes['ref'] ?? '')?.area;
  const relation = Object.keys(attributes).find((name) => name.endsWith(':id'));
  const first = area === undefined ? attributes['ref'] : areaToA1(cellArea(area.row, area.column));
  const written = element('hyperlink', {
    ...attributes,
    ref: first,
    ...(relation === undefined ? {} : { 'r:id': attributes[relation] }),
  });
  return cursor.isEmpty ? written : written.replace(/\/>$/, '>');
}
