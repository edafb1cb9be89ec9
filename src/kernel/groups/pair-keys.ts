import { pairsInto, renumberInto } from './group-loops';

/** The pairs of a group and a code that rows have: per row its pair (−1 for a row outside every group), and how many there are. */
export interface PairsOfRows {
  readonly of: Int32Array;
  /** Per pair its first row. */
  readonly first: Int32Array;
}

/** Tables of at most so many places per row are made; for more, pairs are looked up by hashing. */
const ROOM = 8;

/**
 * Numbers the distinct pairs of rows in the order in which they first come: 0, 1, 2 … A row without a code is a pair of
 * its own. @param groups how many groups there are; @param codes smaller than `codeCount`, −1 for none.
 */
export function pairsOfRows(of: Int32Array, groups: number, codes: Int32Array, codeCount: number): PairsOfRows {
  const rows = of.length;
  const numbered = new Int32Array(rows);
  const width = renumberInto(numbered, codes, new Int32Array(codeCount).fill(-1));
  const ids = new Int32Array(rows);
  const firsts = new Int32Array(rows);
  if (groups * width <= ROOM * rows + 65_536) {
    const count = pairsInto(ids, firsts, of, numbered, { ids: new Int32Array(groups * width).fill(-1), width });
    return { of: ids, first: firsts.slice(0, count) };
  }
  const pairs = new PairIds(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const group = of[row];
    const code = numbered[row];
    const id = group < 0 ? -1 : code < 0 ? pairs.id(groups + row, 0) : pairs.id(group, code);
    if (id === count) {
      firsts[id] = row;
      count += 1;
    }
    ids[row] = id;
  }
  return { of: ids, first: firsts.slice(0, count) };
}

/** Numbers the distinct pairs of two whole numbers ≥ 0 in the order in which they first come: 0, 1, 2 … */
export class PairIds {
  private readonly mask: number;
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly ids: Int32Array;
  /** How many distinct pairs there are so far. */
  count = 0;

  /** @param most the largest number of distinct pairs that may come. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.mask = size - 1;
    this.first = new Int32Array(size);
    this.second = new Int32Array(size);
    this.ids = new Int32Array(size).fill(-1);
  }

  id(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    for (;;) {
      const id = this.ids[slot];
      if (id === -1) {
        this.first[slot] = first;
        this.second[slot] = second;
        this.ids[slot] = this.count;
        this.count += 1;
        return this.count - 1;
      }
      if (this.first[slot] === first && this.second[slot] === second) return id;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** Each row's group and key as one number; −1 where either is. */
export function pairedWith(groups: Int32Array, keys: Int32Array, ids: PairIds): Int32Array {
  return groups.map((group, row) => (group < 0 || keys[row] < 0 ? -1 : ids.id(group, keys[row])));
}
