/** Rows that are computed together: few enough that what lies between stays in the processor's cache. */
export const PART = 4096;

/** Arrays that nobody uses now, and those handed out in the part at hand; null outside all parts. */
const free: Float64Array[] = [];
let used: Float64Array[] | null = null;

/** An array for a result in between, every entry of which the caller writes. Within a part it is taken back when the part is done. */
export function floats(length: number): Float64Array {
  if (used === null || length !== PART) return new Float64Array(length);
  const array = free.pop() ?? new Float64Array(PART);
  used.push(array);
  return array;
}

/** Computes one part. What it returns may hold nothing that `floats` gave: large garbage, not arithmetic, is what makes long ledgers slow. */
export function inPart<T>(work: () => T): T {
  const before = used;
  const here: Float64Array[] = [];
  used = here;
  try {
    return work();
  } finally {
    for (const array of here) free.push(array);
    used = before;
  }
}

/** Computes something that outlives the part at hand. */
export function outsideParts<T>(work: () => T): T {
  const before = used;
  used = null;
  try {
    return work();
  } finally {
    used = before;
  }
}
