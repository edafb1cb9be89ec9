import type { Vector } from './vector';
import { small } from './numbers';
import type { States } from './state';
import { copied, joined, windowOf, type Cells } from './window';

/** Puts a column together part after part: in one array each as long as the parts are of one kind. */
export class Assembly {
  /** The column so far; its arrays have room for all rows. */
  private whole: Vector | null = null;
  private filled = 0;
  /** Once the parts differ in kind: all of them, in arrays of their own. */
  private pieces: Vector[] | null = null;

  constructor(private readonly rows: number) {}

  /** Takes over what the part holds, which is no constant; its arrays are free again afterwards. */
  add(part: Vector, rows: number): void {
    if (this.pieces !== null) this.pieces.push(copied(part));
    else if (!this.fits(part)) {
      this.pieces = this.whole === null ? [] : [windowOf(this.whole, 0, this.filled)];
      this.pieces.push(copied(part));
    } else this.whole = this.extended(part, rows);
    this.filled += rows;
  }

  /** All parts as one column, none of them constant. */
  column(): Vector {
    return this.pieces === null && this.whole !== null ? this.whole : joined(this.pieces ?? [], this.rows);
  }

  private fits(part: Vector): boolean {
    const { whole } = this;
    if (part.kind === 'number' && part.size === 'big') return false;
    if (whole === null || whole.kind !== part.kind) return whole === null;
    if (whole.kind !== 'number' || part.kind !== 'number') return true;
    return whole.size === 'small' && whole.scale === part.scale && (whole.den === null) === (part.den === null);
  }

  private extended(part: Vector, rows: number): Vector {
    const { whole, filled } = this;
    const state = this.extendedStates(whole?.state ?? null, part.state, rows);
    switch (part.kind) {
      case 'text':
        return { ...part, codes: put(whole?.kind === 'text' ? whole.codes : new Int32Array(this.rows), part.codes, filled), state };
      case 'boolean':
        return { ...part, bits: put(whole?.kind === 'boolean' ? whole.bits : new Uint8Array(this.rows), part.bits, filled), state };
      case 'number': {
        const before = whole?.kind === 'number' && whole.size === 'small' ? whole : null;
        if (part.size === 'big') return part;
        const num = put(before?.num ?? new Float64Array(this.rows), part.num, filled);
        const den = part.den === null ? null : put(before?.den ?? new Float64Array(this.rows), part.den, filled);
        return small(num, part.scale, state, {
          den,
          maxNum: Math.max(part.maxNum, before?.maxNum ?? 0),
          maxDen: Math.max(part.maxDen, before?.maxDen ?? 1),
        });
      }
    }
  }

  private extendedStates(before: States, part: States, rows: number): States {
    if (before === null && part === null) return null;
    const states = before ?? new Uint8Array(this.rows);
    return put(states, part ?? new Uint8Array(rows), this.filled);
  }
}

function put<T extends Cells>(whole: T, part: T, at: number): T {
  whole.set(part, at);
  return whole;
}
