import type { BigNumbers, NumberVector, SmallNumbers } from './numbers';
import type { States } from './state';

/** Values of one quantity for all rows of a ledger. A constant has one entry and stands for every row. */
export type Vector = NumberVector | TextVector | BooleanVector;

export interface TextVector {
  readonly kind: 'text';
  readonly constant: boolean;
  /** Index into the run's texts; -1 for a blank. */
  readonly codes: Int32Array;
  readonly state: States;
}

export interface BooleanVector {
  readonly kind: 'boolean';
  readonly constant: boolean;
  readonly bits: Uint8Array;
  readonly state: States;
}

export type { BigNumbers, NumberVector, SmallNumbers };

/** 0 for a constant, 1 else: the step from one row's entry to the next. */
export function stride(column: { readonly constant: boolean }): 0 | 1 {
  return column.constant ? 0 : 1;
}

/** The texts of one run, each with a number, so that texts compare as integers. */
export class TextPool {
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The codes of cells that hold a text, −1 for all others. Gives how many hold one. */
  codesInto(codes: Int32Array, cells: ArrayLike<unknown>): number {
    let count = 0;
    for (let row = 0; row < codes.length; row += 1) {
      const cell = cells[row];
      if (typeof cell === 'string') {
        codes[row] = this.code(cell);
        count += 1;
      } else codes[row] = -1;
    }
    return count;
  }

  /** One more than the largest code. */
  get size(): number {
    return this.texts.length;
  }

  text(code: number): string {
    return this.texts[code] ?? '';
  }
}
