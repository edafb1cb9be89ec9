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

/** An array for a result in between, every entry of which the caller writes. Within a part it is taken back when the part is done. */
export function floats(length: number): Float64Array {
  return taken(numbers, length);
}

/** The same for truth values. */
export function bytes(length: number): Uint8Array {
  return taken(small, length);
}

function taken<T>(shelf: Shelf<T>, length: number): T {
  if (shelf.used === null || length !== PART) return shelf.make(length);
  const array = shelf.free.pop() ?? shelf.make(PART);
  shelf.used.push(array);
  return array;
}

/**
 * Computes one part. What it returns may hold nothing that `floats` or `bytes` gave: large garbage, not arithmetic, is what makes long
 * ledgers slow.
 */
export function inPart<T>(work: () => T): T {
  return shelving([], [], work);
}

/** Computes something that outlives the part at hand. */
export function outsideParts<T>(work: () => T): T {
  return shelving(null, null, work);
}

function shelving<T>(floatsUsed: Float64Array[] | null, bytesUsed: Uint8Array[] | null, work: () => T): T {
  const before = [numbers.used, small.used] as const;
  numbers.used = floatsUsed;
  small.used = bytesUsed;
  try {
    return work();
  } finally {
    for (const array of floatsUsed ?? []) numbers.free.push(array);
    for (const array of bytesUsed ?? []) small.free.push(array);
    [numbers.used, small.used] = before;
  }
}
