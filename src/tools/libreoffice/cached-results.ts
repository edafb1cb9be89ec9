import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseA1 } from '../../workbook/cells/a1';
import { areaContains, type Area } from '../../workbook/cells/area';

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/u;
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/gu;
const FORMULA = /<((?:\w+:)?)f\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1f>)/u;
const ARRAY = /<(?:\w+:)?f\b(?=[^>]*\st="array")[^>]*\sref="([^"]+)"/gu;

/**
 * The same .xlsx file without the results that its formulas had when it was saved, spilled ones included: an engine that shows a number for
 * them has calculated it. Throws an Error for what is no ZIP archive.
 */
export function withoutCachedResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, bytes] of Object.entries(parts)) if (SHEET_PART.test(path)) parts[path] = strToU8(onlyFormulas(strFromU8(bytes)));
  // LibreOffice reads it once: nothing is gained by packing it again.
  return zipSync(parts, { level: 0 });
}

function onlyFormulas(sheet: string): string {
  const arrays = [...sheet.matchAll(ARRAY)].flatMap(([, ref = '']) => parseA1(ref)?.area ?? []);
  return sheet.replaceAll(CELL, (cell, prefix: string, attributes: string, content: string | undefined) => {
    const [formula] = FORMULA.exec(content ?? '') ?? [];
    if (formula === undefined && !isSpilledInto(attributes, arrays)) return cell;
    return `<${prefix}c${attributes.replace(/\st="[^"]*"/u, '')}>${formula ?? ''}</${prefix}c>`;
  });
}

function isSpilledInto(attributes: string, arrays: readonly Area[]): boolean {
  if (arrays.length === 0) return false;
  const place = parseA1(/\sr="([^"]+)"/u.exec(attributes)?.[1] ?? '')?.area;
  return place !== undefined && arrays.some((area) => areaContains(area, place.row, place.column));
}
