import { Damage } from './damage';
import { nameKey, readArchive, type ArchiveEntry } from './zip/archive';
import { contentOf, contentsOf } from './zip/contents';
import { packed, writeArchive } from './zip/write-archive';

/** Parts up to this size are kept once they were unpacked. */
const KEPT = 1024 * 1024;

/** Bytes of a slice of a part that is held whole: so many are read, as XML too, without a pause. */
const SLICE = 256 * 1024;

/**
 * The parts of an .xlsx package by their path, in the order of the archive. Names are the same without case, with `\` for `/`, with `%20`
 * for a blank; a part keeps the name it has. A part of an archive is unpacked, and held to its size and checksum, when it is asked for:
 * that throws {@link Damage}.
 */
export class PackageParts implements Iterable<readonly [string, Uint8Array]> {
  readonly #parts = new Map<string, { readonly name: string; content: Uint8Array | ArchiveEntry }>();
  readonly #checked = new WeakSet<ArchiveEntry>();
  readonly #kept = new WeakMap<ArchiveEntry, Uint8Array>();

  constructor(parts: Iterable<readonly [string, Uint8Array | ArchiveEntry]> = []) {
    for (const [name, content] of parts) this.#parts.set(nameKey(name), { name, content });
  }

  get size(): number {
    return this.#parts.size;
  }

  has(path: string): boolean {
    return this.#parts.has(nameKey(path));
  }

  /** The name that a part has in this package; undefined where there is none. */
  nameOf(path: string): string | undefined {
    return this.#parts.get(nameKey(path))?.name;
  }

  get(path: string): Uint8Array | undefined {
    const part = this.#parts.get(nameKey(path));
    if (part === undefined) return undefined;
    if (!isPacked(part.content)) return part.content;
    const kept = this.#kept.get(part.content);
    if (kept !== undefined) return kept;
    const content = contentOf(part.content);
    this.#checked.add(part.content);
    if (content.length <= KEPT) this.#kept.set(part.content, content);
    return content;
  }

  /** The content of a part piece by piece, so that it need not be held whole; undefined where there is none. */
  pieces(path: string): Iterable<Uint8Array> | undefined {
    const content = this.#parts.get(nameKey(path))?.content;
    if (content === undefined) return undefined;
    return isPacked(content) ? this.#piecesOf(content) : slicesOf(content);
  }

  *#piecesOf(entry: ArchiveEntry): Generator<Uint8Array, void, undefined> {
    yield* contentsOf(entry);
    this.#checked.add(entry);
  }

  /** Bytes of all parts, unpacked. */
  get unpackedSize(): number {
    let size = 0;
    for (const { content } of this.#parts.values()) size += isPacked(content) ? content.size : content.length;
    return size;
  }

  set(path: string, content: Uint8Array): this {
    this.#parts.set(nameKey(path), { name: this.nameOf(path) ?? path, content });
    return this;
  }

  delete(path: string): boolean {
    return this.#parts.delete(nameKey(path));
  }

  *keys(): Generator<string, void, undefined> {
    for (const { name } of this.#parts.values()) yield name;
  }

  *[Symbol.iterator](): Generator<readonly [string, Uint8Array], void, undefined> {
    for (const name of this.keys()) yield [name, this.get(name) ?? new Uint8Array()];
  }

  /** The names of the parts that no archive holds as they are. */
  *changed(): Generator<string, void, undefined> {
    for (const { name, content } of this.#parts.values()) if (!isPacked(content)) yield name;
  }

  /** Bytes of a part, unpacked; 0 where there is none. */
  sizeOf(path: string): number {
    const content = this.#parts.get(nameKey(path))?.content;
    return content === undefined ? 0 : isPacked(content) ? content.size : content.length;
  }

  /** Holds every part that nobody asked for to its size and checksum; yields bytes as they are done. Throws {@link Damage}. */
  *check(): Generator<number, void, undefined> {
    for (const { content } of this.#parts.values()) {
      if (!isPacked(content) || this.#checked.has(content)) continue;
      for (const piece of contentsOf(content)) yield piece.length;
      this.#checked.add(content);
    }
  }

  /**
   * The parts as files of an archive: those of the archive that nobody changed as they are packed there. Yields bytes as they are done.
   */
  *entries(how: 'deflated' | 'stored'): Generator<number, ArchiveEntry[], undefined> {
    yield* this.check();
    const entries: ArchiveEntry[] = [];
    for (const { name, content } of this.#parts.values()) {
      // As the format of archives wants it: LibreOffice finds nothing under `xl\workbook.xml`.
      const slashed = name.replaceAll('\\', '/');
      entries.push(isPacked(content) ? { ...content, name: slashed } : yield* packed(slashed, content, how));
    }
    return entries;
  }
}

/** Slices of a content that is held whole: no text is longer than some 500 million signs, a part may be. */
function* slicesOf(content: Uint8Array): Generator<Uint8Array, void, undefined> {
  if (content.length === 0) yield content;
  for (let at = 0; at < content.length; at += SLICE) yield content.subarray(at, at + SLICE);
}

function isPacked(content: Uint8Array | ArchiveEntry): content is ArchiveEntry {
  return 'deflated' in content;
}

/** Opens a ZIP archive. Throws {@link Damage} when it is none or is damaged, `TooLarge` when it says that it unpacks beyond 512 MB. */
export function unpack(bytes: Uint8Array): PackageParts {
  return new PackageParts(readArchive(bytes).map((entry) => [entry.name, entry] as const));
}

/** Packs parts into a ZIP archive whose bytes depend on nothing but the parts; `stored` leaves them as large as they are. */
export function pack(
  parts: PackageParts | Iterable<readonly [string, Uint8Array]>,
  how: 'deflated' | 'stored' = 'deflated',
): Uint8Array<ArrayBuffer> {
  return throughout(packSliced(parts instanceof PackageParts ? parts : new PackageParts(parts), how));
}

/** The same in slices; yields bytes as they are done. */
export function* packSliced(
  parts: PackageParts,
  how: 'deflated' | 'stored' = 'deflated',
): Generator<number, Uint8Array<ArrayBuffer>, undefined> {
  return writeArchive(yield* parts.entries(how));
}

function throughout<T>(work: Generator<number, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The text of a part; undefined where the package has no such part. Throws {@link Damage} when it is no text. */
export function partText(parts: PackageParts, path: string): string | undefined {
  const pieces = partTexts(parts, path);
  return pieces === undefined ? undefined : Array.from(pieces).join('');
}

/** The same in slices; yields signs as they are done. */
export function* partTextSliced(parts: PackageParts, path: string): Generator<number, string | undefined, undefined> {
  const pieces = partTexts(parts, path);
  if (pieces === undefined) return undefined;
  const texts: string[] = [];
  for (const piece of pieces) {
    texts.push(piece);
    yield piece.length;
  }
  return texts.join('');
}

/**
 * The text of a part piece by piece; undefined where there is none. A part in UTF-16 says afterwards that it is UTF-8, as which it would be
 * written. Throws {@link Damage} when it is no text.
 */
export function partTexts(parts: PackageParts, path: string): Iterable<string> | undefined {
  const pieces = parts.pieces(path);
  return pieces === undefined ? undefined : decoded(pieces, parts.nameOf(path) ?? path);
}

function* decoded(pieces: Iterable<Uint8Array>, part: string): Generator<string, void, undefined> {
  let decoder: TextDecoder | undefined;
  try {
    for (const piece of pieces) {
      const isFirst = decoder === undefined;
      decoder ??= decoderFor(piece);
      const text = decoder.decode(piece, { stream: true });
      yield isFirst
        ? text.replace(DECLARED, (whole, before: string, label: string) => (/^utf-8$/i.test(label) ? whole : `${before}UTF-8`))
        : text;
    }
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield rest;
  } catch (cause) {
    if (cause instanceof Damage) throw cause;
    throw new Damage('encoding', { part }, { cause });
  }
}

const DECLARED = /^(<\?xml\s[^<>]{0,200}?\sencoding\s{0,9}=\s{0,9}["'])([\w.:-]+)/;

/** By the mark of its first bytes, or by what its declaration says; UTF-8 else (XML 1.0, appendix F). */
function decoderFor(start: Uint8Array): TextDecoder {
  const [first, second] = start;
  const strict = { fatal: true };
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le', strict);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be', strict);
  const declared = DECLARED.exec(String.fromCharCode(...start.subarray(0, 250)))?.[2] ?? 'utf-8';
  // What can be read so far is no UTF-16, whatever it says.
  return new TextDecoder(/^(?:utf-?16|ucs|unicode)/i.test(declared) ? 'utf-8' : declared, strict);
}

export function setPartText(parts: PackageParts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}
