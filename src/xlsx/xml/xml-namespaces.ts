import type { XmlCursor } from './xml-cursor';
import { localName } from './xml-text';

/** The namespaces that hold at the elements which a cursor opens (Namespaces in XML 1.0). */
export class NamespaceScopes {
  readonly #declared: { readonly depth: number; readonly prefix: string; readonly uri: string }[] = [];

  /** Takes in the start tag that a cursor stands at; gives the namespace of its element, '' for none. To be called at each, in order. */
  enter(cursor: XmlCursor): string {
    const { depth } = cursor;
    while ((this.#declared[this.#declared.length - 1]?.depth ?? 0) >= depth) this.#declared.pop();
    if (cursor.raw().includes('xmlns'))
      for (const [name, uri] of Object.entries(cursor.attributes()))
        if (name === 'xmlns' || name.startsWith('xmlns:')) this.#declared.push({ depth, prefix: localName(name.slice(5)), uri });
    return this.of(prefixOf(cursor.name));
  }

  /** What a prefix stands for at the last start tag; '' where nobody declared it. */
  of(prefix: string): string {
    for (let at = this.#declared.length - 1; at >= 0; at -= 1) {
      const one = this.#declared[at];
      if (one?.prefix === prefix) return one.uri;
    }
    return '';
  }
}

/** The prefix of a name; '' for none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}
