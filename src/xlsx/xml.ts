/** A little XML, enough to change parts of a package in place. Everything not touched stays byte for byte. */

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A text of the file format: signs that XML cannot hold are written `_x000B_`, and what looks like that is kept apart (22.9.2.19). */
export function escapeText(text: string): string {
  const guarded = text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return escapeXml(
    guarded.replaceAll(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  ).replaceAll('\r', '&#13;');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

export type Attributes = Record<string, string>;

/** Attributes of a start tag, in their order, unescaped. */
export function attributesOf(tag: string): Attributes {
  const attributes: Attributes = {};
  for (const [, name = '', double, single] of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name] = unescapeXml(double ?? single ?? '');
  return attributes;
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

/** Cuts the first element of a text. Throws an Error when the text is not well formed. */
export function cut(xml: string): Cut {
  const tags = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
  let root: Cut | undefined;
  let depth = 0;
  let start = 0;
  for (const match of xml.matchAll(tags)) {
    const [whole, closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (root === undefined) {
      root = { head: xml.slice(0, match.index), name, attributes: attributesOf(attributes), children: [] };
      if (empty === '/') return root;
      depth = 1;
      continue;
    }
    if (closing === '/') {
      depth -= 1;
      if (depth === 0) return root;
      if (depth === 1) root.children.push({ name, xml: xml.slice(start, match.index + whole.length) });
    } else if (empty === '/') {
      if (depth === 1) root.children.push({ name, xml: whole });
    } else {
      if (depth === 1) start = match.index;
      depth += 1;
    }
  }
  throw new Error('XML part is not well formed');
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

export function childXml(part: Cut, name: string): string | undefined {
  return part.children.find((child) => child.name === name)?.xml;
}
