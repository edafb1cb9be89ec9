import { XmlCursor } from '../xml/xml-cursor';

/** The metadata of cells whose array spills (MS-XLSX 2.6.2: XLDAPR). */
const DYNAMIC = 'XLDAPR';

/**
 * Which marks `cm` of cells say that their array spills, by the metadata part; without one every mark does. Counted from 1. Throws
 * `XmlFault`.
 */
export function readSpillMarks(pieces: Iterable<string> | undefined): (mark: string | undefined) => boolean {
  if (pieces === undefined) return (mark) => mark !== undefined && Number(mark) > 0;
  const types: string[] = [];
  const fixed = new Set<number>();
  const marks = new Set<number>();
  let blocks = 0;
  let cells = 0;
  let list = '';
  const cursor = new XmlCursor(pieces);
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    const { local, depth } = cursor;
    if (depth === 2) list = local === 'futureMetadata' ? `${local} ${cursor.attribute('name') ?? ''}` : local;
    else if (local === 'metadataType') types.push(cursor.attribute('name') ?? '');
    else if (local === 'bk' && depth === 3 && list === `futureMetadata ${DYNAMIC}`) blocks += 1;
    else if (local === 'bk' && depth === 3 && list === 'cellMetadata') cells += 1;
    else if (local === 'dynamicArrayProperties' && ['0', 'false'].includes(cursor.attribute('fDynamic') ?? '')) fixed.add(blocks - 1);
    else if (local === 'rc' && list === 'cellMetadata' && types[Number(cursor.attribute('t')) - 1] === DYNAMIC) {
      if (!fixed.has(Number(cursor.attribute('v')))) marks.add(cells);
    }
  }
  return (mark) => mark !== undefined && marks.has(Number(mark));
}
