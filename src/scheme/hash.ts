import { sha256 } from '@noble/hashes/sha2.js';
import { hmac } from '@noble/hashes/hmac.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256, in hex, of a value's normal form: JSON with the keys of objects sorted. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(normalForm(value))));
}

/** HMAC-SHA-256, in hex: tells nothing of the text to whoever does not have the key. */
export function keyedHash(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));
}

function normalForm(value: unknown): string {
  // Without objects there are no keys to be sorted, and the engine writes the whole by itself: many times faster.
  if (!holdsObjects(value)) return JSON.stringify(value);
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Whether a value is, or an array in it holds, an object that is no array. */
function holdsObjects(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsObjects) : typeof value === 'object' && value !== null;
}

/** Elements of a long array that are put into one piece. */
const PIECE = 1_000;
/** Signs that are hashed together. */
const BLOCK = 1 << 16;

/** The normal form of a value in pieces, which together are the whole: long arrays in parts. */
export function* normalPieces(value: unknown): Generator<string, void, undefined> {
  if (!Array.isArray(value) || (value.length <= PIECE && !value.some(Array.isArray))) return yield normalForm([value]).slice(1, -1);
  const elements: readonly unknown[] = value;
  yield '[';
  if (elements.length <= PIECE)
    for (const [at, element] of elements.entries()) {
      if (at > 0) yield ',';
      yield* normalPieces(element);
    }
  else
    for (let at = 0; at < elements.length; at += PIECE)
      yield `${at > 0 ? ',' : ''}${normalForm(elements.slice(at, at + PIECE)).slice(1, -1)}`;
  yield ']';
}

/** The hash of a text in pieces, as {@link hashOf} has it of the value whose normal form they are; yields now and then. */
export function* hashOfPieces(pieces: Iterable<string>): Generator<undefined, string, undefined> {
  const hash = sha256.create();
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    hash.update(utf8ToBytes(block));
    block = '';
    yield undefined;
  }
  return bytesToHex(hash.update(utf8ToBytes(block)).digest());
}

/** A hash that is worked out when it is asked for. */
class LazyHash {
  private hash: string | null = null;

  constructor(private readonly value: unknown) {}

  text(): string {
    this.hash ??= hashOf(this.value);
    return this.hash;
  }
}

const HASH = Symbol('hash');

/**
 * The one getter of all hashes. A getter of its own for each object would belong to the object's hidden class, which the engine keeps, with
 * all that the getter sees, until its next full collection: 2 MB for each scheme that is read.
 */
const GETTER = {
  enumerable: true,
  get(this: { readonly [HASH]: LazyHash }): string {
    return this[HASH].text();
  },
};

/** Gives an object the hash of a value, worked out when it is asked for. */
export function hashedBy<T extends object>(value: unknown, object: T): T & { readonly hash: string } {
  Object.defineProperty(object, HASH, { value: new LazyHash(value) });
  return Object.defineProperty(object, 'hash', GETTER) as T & { readonly hash: string };
}
