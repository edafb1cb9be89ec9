import type { Vector } from './vector';

/*
 * In this folder an entry of an array is taken to be there (its tsconfig has no noUncheckedIndexedAccess), for a loop that asks in every
 * row is slower, and what it would do instead, count 0, is a wrong number. So each loop asks once, before it begins.
 */

/**
 * Makes sure that a loop finds all that it reads or writes.
 * @param length how many entries the loop goes over
 * @param arrays each has at least so many; null for one that is not there
 * @throws RangeError where one is shorter
 */
export function requireLength(length: number, ...arrays: readonly ({ readonly length: number } | null)[]): void {
  for (const array of arrays) {
    if (array !== null && array.length < length) throw new RangeError(`${String(array.length)} entries where ${String(length)} are needed`);
  }
}

/**
 * Makes sure that a vector has an entry for every row: one where it is constant, else `rows`, in each of its arrays.
 * @throws RangeError where one is shorter
 */
export function requireRows(vector: Vector, rows: number): void {
  const length = vector.constant ? Math.min(1, rows) : rows;
  if (vector.kind === 'number') requireLength(length, vector.num, vector.den, vector.state);
  else requireLength(length, vector.kind === 'text' ? vector.codes : vector.bits, vector.state);
}

/**
 * Makes sure that an index or a group, counted from 0, stands within an array.
 * @throws RangeError where it does not
 */
export function requireWithin(index: number, array: { readonly length: number }): void {
  if (index >= array.length) throw new RangeError(`entry ${String(index)} of ${String(array.length)}`);
}
