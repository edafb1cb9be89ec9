import { builtInDateFormats } from './built-in-formats';
import { pack, partText, setPartText, type PackageParts } from '../package';
import type { WorkbookPlace } from '../relations';
import { attributesOf, element } from '../xml';

/** A package as the library reads it without changing anything, and the way back from what stands in it for something else. */
export interface Readable {
  readonly bytes: Uint8Array;
  /** The number format of a cell that the library gives; undefined for none. */
  readonly formatOf: (given: string | undefined) => string | undefined;
}

const EMPTY_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/**
 * Puts aside what the library (hucre 1.0.0) trips over. It makes a Date of every number under a date format, to the millisecond (60 becomes
 * 59, what lies beyond the year 9999 nothing), and knows no built-in formats of Chinese Excel: formats stand in as quoted texts that say
 * their numbers. It refuses a workbook with a chart sheet: an empty sheet stands in. It adds phonetic guides to texts in cells: they go.
 */
export function readable(parts: PackageParts, place: WorkbookPlace): Readable {
  const shown = new Map(parts);
  const formats = new Map<string, string>();
  const styles = [...place.targets.values()].find(({ type }) => type === 'styles')?.path ?? '';
  const stylesXml = partText(parts, styles);
  if (stylesXml !== undefined) setPartText(shown, styles, withMarkedFormats(stylesXml, formats));
  for (const { relation } of place.sheets) {
    const target = place.targets.get(relation);
    if (target === undefined) continue;
    const xml = partText(parts, target.path) ?? '';
    if (target.type !== 'worksheet') setPartText(shown, target.path, EMPTY_SHEET);
    else if (xml.includes('<rPh')) setPartText(shown, target.path, xml.replaceAll(PHONETIC, ''));
  }
  setPartText(
    shown,
    place.relations,
    (partText(parts, place.relations) ?? '').replaceAll(
      /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)(?=["'])/g,
      '/worksheet',
    ),
  );
  return { bytes: pack(shown, 'stored'), formatOf: (given) => (given === undefined ? undefined : (formats.get(given) ?? given)) };
}

/** A phonetic guide: it holds one text. */
const PHONETIC = /<rPh\b[^<>]*(?:\/>|>\s*(?:<t\b[^<>]*(?:\/>|>[^<]*<\/t>)\s*)?<\/rPh>)/g;
const FORMATS = /<((?:\w+:)?)numFmts\b[^>]*?(?:\/>|>[^]*?<\/\1numFmts>)/;
const FORMAT = /<(?:\w+:)?numFmt\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ROOT = /<((?:\w+:)?)styleSheet\b(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** The styles with a quoted number in place of each format; `formats` gets what each stands for. */
function withMarkedFormats(xml: string, formats: Map<string, string>): string {
  const list = FORMATS.exec(xml);
  const codes = new Map(builtInDateFormats);
  for (const [, tag = ''] of list?.[0].matchAll(FORMAT) ?? []) {
    const { numFmtId = '', formatCode = '' } = attributesOf(tag);
    codes.set(Number(numFmtId), formatCode);
  }
  const [start = '', prefix = ''] = ROOT.exec(xml) ?? [];
  const marked = [...codes].map(([id, code]) => {
    formats.set(`"${String(id)}"`, code);
    return element(`${prefix}numFmt`, { numFmtId: id, formatCode: `"${String(id)}"` });
  });
  const written = element(`${prefix}numFmts`, { count: marked.length }, marked.join(''));
  return list === null ? xml.replace(start, () => start + written) : xml.replace(list[0], () => written);
}
