import type { FontStyle } from 'hucre';
import type { XlsxFont, XlsxLoss } from '../book';
import { readFont } from '../style';
import { XmlCursor } from '../xml/xml-cursor';

/** A text of a file; `runs` where parts of it have fonts of their own. */
export interface FileText {
  readonly text: string;
  readonly runs?: { text: string; font?: XlsxFont }[];
}

type Theme = readonly string[] | undefined;

/** The texts that the cells of a workbook share, in their order; yields how many signs have been read. Throws `XmlFault`. */
export function* readSharedTexts(pieces: Iterable<string>, theme: Theme, lost: Set<XlsxLoss>): Generator<number, FileText[], undefined> {
  const texts: FileText[] = [];
  const cursor = new XmlCursor(pieces);
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open' || cursor.local !== 'si') continue;
    texts.push(readText(cursor, theme, lost));
    yield cursor.end;
  }
  return texts;
}

/**
 * The text of the element that was just opened (`si`, `is`): what stands in `t`, and in `t` of its runs `r`, one after another; phonetic
 * guides (`rPh`) are no part of it, and `lost` is told of them. Goes to the element's end.
 */
export function readText(cursor: XmlCursor, theme: Theme, lost: Set<XlsxLoss>): FileText {
  const depth = cursor.depth;
  const runs: { text: string; font?: XlsxFont }[] = [];
  while (cursor.depth >= depth && cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.local === 't') runs.push({ text: unescaped(cursor.innerText()) });
    else if (cursor.local === 'r') runs.push(readRun(cursor, theme));
    else {
      if (cursor.local === 'rPh') lost.add('phonetics');
      cursor.skip();
    }
  }
  const [first] = runs;
  if (first === undefined || runs.length === 1) return { text: own(first?.text ?? '') };
  return { text: own(runs.map(({ text }) => text).join('')), runs };
}

function readRun(cursor: XmlCursor, theme: Theme): { text: string; font?: XlsxFont } {
  const depth = cursor.depth;
  let text = '';
  let font: XlsxFont | undefined;
  while (cursor.depth >= depth && cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.local === 't') text += unescaped(cursor.innerText());
    else if (cursor.local === 'rPr') font = readFont(readRunFont(cursor), theme, {});
    else cursor.skip();
  }
  return { text: own(text), ...(font === undefined ? {} : { font }) };
}

function readRunFont(cursor: XmlCursor): FontStyle {
  const depth = cursor.depth;
  const font: FontStyle = {};
  while (cursor.depth >= depth && cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    const value = cursor.attribute('val');
    const isOn = value !== '0' && value !== 'false';
    if (cursor.local === 'b') font.bold = isOn;
    else if (cursor.local === 'i') font.italic = isOn;
    else if (cursor.local === 'strike') font.strikethrough = isOn;
    else if (cursor.local === 'u') font.underline = value === 'double' || value === 'doubleAccounting' ? value : value !== 'none';
    else if (cursor.local === 'sz' && value !== undefined) font.size = Number(value);
    else if (cursor.local === 'rFont' && value !== undefined) font.name = value;
    else if (cursor.local === 'vertAlign' && (value === 'superscript' || value === 'subscript')) font.vertAlign = value;
    else if (cursor.local === 'color') font.color = readColor(cursor);
  }
  return font;
}

function readColor(cursor: XmlCursor): NonNullable<FontStyle['color']> {
  const [rgb, theme, tint, indexed] = ['rgb', 'theme', 'tint', 'indexed'].map((name) => cursor.attribute(name));
  return {
    ...(rgb === undefined ? {} : { rgb: rgb.slice(-6) }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
    ...(indexed === undefined ? {} : { indexed: Number(indexed) }),
  };
}

/** Signs that XML cannot hold are written `_x000B_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The same text on its own: a slice would keep the piece of the file that it was cut from in memory. */
export function own(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
