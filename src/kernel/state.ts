import { requireLength, requireWithin } from './lengths';

/** What stands in a row besides a value. A larger state wins when two meet. */
export const VALUE = 0;
/** 不适用: the row does not take part. */
export const NOT_APPLICABLE = 1;
/** 待补: an input is missing. */
export const PENDING = 2;
/** 无法计算: a division by zero, a value outside its table. */
export const UNDEFINED = 3;

export type State = 0 | 1 | 2 | 3;

/** One state per row; null when every row has a value. */
export type States = Uint8Array | null;

/** The larger state of both, row by row; `strideA`/`strideB` are 0 for a constant. */
export function mergeStates(a: States, strideA: number, b: States, strideB: number, length: number): States {
  if (a === null && b === null) return null;
  requireLength(strideA === 0 ? Math.min(1, length) : length, a);
  requireLength(strideB === 0 ? Math.min(1, length) : length, b);
  const merged = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const left = a === null ? VALUE : a[row * strideA];
    const right = b === null ? VALUE : b[row * strideB];
    merged[row] = left > right ? left : right;
  }
  return merged;
}

/** The state of one entry. @throws RangeError where there is no such entry. */
export function stateAt(states: States, index: number): State {
  if (states === null) return VALUE;
  requireWithin(index, states);
  return states[index] as State;
}

/** The states, or null when every row has a value. */
export function someState(states: Uint8Array): States {
  for (let row = 0; row < states.length; row += 1) if (states[row] !== VALUE) return states;
  return null;
}
