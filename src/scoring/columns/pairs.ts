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
      const id = this.ids[slot] ?? -1;
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
