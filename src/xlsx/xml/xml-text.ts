/** A text is no well-formed XML (XML 1.0, Namespaces in XML 1.0). */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';

  constructor(
    readonly fault: 'cut' | 'tag' | 'attribute' | 'mismatch' | 'root' | 'entity' | 'prefix' | 'sign',
    /** What stands there. */
    readonly found: string,
  ) {
    super(`XML is not well formed: ${fault} at ${found}`);
  }
}

const NO_SIGN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;

/** Throws {@link XmlFault} where a piece of a text holds what is no sign of XML (XML 1.0, Char); a decoded text has no lone surrogates. */
export function checkSigns(piece: string): void {
  const at = piece.search(NO_SIGN);
  if (at >= 0) throw new XmlFault('sign', piece.slice(Math.max(0, at - 20), at + 20));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A piece of text or the value of an attribute, entities and line ends replaced. Throws {@link XmlFault} at an entity that is not known.
 */
export function plainText(raw: string, mayDeclare: boolean): string {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (whole, name: string, end: string) => {
    const known = end === '' ? undefined : name.startsWith('#') ? signOf(name.slice(1)) : ENTITIES[name];
    if (known === undefined && !mayDeclare) throw new XmlFault('entity', whole);
    return known ?? whole;
  });
}

/** A name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** `#x41`, `#65`; undefined for what is no sign. */
function signOf(number: string): string | undefined {
  const isHex = number.startsWith('x');
  const digits = isHex ? number.slice(1) : number;
  if (!(isHex ? /^[0-9a-f]{1,8}$/i : /^\d{1,8}$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const sign = String.fromCodePoint(code);
  return NO_SIGN.test(sign) ? undefined : sign;
}
