import { requireLength, requireRows } from '../lengths';
import { NOT_APPLICABLE, VALUE } from '../state';
import { stride, type BooleanVector } from '../vector';

/*
 * The innermost loops of rules that give places on a scale, 0 for the best, on plain arrays only (see loops.ts). A condition of null
 * always holds; one that is 不适用 in a row does not; one that cannot be decided yet may.
 */

/** Per row the places, best first, between which its own is. */
export interface PlacesOfRows {
  readonly best: Int32Array;
  readonly lowest: Int32Array;
}

const NO = 0;
const MAY = 1;
const YES = 2;

/** Takes the next of the rules of which the first that holds gives the place; `decided` is 1 where one before surely held. */
export function giveFirst({ best, lowest }: PlacesOfRows, decided: Uint8Array, place: number, condition: BooleanVector | null): void {
  requireLength(best.length, lowest, decided);
  const holds = holding(condition, best.length);
  for (let row = 0; row < best.length; row += 1) {
    const may = holds === null ? YES : holds[row];
    if (may === NO || decided[row] === 1) continue;
    if (place < best[row]) best[row] = place;
    if (place > lowest[row]) lowest[row] = place;
    if (may === YES) decided[row] = 1;
  }
}

/** Takes a rule that holds a row down to a place: what it had may not be better. */
export function holdDown({ best, lowest }: PlacesOfRows, place: number, condition: BooleanVector | null): void {
  requireLength(best.length, lowest);
  const holds = holding(condition, best.length);
  for (let row = 0; row < best.length; row += 1) {
    const may = holds === null ? YES : holds[row];
    if (may === NO) continue;
    if (may === YES && place > best[row]) best[row] = place;
    if (place > lowest[row]) lowest[row] = place;
  }
}

/** Per row whether a condition holds; null where it does in all. */
function holding(condition: BooleanVector | null, rows: number): Uint8Array | null {
  if (condition === null) return null;
  requireRows(condition, rows);
  const { bits, state } = condition;
  const step = stride(condition);
  const holds = new Uint8Array(rows);
  for (let row = 0, at = 0; row < rows; row += 1, at += step) {
    const known = state === null ? VALUE : state[at];
    holds[row] = known > NOT_APPLICABLE ? MAY : known === VALUE && bits[at] === 1 ? YES : NO;
  }
  return holds;
}

/** The places as numbers from 1. */
export function placesFromOne(places: Int32Array): Float64Array {
  const numbers = new Float64Array(places.length);
  for (let row = 0; row < places.length; row += 1) numbers[row] = places[row] + 1;
  return numbers;
}

/** Of each row the code of its place where that is certain, else −1; says whether that is so in all rows. */
export function codesOfPlaces(out: Int32Array, { best, lowest }: PlacesOfRows, codes: Int32Array): boolean {
  requireLength(out.length, best, lowest);
  let certain = true;
  for (let row = 0; row < out.length; row += 1) {
    const place = best[row];
    const sure = place === lowest[row];
    out[row] = sure && place < codes.length ? codes[place] : -1;
    if (!sure) certain = false;
  }
  return certain;
}
