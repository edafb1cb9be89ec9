/** The seed of a test with chosen inputs; KAOJI_SEED chooses others. What no seed has chosen is in the whole table. */
export function seedOf(): number {
  const given = Number(process.env['KAOJI_SEED'] ?? '');
  return Number.isInteger(given) && given > 0 ? given : 15;
}

/** Numbers from a seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  oneOf<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}
