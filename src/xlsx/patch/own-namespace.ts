import { cutSliced, type Cut } from '../xml/xml';
import { XmlCursor } from '../xml/xml-cursor';
import { NamespaceScopes, prefixOf } from '../xml/xml-namespaces';

/**
 * A part cut so that all elements of its root's namespace stand without prefix, whichever they were written with (`<x:worksheet>`): what is
 * added without prefix then is in that namespace. All prefixes stay declared, for they may be meant elsewhere (`mc:Ignorable`). Null where
 * this would move other elements into the namespace. Throws {@link XmlFault}.
 */
export function cutOwn(xml: string): Cut | null {
  const work = cutOwnSliced(xml);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices; yields how many signs are done. */
export function* cutOwnSliced(xml: string): Generator<number, Cut | null, undefined> {
  const own = yield* withoutPrefix(xml);
  return own === null ? null : yield* cutSliced(own);
}

/** Tags between two pauses. */
const TAGS = 5_000;

function* withoutPrefix(xml: string): Generator<number, string | null, undefined> {
  const cursor = new XmlCursor([xml], 'fragment');
  const scopes = new NamespaceScopes();
  if (cursor.next() !== 'open') return xml;
  const own = scopes.enter(cursor);
  const rootPrefix = prefixOf(cursor.name);
  if (rootPrefix === '' && xml.indexOf(own, xml.indexOf(own) + 1) < 0) return xml;
  const isDeclared = cursor.attribute('xmlns') !== undefined;
  if (rootPrefix !== '' && (isDeclared || own === '')) return null;

  const pieces: string[] = [];
  let from = 0;
  const drop = (at: number, prefix: string): void => {
    pieces.push(xml.slice(from, at));
    from = at + (prefix === '' ? 0 : prefix.length + 1);
  };
  /** The prefix that was taken from each open element. */
  const taken = [rootPrefix];
  drop(cursor.start + 1, rootPrefix);
  if (rootPrefix !== '') {
    const end = cursor.start + 1 + cursor.name.length;
    pieces.push(xml.slice(from, end), ` xmlns="${own.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
    from = end;
  }
  for (let tag = 1; cursor.next() !== 'end'; tag += 1) {
    if (tag % TAGS === 0) yield cursor.end;
    if (cursor.kind === 'open') {
      const isOwn = scopes.enter(cursor) === own;
      const isFree = [own, ''].includes(scopes.of(''));
      const prefix = prefixOf(cursor.name);
      // Without prefix and without namespace: the root's would become its own.
      if (prefix === '' && !isOwn && isFree) return null;
      taken.push(isOwn && isFree ? prefix : '');
      drop(cursor.start + 1, taken[taken.length - 1] ?? '');
    } else if (cursor.kind === 'close') {
      const prefix = taken.pop() ?? '';
      if (cursor.end > cursor.start) drop(cursor.start + 2, prefix);
    }
  }
  pieces.push(xml.slice(from));
  return pieces.join('');
}
