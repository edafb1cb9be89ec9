import { XmlCursor } from './xml-cursor';
import { localName, XmlFault } from './xml-text';

/** A little XML, enough to change parts of a package in place. Everything not touched stays byte for byte. */

export function escapeXml(text: string): string {
  // Most texts have none of these, and one look is quicker than four.
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What XML cannot hold: control signs, no characters, and halves of a sign. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as the file format spells it: what XML cannot hold as `_x000B_`, and what looks like that kept apart (22.9.2.19). */
export function spelled(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The same for XML. */
export function escapeText(text: string): string {
  if (!/[_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return escapeXml(text);
  return escapeXml(spelled(text)).replaceAll('\r', '&#13;');
}

export type Attributes = Record<string, string>;

/** Attributes of the first start tag of a text, or of a text that holds nothing else; in their order, unescaped. */
export function attributesOf(tag: string): Attributes {
  if (tag === '') return {};
  const cursor = new XmlCursor([tag.startsWith('<') ? tag : `<a ${tag}>`], 'fragment');
  cursor.next();
  return cursor.attributes();
}

/** An element; an attribute that is undefined is left out. */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/**
 * An element cut into its start tag, its child elements as they stand, and its end tag. Text between children is dropped (there is none in
 * these parts).
 */
export interface Cut {
  /** What stands before the element: declaration, comments. */
  readonly head: string;
  readonly name: string;
  readonly attributes: Attributes;
  children: { name: string; xml: string }[];
}

/** Cuts the root of a text, or the element that a text is. Throws {@link XmlFault} when the text is not well formed. */
export function cut(xml: string): Cut {
  const work = cutSliced(xml);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Steps of the cursor between two pauses. */
const STEPS = 5_000;

/** The same in slices; yields how many signs are done. */
export function* cutSliced(xml: string): Generator<number, Cut, undefined> {
  const cursor = new XmlCursor([xml], 'fragment');
  if (cursor.next() !== 'open') throw new XmlFault('root', xml.slice(0, 60));
  const root: Cut = { head: xml.slice(0, cursor.start), name: cursor.name, attributes: cursor.attributes(), children: [] };
  let steps = 0;
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    const { name, start, depth } = cursor;
    while (cursor.depth >= depth && cursor.next() !== 'end') {
      steps += 1;
      if (steps % STEPS === 0) yield cursor.end;
    }
    root.children.push({ name, xml: xml.slice(start, cursor.end) });
  }
  return root;
}

/** The text of a cut element. */
export function paste(part: Cut): string {
  return part.head + element(part.name, part.attributes, part.children.map((child) => child.xml).join(''));
}

/**
 * Replaces the children of a name by one text, or removes them when it is empty; a new one goes where `order` puts it.
 */
export function setChild(part: Cut, name: string, xml: string, order: readonly string[]): void {
  const at = part.children.findIndex((child) => child.name === name);
  const rest = part.children.filter((child) => child.name !== name);
  if (xml === '') {
    part.children = rest;
    return;
  }
  const rank = order.indexOf(name);
  const later = rest.findIndex((child) => order.indexOf(child.name) > rank);
  const place = at >= 0 ? at : later < 0 ? rest.length : later;
  rest.splice(place, 0, { name, xml });
  part.children = rest;
}

/** The first child of that name, whatever its prefix. */
export function childXml(part: Cut, name: string): string | undefined {
  return part.children.find((child) => localName(child.name) === name)?.xml;
}

/** Goes through a whole text. Throws {@link XmlFault} where it is not well formed. */
export function checkWellFormed(pieces: Iterable<string>): void {
  const work = checkWellFormedSliced(pieces);
  while (work.next().done !== true);
}

/** The same in slices; yields how many signs are done. */
export function* checkWellFormedSliced(pieces: Iterable<string>): Generator<number, void, undefined> {
  const cursor = new XmlCursor(pieces);
  for (let step = 1; cursor.next() !== 'end'; step += 1) {
    if (cursor.kind === 'text') cursor.text();
    if (step % STEPS === 0) yield cursor.end;
  }
}
