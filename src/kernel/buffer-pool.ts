/** Rows that are computed together: few enough that what lies between stays in the processor's cache. */
export const PART = 8192;

/** Arrays that nobody uses now, and those handed out in the part at hand; null outside all parts. */
interface Shelf<T> {
  readonly make: (length: number) => T;
  readonly free: T[];
  used: T[] | null;
}

const numbers: Shelf<Float64Array> = { make: (length) => new Float64Array(length), free: [], used: null };
const small: Shelf<Uint8Array> = { make: (length) => new Uint8Array(length), free: [], used: null };
const places: Shelf<Int32Array> = { make: (length) => new Int32Array(length), free: [], used: null };

/** An array for a result in between, every entry of which the caller writes. Within a part it is taken back when the part is done. */
export function floats(length: number): Float64Array {
  return taken(numbers, length);
}

/** The same for truth values. */
export function bytes(length: number): Uint8Array {
  return taken(small, length);
}

/** The same for places in a table. */
export function ints(length: number): Int32Array {
  return taken(places, length);
}

function taken<T>(shelf: Shelf<T>, length: number): T {
  if (shelf.used === null || length !== PART) return shelf.make(length);
  const array = shelf.free.pop() ?? shelf.make(PART);
  shelf.used.push(array);
  return array;
}

/**
 * Computes one part. What it returns may hold nothing that `floats`, `bytes` or `ints` gave: large garbage, not arithmetic, is what makes long
 * ledgers slow.
 */
export function inPart<T>(work: () => T): T {
  return shelving({ floats: [], bytes: [], ints: [] }, work);
}

/** Computes something that outlives the part at hand. */
export function outsideParts<T>(work: () => T): T {
  return shelving(null, work);
}

function shelving<T>(used: { floats: Float64Array[]; bytes: Uint8Array[]; ints: Int32Array[] } | null, work: () => T): T {
  const before = [numbers.used, small.used, places.used] as const;
  [numbers.used, small.used, places.used] = [used?.floats ?? null, used?.bytes ?? null, used?.ints ?? null];
  try {
    return work();
  } finally {
    numbers.free.push(...(used?.floats ?? []));
    small.free.push(...(used?.bytes ?? []));
    places.free.push(...(used?.ints ?? []));
    [numbers.used, small.used, places.used] = before;
  }
}
