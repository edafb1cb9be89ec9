import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256, in hex, of a value's normal form: JSON with the keys of objects sorted. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(normalForm(value))));
}

function normalForm(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
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
